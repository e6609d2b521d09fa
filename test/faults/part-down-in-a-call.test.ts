import { createServer, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { rowsOfCall } from '../../src/store/rows-of-call.ts';
import { newDatabase, soon } from '../kits/database.ts';
import { type DatabaseProxy, databaseProxy } from '../kits/database-proxy.ts';
import { earInAProcess } from '../kits/ear-in-a-process.ts';
import { liveBalie } from '../kits/live-balie.ts';
import { booksByTelephone } from '../kits/live-booking.ts';
import { type Disk, smallDisk } from '../kits/small-disk.ts';
import { voiceToBeKilled } from '../kits/voices.ts';

type World = Awaited<ReturnType<typeof liveBalie>>;
type Caller = Extract<Awaited<ReturnType<World['calls']>>, { kind: 'answered' }>;

/** S: a caller hears something within this, whatever is down. The detector, the network and a busy machine are in it. */
const AUDIBLE_MS = 2_000;
const REPEATS_AFTER_MS = 5_000;
/** In place of 30 s a number. */
const RUNG_MS = 4_000;
/** Said so slowly that there is time to end a thread under it. */
const SLOWLY_MS = 250;

const atTheEnd: (() => unknown)[] = [];
afterAll(async () => {
  for (const end of atTheEnd.toReversed()) await end();
});

/** One Balie for all of these: each part is killed or blocked in a call, and the next call finds it well again. */
let world: World;
let ear: Awaited<ReturnType<typeof earInAProcess>>;
let voice: Awaited<ReturnType<typeof voiceToBeKilled>>;
let disk: Disk;
let proxy: DatabaseProxy;
let blocker: pg.Client;

beforeAll(async () => {
  const databaseUrl = await newDatabase();
  // Takes what it is told and never answers: the mail server and the language model of this practice.
  const sockets: Socket[] = [];
  const hanging = createServer((socket) => void sockets.push(socket));
  await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
  const { port } = hanging.address() as { readonly port: number };
  atTheEnd.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => hanging.close(resolve));
  });
  ear = await earInAProcess();
  voice = await voiceToBeKilled();
  atTheEnd.push(() => voice.remove());
  disk = await smallDisk();
  atTheEnd.push(() => disk[Symbol.asyncDispose]());
  proxy = await databaseProxy(databaseUrl);
  atTheEnd.push(() => proxy[Symbol.asyncDispose]());
  blocker = new pg.Client({ connectionString: databaseUrl });
  await blocker.connect();
  atTheEnd.push(() => blocker.end());
  world = await liveBalie({
    databaseUrl: proxy.url,
    dataDir: disk.dataDir,
    earAround: ear.around,
    options: { rungMs: RUNG_MS, voice: voice.voice, spoolFiles: disk.spoolFiles },
    config: {
      mail: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'balie@voorbeeld.example' },
      secondReader: { baseUrl: `http://127.0.0.1:${port}`, model: 'klein', deadlineMs: 1_000 },
    },
  });
  atTheEnd.push(() => world.stop({ keepData: true }));
}, 120_000);

afterEach(() => {
  vi.restoreAllMocks();
  world.people.behave('presses-1');
  world.people.rung.splice(0);
  voice.slowly(30);
  voice.speaksByEspeak(false);
  return voice.hangs(false);
});

async function answered(of: World = world): Promise<Caller> {
  of.forgetEvents();
  const call = await of.calls();
  if (call.kind !== 'answered') throw new Error(`the call was refused: ${call.status}`);
  return call;
}

const greeted = (of: World = world) => of.event('balie-said', ({ phrase }) => phrase === 'greeting');
const reachesTheEmergencyLine = (of: World = world) =>
  of.event('transfer', ({ rung, step }) => rung === 'emergency-line' && step === 'confirmed');

/** The caller wants an appointment and is asked for a birth date. */
async function wantsAnAppointment(caller: Caller): Promise<void> {
  await caller.says('ik wil graag een afspraak maken');
  await world.event('understood', ({ wish }) => wish === 'book');
}

async function hearsSoundInTime(caller: Caller, does: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  const sound = caller.nextSound();
  await does();
  const tookMs = performance.now() - from;
  expect(await sound).toBeLessThan(tookMs + AUDIBLE_MS);
}

