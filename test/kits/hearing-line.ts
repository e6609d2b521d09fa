import type { Expectation, ExpectedKind } from '../../src/domain/expectation.ts';
import type { Completeness } from '../../src/turn/1-hear/end-of-turn.ts';
import { createHearing, type Heard } from '../../src/turn/1-hear/hear.ts';
import type { Recogniser, Recognition, TelephoneAudio } from '../../src/turn/1-hear/recogniser.ts';
import { virtualTime } from './virtual-time.ts';

export const FRAME_MS = 32;
const FRAME_SAMPLES = 256;

/** One line with a scripted ear: frames go in, what stage 1 tells comes out. The samples of a frame are its number. */
export function aHearingLine(options: {
  readonly answers: (
    audio: TelephoneAudio,
    asked: Expectation,
    signal: AbortSignal,
  ) => Recognition | Promise<Recognition>;
  readonly completes?: Completeness | (() => Completeness);
  readonly asked?: ExpectedKind;
}) {
  const time = virtualTime();
  const heard: Heard[] = [];
  const asked: TelephoneAudio[] = [];
  const recogniser: Recogniser = {
    name: 'script',
    goodFor: '',
    recognise: async (audio, expectation, signal) => {
      asked.push(audio);
      return options.answers(audio, expectation, signal);
    },
    close: async () => undefined,
  };
  const hearing = createHearing(
    {
      recogniser,
      completes: () =>
        typeof options.completes === 'function' ? options.completes() : (options.completes ?? 'partly'),
      after: time.after,
      stopwatch: time.stopwatch,
    },
    (event) => heard.push(event),
  );
  hearing.expect({ kind: options.asked ?? 'open', phrases: [], names: [] });
  let atMs = 0;
  /** So many milliseconds of frames with this probability of speech. */
  async function frames(ms: number, speech: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += FRAME_MS) {
      hearing.audio({
        kind: 'audio',
        pcm: new Int16Array(FRAME_SAMPLES).fill(atMs / FRAME_MS),
        speech,
        atMs,
      });
      atMs += FRAME_MS;
      await time.advance(FRAME_MS);
    }
  }
  return {
    hearing,
    heard,
    asked,
    time,
    speaks: (ms: number) => frames(ms, 0.9),
    pauses: (ms: number) => frames(ms, 0.05),
    murmurs: (ms: number) => frames(ms, 0.4),
    atMs: () => atMs,
  };
}

export const says = (text: string): Recognition => ({
  kind: 'heard',
  text,
  words: [{ text, fromMs: 0, toMs: 100_000, doubt: 0 }],
  alternatives: [],
});

/** The numbers of the frames in this audio. */
export const framesIn = ({ pcm }: TelephoneAudio): readonly number[] =>
  Array.from({ length: pcm.length / FRAME_SAMPLES }, (_, n) => pcm[n * FRAME_SAMPLES] ?? -1);

export const utterances = (heard: readonly Heard[]) => heard.filter((event) => event.kind === 'utterance');
