import type { Recogniser, Recognition } from '../turn/1-hear/recogniser.ts';
import { overALaw } from './audio/a-law.ts';
import { createEspeakVoice, type EspeakSettings } from './espeak/espeak-voice.ts';
import { MEASURED, type MeasuredQuestion, SAME_MEANING } from './measure-cases.ts';
import { ALARM_PHRASES } from './whisper/always-phrases.ts';

/** How often an ear was right. What was said off the list is right when it is refused, so it is counted apart. */
export interface Tally {
  readonly n: number;
  readonly right: number;
  readonly rejected: number;
  readonly wrong: number;
}

export interface EarMeasurement {
  readonly ear: string;
  readonly voices: readonly string[];
  readonly byGroup: Readonly<Record<string, Tally>>;
  readonly byVoice: Readonly<Record<string, Tally>>;
  /** Sentences heard as an alarm that were none, of all; and the same of their first 60%, as partial audio is read. */
  readonly falseAlarms: { readonly n: number; readonly whole: number; readonly partial: number };
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly max: number };
}

export type Verdict = 'right' | 'rejected' | 'wrong';

/** Three machine voices, none of which set a threshold but the first, which is that of the simulated caller. */
const MEASURED_VOICES: readonly EspeakSettings[] = [
  { voice: 'nl+klatt3', wordsPerMinute: 150, wordGapMs: 80, pitch: 50 },
  { voice: 'nl+f4', wordsPerMinute: 140, wordGapMs: 80, pitch: 50 },
  { voice: 'nl+m2', wordsPerMinute: 130, wordGapMs: 80, pitch: 40 },
];

/** A recogniser slower than this would have failed in a call. */
const DEADLINE_MS = 10_000;
const PART_HEARD = 0.6;

/** Has machine voices say the sentences over 8 kHz A-law and counts what the ear makes of them. */
export async function measureEar(
  ear: Recogniser,
  options: {
    readonly voices?: readonly EspeakSettings[];
    readonly questions?: readonly MeasuredQuestion[];
    readonly onProgress?: (done: number) => void;
  } = {},
): Promise<EarMeasurement> {
  const voices = options.voices ?? MEASURED_VOICES;
  const tallies = new Map<string, Verdict[]>();
  const latencies: number[] = [];
  const falseAlarms = { n: 0, whole: 0, partial: 0 };
  const count = (key: string, verdict: Verdict) => tallies.set(key, [...(tallies.get(key) ?? []), verdict]);

  for (const settings of voices) {
    const voice = createEspeakVoice({ settings });
    for (const question of options.questions ?? MEASURED) {
      for (const said of question.said) {
        const pcm = overALaw(await voice.speak(said, AbortSignal.timeout(DEADLINE_MS)));
        const listen = (heard: Int16Array) =>
          ear.recognise({ pcm: heard, fromMs: 0 }, question.expectation, AbortSignal.timeout(DEADLINE_MS));
        const started = performance.now();
        const whole = await listen(pcm);
        latencies.push(performance.now() - started);
        const verdict = judge(said, whole, question.group === 'off-list');
        count(`group ${question.group}`, verdict);
        count(`voice ${settings.voice}`, verdict);
        options.onProgress?.(latencies.length);
        if (ALARM_PHRASES.includes(said)) continue;
        falseAlarms.n += 1;
        if (isAlarm(whole)) falseAlarms.whole += 1;
        if (isAlarm(await listen(pcm.subarray(0, pcm.length * PART_HEARD)))) falseAlarms.partial += 1;
      }
    }
    await voice.close();
  }

  const tallyOf = (kind: string) =>
    Object.fromEntries(
      [...tallies].flatMap(([key, verdicts]) =>
        key.startsWith(kind) ? [[key.slice(kind.length), tally(verdicts)] as const] : [],
      ),
    );
  latencies.sort((a, b) => a - b);
  const at = (part: number) =>
    Math.round(latencies[Math.min(latencies.length - 1, Math.floor(part * latencies.length))] ?? 0);
  return {
    ear: ear.name,
    voices: voices.map(({ voice }) => voice),
    byGroup: tallyOf('group '),
    byVoice: tallyOf('voice '),
    falseAlarms,
    latencyMs: { p50: at(0.5), p95: at(0.95), max: at(1) },
  };
}

/** Right when it means what was said; an alarm heard for another alarm is right as well. Pure. */
export function judge(said: string, recognition: Recognition, isOffList: boolean): Verdict {
  if (recognition.kind !== 'heard') return isOffList ? 'right' : 'rejected';
  const isKnown =
    meaningOf(recognition.text) !== recognition.text || ALARM_PHRASES.includes(recognition.text);
  // Free text that answers nothing is refused by whoever asked.
  if (isOffList) return isKnown ? 'wrong' : 'right';
  return meaningOf(recognition.text.toLowerCase()) === meaningOf(said) ? 'right' : 'wrong';
}

const isAlarm = (recognition: Recognition) =>
  recognition.kind === 'heard' &&
  [recognition.text, ...recognition.alternatives].some((text) => ALARM_PHRASES.includes(text));

/** One name for all sentences that mean the same. */
function meaningOf(text: string): string {
  if (ALARM_PHRASES.includes(text)) return 'alarm';
  const same = SAME_MEANING.findIndex((sentences) => sentences.includes(text));
  return same < 0 ? text : `meaning ${same}`;
}

function tally(verdicts: readonly Verdict[]): Tally {
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  return { n: verdicts.length, right: count('right'), rejected: count('rejected'), wrong: count('wrong') };
}