/** The rows of the one call of which events were seen. */
async function rows() {
  const practice = await world.balie.store.practices.load('receptie', soon());
  const call = world.events[0]?.call;
  if (practice === null || call === undefined) throw new Error('no call was seen');
  return rowsOfCall(world.balie.store.database, practice.id, call, soon());
}

describe('S3: the process of the recogniser', () => {
  it.each([
    ['killed', 'SIGKILL'],
    ['stopped where it is', 'SIGSTOP'],
  ] as const)(
    '%s in mid-call: the caller hears something in time, and the alarm reaches a human',
    async (_how, signal) => {
      const caller = await answered();
      await greeted();
      await wantsAnAppointment(caller);
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
      await reachesTheEmergencyLine();
      await vi.waitFor(() => expect([undefined, pid]).not.toContain(ear.process.pid()), { timeout: 10_000 });
      await caller.hangUp();
      await world.event('ended', ({ outcome }) => outcome === 'transferred');
    },
    60_000,
  );

  it('without its model does not start: the caller gets keys, and 1 is the emergency line', async () => {
    const deaf = await liveBalie({
      databaseUrl: await newDatabase(),
      ear: 'as configured',
      config: { ear: { name: 'sherpa', modelDir: '/nonexistent/model' } },
    });
    atTheEnd.push(() => deaf.stop());
    expect(deaf.balie.ear.name).toBe('none');
    expect(deaf.balie.ear.goodFor).toContain('MODEL_MISSING');
    const caller = await answered(deaf);
    await greeted(deaf);
    await hearsSoundInTime(caller, () => caller.says('ik wil graag een afspraak maken'));
    await deaf.event('fault', ({ code }) => code === 'EAR_CRASHED');
    await caller.presses('1');
    await reachesTheEmergencyLine(deaf);
    await caller.hangUp();
    await deaf.event('ended', ({ outcome }) => outcome === 'transferred');
  }, 60_000);
});

describe('the agenda', () => {
  it('blocked while the rest works: a callback is promised and stands on the worklist, and an alarm after it still rings', async () => {
    const caller = await answered();
    await greeted();
    await wantsAnAppointment(caller);
    await caller.presses('12031954');
    await world.event('caller-pressed');
    await caller.says('van den berg');
    await world.event('did', ({ outcome }) => outcome === 'identified');
    await blocker.query('begin; lock table appointments in access exclusive mode');
    await hearsSoundInTime(caller, () => caller.says('ik heb last van mijn knie'));
    await world.event('did', ({ outcome }) => outcome === 'agenda-unreachable');
    await world.event('did', ({ outcome }) => outcome === 'callback-promised');
    await caller.presses('1');
    await reachesTheEmergencyLine();
    await caller.hangUp();
    await world.event('ended', ({ outcome }) => outcome === 'transferred');
    await blocker.query('rollback');
    expect(await rows()).toMatchObject({ worklist: [{ kind: 'callback', wish: 'book' }] });
  }, 60_000);
});

describe('the mail server and the language model', () => {
  it('that hang: the call books all the same, the confirmation waits in the outbox, and an alarm waits for nobody', async () => {
    const caller = await answered();
    await booksByTelephone(world, caller);
    await world.event('fault', ({ code }) => code === 'SECOND_READER_TIMEOUT');
    await hearsSoundInTime(caller, () => caller.says('ik heb pijn op mijn borst'));
    await reachesTheEmergencyLine();
    await caller.hangUp();
    await world.event('ended');
    const { messages } = await rows();
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.map(({ status }) => status)).not.toContain('sent');
  }, 60_000);
});

describe('the media worker', () => {
  it('ended while the ladder rings: the caller hears the sentence again, the next number takes the call', async () => {
    const told = vi.spyOn(Worker.prototype, 'postMessage');
    world.people.behave('does-not-answer');
    const caller = await answered();
    await greeted();
    voice.slowly(SLOWLY_MS);
    const connecting = caller.nextSound();
    await caller.presses('1');
    await connecting;
    await world.event('transfer', ({ step }) => step === 'ringing');
    // Sentences of Balie have names of its own; the caller's words are played by a telephone too.
    const last = told.mock.calls.findLastIndex(
      ([message]) => message.kind === 'play' && /^s\d+$/.test(message.clip),
    );
    const worker = told.mock.contexts[last];
    if (!(worker instanceof Worker)) throw new Error('no media worker was told to play');
    await worker.terminate();
    world.people.behave('presses-1');
    await hearsSoundInTime(caller, async () => undefined);
    expect(
      await world.event('balie-said', ({ phrase, whole }) => phrase === 'urgent-connecting' && whole),
    ).toBeDefined();
    await world.event('transfer', ({ rung, step }) => rung === 'second-number' && step === 'confirmed');
    expect(world.logLines.some((line) => line.includes('MEDIA_WORKER_DIED'))).toBe(true);
    await caller.hangUp();
    await world.event('ended', ({ outcome }) => outcome === 'transferred');
  }, 60_000);
});

