import * as z from 'zod';
import type { HeardWord } from '../../domain/utterance.ts';
import type { Recognition, TelephoneAudio } from '../../turn/1-hear/recogniser.ts';
import type { SpeechBounds } from '../audio/speech-bounds.ts';
import { spreadWords } from '../audio/spread-words.ts';
import { runsInCircle } from '../whisper/free-decoding.ts';

/** What sherpa-onnx gives: times in seconds from the start of the clip, one a token, empty for Whisper. */
export const SHERPA_RESULT = z.object({
  text: z.string(),
  tokens: z.array(z.string()).default([]),
  timestamps: z.array(z.number()).default([]),
});
export type SherpaResult = z.infer<typeof SHERPA_RESULT>;

/** sherpa-onnx tells no doubt of a word. */
const DOUBT = 0.2;

/** Makes words of the result, at their places in the call. `clipFromMs` is where the clip that sherpa heard begins. */
export function readSherpaResult(
  result: SherpaResult,
  audio: TelephoneAudio,
  bounds: SpeechBounds,
  clipFromMs: number,
): Recognition {
  const toMs = audio.fromMs + bounds.to / 8;
  const timed = timedWords(result, clipFromMs, toMs);
  const words = timed ?? spreadWords(withoutMarks(result.text), audio.fromMs + bounds.from / 8, toMs, DOUBT);
  if (words.length === 0 || runsInCircle(words.map(({ text }) => text.toLowerCase()))) {
    return { kind: 'nothing-that-fits' };
  }
  return { kind: 'heard', words, text: words.map(({ text }) => text).join(' '), alternatives: [] };
}

/** Words from tokens with times; undefined when there is not a time for each token. */
function timedWords(
  result: SherpaResult,
  clipFromMs: number,
  toMs: number,
): readonly HeardWord[] | undefined {
  if (result.tokens.length === 0 || result.timestamps.length !== result.tokens.length) return undefined;
  const starts: { text: string; fromMs: number }[] = [];
  for (const [i, token] of result.tokens.entries()) {
    const fromMs = Math.min(toMs, clipFromMs + (result.timestamps[i] as number) * 1_000);
    const last = starts.at(-1);
    const beginsWord = /^[\s\u2581]/u.test(token) || last === undefined;
    const text = token.replace(/^[\s\u2581]+/u, '');
    if (beginsWord) starts.push({ text, fromMs: Math.max(fromMs, last?.fromMs ?? 0) });
    else last.text += text;
  }
  return starts.flatMap(({ text, fromMs }, i) => {
    const plain = withoutMarks(text);
    return plain === '' ? [] : [{ text: plain, fromMs, toMs: starts[i + 1]?.fromMs ?? toMs, doubt: DOUBT }];
  });
}

/** Marks around words go; those inside stay. */
const withoutMarks = (text: string) =>
  text
    .split(/\s+/u)
    .map((word) => word.replaceAll(/^[^\p{L}\p{N}'’]+|[^\p{L}\p{N}'’%]+$/gu, ''))
    .filter((word) => word !== '')
    .join(' ');
