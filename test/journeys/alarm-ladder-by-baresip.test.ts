import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DemoLines } from '../../src/store/demo/demo-practices.ts';
import { rowsOfCall } from '../../src/store/rows-of-call.ts';
import { newDatabase, soon } from '../kits/database.ts';
import { databaseProxy } from '../kits/database-proxy.ts';
import { humansOnTheLine } from '../kits/human-on-the-line.ts';
import { liveBalie } from '../kits/live-balie.ts';
import { voicemailMicrophone, yesMicrophone } from '../kits/microphones.ts';
import { isOfPitch } from '../kits/pitch.ts';
import { pitch, startBaresip } from '../telephone/baresip.ts';
import { startRefusingSipp } from '../telephone/refusing-sipp.ts';

/**
 * The emergency ladder over real SIP: every rung is a telephone of its own (baresip; sipp where a telephone must answer 603),
 * and everything that can become of it is tried. A rung has 8 s here in place of 30 s; `alarm-to-baresip.test.ts` takes the whole time.
 */
const RUNG_MS = 8_000;

type World = Awaited<ReturnType<typeof aPractice>>;

test('S5: busy, no answer, refused, voicemail: each with its reason, and round after round until the second number takes it by voice', async (ctx) => {
  const emergency = await startBaresip(ctx, {
    user: 'spoedlijn',
    answer: 'manual',
    microphone: await voicemailMicrophone(ctx),
  });
  const second = await startBaresip(ctx, {
    user: 'tweede',
    answer: 'manual',
    microphone: await yesMicrophone(ctx),
  });
  const world = await aPractice({
    emergencyLine: emergency.uri,
    secondNumber: second.uri,
    doctor: await startRefusingSipp(ctx, 'arts'),
  });
  const caller = await world.call();
  await caller.says('ik heb heel veel druk op de borst');

  await emergency.event('CALL_INCOMING');
  await emergency.command('hangup');
  await second.event('CALL_INCOMING');
  // Nobody picks it up: Balie gives up after the time of a rung.
  await second.event('CALL_CLOSED');
  await world.event('balie-said', ({ phrase }) => phrase === 'urgent-nobody-reached');

  world.humans.says('u bent verbonden met de voicemail spreek een bericht in na de piep');
  await caller.presses('1');
  await emergency.event('CALL_INCOMING', 2);
  await emergency.command('accept');
  await world.event('transfer', ({ reason }) => reason === 'voicemail-suspected');
  await emergency.event('CALL_CLOSED', 2);
  world.humans.says('ja ik neem over');
  await second.event('CALL_INCOMING', 2);
  await second.command('accept');
  await world.event('transfer', ({ step }) => step === 'confirmed');
  await caller.hangUp();
  expect(await world.event('ended')).toMatchObject({ outcome: 'transferred' });

  expect(world.longestSilenceMs()).toBeLessThan(9_500);
  expect(await world.transfers()).toEqual([
    ...['emergency-line dialled', 'emergency-line ringing', 'emergency-line failed busy'],
    ...['second-number dialled', 'second-number ringing', 'second-number failed no-answer'],
    ...['doctor dialled', 'doctor failed refused'],
    ...['emergency-line dialled', 'emergency-line ringing', 'emergency-line answered'],
    'emergency-line failed voicemail-suspected',
    ...['second-number dialled', 'second-number ringing', 'second-number answered'],
    'second-number confirmed by voice',
  ]);
  expect(await world.items()).toMatchObject([{ kind: 'failed-transfer', urgency: '112' }]);

  // The same rows as a practice sees them, by the program itself.
  const { code, lines } = await world.evidence();
  expect(code).toBe(0);
  const rows = lines.filter((line) => line.startsWith('2026-11-25 10:0'));
  expect(lines[0]).toMatch(
    /^gesprek +praktijk +nummer +alarm +woorden tot signaal +gaat over na +opgenomen na +bevestigd na +binnen 30 s$/,
  );
  expect(rows.map((row) => row.split(/ {2,}/u).filter((_, at) => at !== 0 && at !== 1))).toEqual([
    ['spoedlijn', HEARD_FIRST, SECONDS, SECONDS, 'in gesprek', '-', 'NEE'],
    ['tweede nummer', HEARD_FIRST, '-', SECONDS, 'geen gehoor', '-', 'NEE'],
    ['arts', 'chest-pain', '-', '-', 'geweigerd', '-', 'NEE'],
    ['spoedlijn', 'chest-pain', '-', SECONDS, SECONDS, 'voicemail', 'NEE'],
    ['tweede nummer', 'chest-pain', '-', SECONDS, SECONDS, expect.stringMatching(/^\d,\d s \(stem\)$/), 'ja'],
  ]);
  expect(lines).toContain('5 keer een nummer gebeld: 1 binnen 30 s opgenomen, 1 bevestigd.');
  expect(lines.join('\n')).toMatch(/Van alarmwoorden tot signaal: p95 [01],\d s over 1 \(norm 1,5 s\)\./);
}, 90_000);

