import { FIRST_NAMES } from '../../../domain/first-names.ts';
import { letterApart } from '../glued-words.ts';
import { type SaidTurn, textAt, type Word } from '../words.ts';
import { takesBack } from './correction-words.ts';
import { digitsOf } from './digit-words.ts';
import { articledDigitAt, type DigitGroup, groupAt, PLURALS, readingsOf, thousandsAt } from './digits.ts';
import {
  BEFORE_HOUSE_NUMBER,
  houseNumberAfter,
  houseNumberBefore,
  houseNumberBehindTown,
  skip,
} from './house-number.ts';
import { LETTER_NAMES } from './letter-names.ts';
import { letterAt } from './letters.ts';

const BETWEEN_PARTS = new Set(
  'en dan eh uh euh ehm de het is zijn met komma letters daarna nog spatie hoofdletters hoofdletter'.split(
    ' ',
  ),
);
/** "Nee wacht, de letters zijn". */
const BEFORE_LETTERS = new Set('sorry wacht pardon de letters zijn is het dat eh met'.split(' '));
/** "Oh nee": a sigh before the taking back is no pair of letters. */
const BEFORE_TAKING_BACK = new Set([...BETWEEN_PARTS, 'oh', 'o', 'ach', 'ho']);
/** Postcode with house number as "1234AB 12", with its addition as "1234AB 12A"; without a house number "1234AB". */
export function findPostcode(turn: SaidTurn): string | undefined {
  const words = turn.words.flatMap((word, at) => (isCounted(turn.words, at) ? [word] : parted(word)));
  let found: string | undefined;
  for (let at = 0; at < words.length; at++) {
    const code = postcodeAt(words, at);
    if (code === null) continue;
    const after = correctedHouseNumber(words, code.to) ?? houseNumberAfter(words, code.to);
    found = code.text + (after || houseNumberBehindTown(words, code.to) || houseNumberBefore(words, at));
    at = code.to - 1;
  }
  return found;
}

/** "Vier negens": the s makes it several, and is no letter that was glued to it. */
const isCounted = (words: readonly Word[], at: number): boolean =>
  PLURALS.includes(textAt(words, at)) && /^[2-4]$/.test(digitsOf(textAt(words, at - 1)) ?? '');

/** "1017PT22" is three parts in one word. */
function parted(word: Word): readonly Word[] {
  // "11de a van Anton": no number of a postcode is an ordinal.
  const ordinal = /^([0-9]{1,4})(de|en)$/.exec(word.text)?.[1];
  if (ordinal !== undefined) return [{ ...word, text: ordinal, raw: ordinal }];
  // "KL8": the letters and the house number in one word.
  const [, letters, number] = /^([a-z]{2})([1-9][0-9]{0,4}[a-z]?)$/.exec(word.text) ?? [];
  if (letters !== undefined && number !== undefined)
    return [
      { ...word, text: letters, raw: letters },
      { ...word, text: number, raw: number, afterBreak: false, afterHyphen: false },
    ];
  const apart = takesBack(word.text) ? null : letterApart(word.text);
  if (apart !== null) return apart.map((text) => ({ ...word, text, raw: text }));
  const [, code, house] = /^([1-9][0-9]{3}[a-z]{2})([1-9][0-9]{0,4}[a-z]?)$/.exec(word.text) ?? [];
  if (code === undefined || house === undefined) return [word];
  return [
    { ...word, text: code, raw: code },
    { ...word, text: house, raw: house, afterBreak: false, afterHyphen: false },
  ];
}

interface CodeAt {
  readonly text: string;
  readonly to: number;
}

function postcodeAt(words: readonly Word[], at: number): CodeAt | null {
  const glued = /^([1-9][0-9]{3})([a-z]{2})$/.exec(textAt(words, at));
  if (glued) return { text: `${glued[1]}${glued[2]?.toUpperCase()}`, to: at + 1 };
  for (const said of fourDigitsAt(words, at)) {
    const digits = correctedDigits(words, said) ?? said;
    const first =
      twoLettersAt(words, skip(words, digits.to, BETWEEN_PARTS, 4)) ?? wordAsLetters(words, digits.to);
    const letters = first && (correctedLetters(words, first) ?? first);
    if (letters !== null) return { text: `${digits.text}${letters.text}`, to: letters.to };
  }
  return null;
}

/** "Drieënveertig tweeëndertig, nee, eenendertig": the last two digits said anew. */
function correctedDigits(words: readonly Word[], said: CodeAt): CodeAt | null {
  const taken = skip(words, said.to, BEFORE_TAKING_BACK, 2);
  if (!takesBack(textAt(words, taken))) return null;
  const anew = groupAt(words, skip(words, taken + 1, BEFORE_HOUSE_NUMBER, 3));
  // "Nee nul twee": two digits one by one.
  const next = anew === null ? null : groupAt(words, anew.to);
  for (const groups of [[anew], [anew, next]]) {
    const spoken = groups.filter((group) => group !== null);
    const two = readingsOf(spoken).find((digits) => /^[0-9]{2}$/.test(digits));
    const last = spoken.at(-1);
    if (two !== undefined && last !== undefined) return { text: said.text.slice(0, 2) + two, to: last.to };
  }
  return null;
}

