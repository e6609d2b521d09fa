import { editDistance } from '../nearness.ts';
import { wordsNumberAt } from '../numbers/cardinal.ts';
import { tokenise } from '../numbers/tokens.ts';
import { repairAnswer } from '../repair.ts';
import { partOf, type SaidTurn, textAt, type Word } from '../words.ts';
import { takesBack } from './correction-words.ts';
import type { DigitGroup } from './counted-digits.ts';
import { digitsOf } from './digit-words.ts';
import { groupAt, readingsOf } from './digits.ts';

const UNITS: Readonly<Record<string, string>> = {
  mg: 'mg',
  milligram: 'mg',
  miligram: 'mg',
  milligrams: 'mg',
  milli: 'mg',
  milgram: 'mg',
  milligraam: 'mg',
  mcg: 'mcg',
  microgram: 'mcg',
  ug: 'mcg',
  micro: 'mcg',
  gram: 'g',
  g: 'g',
  ml: 'ml',
  milliliter: 'ml',
  eenheden: 'E',
  ie: 'E',
  eenheid: 'E',
  procent: '%',
};

/** The strength as said, like "50 mg" or "2,5 mg"; undefined when none was named. A number without its unit is no strength. */
export function findDose(turn: SaidTurn): string | undefined {
  const { words } = turn;
  let found: { readonly dose: string; readonly at: number } | undefined;
  for (let at = 0; at < words.length; at++) {
    // "Goossens met een g": a letter.
    if (textAt(words, at) === 'g' && textAt(words, at - 1) === 'een') continue;
    const dose = doseAt(turn, at);
    if (dose === undefined) continue;
    // "Vijf milligram, nee, tien milligram": only a strength that is taken back makes way for another.
    const replaces = found !== undefined && words.slice(found.at + 1, at).some(({ text }) => takesBack(text));
    if (found === undefined || replaces) found = { dose, at };
  }
  return found === undefined ? undefined : (anewWithoutUnit(words, found) ?? found.dose);
}

/** "Twintig milligram, sorry, veertig": the strength said anew at the end, in the same unit. */
function anewWithoutUnit(
  words: readonly Word[],
  { dose, at }: { readonly dose: string; readonly at: number },
): string | undefined {
  const taken = words.findLastIndex(({ text }, place) => place > at && takesBack(text));
  if (taken < 0) return undefined;
  let from = taken + 1;
  while (/^(het|dat|is|zijn|ik|bedoel|eh|van)$/.test(textAt(words, from))) from += 1;
  const amount = from < words.length ? numberBetween(words, from, words.length) : null;
  return amount === null ? undefined : `${amount} ${dose.split(' ').at(-1)}`;
}

/** The strength whose unit stands here. */
function doseAt(turn: SaidTurn, at: number): string | undefined {
  const { words } = turn;
  const glued = /^([0-9]+)(mg|mcg|ug|ml|g|ie)$/.exec(textAt(words, at));
  if (glued) return `${wholePart(words, at)}${glued[1]} ${UNITS[glued[2] ?? ''] ?? ''}`;
  const unit = unitAt(words, at);
  const amount = unit === undefined ? null : amountBefore(turn, at);
  return unit === undefined || amount === null ? undefined : `${amount} ${unit}`;
}

/** A unit, also as misheard: "milligla", "lligram", "mil ligram". Milligram and microgram are never taken for each other. */
function unitAt(words: readonly Word[], at: number): string | undefined {
  const word = textAt(words, at);
  const exact = UNITS[word];
  if (exact !== undefined) return exact;
  const inPieces = /^[0-9]/.test(word) ? '' : word + textAt(words, at + 1);
  return nearUnit(word) ?? nearUnit(inPieces);
}

function nearUnit(word: string): string | undefined {
  if (word.length < 6 || word.length > 12) return undefined;
  const [milli, micro] = [editDistance(word, 'milligram'), editDistance(word, 'microgram')];
  if (Math.min(milli, micro) > 2 || milli === micro) return undefined;
  return milli < micro ? 'mg' : 'mcg';
}

/** "2,5mg" is two words: the part before the comma belongs to it. */
function wholePart(words: readonly Word[], at: number): string {
  const whole = words[at - 1];
  return whole !== undefined &&
    words[at]?.afterBreak &&
    whole.end + 1 === words[at]?.start &&
    /^[0-9]+$/.test(whole.text)
    ? `${whole.text},`
    : '';
}

