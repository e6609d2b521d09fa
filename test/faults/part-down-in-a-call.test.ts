import { createServer } from 'node:net';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rowsOfCall } from '../../src/store/rows-of-call.ts';
import { newDatabase, soon } from '../kits/database.ts';
import { earInAProcess } from '../kits/ear-in-a-process.ts';
import { liveBalie } from '../kits/live-balie.ts';
import { booksByTelephone } from '../kits/live-booking.ts';

type World = Awaited<ReturnType<typeof liveBalie>>;

/** S: a caller hears something within this, whatever is down. The detector, the network and a busy machine are in it. */
const AUDIBLE_MS = 2_000;
const REPEATS_AFTER_MS = 5_000;

let atTheEnd: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of atTheEnd.toReversed()) await end();
  atTheEnd = [];
  vi.restoreAllMocks();
});

async function live(options: Parameters<typeof liveBalie>[0]): Promise<World> {
  // A copy on the server of this test run: a cluster of its own takes longer to make than a call.
  const world = await liveBalie({ databaseUrl: await newDatabase(), ...options });
  atTheEnd.push(() => world.stop());
  return world;
}

async function answered(world: World) {
  world.forgetEvents();
  const call = await world.calls();
  if (call.kind !== 'answered') throw new Error(`the call was refused: ${call.status}`);
  return call;
}

const greeted = (world: World) => world.event('balie-said', ({ phrase }) => phrase === 'greeting');
const reachesTheEmergencyLine = (world: World) =>
  world.event('transfer', ({ rung, step }) => rung === 'emergency-line' && step === 'confirmed');

async function hearsSoundInTime(
  caller: Awaited<ReturnType<typeof answered>>,
  speaks: () => Promise<unknown>,
): Promise<void> {
  const from = performance.now();
  const sound = caller.nextSound();
  await speaks();
  const spokeMs = performance.now() - from;
  expect(await sound).toBeLessThan(spokeMs + AUDIBLE_MS);
}

describe('S3: the process of the recogniser', () => {
  it.each([
    ['killed', 'SIGKILL'],
    ['stopped where it is', 'SIGSTOP'],
  ] as const)(
    '%s in mid-call: the caller hears something in time, and the alarm reaches a human',
    async (_how, signal) => {
      const ear = await earInAProcess();
      const world = await live({ earAround: ear.around });
      const caller = await answered(world);
      await greeted(world);
      await caller.says('ik wil graag een afspraak maken');
      await world.event('understood', ({ wish }) => wish === 'book');
      await world.event('balie-said', ({ phrase }) => phrase === 'ask-date-of-birth');
      const pid = ear.process.pid();
      if (pid === undefined) throw new Error('the ear does not run');
      process.kill(pid, signal);
      await hearsSoundInTime(caller, () => caller.says('ik heb pijn op mijn borst'));
      // The ear comes back by itself; a caller to whom nothing has happened after a while says it again.
      const isReached = () =>
        vi
          .waitFor(
            () => {
              expect(world.events.map(({ event }) => event.kind)).toContain('transfer');
            },
            { timeout: REPEATS_AFTER_MS },
          )
          .then(
            () => true,
            () => false,
          );
      for (let times = 0; times < 3 && !(await isReached()); times += 1) {
        await caller.says('ik heb pijn op mijn borst');
      }
      await reachesTheEmergencyLine(world);
      await vi.waitFor(() => expect([undefined, pid]).not.toContain(ear.process.pid()), { timeout: 10_000 });
      await caller.hangUp();
      await world.event('ended', ({ outcome }) => outcome === 'transferred');
    },
    60_000,
  );

  it('without its model does not start: the caller gets keys, and 1 is the emergency line', async () => {
    const world = await live({
      ear: 'as configured',
      config: { ear: { name: 'sherpa', modelDir: '/nonexistent/model' } },
    });
    expect(world.balie.ear.name).toBe('none');
    expect(world.balie.ear.goodFor).toContain('MODEL_MISSING');
    const caller = await answered(world);
    await greeted(world);
    await hearsSoundInTime(caller, () => caller.says('ik wil graag een afspraak maken'));
    await world.event('fault', ({ code }) => code === 'EAR_CRASHED');
    await caller.presses('1');
    await reachesTheEmergencyLine(world);
    await caller.hangUp();
  }, 60_000);
});

