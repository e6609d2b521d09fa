import { MEDICINE_NAMES } from '../facts/medicines.ts';
import { nearness } from '../nearness.ts';
import { numeralAtoms } from '../numbers/numeral-words.ts';
import { type SaidTurn, textAt, type Word } from '../words.ts';
import { nameFrom, startsPrefix } from './name-reading.ts';
import { ALIKE } from './name-said-anew.ts';
import { isSpelledFrom } from './name-spelling.ts';
import { NAME_STOPS } from './name-words.ts';
import type { SpokenName } from './name-writing.ts';

/**
 * "Nee, Goossens met een g", "het is Goossens, niet Koossens": in answer to a read-back, where no name was announced. Only how a word is written, or
 * that it takes the place of one that sounds like it, says that it is a name: "nee, een vriend" and "het is zestien, niet zeventien" are none.
 */
export function nameInReadBack({ words }: SaidTurn): SpokenName | undefined {
  let from = 0;
  while (from < words.length && NAME_STOPS.has(textAt(words, from)) && !startsPrefix(words, from)) from += 1;
  const name = nameFrom(words, from, 'full', true);
  const last = name?.last?.toLowerCase().split(' ').at(-1);
  if (name === undefined || last === undefined) return undefined;
  const rest = words.slice(from);
  const at = rest.findIndex(({ text }) => !NAME_STOPS.has(text) && nearness(text, last) >= ALIKE);
  const said = textAt(rest, at);
  if (at < 0 || isOtherThanName(said)) return undefined;
  return isToldHowWritten(rest, at + 1) ||
    isSpelledFrom(rest, at + 1, last) ||
    replacesAlike(rest, at + 1, said)
    ? name
    : undefined;
}

/** "Met een g", "met dubbel s", "met lange ij". */
const isToldHowWritten = (words: readonly Word[], at: number): boolean =>
  /^met (?:(?:een |de )?(?:[a-z]|ij|ck|dt|th)(?: |$)|(?:een )?(?:dubbele?|twee|lange|korte|griekse) )/u.test(
    words
      .slice(at, at + 4)
      .map(({ text }) => text)
      .join(' '),
  );

/** "Niet Koossens" or "en geen Koossens" behind it. */
function replacesAlike(words: readonly Word[], at: number, said: string): boolean {
  const place = textAt(words, at) === 'en' ? at + 1 : at;
  const other = textAt(words, place + 1);
  return (
    /^(niet|geen)$/.test(textAt(words, place)) &&
    other !== said &&
    !NAME_STOPS.has(other) &&
    !isOtherThanName(other) &&
    nearness(said, other) >= ALIKE
  );
}

const isOtherThanName = (word: string): boolean =>
  numeralAtoms(word) !== null ||
  /\d|(?:straat|weg|laan|plein|kade|dijk|dag|ste)$/u.test(word) ||
  MEDICINE_NAMES.has(word);