/** "V W, nee V Z": the letters said anew; "AB 12, nee 14" mends the house number. */
function correctedLetters(words: readonly Word[], said: CodeAt): CodeAt | null {
  const taken = skip(words, said.to, BEFORE_TAKING_BACK, 2);
  if (!takesBack(textAt(words, taken))) return null;
  return twoLettersAt(words, skip(words, taken + 1, BEFORE_LETTERS, 3));
}

/** "4811 EN 66", "1234 DE 12": a small word between the digits and the house number is the letters. */
function wordAsLetters(words: readonly Word[], at: number): CodeAt | null {
  const word = textAt(words, at);
  const number = groupAt(words, skip(words, at + 1, BEFORE_HOUSE_NUMBER, 2));
  return /^[a-z]{2}$/.test(word) && number !== null ? { text: word.toUpperCase(), to: at + 1 } : null;
}

/**
 * Four digits in any grouping: "twaalf vierendertig", "een twee drie vier", "1234", "dubbel een 34". Every way to read them: "twee en
 * negentig nul drie" is 2900 with a three behind it, or 9203.
 */
function* fourDigitsAt(words: readonly Word[], at: number): Generator<CodeAt> {
  const groups: DigitGroup[] = [];
  let place = at;
  const alike = allAlikeAt(words, at);
  if (alike !== null) yield alike;
  let joined = false;
  while (groups.length < 4) {
    const article: DigitGroup | null = joined ? articledDigitAt(words, place) : null;
    const group: DigitGroup | null = article ?? thousandsAt(words, place) ?? groupAt(words, place);
    if (group === null) return;
    groups.push(group);
    // "Drie zessen en dan een zeven": behind counted digits the next is said as a thing of its own.
    const counted: boolean = group.to - group.from > 1 || TIMES_WORD.test(textAt(words, group.from));
    const next: number = counted ? skip(words, group.to, BETWEEN_DIGITS, 3) : group.to;
    joined = next > group.to && groupAt(words, next) !== null;
    place = joined ? next : group.to;
    const readings = readingsOf(groups);
    const four = readings.find((digits) => /^[1-9][0-9]{3}$/.test(digits));
    if (four !== undefined) yield { text: four, to: group.to };
    if (readings.every((digits) => digits.length >= 4)) return;
  }
}

const BETWEEN_DIGITS = new Set('en dan daarna nog komma'.split(' '));
/** One word that counts what follows: "tweemaal vier" may have been written as one with it. */
const TIMES_WORD = /maal$/;

/** "Allemaal vijven": the four digits are alike. */
function allAlikeAt(words: readonly Word[], at: number): CodeAt | null {
  if (textAt(words, at) !== 'allemaal') return null;
  const digit = PLURALS.indexOf(textAt(words, at + 1));
  return digit > 0 ? { text: String(digit).repeat(4), to: at + 2 } : null;
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

function twoLettersAt(words: readonly Word[], at: number): CodeAt | null {
  const together = likenedTogether(words, at) ?? namedTogether(words, at);
  if (together !== null) return together;
  const glued = /^[a-z]{2}$/.exec(textAt(words, at))?.[0];
  // "6674 BE en het huisnummer is": the "en" joins two sentences and is no letter.
  const joins =
    textAt(words, at + 1) === 'en' && /^(het|dan|huisnummer|nummer|op)$/.test(textAt(words, at + 2));
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

/** "3511 XK zeven, nee negen": the house number said last, unless a whole postcode follows. */
function correctedHouseNumber(words: readonly Word[], from: number): string | undefined {
  if (houseNumberAfter(words, from) === '') return undefined;
  // "Of nee wacht zestien bedoel ik": the last taking back that is followed by a number.
  for (let taken = words.length - 2; taken > from; taken--) {
    if (!takesBack(textAt(words, taken))) continue;
    for (let at = taken + 1; at < words.length; at++) if (postcodeAt(words, at) !== null) return undefined;
    // "Nee sorr vierendertig": a word beside the taking back may be misheard.
    const anew = houseNumberAfter(words, taken + 1) || houseNumberAfter(words, taken + 2);
    if (anew !== '') return anew;
  }
  return undefined;
}

/** "Theo Dirk": between the digits and the house number any first name spells its first letter. */
function initialAt(
  words: readonly Word[],
  at: number,
): { readonly letters: string; readonly to: number } | null {
  const word = textAt(words, at);
  return FIRST_NAMES.has(word) ? { letters: word.slice(0, 1), to: at + 1 } : null;
}