/** The number that ends at the unit. Misheard numbers are put right first: the twelve of "honterd twaalf" is a tenth of it. */
function amountBefore(turn: SaidTurn, unit: number): string | null {
  const { words } = repairAnswer(partOf(turn, Math.max(0, unit - LONGEST_AMOUNT), unit));
  const unitAt = words.length;
  for (let from = 0; from < unitAt; from++) {
    // "Nul komma nul vijfentwintig" that cannot be read whole is not twenty-five.
    if (from > 0 && DECIMAL_MARKS.test(textAt(words, from - 1))) return null;
    // "Twee vijf milligram" may be 2,5 or 25, and is surely not five.
    if (from > 0 && isDigit(words, from) && isDigit(words, from - 1)) return null;
    const amount = amountBetween(words, from, unitAt);
    if (amount !== null) return amount;
  }
  return null;
}

function amountBetween(words: readonly Word[], from: number, to: number): string | null {
  const first = words[from]?.text;
  // "Tweeënhalf".
  const andHalfGlued = /^([a-z]+?)en(?:een)?hal(?:f|ve)$/.exec(first ?? '')?.[1];
  const glued = andHalfGlued === undefined ? null : digitsOf(andHalfGlued);
  if (glued !== null && from + 1 === to) return `${glued},5`;
  if (first === 'anderhalf' || first === 'anderhalve') return from + 1 === to ? '1,5' : null;
  if (first === 'kwart' && from + 1 === to) return '0,25';
  if ((first === 'half' || first === 'halve') && from + 1 === to) return '0,5';
  const comma = words.slice(from, to).findIndex(({ text }) => DECIMAL_MARKS.test(text));
  if (comma > 0) {
    const whole = numberBetween(words, from, from + comma);
    const part = decimalsBetween(words, from + comma + 1, to);
    return whole !== null && part !== null ? `${whole},${part}` : null;
  }
  if (
    to - from === 2 &&
    words[from + 1]?.afterBreak &&
    words[from]?.end === (words[from + 1]?.start ?? 0) - 1
  )
    return `${words[from]?.text},${words[from + 1]?.text}`;
  // A recogniser writes no comma: "2 5 mg", "12 5 mg", "0 125 mg".
  const both = words.slice(from, to).map(({ text }) => text);
  if (/^(?:[0-9]{1,2} [0-9]|0 [0-9]{2,4})$/.test(both.join(' '))) return both.join(',');
  const half = words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  const andHalf = /^(.+) en een hal(?:f|ve)$/.exec(half);
  if (andHalf) {
    const whole = numberBetween(words, from, to - 3);
    return whole === null ? null : `${whole},5`;
  }
  return numberBetween(words, from, to);
}

const isDigit = (words: readonly Word[], at: number): boolean => digitsOf(textAt(words, at))?.length === 1;

/** "Nul komma nul zes twee vijf", "twee en een half". */
const LONGEST_AMOUNT = 8;
const DECIMAL_MARKS = /^(komma|komm|koma|comma|gomma|punt)$/;

/** "Nul vijfentwintig", "nul nul vijf", "vijfentwintig": the digits behind the comma, one after the other. */
function decimalsBetween(words: readonly Word[], from: number, to: number): string | null {
  const groups: DigitGroup[] = [];
  for (let at = from; at < to; ) {
    const group = groupAt(words.slice(0, to), at);
    if (group === null) return null;
    groups.push(group);
    at = group.to;
  }
  return readingsOf(groups)[0] || null;
}

function numberBetween(words: readonly Word[], from: number, to: number): string | null {
  const groups: DigitGroup[] = [];
  for (let at = from; at < to; ) {
    const group = groupAt(words.slice(0, to), at);
    if (group === null) return largeNumber(words, from, to);
    groups.push(group);
    at = group.to;
  }
  return groups.length === 1 ? (readingsOf(groups)[0] ?? null) : null;
}

/** "Duizend", "tweeduizend vijfhonderd": beyond what telephone numbers are made of. */
function largeNumber(words: readonly Word[], from: number, to: number): string | null {
  const tokens = tokenise(
    words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  );
  const number = wordsNumberAt(tokens, 0);
  return number !== null && !number.ordinal && number.next === tokens.length ? String(number.value) : null;
}
