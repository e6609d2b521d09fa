import { wordsNumberAt } from '../numbers/cardinal.ts';
import { dayNumberAt } from './calendar-day.ts';
import { isText, type Line, type Match } from './line.ts';
import { monthPhraseAt } from './names.ts';
import { fullYearAt } from './year.ts';

export interface Written {
  readonly year: number;
  /** 2 or 4 digits. */
  readonly digits: 2 | 4;
}

/** "van", "van de", "-", "/", "." and "," between the parts. */
export function afterJoint(line: Line, at: number): number {
  if (isText(line, at, 'van', 'der') && isText(line, at + 1, 'de', 'het'))
    return isText(line, at + 2, 'jaar', 'maand') ? at + 3 : at + 2;
  return isText(line, at, 'van', 'de', 'der', '-', '/', '.', ',', 'in') || isText(line, at, 'maand', 'jaar')
    ? at + 1
    : at;
}

/** A number below a hundred, or two digits said one by one ("nul vier", "een vier"). */
function pairAt(line: Line, at: number): Match<number> | null {
  const first = digitAt(line, at);
  if (first === null) return null;
  const second = digitAt(line, at + 1);
  return second === null ? null : { value: first * 10 + second, next: at + 2 };
}

function digitAt(line: Line, at: number): number | null {
  const token = line.tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'digits') return token.text.length === 1 ? Number(token.text) : null;
  const atom = token.atoms?.length === 1 ? token.atoms[0] : undefined;
  return atom?.kind === 'unit' ? atom.value : null;
}

/** "nulvier" in one word. */
function zeroWordAt(line: Line, at: number): Match<number> | null {
  const atoms = line.tokens[at]?.atoms;
  const unit =
    atoms?.length === 2 && atoms[0]?.kind === 'unit' && atoms[0].value === 0 ? atoms[1] : undefined;
  return unit?.kind === 'unit' ? { value: unit.value, next: at + 1 } : null;
}

export function dayParts(line: Line, at: number): readonly Match<number>[] {
  const parts: Match<number>[] = [];
  const plain = dayNumberAt(line, at);
  if (plain !== null) parts.push({ value: plain.value.day, next: plain.next });
  for (const pair of [pairAt(line, at), zeroWordAt(line, at)]) {
    if (pair !== null && pair.value >= 1 && pair.value <= 31) parts.push(pair);
  }
  return parts;
}

export function monthParts(line: Line, at: number): readonly Match<number>[] {
  const name = monthPhraseAt(line, at, true);
  if (name !== null) return [name];
  return dayParts(line, at).filter(({ value }) => value <= 12);
}

export function yearParts(line: Line, start: number): readonly Match<Written>[] {
  const at = isText(line, start, "'") ? start + 1 : start;
  const parts: Match<Written>[] = [];
  const full = fullYearAt(line, at);
  if (full !== null) parts.push({ value: { year: full.value, digits: 4 }, next: full.next });
  const swallowed = centuryAndSwallowedAt(line, at);
  if (swallowed !== null) parts.push({ value: { year: swallowed.value, digits: 4 }, next: swallowed.next });
  const pair = pairAt(line, at);
  const second = pair === null ? null : pairAt(line, pair.next);
  if (pair !== null && second !== null && (pair.value === 19 || pair.value === 20)) {
    parts.push({ value: { year: pair.value * 100 + second.value, digits: 4 }, next: second.next });
  }
  for (const short of [
    pair,
    zeroWordAt(line, at),
    twoDigitsAt(line, at),
    centuryAndUnitAt(line, at),
    oneDigitAt(line, at),
  ]) {
    if (short !== null) parts.push({ value: { year: short.value, digits: 2 }, next: short.next });
  }
  return parts;
}

/** "Negentien zes negentig": the "en" between unit and tens was swallowed. */
function centuryAndSwallowedAt(line: Line, at: number): Match<number> | null {
  if (!isText(line, at, 'negentien', '19')) return null;
  const unit = digitAt(line, at + 1);
  const tens = wordsNumberAt(line.tokens, at + 2);
  if (unit === null || unit === 0 || tens === null || tens.ordinal) return null;
  const isTens = tens.value >= 20 && tens.value <= 90 && tens.value % 10 === 0;
  return isTens ? { value: 1900 + tens.value + unit, next: tens.next } : null;
}

/** "twintig vier" for 2004, which is otherwise "twintig nul vier". */
function centuryAndUnitAt(line: Line, at: number): Match<number> | null {
  if (!isText(line, at, 'twintig', '20')) return null;
  const unit = digitAt(line, at + 1);
  return unit === null || unit === 0 ? null : { value: unit, next: at + 2 };
}

/** "een een een": a year of one digit is of this century. */
function oneDigitAt(line: Line, at: number): Match<number> | null {
  const unit = digitAt(line, at);
  return unit === null || unit === 0 || line.lexemes[at + 1]?.unit !== undefined
    ? null
    : { value: unit, next: at + 1 };
}

/** "68", "achtenzestig", "04"; a single digit is no year, "nul vier" is. */
function twoDigitsAt(line: Line, at: number): Match<number> | null {
  const token = line.tokens[at];
  if (token?.kind === 'digits')
    return token.text.length === 2 ? { value: Number(token.text), next: at + 1 } : null;
  const words = wordsNumberAt(line.tokens, at);
  return words === null || words.ordinal || words.value < 10 || words.value > 99
    ? null
    : { value: words.value, next: words.next };
}
