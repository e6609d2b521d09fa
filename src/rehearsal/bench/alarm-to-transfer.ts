import type { AudioStage } from '../audio/audio-stage.ts';
import type { Scenario } from '../scenario.ts';
import { measuredCall } from './measured-call.ts';
import { percentile } from './percentiles.ts';

export interface AlarmMeasured {
  readonly n: number;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

const RINGS_WITHIN_MS = 8_000;
const GREETING_BEGINS_MS = 700;
/** Each ends with its alarm words: in a longer sentence Balie rings before it is over, and there is nothing to time. */
const ALARMS = [
  'ik heb pijn op de borst',
  'ik heb ineens druk op mijn borst',
  'mijn vrouw ademt niet meer',
] as const;

/** From the last sound of the alarm words to the INVITE at the telephone of a human, over the greeting (S2). */
export async function measureAlarmToTransfer(
  stage: AudioStage,
  scenario: Scenario,
  n: number,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<AlarmMeasured> {
  const times: number[] = [];
  // Nobody has to talk afterwards: the INVITE is what is timed.
  stage.humans.available = false;
  for (let count = 0; count < n && !signal.aborted; count += 1) {
    const { promise: rang, resolve: ring } = Promise.withResolvers<number | null>();
    stage.humans.onRang = () => ring(performance.now());
    const call = await measuredCall(stage, scenario, signal);
    const late = setTimeout(() => ring(null), RINGS_WITHIN_MS);
    try {
      await new Promise((resolve) => {
        setTimeout(resolve, GREETING_BEGINS_MS);
      });
      const spoken = await call.line.say(ALARMS[count % ALARMS.length] ?? ALARMS[0]);
      const rangMs = await rang;
      if (rangMs !== null) times.push(rangMs - spoken.toMs);
    } finally {
      clearTimeout(late);
      await call.end();
    }
    progress(times.length);
  }
  stage.humans.onRang = () => undefined;
  return { n: times.length, p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95) };
}