/** The first words that sound like danger ring already; which rule names it is known a moment later, to the numbers after it. */
const HEARD_FIRST = expect.stringMatching(/^(signals-add-up|chest-pain)$/);
/** "0,4 s" */
const SECONDS = expect.stringMatching(/^\d,\d s$/);

test('S5: who hangs up before joining, who says nothing and who is gone at once are each followed by the next; the caller who leaves is called back', async (ctx) => {
  const emergency = await startBaresip(ctx, { user: 'spoedlijn', answer: 'manual' });
  const second = await startBaresip(ctx, { user: 'tweede', answer: 'auto' });
  const doctor = await startBaresip(ctx, { user: 'arts', answer: 'auto' });
  const world = await aPractice({
    emergencyLine: emergency.uri,
    secondNumber: second.uri,
    doctor: doctor.uri,
  });
  const caller = await world.call();
  await caller.says('ik heb heel veel druk op de borst');

  await emergency.event('CALL_INCOMING');
  await emergency.command('accept');
  await world.event('transfer', ({ step }) => step === 'answered');
  await emergency.command('hangup');
  // The second number says nothing for the time of a rung; the doctor presses a key and is gone again.
  await second.event('CALL_CLOSED');
  // Their telephone knows sooner than Balie that they picked up; nobody presses a key in between.
  await world.event('transfer', ({ rung, step }) => rung === 'doctor' && step === 'answered');
  await doctor.command('sndcode', '1');
  await world.event('transfer', ({ step }) => step === 'confirmed');
  await doctor.command('hangup');
  await world.event('balie-said', ({ phrase }) => phrase === 'human-gone');
  await world.event('balie-said', ({ phrase }) => phrase === 'urgent-nobody-reached');

  // The second round, and the caller hangs up while it rings.
  await caller.presses('1');
  await emergency.event('CALL_INCOMING', 2);
  await caller.hangUp();
  await emergency.event('CALL_CLOSED', 2);
  expect(await world.event('ended')).toMatchObject({ outcome: 'advised-112', by: 'caller' });
  expect(await world.transfers()).toEqual([
    ...['emergency-line dialled', 'emergency-line ringing', 'emergency-line answered'],
    'emergency-line failed hung-up',
    ...['second-number dialled', 'second-number ringing', 'second-number answered'],
    'second-number failed not-confirmed',
    ...['doctor dialled', 'doctor ringing', 'doctor answered', 'doctor confirmed by key'],
    'doctor failed left-alone',
    ...['emergency-line dialled', 'emergency-line ringing', 'emergency-line failed caller-gone'],
  ]);
}, 90_000);

test('S5: a caller who hangs up while the first number rings is an urgent callback, and the telephone stops ringing', async (ctx) => {
  const emergency = await startBaresip(ctx, { user: 'spoedlijn', answer: 'manual' });
  const world = await aPractice({ emergencyLine: emergency.uri });
  const caller = await world.call();
  await caller.says('ik heb heel veel druk op de borst');
  await emergency.event('CALL_INCOMING');
  await world.event('caller-said');
  await caller.hangUp();
  await emergency.event('CALL_CLOSED');
  expect(await world.event('ended')).toMatchObject({ outcome: 'callback', by: 'caller' });
  expect(await world.items()).toMatchObject([
    { kind: 'urgent-callback', urgency: '112', call_back_number: '+31100000199' },
  ]);
}, 60_000);

