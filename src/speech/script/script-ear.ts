import { setTimeout as wait } from 'node:timers/promises';
import type { HeardWord } from '../../domain/utterance.ts';
import type { Recogniser, Recognition, TelephoneAudio } from '../../turn/1-hear/recogniser.ts';
import { spreadWords } from '../audio/spread-words.ts';

/** What a simulated caller says, with its place in the call in milliseconds. */
export interface ScriptedLine {
  readonly fromMs: number;
  readonly toMs: number;
  readonly text: string;
}

/**
 * An ear for tests: it does not listen, it knows what the simulated caller said when, so that dialogue, end of turn, barge-in
 * and latency can be tested apart from accuracy. `lines` is asked at each recognition, so a caller may go on adding lines.
 */
export function createScriptEar(options: {
  readonly lines: () => readonly ScriptedLine[];
  /** How long an answer takes; a test of latency gives the time of a real ear, a test of a hanging ear Infinity. */
  readonly answerAfterMs?: number;
}): Recogniser {
  let closed = false;
  return {
    name: 'script',
    goodFor: 'Alleen voor tests: hoort niets, maar kent de woorden van de nagespeelde beller.',
    async recognise(audio, _expectation, signal): Promise<Recognition> {
      if (signal.aborted) return { kind: 'failed', code: 'EAR_TIMEOUT' };
      if (closed) return { kind: 'failed', code: 'EAR_CRASHED' };
      if (!(await passes(options.answerAfterMs ?? 0, signal))) return { kind: 'failed', code: 'EAR_TIMEOUT' };
      const words = options
        .lines()
        .flatMap((line) => spreadWords(line.text, line.fromMs, line.toMs, 0))
        .filter(liesIn(audio));
      if (words.length === 0) return { kind: 'nothing-that-fits' };
      return { kind: 'heard', words, text: words.map((word) => word.text).join(' '), alternatives: [] };
    },
    async close() {
      closed = true;
    },
  };
}

/** Resolves true after the time, false as soon as the signal aborts. */
async function passes(ms: number, signal: AbortSignal): Promise<boolean> {
  // Timers overflow above 2^31-1 ms; a day is as good as forever for a call.
  const bounded = Math.min(ms, 86_400_000);
  return wait(bounded, true, { signal }).catch(() => false);
}

/** A word belongs to the audio that holds its middle: of two clips that share an edge exactly one has it. */
function liesIn(audio: TelephoneAudio): (word: HeardWord) => boolean {
  const toMs = audio.fromMs + audio.pcm.length / 8;
  return (word) => {
    const middle = (word.fromMs + word.toMs) / 2;
    return middle >= audio.fromMs && middle < toMs;
  };
}