describe('the voice', () => {
  it('whose process is killed in the middle of a sentence: the caller hears the next one in time, and a human is rung', async () => {
    const caller = await answered();
    // Whole, so that the caller breaks off nothing that a process is saying.
    await world.event('balie-said', ({ text }) => text.includes('waarmee kan ik u helpen'));
    world.people.behave('picks-up-later');
    voice.speaksByEspeak(true);
    await caller.says('ik wil graag een afspraak maken');
    const pid = await voice.pid();
    await hearsSoundInTime(caller, async () => process.kill(pid, 'SIGKILL'));
    await world.event('fault', ({ code }) => code === 'VOICE_FAILED');
    await world.event('transfer', ({ rung, step }) => rung === 'desk' && step === 'confirmed');
    await caller.hangUp();
  }, 30_000);
});

describe('the voice that hangs', () => {
  it('with each of its processes stopped: the caller hears something in time, again and again, and a human is joined', async () => {
    const caller = await answered();
    // Whole, so that the caller breaks off nothing that a process is saying.
    await world.event('balie-said', ({ text }) => text.includes('waarmee kan ik u helpen'));
    world.people.behave('picks-up-later');
    voice.speaksByEspeak(true);
    await voice.hangs(true);
    await hearsSoundInTime(caller, () => caller.says('ik wil graag een afspraak maken'));
    await world.event('fault', ({ code }) => code === 'VOICE_FAILED');
    await hearsSoundInTime(caller, async () => undefined);
    await world.event('transfer', ({ rung, step }) => rung === 'desk' && step === 'confirmed');
    await caller.hangUp();
    await world.event('ended', ({ outcome }) => outcome === 'transferred');
  }, 30_000);
});

describe('the disk', () => {
  it('that fills in mid-call with the database gone: what cannot be noted is said, the alarm after it rings, and the call is written when both are back', async () => {
    const caller = await answered();
    await greeted();
    await wantsAnAppointment(caller);
    world.people.behave('picks-up-later');
    await disk.fill();
    proxy.cut();
    await caller.presses('12031954');
    await world.event('caller-pressed');
    await hearsSoundInTime(caller, () => caller.says('van den berg'));
    await world.event('did', ({ outcome }) => outcome === 'agenda-unreachable');
    await hearsSoundInTime(caller, () => caller.presses('1'));
    await reachesTheEmergencyLine();
    await caller.hangUp();
    await world.event('ended', ({ outcome }) => outcome === 'transferred');
    expect(world.logLines.some((line) => line.includes('DISK_FULL'))).toBe(true);
    await disk.clear();
    proxy.restore();
    await vi.waitFor(async () => expect((await rows()).calls).toMatchObject([{ outcome: 'transferred' }]), {
      timeout: 20_000,
      interval: 250,
    });
  }, 90_000);
});

describe('the telephones of the people', () => {
  it('gone in mid-call: no number can be reached, 112 is said, the caller hears something all the time, and the item is there', async () => {
    const caller = await answered();
    await greeted();
    await wantsAnAppointment(caller);
    await world.people.close();
    await hearsSoundInTime(caller, () => caller.presses('1'));
    await world.event('balie-said', ({ phrase }) => phrase === 'urgent-nobody-reached');
    const reasons = world.events.flatMap(({ event }) =>
      event.kind === 'transfer' && event.step === 'failed' ? [event.reason] : [],
    );
    expect(reasons).toHaveLength(3);
    expect(reasons.filter((reason) => reason !== 'unreachable' && reason !== 'no-answer')).toEqual([]);
    await caller.hangUp();
    expect(await world.event('ended')).toMatchObject({ by: 'caller', outcome: 'advised-112' });
    expect((await rows()).worklist).toMatchObject([{ kind: 'failed-transfer' }]);
  }, 60_000);
});
