import { letterApart } from '../glued-words.ts';
import { readTurn, type SaidTurn, textAt, type Word } from '../words.ts';
import { hesitates, takesBack, withPlainTakingBack } from './correction-words.ts';
import { articledDigitAt, type DigitGroup, PLURALS } from './counted-digits.ts';
import { digitsOf } from './digit-words.ts';
import { groupAt, readingsOf, thousandsAt } from './digits.ts';
import {
  BEFORE_HOUSE_NUMBER,
  houseNumberAfter,
  houseNumberBefore,
  houseNumberBehindTown,
  skip,
} from './house-number.ts';
import { letterAt } from './letters.ts';
import {
  BETWEEN_PARTS,
  type CodeAt,
  deAsLetter,
  lettersBehindTalk,
  twoLettersAt,
  wordAsLetters,
} from './postcode-letters.ts';

/** "Nee wacht, de letters zijn". */
const BEFORE_LETTERS = new Set('sorry wacht pardon de letters zijn is het dat eh met'.split(' '));
/** "Oh nee": a sigh before the taking back is no pair of letters. */
const BEFORE_TAKING_BACK = new Set([...BETWEEN_PARTS, 'oh', 'o', 'ach', 'ho', 'of']);
/** Postcode with house number as "1234AB 12", with its addition as "1234AB 12A"; without a house number "1234AB". */
export function findPostcode(heard: SaidTurn): string | undefined {
  const turn = withoutAsides(withPlainTakingBack(heard));
  const words = turn.words
    .filter((_, at) => !pausesAmongDigits(turn.words, at))
    .flatMap((word, at, said) => (isCounted(said, at) ? [word] : parted(word)));
  let found: string | undefined;
  for (let at = 0; at < words.length; at++) {
    const code = postcodeAt(words, at);
    if (code === null) continue;
    if (found !== undefined && isFormer(words, at)) continue;
    const after = correctedHouseNumber(words, code.to) ?? houseNumberAfter(words, code.to);
    const house = after || houseNumberBehindTown(words, code.to) || houseNumberBefore(words, at);
    // "4811 gz 21, of was het 4811 gx": only the code is said anew.
    found = code.text + (house || (found?.replace(/^\S+/u, '') ?? ''));
    at = code.to - 1;
  }
  return found ?? toldInParts(words);
}

/** "5678 CD 9, vroeger 1234 AB 12". */
const isFormer = (words: readonly Word[], at: number): boolean =>
  /(?:vroeger|voorheen|(?:oude|vorige) (?:postcode|adres) (?:is|was))(?: was)?(?: het)?$/u.test(
    words
      .slice(Math.max(0, at - 4), at)
      .map(({ text }) => text)
      .join(' '),
  );

/** "Hoe was het ook alweer": thought aloud; "niet 12 maar 14" (between numbers it is heard as "maart"): only what takes its place counts. */
const ASIDES =
  /\b(?:hoe (?:was|is|zat|heet) (?:het|dat|ie|t) (?:ook )?(?:al ?weer|nou|nu|weer)|(?:eens )?even (?:kijken|denken|nadenken|spieken|zoeken)(?: hoor)?|laat (?:me|mij|ik) (?:eens |even )+(?:kijken|denken)|(?:niet|geen) (?:[a-z0-9]+ ){1,5}?maart? (?:wel )?)/giu;

function withoutAsides(turn: SaidTurn): SaidTurn {
  const judged = turn.judged.replace(ASIDES, '');
  return judged === turn.judged ? turn : readTurn(judged);
}

/** "De letters zijn h en g, huisnummer zes, de cijfers 5246": each part by its own name, in any order. */
function toldInParts(words: readonly Word[]): string | undefined {
  const named = words.findLastIndex(({ text }) => /^(letters|lettertjes)$/.test(text));
  if (named < 0) return undefined;
  const letters = twoLettersAt(words, skip(words, named + 1, BEFORE_LETTERS, 4));
  if (letters === null) return undefined;
  const isHouse = (at: number): boolean => BEHIND_HOUSE_NUMBER.test(textAt(words, at - 1));
  for (let at = 0; at < words.length; at++) {
    if (isHouse(at) || (at > named && at < letters.to)) continue;
    const digits = fourDigitsAt(words, at).next().value;
    if (!digits) continue;
    const rest = [...words.slice(0, at), ...words.slice(digits.to)];
    return `${digits.text}${letters.text}${houseNumberBefore(rest, rest.length)}`;
  }
  return undefined;
}

