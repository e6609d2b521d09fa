import { FIRST_NAMES } from '../../../domain/first-names.ts';
import { textAt, type Word } from '../words.ts';
import { groupAt } from './digits.ts';
import { BEFORE_HOUSE_NUMBER, skip } from './house-number.ts';
import { LETTER_NAMES } from './letter-names.ts';
import { letterAt } from './letters.ts';

export const BETWEEN_PARTS = new Set(
  'en dan eh uh euh ehm de het is zijn met komma letters daarna nog spatie hoofdletters hoofdletter'.split(
    ' ',
  ),
);

export interface CodeAt {
  readonly text: string;
  readonly to: number;
}

/** "4811 EN 66", "1234 DE 12": a small word between the digits and the house number is the letters. */
export function wordAsLetters(words: readonly Word[], at: number): CodeAt | null {
  const word = textAt(words, at);
  const number = groupAt(words, skip(words, at + 1, BEFORE_HOUSE_NUMBER, 2));
  return /^[a-z]{2}$/.test(word) && number !== null ? { text: word.toUpperCase(), to: at + 1 } : null;
}

/** Words of talk that look like two letters: "1354 ja precies en dan m d", "4331 ik geloof n s". */
const TALK = /^(ja|ik|is|nu|zo|we|ze|he|of|al|ok|oh|ah|hm|nee|dus|nou)$/;
const MOST_TALK = 5;

/** The letters behind such talk: two that are said one by one, before any number. */
export function lettersBehindTalk(words: readonly Word[], from: number): CodeAt | null {
  if (!TALK.test(textAt(words, from))) return null;
  for (let at = from + 1; at <= from + MOST_TALK && groupAt(words, at) === null; at++)
    if (/^[a-z]$/.test(textAt(words, at)) && textAt(words, at) !== 'e') return twoLettersAt(words, at);
  return null;
}

/** "2987 de zet acht", "de van Dirk en de zet van Zaandam": "de" is the letter when only one other is said. */
export function deAsLetter(words: readonly Word[], at: number): CodeAt | null {
  if (textAt(words, at) !== 'de') return null;
  const likened = textAt(words, at + 1) === 'van' && textAt(words, at + 2).startsWith('d') ? at + 3 : null;
  const second = letterAt(words, skip(words, likened ?? at + 1, BETWEEN_PARTS, 2));
  if (second?.letters.length !== 1) return null;
  const numbered = groupAt(words, skip(words, second.to, BEFORE_HOUSE_NUMBER, 3)) !== null;
  return numbered || likened !== null ? { text: `D${second.letters.toUpperCase()}`, to: second.to } : null;
}

/** "Z W van Zacharias Willem": both letters, and then a word for each. */
function likenedTogether(words: readonly Word[], at: number): CodeAt | null {
  const glued = /^[a-z]{2}$/.test(textAt(words, at)) ? textAt(words, at) : null;
  const letters = glued ?? textAt(words, at) + textAt(words, at + 1);
  const link = glued === null ? at + 2 : at + 1;
  const [first, second] = [textAt(words, link + 1), textAt(words, link + 2)];
  const agree = first.length > 2 && second.length > 2 && letters === first.slice(0, 1) + second.slice(0, 1);
  return textAt(words, link) === 'van' && /^[a-z]{2}$/.test(letters) && agree
    ? { text: letters.toUpperCase(), to: link + 3 }
    : null;
}

/** "Je el", "ka be": two names of letters, of which the first by itself would be two letters. */
function namedTogether(words: readonly Word[], at: number): CodeAt | null {
  const [one, other] = [nameOfLetter(textAt(words, at)), nameOfLetter(textAt(words, at + 1))];
  if (one === null || other === null || BETWEEN_PARTS.has(textAt(words, at + 1))) return null;
  return { text: (one + other).toUpperCase(), to: at + 2 };
}

/** "Je" is a letter only here: elsewhere it is "you". */
function nameOfLetter(word: string): string | null {
  if (word === 'je') return 'j';
  const letter = word.length === 2 ? LETTER_NAMES[word] : undefined;
  return letter?.length === 1 ? letter : null;
}

/** "Ij l", "i j l", "l ij": no postcode has an I and a J, so it was the Y, which is called by that sound. */
function withY(words: readonly Word[], at: number): CodeAt | null {
  const ends = (to: number): boolean =>
    words[to] === undefined || groupAt(words, skip(words, to, BEFORE_HOUSE_NUMBER, 3)) !== null;
  const isY = (place: number): number | null =>
    /^(ij|ei)$/.test(textAt(words, place))
      ? place + 1
      : textAt(words, place) === 'i' && textAt(words, place + 1) === 'j'
        ? place + 2
        : null;
  const isLetter = (place: number): boolean => /^[a-z]$/.test(textAt(words, place));
  const behind = isY(at);
  if (behind !== null && isLetter(behind) && ends(behind + 1))
    return { text: `Y${textAt(words, behind).toUpperCase()}`, to: behind + 1 };
  const last = isLetter(at) ? isY(at + 1) : null;
  return last !== null && ends(last) ? { text: `${textAt(words, at).toUpperCase()}Y`, to: last } : null;
}

export function twoLettersAt(words: readonly Word[], at: number): CodeAt | null {
  const together = withY(words, at) ?? likenedTogether(words, at) ?? namedTogether(words, at);
  if (together !== null) return together;
  const glued = /^[a-z]{2}$/.exec(textAt(words, at))?.[0];
  // "6674 BE en het huisnummer is": the "en" joins two sentences and is no letter.
  const joins =
    textAt(words, at + 1) === 'en' &&
    /^(het|dan|huisnummer|nummer|op|ik|mijn|mn|m|we|wij|t|daar|wij|ons|onze|toevoeging)$/.test(
      textAt(words, at + 2),
    );
  if (glued !== undefined && joins && !BETWEEN_PARTS.has(glued))
    return { text: glued.toUpperCase(), to: at + 1 };
  const first = letterAt(words, at);
  if (first !== null && first.letters.length === 2)
    return { text: first.letters.toUpperCase(), to: first.to };
  if (first !== null) {
    const place = skip(words, first.to, BETWEEN_PARTS, 2);
    // "en" may be the letter n itself: "twaalf vierendertig a en".
    const second = letterAt(words, place) ?? letterAt(words, first.to) ?? initialAt(words, place);
    if (second !== null && second.letters.length === 1) {
      return { text: (first.letters + second.letters).toUpperCase(), to: second.to };
    }
  }
  const initials = initialAt(words, at);
  const next = initials === null ? null : (letterAt(words, at + 1) ?? initialAt(words, at + 1));
  if (initials !== null && next !== null && next.letters.length === 1)
    return { text: (initials.letters + next.letters).toUpperCase(), to: next.to };
  return glued === undefined || BETWEEN_PARTS.has(glued) ? null : { text: glued.toUpperCase(), to: at + 1 };
}

/** "Theo Dirk": between the digits and the house number any first name spells its first letter. */
function initialAt(
  words: readonly Word[],
  at: number,
): { readonly letters: string; readonly to: number } | null {
  const word = textAt(words, at);
  return FIRST_NAMES.has(word) ? { letters: word.slice(0, 1), to: at + 1 } : null;
}
