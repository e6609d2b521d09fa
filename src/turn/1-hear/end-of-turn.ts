import type { ExpectedKind } from '../../domain/expectation.ts';

/** How much of an answer the words so far are: `whole` can hardly go on, `likely` may, `partly` will. */
export type Completeness = 'whole' | 'likely' | 'partly';

/**
 * How much silence ends a turn, in milliseconds. Measured on Dutch utterances cut too early (speech.md): 320 ms 10.6%,
 * 416 ms 6.7%, 512 ms 3.9%, 608 ms 1.4%, 704 ms 0.4%. Words that complete what was asked may end sooner, because little can
 * follow; digits, names and postcodes are said in pieces and need longer while they are not complete.
 *
 * What is counted here begins when the detector hears no speech any more. Between the caller's last sound and that moment lie the
 * jitter buffer and the detector's own tail, 100 to 170 ms measured, so the caller has been silent for that much longer: 400,
 * 660 and 1,010 ms, inside the bands of speech.md (350-450, 600-700, 900-1,200).
 */
export function silenceThatEndsTurn(asked: ExpectedKind, completeness: Completeness): number {
  if (completeness === 'whole') return 256;
  return completeness === 'partly' && SPOKEN_IN_PIECES.has(asked) ? 896 : 544;
}

const SPOKEN_IN_PIECES: ReadonlySet<ExpectedKind> = new Set(['date-of-birth', 'name', 'phone', 'postcode']);

/** After a pause this long the recogniser reads what was said so far, so that the words can decide whether the turn is over. */
export const PAUSE_MS = 160;
/** While the caller goes on speaking the words so far are read this often, for alarms (S2). */
export const PARTIAL_EVERY_MS = 800;
/** A caller hears something within two seconds: after this silence Balie says that it takes a moment. The detector's tail and the way to
 * the caller's ear take the rest. */
export const STILL_READING_MS = 1_600;
/** Speech this long stops the prompt. With 34 to 68 ms for the detector's own onset it stays within 250 ms. */
export const BARGE_IN_MS = 128;
/** Less speech than this is a cough or a click. */
export const LEAST_SPEECH_MS = 96;
/** Audio kept from before the onset, because the detector hears the first consonant late. */
export const PRE_ROLL_MS = 256;
/** A caller who never pauses is read in pieces of this length; 30 s is the longest window of the recognisers. */
export const LONGEST_TURN_MS = 28_000;
/** Each piece begins this much before the end of the one before it, so that a word on the seam is whole in one of the two. */
export const SEAM_OVERLAP_MS = 1_024;