describe('the agenda', () => {
  it('blocked while the rest works: a callback is promised and stands on the worklist, and an alarm after it still rings', async () => {
    const databaseUrl = await newDatabase();
    const world = await live({ databaseUrl });
    const blocker = new pg.Client({ connectionString: databaseUrl });
    await blocker.connect();
    atTheEnd.push(() => blocker.end());
    const caller = await answered(world);
    await greeted(world);
    await caller.says('ik wil graag een afspraak maken');
    await world.event('understood', ({ wish }) => wish === 'book');
    await caller.presses('12031954');
    await world.event('caller-pressed');
    await caller.says('van den berg');
    await world.event('did', ({ outcome }) => outcome === 'identified');
    await blocker.query('begin; lock table appointments in access exclusive mode');
    await hearsSoundInTime(caller, () => caller.says('ik heb last van mijn knie'));
    await world.event('did', ({ outcome }) => outcome === 'agenda-unreachable');
    await world.event('did', ({ outcome }) => outcome === 'callback-promised');
    await caller.over;
    const practice = await world.balie.store.practices.load('receptie', soon());
    const call = world.events[0]?.call;
    if (practice === null || call === undefined) throw new Error('no call was seen');
    const rows = await rowsOfCall(world.balie.store.database, practice.id, call, soon()).catch(() => null);
    await blocker.query('rollback');
    expect(rows ?? (await rowsOfCall(world.balie.store.database, practice.id, call, soon()))).toMatchObject({
      worklist: [{ kind: 'callback', wish: 'book' }],
    });
  }, 60_000);
});

describe('the mail server', () => {
  it('that hangs: the call books all the same, and the confirmation waits in the outbox', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { readonly port: number };
    atTheEnd.push(() => new Promise((resolve) => server.close(resolve)));
    const world = await live({
      config: { mail: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'balie@voorbeeld.example' } },
    });
    const caller = await answered(world);
    await booksByTelephone(world, caller);
    await caller.hangUp();
    await world.event('ended', ({ outcome }) => outcome === 'booked');
    const practice = await world.balie.store.practices.load('receptie', soon());
    const call = world.events[0]?.call;
    if (practice === null || call === undefined) throw new Error('no call was seen');
    const { messages } = await rowsOfCall(world.balie.store.database, practice.id, call, soon());
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.map(({ status }) => status)).not.toContain('sent');
  }, 60_000);
});

describe('the media worker', () => {
  it('that crashes cuts its callers off: each is an urgent callback, and the next call is answered by a new one', async () => {
    const world = await live({});
    const told = vi.spyOn(Worker.prototype, 'postMessage');
    const caller = await answered(world);
    await greeted(world);
    await caller.says('ik wil graag een afspraak maken');
    await world.event('understood', ({ wish }) => wish === 'book');
    // The first clip of a call is Balie's greeting.
    const first = told.mock.calls.findIndex(([message]) => message.kind === 'play');
    const worker = told.mock.contexts[first];
    if (!(worker instanceof Worker)) throw new Error('no media worker was told to play');
    await worker.terminate();
    await caller.over;
    await world.event('ended');
    const practice = await world.balie.store.practices.load('receptie', soon());
    const call = world.events[0]?.call;
    if (practice === null || call === undefined) throw new Error('no call was seen');
    await vi.waitFor(async () => {
      const { worklist } = await rowsOfCall(world.balie.store.database, practice.id, call, soon());
      expect(worklist).toMatchObject([{ kind: 'lost-call', urgency: 'urgent' }]);
    });
    const second = await answered(world);
    await greeted(world);
    await second.presses('1');
    await reachesTheEmergencyLine(world);
    await second.hangUp();
  }, 60_000);
});

describe('the voice', () => {
  it('that fails in mid-call: a human is rung', async () => {
    let works = true;
    const voice = {
      name: 'fails',
      speak: async (text: string) => {
        if (!works) throw new Error('the voice is gone');
        return new Int16Array(text.length * 80).fill(3_000);
      },
      close: async () => undefined,
    };
    const world = await live({ options: { voice } });
    const caller = await answered(world);
    await greeted(world);
    works = false;
    await caller.says('ik wil graag een afspraak maken');
    await world.event('fault', ({ code }) => code === 'VOICE_FAILED');
    await world.event('transfer', ({ rung, step }) => rung === 'desk' && step === 'confirmed');
    await caller.hangUp();
  }, 30_000);
});