const BEHIND_HOUSE_NUMBER = /^(nummer|huisnummer|nr|op)$/;

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

function postcodeAt(words: readonly Word[], at: number): CodeAt | null {
  const glued = /^([1-9][0-9]{3})([a-z]{2})$/.exec(textAt(words, at));
  if (glued) return { text: `${glued[1]}${glued[2]?.toUpperCase()}`, to: at + 1 };
  for (const said of fourDigitsAt(words, at)) {
    const digits = correctedDigits(words, said) ?? said;
    const first =
      lettersBehindTalk(words, skip(words, digits.to, BETWEEN_PARTS, 4)) ??
      twoLettersAt(words, skip(words, digits.to, BETWEEN_PARTS, 4)) ??
      lettersOfNames(words, digits.to) ??
      wordAsLetters(words, digits.to) ??
      deAsLetter(words, digits.to);
    const letters = first && (correctedLetters(words, first) ?? first);
    if (letters !== null) return { text: `${digits.text}${letters.text}`, to: letters.to };
  }
  return null;
}

/** "4702 van Hendrik Pieter": the letters are only likened. */
const lettersOfNames = (words: readonly Word[], at: number): CodeAt | null =>
  textAt(words, at) === 'van' && textAt(words, at + 1).length > 2 ? twoLettersAt(words, at + 1) : null;

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
  const anew = skip(words, taken + 1, BEFORE_LETTERS, 3);
  return twoLettersAt(words, anew) ?? lastLetterAnew(words, anew, said.text);
}

/** "A B, nee D nummer drie": only the second letter is said anew. */
function lastLetterAnew(words: readonly Word[], at: number, said: string): CodeAt | null {
  const letter = letterAt(words, at);
  if (letter === null || !letter.sure || letter.letters.length !== 1) return null;
  return { text: said.slice(0, 1) + letter.letters.toUpperCase(), to: letter.to };
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
    const behind: number = skip(words, group.to, BETWEEN_DIGITS, 3);
    // "Drie en dan drie nullen".
    const countsNext: boolean = behind > group.to && (groupAt(words, behind)?.to ?? 0) - behind > 1;
    const next: number = counted || countsNext ? behind : group.to;
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

/** "3511 XK zeven, nee negen": the house number said last, unless a whole postcode follows. */
function correctedHouseNumber(words: readonly Word[], from: number): string | undefined {
  if (houseNumberAfter(words, from) === '' && houseNumberBehindTown(words, from) === '') return undefined;
  // "Of nee wacht zestien bedoel ik": the last taking back that is followed by a number.
  for (let taken = words.length - 2; taken > from; taken--) {
    if (!takesBack(textAt(words, taken)) && !pausesBetweenNumbers(words, taken)) continue;
    for (let at = taken + 1; at < words.length; at++) if (postcodeAt(words, at) !== null) return undefined;
    // "Nee sorr vierendertig": a word beside the taking back may be misheard.
    const anew = houseNumberAfter(words, taken + 1) || houseNumberAfter(words, taken + 2);
    if (anew !== '') return anew;
  }
  return undefined;
}

const digitsAt = (words: readonly Word[], at: number): number => digitsOf(textAt(words, at))?.length ?? 0;

/** "24, eh 26", "8, eh 9": between two house numbers. */
const pausesBetweenNumbers = (words: readonly Word[], at: number): boolean =>
  hesitates(textAt(words, at)) && digitsAt(words, at - 1) > 0 && digitsAt(words, at + 1) > 0;

/** "Een twee, eh drie": dictated digit by digit, in which a pause replaces nothing. */
const pausesAmongDigits = (words: readonly Word[], at: number): boolean =>
  hesitates(textAt(words, at)) && [at - 2, at - 1, at + 1].every((place) => digitsAt(words, place) === 1);
