import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { deafEar } from '../../src/turn/1-hear/deaf-ear.ts';
import { liveBalie } from '../kits/live-balie.ts';

let stop: (() => Promise<unknown>) | null = null;
afterEach(async () => {
  await stop?.();
  stop = null;
});

async function live(...args: Parameters<typeof liveBalie>) {
  const world = await liveBalie(...args);
  stop = () => world.stop();
  return world;
}

async function answered(world: Awaited<ReturnType<typeof liveBalie>>, dialled?: string) {
  const call = await world.calls(dialled);
  if (call.kind !== 'answered') throw new Error(`the call was refused: ${call.status}`);
  return call;
}

describe('S3: the recogniser', () => {
  it('that hangs brings the caller to a human', async () => {
    const world = await live({ ear: hangingEar() });
    const caller = await answered(world);
    await world.event('balie-said');
    await caller.says('ik wil graag een afspraak maken');
    await world.event('fault', ({ code }) => code === 'EAR_TIMEOUT');
    await caller.says('hallo hoort u mij');
    await world.event('transfer', ({ rung, step }) => rung === 'desk' && step === 'confirmed');
    expect(world.people.rung).toEqual(['assistente']);
    await caller.hangUp();
  }, 30_000);

  it('that is not there leaves keys: 1 is the emergency ladder', async () => {
    const world = await live({ ear: deafEar('MODEL_MISSING') });
    const caller = await answered(world);
    await world.event('balie-said');
    await caller.presses('1');
    await world.event('transfer', ({ rung, step }) => rung === 'emergency-line' && step === 'confirmed');
    await caller.hangUp();
    await world.event('ended', ({ outcome }) => outcome === 'transferred');
  });
});

describe('the database', () => {
  it('killed in mid-call comes back by itself, and the caller does not notice', async () => {
    const world = await live();
    const caller = await answered(world);
    await world.event('balie-said');
    await caller.says('ik wil graag een afspraak maken');
    await world.event('understood', ({ wish }) => wish === 'book');
    process.kill(databaseOf(world), 'SIGKILL');
    await caller.presses('12031954');
    await caller.says('van den berg');
    const did = await world.event('did');
    expect(['identified', 'agenda-unreachable']).toContain(did.outcome);
    await caller.presses('0');
    await world.event('transfer', ({ rung, step }) => rung === 'desk' && step === 'confirmed');
    await caller.hangUp();
  }, 60_000);

  it('that hangs in mid-call: the caller is told and promised a callback, alarms still ring, and the journal is kept', async () => {
    const world = await live();
    const caller = await answered(world);
    await world.event('balie-said');
    await caller.says('ik wil graag een afspraak maken');
    await world.event('understood', ({ wish }) => wish === 'book');
    const thaw = freeze(databaseOf(world));
    stop = async () => {
      thaw();
      await world.stop();
    };
    await caller.presses('12031954');
    await caller.says('van den berg');
    const did = await world.event('did');
    expect(did.outcome).toBe('agenda-unreachable');
    await world.event(
      'did',
      ({ action, outcome }) => action === 'promise-callback' && outcome === 'callback-promised',
    );
    await world.event('ended', ({ outcome }) => outcome === 'callback');
    const second = await answered(world);
    await second.presses('1');
    await world.event('transfer', ({ rung, step }) => rung === 'emergency-line' && step === 'confirmed');
    await second.hangUp();
    expect((await world.balie.store.health(AbortSignal.timeout(2_000))).spooled).toBe(true);
  }, 60_000);
});

describe('people', () => {
  it('who are busy on every rung: 112 is advised, and the line stays open until the caller hangs up', async () => {
    const world = await live({ person: 'is-busy' });
    const caller = await answered(world);
    await caller.presses('1');
    await world.event('balie-said', ({ phrase }) => phrase === 'urgent-nobody-reached');
    expect(world.people.rung).toEqual(['spoedlijn', 'tweede', 'arts']);
    // The next round, without waiting for it.
    await caller.presses('1');
    await world.event('balie-said', ({ phrase }) => phrase === 'urgent-trying-again');
    expect(world.people.rung).toEqual(['spoedlijn', 'tweede', 'arts', 'spoedlijn', 'tweede', 'arts']);
    await caller.hangUp();
    expect(await world.event('ended')).toMatchObject({ by: 'caller', outcome: 'advised-112' });
  });
});

describe('calls', () => {
  it('for a number that no practice has are refused with 404, and the next call is taken', async () => {
    const world = await live();
    await expect(world.calls('niemand')).resolves.toEqual({ kind: 'refused', status: 404 });
    const caller = await answered(world);
    await caller.hangUp();
    await world.event('ended');
  });

  it('more than the house holds are refused with 503, and those in it go on', async () => {
    const world = await live({ maxCalls: 1 });
    const first = await answered(world);
    await expect(world.calls()).resolves.toEqual({ kind: 'refused', status: 503 });
    await first.presses('1');
    await world.event('transfer', ({ step }) => step === 'confirmed');
    await first.hangUp();
  });
});

function databaseOf(world: Awaited<ReturnType<typeof liveBalie>>): number {
  const pid = world.balie.store.database.serverPid();
  if (pid === null) throw new Error('the database is not managed');
  return pid;
}

/** Stops PostgreSQL and all its processes where they are: connections stay open and nothing answers. Gives what thaws them. */
function freeze(postmaster: number): () => void {
  const children = execFileSync('pgrep', ['-P', String(postmaster)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);
  const all = [postmaster, ...children];
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    for (const pid of all) process.kill(pid, name);
  };
  signal('SIGSTOP');
  return () => signal('SIGCONT');
}

function hangingEar() {
  return {
    name: 'script',
    goodFor: '',
    recognise: (_audio: unknown, _asked: unknown, signal: AbortSignal) =>
      new Promise<{ kind: 'failed'; code: 'EAR_TIMEOUT' }>((resolve) => {
        signal.addEventListener('abort', () => resolve({ kind: 'failed', code: 'EAR_TIMEOUT' }), {
          once: true,
        });
      }),
    close: async () => undefined,
  } as const;
}
