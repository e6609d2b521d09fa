import type { AudioStage } from '../audio/audio-stage.ts';
import type { Scenario } from '../scenario.ts';
import { gatherSamples } from './gather-samples.ts';
import { isKind, type MeasuredCall, measuredCall } from './measured-call.ts';
import { middleAndEdge } from './percentiles.ts';

export interface BargeInMeasured {
  readonly n: number;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  /** The same until silence at the caller's ear: the way back and the jitter buffer of the caller's own telephone on top. */
  readonly atTheEar: { readonly p50Ms: number | null; readonly p95Ms: number | null };
}

interface Stop {
  readonly balieMs: number;
  readonly earMs: number;
}

const PROMPT_SOUNDS_MS = 600;
const STOPS_WITHIN_MS = 2_000;
const GREETED_WITHIN_MS = 15_000;
const ASKS_WITHIN_MS = 5_000;
/** The loudest tail of what was under way when Balie stopped: both jitter buffers. */
const ON_THE_WAY_MS = 200;
/** A prompt that was interrupted by "hm" goes on; so one prompt serves several times. */
const PER_CALL = 5;

/**
 * The caller makes a sound of listening over the prompt: from its first sound to the moment at which Balie
 * has stopped sending. "Hm" is used
 * because Balie then goes on with the prompt, and can be interrupted again.
 */
export async function measureBargeIn(
  stage: AudioStage,
  scenario: Scenario,
  n: number,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<BargeInMeasured> {
  const stops = await gatherSamples(
    n,
    (missing) => stopsOfOneCall(stage, scenario, missing, signal),
    signal,
    progress,
  );
  return {
    n: stops.length,
    ...middleAndEdge(stops.map(({ balieMs }) => balieMs)),
    atTheEar: middleAndEdge(stops.map(({ earMs }) => earMs)),
  };
}

async function stopsOfOneCall(
  stage: AudioStage,
  scenario: Scenario,
  missing: number,
  signal: AbortSignal,
): Promise<readonly Stop[]> {
  const call = await measuredCall(stage, scenario, signal);
  const stops: Stop[] = [];
  try {
    if (!(await reachLongPrompt(call))) return stops;
    while (stops.length < Math.min(PER_CALL, missing)) {
      const stop = await oneBargeIn(call);
      if (stop === null) break;
      stops.push(stop);
    }
  } finally {
    await call.end();
  }
  return stops;
}

/** The greeting holds S1 and is not stopped by anyone, so the question for the birth date is talked over: four seconds long. */
async function reachLongPrompt(call: MeasuredCall): Promise<boolean> {
  const greeted = await call.next(isKind('fell-silent'), GREETED_WITHIN_MS);
  if (greeted === null) return false;
  const asks = call.next(isKind('reply-sounds'), ASKS_WITHIN_MS);
  const wish = 'ik wil graag een afspraak maken';
  await call.line.sayAs(wish, wish);
  return (await asks) !== null;
}

async function oneBargeIn(call: MeasuredCall): Promise<Stop | null> {
  const isSounding = call.seen.findLast(
    ({ seen }) => seen.kind === 'reply-sounds' || seen.kind === 'prompt-stopped',
  );
  if (
    isSounding?.seen.kind !== 'reply-sounds' &&
    (await call.next(isKind('reply-sounds'), STOPS_WITHIN_MS)) === null
  )
    return null;
  await new Promise((resolve) => {
    setTimeout(resolve, PROMPT_SOUNDS_MS);
  });
  const stopped = call.next(isKind('prompt-stopped'), STOPS_WITHIN_MS);
  const spoken = await call.line.sayAs('ja ja ja ja', 'hm');
  const stop = await stopped;
  if (stop === null) return null;
  await new Promise((resolve) => {
    setTimeout(resolve, ON_THE_WAY_MS);
  });
  const quietMs = call.ear.lastLoudUntil(stop.clockMs + ON_THE_WAY_MS) ?? stop.clockMs;
  return {
    balieMs: stop.clockMs - spoken.fromMs,
    earMs: Math.max(quietMs, stop.clockMs) - spoken.fromMs,
  };
}