test('S5: two alarms at once: each caller has a human of their own', async (ctx) => {
  const [FIRST_HZ, SECOND_HZ] = [500, 620];
  const emergency = await startBaresip(ctx, { user: 'spoedlijn', answer: 'manual', maxCalls: 1 });
  const second = await startBaresip(ctx, {
    user: 'tweede',
    answer: 'manual',
    microphone: pitch(SECOND_HZ),
  });
  const world = await aPractice({ emergencyLine: emergency.uri, secondNumber: second.uri });
  const [one, other] = [await world.call(), await world.call()];
  const ears = [one, other].map((caller) => listenFor(caller, [FIRST_HZ, SECOND_HZ]));
  await Promise.all([one.presses('1'), emergency.event('CALL_INCOMING')]);
  await Promise.all([other.presses('1'), second.event('CALL_INCOMING')]);
  for (const [human, of] of [
    [emergency, 'emergency-line'],
    [second, 'second-number'],
  ] as const) {
    await human.command('accept');
    await world.event('transfer', ({ rung, step }) => rung === of && step === 'answered');
    await human.command('sndcode', '1');
  }
  await world.event('transfer', ({ rung, step }) => rung === 'emergency-line' && step === 'confirmed');
  await world.event('transfer', ({ rung, step }) => rung === 'second-number' && step === 'confirmed');
  expect(await Promise.all(ears.map((ear) => ear.firstPitch))).toEqual([FIRST_HZ, SECOND_HZ]);
  await one.hangUp();
  await emergency.event('CALL_CLOSED');
  // The other pair goes on talking.
  expect(second.events.map(({ type }) => type)).not.toContain('CALL_CLOSED');
  await other.hangUp();
  await second.event('CALL_CLOSED');
}, 60_000);

/** A Balie with one practice whose ladder is these telephones and no other. */
async function aPractice(lines: Partial<DemoLines>) {
  const humans = humansOnTheLine();
  const databaseUrl = await newDatabase();
  const live = await liveBalie({
    databaseUrl,
    lines: { secondNumber: null, doctor: null, ...lines },
    earAround: humans.around,
    options: { rungMs: RUNG_MS },
  });
  onTestFinished(() => live.stop());
  const ofCall = async () => {
    const [first] = live.events;
    if (first === undefined) throw new Error('nothing has happened in a call');
    const practice = await live.balie.store.practices.load('receptie', soon());
    if (practice === null) throw new Error('the demo practice is not there');
    await live.balie.store.journal.settled(first.call, soon());
    return rowsOfCall(live.balie.store.database, practice.id, first.call, soon());
  };
  return {
    humans,
    event: live.event,
    async call() {
      const caller = await live.calls();
      if (caller.kind !== 'answered') throw new Error(`the call was refused: ${caller.status}`);
      return caller;
    },
    /** Each step as it is in the database: "doctor confirmed by voice". */
    async transfers(): Promise<readonly string[]> {
      const { transfers } = await ofCall();
      return transfers.map(({ rung, step, reason, confirmed_by }) =>
        [rung, step, reason, confirmed_by === null ? null : `by ${confirmed_by}`]
          .filter((part) => part !== null)
          .join(' '),
      );
    },
    items: async () => (await ofCall()).worklist,
    /** What `./balie evidence` prints about the day of the call. */
    async evidence(): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
      await using door = await databaseProxy(databaseUrl);
      const program = join(import.meta.dirname, '../../src/commands/evidence.ts');
      const child = spawn(process.execPath, [program, '--from', '2026-11-25', '--to', '2026-11-25'], {
        env: { PATH: process.env['PATH'], HOME: live.dataDir, BALIE_DATABASE_URL: door.url },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const said: string[] = [];
      child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, lines: said.join('').split('\n') };
    },
    /** Between the end of one sentence and the end of the next, from the alarm until somebody confirmed. */
    longestSilenceMs(): number {
      const from = live.events.findIndex(({ event }) => event.kind === 'alarm');
      const to = live.events.findIndex(
        ({ event }) => event.kind === 'transfer' && event.step === 'confirmed',
      );
      const ends = live.events
        .slice(from, to)
        .flatMap(({ event, atMs }) => (event.kind === 'balie-said' ? [atMs] : []));
      return Math.max(...ends.map((atMs, index) => (ends[index + 1] ?? atMs) - atMs));
    },
  };
}

/** The first of these pitches that a caller hears for a quarter of a second. */
function listenFor(
  caller: Awaited<ReturnType<World['call']>>,
  pitches: readonly number[],
): { readonly firstPitch: Promise<number> } {
  const { promise, resolve } = Promise.withResolvers<number>();
  const heard = new Map<number, number>();
  caller.watch((event) => {
    if (event.kind !== 'audio') return;
    for (const hz of pitches) {
      if (!isOfPitch(hz, event.pcm)) continue;
      heard.set(hz, (heard.get(hz) ?? 0) + 1);
      if ((heard.get(hz) ?? 0) >= 8) resolve(hz);
    }
  });
  return { firstPitch: promise };
}
