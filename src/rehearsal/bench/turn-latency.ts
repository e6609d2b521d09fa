import type { AudioStage } from '../audio/audio-stage.ts';
import { briefCaller } from '../caller/brief.ts';
import { freshMind, type Mind } from '../caller/mind.ts';
import { react } from '../caller/react.ts';
import type { Scenario } from '../scenario.ts';
import { gatherSamples } from './gather-samples.ts';
import { isKind, type MeasuredCall, measuredCall } from './measured-call.ts';
import { middleAndEdge, percentile } from './percentiles.ts';

export interface TurnMeasured {
  readonly ear: string;
  readonly n: number;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  /** Medians and edges of what the time went to. */
  readonly parts: Readonly<
    Record<keyof Turn, { readonly p50Ms: number | null; readonly p95Ms: number | null }>
  >;
}

interface Turn {
  /** The caller's last sound leaves -> the first sound of the reply at the caller's ear. */
  readonly whole: number;
  /** The caller is silent at Balie -> the turn is over (the words decide how soon). */
  readonly endOfTurn: number;
  /** What the recogniser took for the words that counted; it runs while the silence is waited for. */
  readonly words: number;
  /** The turn is over -> the first clip of the reply starts: triage, meaning, decision, action, voice. */
  readonly decision: number;
  /** The caller's last sound leaves -> Balie's voice activity sees the silence begin: network, jitter buffer, the detector's tail. */
  readonly wayThere: number;
  /** The clip starts -> its first sound at the caller's ear: pacing, network, the jitter buffer of the caller's own telephone. */
  readonly wayBack: number;
}

/** Sentences of one reply follow each other within this; then it is the caller's turn. */
const SILENT_FOR_MS = 250;
const REPLY_WITHIN_MS = 8_000;
/** Balie answers a booking in seven turns; a call that takes more goes in circles. */
const MOST_TURNS = 12;

/** Plays bookings until so many turns have been timed. Only speech counts: keys end a turn without a silence. */
export async function measureTurns(
  stage: AudioStage,
  scenario: Scenario,
  n: number,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<TurnMeasured> {
  const turns = await gatherSamples(n, () => turnsOfOneCall(stage, scenario, signal), signal, progress);
  const of = (part: keyof Turn) => middleAndEdge(turns.map((turn) => turn[part]));
  return {
    ear: stage.balie.ear.name,
    n: turns.length,
    p50Ms: percentile(
      turns.map(({ whole }) => whole),
      0.5,
    ),
    p95Ms: percentile(
      turns.map(({ whole }) => whole),
      0.95,
    ),
    parts: {
      whole: of('whole'),
      endOfTurn: of('endOfTurn'),
      words: of('words'),
      decision: of('decision'),
      wayThere: of('wayThere'),
      wayBack: of('wayBack'),
    },
  };
}

async function turnsOfOneCall(
  stage: AudioStage,
  scenario: Scenario,
  signal: AbortSignal,
): Promise<readonly Turn[]> {
  const brief = briefCaller(scenario);
  const call = await measuredCall(stage, scenario, signal);
  const turns: Turn[] = [];
  let mind: Mind = freshMind;
  try {
    for (let count = 0; count < MOST_TURNS && !call.line.over.aborted; count += 1) {
      const from = call.seen.length;
      if (!(await untilSilent(call))) break;
      const heard = call.seen.flatMap(({ seen }) =>
        seen.kind === 'event' && seen.event.kind === 'balie-said' ? [seen.event.text] : [],
      );
      const reaction = react(mind, brief, heard.slice(-3));
      mind = reaction.mind;
      if (reaction.move.kind !== 'say' || call.seen.length < from) break;
      const turn = await timedTurn(call, reaction.move.text);
      if (turn !== null) turns.push(turn);
    }
  } finally {
    await call.end();
  }
  return turns;
}

async function timedTurn(call: MeasuredCall, text: string): Promise<Turn | null> {
  const timed = call.next(isKind('turn-timing'), REPLY_WITHIN_MS);
  const sounded = timed.then(() => call.next(isKind('reply-sounds'), REPLY_WITHIN_MS));
  const spoken = await call.line.say(text);
  const turn = await timed;
  const reply = await sounded;
  if (turn === null || reply === null) return null;
  const heardMs = await firstLoud(call, spoken.toMs);
  if (heardMs === null) return null;
  const { timing } = turn.seen;
  return {
    whole: heardMs - spoken.toMs,
    wayThere: call.zeroMs() + timing.callerSilentAtMs - spoken.toMs,
    endOfTurn: timing.turnEndedAtMs - timing.callerSilentAtMs,
    words: timing.recognisedInMs,
    decision: reply.clockMs - turn.clockMs,
    wayBack: heardMs - reply.clockMs,
  };
}

async function firstLoud(call: MeasuredCall, fromMs: number): Promise<number | null> {
  const until = performance.now() + 2_000;
  while (performance.now() < until && !call.line.over.aborted) {
    const found = call.ear.firstLoudFrom(fromMs);
    if (found !== null) return found;
    await pause(10);
  }
  return null;
}

/** Balie has asked something and waits. False: the call is over. */
async function untilSilent(call: MeasuredCall): Promise<boolean> {
  for (;;) {
    const silent = await call.next(isKind('fell-silent'), REPLY_WITHIN_MS);
    if (silent === null) return false;
    const more = await call.next(isKind('reply-sounds'), SILENT_FOR_MS);
    if (more === null) return !call.line.over.aborted;
  }
}

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });
