import { WISHES, type Wish } from '../../../domain/meaning.ts';
import { type PhrasePattern, phrasePattern } from '../phrase-pattern.ts';
import type { SaidTurn } from '../words.ts';
import { NO_WISH_PHRASES, WISH_PHRASES } from './phrases.nl.ts';

/** One phrase of the nurse's list that stands in the turn. */
export interface PhraseFound {
  readonly wish: Wish;
  readonly phrase: string;
  /** The caller's own words that fitted it. */
  readonly words: string;
}

const PATTERNS: readonly (readonly [Wish, readonly PhrasePattern[]])[] = WISHES.map((wish) => [
  wish,
  (wish === 'none' ? NO_WISH_PHRASES : WISH_PHRASES[wish]).map(phrasePattern),
]);

/** Every phrase of `phrases.nl.ts` that stands in the turn, in the order of the wishes. */
export function findPhrases(turn: SaidTurn): readonly PhraseFound[] {
  const found: PhraseFound[] = [];
  for (const [wish, patterns] of PATTERNS) {
    for (const { phrase, find } of patterns) {
      const words = find(turn);
      if (words !== null) found.push({ wish, phrase, words });
    }
  }
  return found;
}
