import { textAt, type Word } from '../words.ts';
import { NAME_STOPS, PREFIX_WORDS, TITLES } from './name-words.ts';

/**
 * "Sorry ik moest niezen Nico Lammerts", "Victor Hoogland aangenaam": where names are written with capitals, a small word is none. The first
 * word of a sentence has one anyway, and behind a prefix or a hyphen people forget it ("van den bosch", "Anne-fleur").
 */
export function isSmallAmongCapitals(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (
    word === undefined ||
    !SMALL_WORD.test(word.raw) ||
    word.afterHyphen ||
    PREFIX_WORDS.has(textAt(words, at - 1))
  )
    return false;
  return words.some(
    ({ raw, text, afterBreak }, place) =>
      place > 0 && !afterBreak && CAPITAL_WORD.test(raw) && !NAME_STOPS.has(text) && !TITLES.has(text),
  );
}
const SMALL_WORD = /^\p{Ll}{2}/u;
const CAPITAL_WORD = /^\p{Lu}\p{Ll}/u;
