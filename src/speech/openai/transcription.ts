import * as z from 'zod';
import type { HeardWord } from '../../domain/utterance.ts';
import type { Recognition, TelephoneAudio } from '../../turn/1-hear/recogniser.ts';
import { spreadWords } from '../audio/spread-words.ts';

/** The part of `verbose_json` that is used. Servers leave fields out, and send null, as they like; only `text` is certain. */
const TRANSCRIPTION = z.object({
  text: z.string(),
  words: z.array(z.object({ word: z.string(), start: z.number(), end: z.number() })).nullish(),
  segments: z
    .array(
      z.object({
        avg_logprob: z.number().nullish(),
        no_speech_prob: z.number().nullish(),
        compression_ratio: z.number().nullish(),
      }),
    )
    .nullish(),
});
type Transcription = z.infer<typeof TRANSCRIPTION>;

/** Whisper's own limits for "there was no speech" and "it ran in a circle". */
const NO_SPEECH = 0.6;
const NO_SPEECH_LOGP = -1;
const LOOPING = 2.4;
/** Of a server that does not tell how sure it was. */
const UNKNOWN_DOUBT = 0.3;

/** Makes of a server's answer what was heard in the clip; EAR_CRASHED when it is no transcription. */
export function readTranscription(body: string, audio: TelephoneAudio): Recognition {
  const parsed = TRANSCRIPTION.safeParse(parseJson(body));
  if (!parsed.success) return { kind: 'failed', code: 'EAR_CRASHED' };
  if (isNotSpeech(parsed.data)) return { kind: 'nothing-that-fits' };
  const words = wordsOf(parsed.data, audio);
  if (words.length === 0) return { kind: 'nothing-that-fits' };
  return { kind: 'heard', words, text: words.map(({ text }) => text).join(' '), alternatives: [] };
}

function isNotSpeech({ segments }: Transcription): boolean {
  if (segments == null || segments.length === 0) return false;
  return segments.every(
    (segment) =>
      (segment.compression_ratio ?? 0) > LOOPING ||
      ((segment.no_speech_prob ?? 0) > NO_SPEECH && (segment.avg_logprob ?? 0) < NO_SPEECH_LOGP),
  );
}

function wordsOf(transcription: Transcription, audio: TelephoneAudio): readonly HeardWord[] {
  const doubt = doubtOf(transcription);
  const lengthMs = audio.pcm.length / 8;
  if (transcription.words == null || transcription.words.length === 0) {
    const text = transcription.text.split(/\s+/u).map(withoutMarks).join(' ');
    return spreadWords(text, audio.fromMs, audio.fromMs + lengthMs, doubt);
  }
  let before = 0;
  return transcription.words.flatMap(({ word, start, end }) => {
    // Times of words are guesses of the server: they are kept inside the clip and in order.
    const from = Math.min(Math.max(start * 1_000, before), lengthMs);
    const to = Math.min(Math.max(end * 1_000, from), lengthMs);
    before = from;
    const text = withoutMarks(word.trim());
    // Some servers put two words in one place.
    return spreadWords(text, audio.fromMs + from, audio.fromMs + to, doubt);
  });
}

/** Marks around a word go; those inside ("14:30", "zo'n") stay. */
const withoutMarks = (word: string) => word.replaceAll(/^[^\p{L}\p{N}'’]+|[^\p{L}\p{N}'’%]+$/gu, '');

/** From the mean log-probability of a token: 0 certain, 1 a guess. */
function doubtOf({ segments }: Transcription): number {
  const logps = (segments ?? []).flatMap(({ avg_logprob }) => avg_logprob ?? []);
  if (logps.length === 0) return UNKNOWN_DOUBT;
  const mean = logps.reduce((sum, logp) => sum + logp, 0) / logps.length;
  return Math.min(1, Math.max(0, 1 - Math.exp(mean)));
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
