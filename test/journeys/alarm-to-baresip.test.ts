import { expect, onTestFinished, type TestContext, test } from 'vitest';
import type { LineEvent } from '../../src/turn/line.ts';
import { newDatabase } from '../kits/database.ts';
import { liveBalie } from '../kits/live-balie.ts';
import { isOfPitch } from '../kits/pitch.ts';
import { startBaresip } from '../telephone/baresip.ts';
import { needsProgram } from '../telephone/peer-programs.ts';

/** The emergency line is a real telephone, Debian's baresip. Everybody in the call sounds in a pitch of their own. */

const BARESIP_HZ = 500;
const BALIE_HZ = 440;
const CALLER_TOO_EARLY_HZ = 700;
const CALLER_JOINED_HZ = 800;

const RATE = 8_000;
const FRAME = 256;
const FRAME_MS = (FRAME / RATE) * 1_000;
/** S2: at most this from the end of the words to the signal. */
const SIGNAL_MS = 1_500;

test('S2, S5: chest pain rings a real telephone in time, and only a key joins its human to the caller', async (ctx) => {
  const { world, caller, human, ear, rangAfterMs } = await chestPain(ctx);
  expect(rangAfterMs).toBeLessThanOrEqual(SIGNAL_MS);

  await world.event('transfer', ({ step }) => step === 'answered');
  await human.event('CALL_ESTABLISHED');
  caller.line.play({ id: 'too early', pcm: tone(CALLER_TOO_EARLY_HZ, 1_000) });
  await ear.hears(3_000);
  expect(steps(world)).toEqual([
    'emergency-line dialled',
    'emergency-line ringing',
    'emergency-line answered',
  ]);
  expect(ear.framesOf(BARESIP_HZ)).toBe(0);
  expect(ear.isOver()).toBe(false);

  await human.command('sndcode', '1');
  const confirmed = await world.event('transfer', ({ step }) => step === 'confirmed');
  expect(confirmed).toMatchObject({ rung: 'emergency-line', confirmedBy: 'key' });
  caller.line.play({ id: 'joined', pcm: tone(CALLER_JOINED_HZ, 1_000) });
  await ear.hears(1_500);
  // At least a second of the one and a half: what the human says comes through.
  expect(ear.framesOf(BARESIP_HZ)).toBeGreaterThan(1_000 / FRAME_MS);
  expect(human.events.map(({ type }) => type)).not.toContain('CALL_CLOSED');

  await caller.hangUp();
  await human.event('CALL_CLOSED');
  expect(await world.event('ended')).toMatchObject({ outcome: 'transferred' });
  const heard = framesIn(human.heard());
  const count = (hz: number) => heard.filter((frame) => isOfPitch(hz, frame)).length;
  expect(count(BALIE_HZ)).toBeGreaterThan(10);
  expect(count(CALLER_TOO_EARLY_HZ)).toBe(0);
  expect(count(CALLER_JOINED_HZ)).toBeGreaterThan(500 / FRAME_MS);
  expect(world.people.rung).toEqual([]);
}, 60_000);

test('S5: a human who picks up and presses nothing is left after half a minute for the next rung', async (ctx) => {
  const { world, caller, human, ear } = await chestPain(ctx);
  await world.event('transfer', ({ step }) => step === 'answered');
  await ear.hears(25_000);
  expect(steps(world)).toEqual([
    'emergency-line dialled',
    'emergency-line ringing',
    'emergency-line answered',
  ]);
  expect(human.events.map(({ type }) => type)).not.toContain('CALL_CLOSED');

  expect(await world.event('transfer', ({ step }) => step === 'failed')).toMatchObject({
    rung: 'emergency-line',
    reason: 'not-confirmed',
  });
  await human.event('CALL_CLOSED');
  expect(await world.event('transfer', ({ step }) => step === 'confirmed')).toMatchObject({
    rung: 'second-number',
  });
  expect(world.people.rung).toEqual(['tweede']);
  expect(ear.framesOf(BARESIP_HZ)).toBe(0);
  await caller.hangUp();
}, 90_000);

/** A caller who has just said that their chest hurts, and the telephone of the emergency line, which picks up by itself. */
async function chestPain(ctx: TestContext) {
  needsProgram(ctx, 'espeak-ng', 'espeak-ng');
  const human = await startBaresip(ctx, { user: 'spoedlijn', answer: 'auto' });
  const world = await liveBalie({ databaseUrl: await newDatabase(), lines: { emergencyLine: human.uri } });
  onTestFinished(() => world.stop());
  const caller = await world.calls();
  if (caller.kind !== 'answered') throw new Error(`the call was refused: ${caller.status}`);
  const ear = earOf(caller);
  await world.event('balie-said');
  // The first that baresip says of an INVITE that it answers by itself.
  const rang = human.event('CALL_REMOTE_SDP').then(() => performance.now());
  const wordsEndedAt = await caller.says('ik heb heel veel druk op de borst');
  return { world, caller, human, ear, rangAfterMs: (await rang) - wordsEndedAt };
}

const steps = ({ events }: Awaited<ReturnType<typeof liveBalie>>): readonly string[] =>
  events.flatMap(({ event }) => (event.kind === 'transfer' ? [`${event.rung} ${event.step}`] : []));

/** What the caller hears. Waits are counted in sound that came in, so a call that fell silent is no pass. */
function earOf(caller: { watch(watcher: (event: LineEvent) => void): void }) {
  const frames: Int16Array[] = [];
  const waiting = new Set<() => void>();
  let over = false;
  caller.watch((event) => {
    if (event.kind === 'hung-up') over = true;
    if (event.kind !== 'audio') return;
    frames.push(event.pcm);
    for (const look of waiting) look();
  });
  return {
    isOver: () => over,
    framesOf: (hz: number) => frames.filter((frame) => isOfPitch(hz, frame)).length,
    hears: (ms: number) =>
      new Promise<void>((resolve) => {
        const until = frames.length + ms / FRAME_MS;
        const look = () => {
          if (frames.length < until) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
      }),
  };
}

function framesIn(wav: Buffer): readonly Int16Array[] {
  const frames: Int16Array[] = [];
  for (let at = 44; at + FRAME * 2 <= wav.length; at += FRAME * 2) {
    frames.push(Int16Array.from({ length: FRAME }, (_, n) => wav.readInt16LE(at + n * 2)));
  }
  return frames;
}

const tone = (hz: number, ms: number): Int16Array =>
  Int16Array.from({ length: (ms * RATE) / 1_000 }, (_, n) => 6_000 * Math.sin((2 * Math.PI * hz * n) / RATE));
