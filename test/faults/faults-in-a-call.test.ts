import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { deafEar } from '../../src/turn/1-hear/deaf-ear.ts';
import type { Recogniser } from '../../src/turn/1-hear/recogniser.ts';
import { newDatabase } from '../kits/database.ts';
import { liveBalie } from '../kits/live-balie.ts';

type World = Awaited<ReturnType<typeof liveBalie>>;
type Caller = Extract<Awaited<ReturnType<World['calls']>>, { kind: 'answered' }>;

/** One Balie with a PostgreSQL of its own for all of these; it holds two calls. */
let world: World;
let earHangs = false;
const atTheEnd: (() => unknown)[] = [];

beforeAll(async () => {
  world = await liveBalie({ earAround: hangingWhenAsked, maxCalls: 2 });
  atTheEnd.push(() => world.stop());
}, 120_000);
afterEach(() => {
  earHangs = false;
  world.people.behave('presses-1');
  world.people.rung.splice(0);
});
afterAll(async () => {
  for (const end of atTheEnd.toReversed()) await end();
});

async function answered(of: World = world): Promise<Caller> {
  of.forgetEvents();
  const call = await of.calls();
  if (call.kind !== 'answered') throw new Error(`the call was refused: ${call.status}`);
  return call;
}

const reaches = (rung: 'desk' | 'emergency-line', of: World = world) =>
  of.event('transfer', (seen) => seen.rung === rung && seen.step === 'confirmed');

async function hangsUp(caller: Caller, of: World = world) {
  await caller.hangUp();
  return of.event('ended');
}

describe('S3: the recogniser', () => {
  it('that hangs brings the caller to a human', async () => {
    earHangs = true;
    const caller = await answered();
    await world.event('balie-said');
    await caller.says('ik wil graag een afspraak maken');
    await world.event('fault', ({ code }) => code === 'EAR_TIMEOUT');
    await caller.says('hallo hoort u mij');
    await reaches('desk');
    expect(world.people.rung).toEqual(['assistente']);
    await hangsUp(caller);
  }, 60_000);

  it('that is not there leaves keys: 1 is the emergency ladder', async () => {
    const deaf = await liveBalie({ databaseUrl: await newDatabase(), ear: deafEar('MODEL_MISSING') });
    atTheEnd.push(() => deaf.stop());
    const caller = await answered(deaf);
    await deaf.event('balie-said');
    await caller.presses('1');
    await reaches('emergency-line', deaf);
    expect(await hangsUp(caller, deaf)).toMatchObject({ outcome: 'transferred' });
  }, 60_000);
});

describe('calls', () => {
  it('for a number that no practice has are refused with 404, and the next call is taken', async () => {
    world.forgetEvents();
    await expect(world.calls('niemand')).resolves.toEqual({ kind: 'refused', status: 404 });
    await hangsUp(await answered());
  });

  it('more than the house holds are refused with 503, and those in it go on', async () => {
    const first = await answered();
    const second = await answered();
    await expect(world.calls()).resolves.toEqual({ kind: 'refused', status: 503 });
    // The ladder's own call to a human is none of those that are counted.
    await second.presses('1');
    await reaches('emergency-line');
    await second.hangUp();
    await hangsUp(first);
  }, 30_000);
});

describe('people', () => {
  it('who are busy on every rung: 112 is advised, and the line stays open until the caller hangs up', async () => {
    world.people.behave('is-busy');
    const caller = await answered();
    await caller.presses('1');
    await world.event('balie-said', ({ phrase }) => phrase === 'urgent-nobody-reached');
    expect(world.people.rung).toEqual(['spoedlijn', 'tweede', 'arts']);
    // The next round, without waiting for it.
    await caller.presses('1');
    await world.event('balie-said', ({ phrase }) => phrase === 'urgent-trying-again');
    expect(world.people.rung).toEqual(['spoedlijn', 'tweede', 'arts', 'spoedlijn', 'tweede', 'arts']);
    expect(await hangsUp(caller)).toMatchObject({ by: 'caller', outcome: 'advised-112' });
  }, 30_000);
});

describe('the database', () => {
  it('killed in mid-call comes back by itself, and the caller does not notice', async () => {
    const caller = await answered();
    await wantsAnAppointment(caller);
    process.kill(databaseProcess(), 'SIGKILL');
    await caller.presses('12031954');
    await caller.says('van den berg');
    const did = await world.event('did');
    expect(['identified', 'agenda-unreachable']).toContain(did.outcome);
    await caller.presses('0');
    await reaches('desk');
    await hangsUp(caller);
  }, 60_000);

  it('that hangs in mid-call: the caller is told and promised a callback, alarms still ring, and the journal is kept', async () => {
    const caller = await answered();
    await wantsAnAppointment(caller);
    const thaw = freeze(databaseProcess());
    atTheEnd.push(thaw);
    await caller.presses('12031954');
    await caller.says('van den berg');
    const did = await world.event('did');
    expect(did.outcome).toBe('agenda-unreachable');
    await world.event(
      'did',
      ({ action, outcome }) => action === 'promise-callback' && outcome === 'callback-promised',
    );
    await world.event('ended', ({ outcome }) => outcome === 'callback');
    const second = await answered();
    await second.presses('1');
    await reaches('emergency-line');
    await hangsUp(second);
    expect((await world.balie.store.health(AbortSignal.timeout(2_000))).spooled).toBe(true);
  }, 60_000);
});

async function wantsAnAppointment(caller: Caller): Promise<void> {
  await world.event('balie-said');
  await caller.says('ik wil graag een afspraak maken');
  await world.event('understood', ({ wish }) => wish === 'book');
}

function databaseProcess(): number {
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

const hangingWhenAsked = (script: Recogniser): Recogniser => ({
  ...script,
  recognise: (audio, asked, signal) =>
    earHangs
      ? new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ kind: 'failed', code: 'EAR_TIMEOUT' }), {
            once: true,
          });
        })
      : script.recognise(audio, asked, signal),
});
