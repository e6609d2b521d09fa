import { wordsNumberAt } from '../numbers/cardinal.ts';
import { dateOf, isBefore, type PlainDate } from './calendar.ts';
import { dayNumberAt } from './calendar-day.ts';
import { oneDay } from './days.ts';
import type { Doubt } from './found.ts';
import { isText, type Line, type Match, textAt } from './line.ts';
import { daysMeaning } from './meaning.ts';
import { monthPhraseAt, weekdayNameAt } from './names.ts';
import { dateReading, type Meant } from './reading.ts';
import { fullYearAt } from './year.ts';

/** The oldest person ever lived 122 years. */
const OLDEST = 122;
/** Below this age a two-digit year of this century and one of the last are both people who call. */
const OLD = 105;
/** "geboren" and "geboortedatum" stand at most so many words before the date. */
const NEAR = 6;

const BIRTH_WORDS: ReadonlySet<string> = new Set(
  'geboren geboortedatum geboortedag geboorte geb verjaardag geboortejaar'.split(' '),
);

interface Written {
  readonly year: number;
  /** 2 or 4 digits. */
  readonly digits: 2 | 4;
}

/**
 * A birth date as people say it on the telephone: "14 3 68", "veertien drie achtenzestig", "nul een nul twee negentienvijftig", "de
 * vierde van de vijfde zestig", "14031968", "een vier nul drie zes acht". Without a question for it only after "geboren" and the like, or with
 * a year in full.
 */
export function birthDateAt(line: Line, at: number): Match<readonly Meant[]> | null {
  if (!mayBegin(line, at)) return null;
  const asked = line.expecting === 'date-of-birth' || afterBirthWord(line, at);
  const joined = asked ? joinedDigitsAt(line, at) : null;
  const found = joined ?? (asked || isFullTriple(line, at) ? spokenAt(line, at) : null);
  return found === null ? null : { value: [meantBy(line, found.value, asked)], next: found.next };
}

interface Candidate {
  readonly date: PlainDate;
  readonly other: PlainDate | null;
}

function mayBegin(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'digits' || token.atoms !== null) return !isNumber(line, at - 1);
  const lexeme = line.lexemes[at];
  return lexeme?.month !== undefined || lexeme?.weekday !== undefined || isText(line, at, 'de', 'den');
}

const isNumber = (line: Line, at: number): boolean => {
  const token = line.tokens[at];
  return token !== undefined && (token.kind === 'digits' || (token.atoms !== null && token.text !== 'een'));
};

function afterBirthWord(line: Line, at: number): boolean {
  for (let back = 1; back <= NEAR; back += 1) {
    if (BIRTH_WORDS.has(textAt(line, at - back))) return true;
  }
  return false;
}

/** "14 3 1968" among other words: three numbers alone, the last a year in full. */
function isFullTriple(line: Line, at: number): boolean {
  const day = dayNumberAt(line, at);
  if (day === null || isText(line, at, 'een')) return false;
  const month = dayNumberAt(line, day.next);
  if (month === null || month.value.day > 12) return false;
  const year = fullYearAt(line, month.next);
  return year !== null && !isNumber(line, year.next) && line.lexemes[year.next]?.unit === undefined;
}

/** Every way to cut the numbers into day, month and year; the one that reads furthest wins, of equals the plainest. */
function spokenAt(line: Line, at: number): Match<Candidate> | null {
  const weekday = weekdayNameAt(line, at);
  const comma = weekday === null ? at : isText(line, weekday.next, ',') ? weekday.next + 1 : weekday.next;
  let best: Match<Candidate> | null = null;
  const keep = (day: number, month: number, year: Match<Written>): void => {
    if (year.value.digits === 2 && goesOnCounting(line, year.next)) return;
    const value = candidate(line, day, month, year.value);
    if (value !== null && (best === null || year.next > best.next)) best = { value, next: year.next };
  };
  for (const day of dayParts(line, isText(line, comma, 'de', 'den', 'op') ? comma + 1 : comma)) {
    for (const month of monthParts(line, afterJoint(line, day.next))) {
      for (const year of yearParts(line, afterJoint(line, month.next))) keep(day.value, month.value, year);
    }
  }
  const yearFirst = isText(line, at - 1, 'in', 'jaar') || fullYearAt(line, at) !== null;
  for (const year of yearFirst ? yearParts(line, at) : []) {
    for (const date of dayAndMonthAt(line, afterYear(line, year.next)))
      keep(date.value.day, date.value.month, { value: year.value, next: date.next });
  }
  const month = monthPhraseAt(line, comma, true);
  for (const day of month === null
    ? []
    : dayParts(line, isText(line, month.next, 'de') ? month.next + 1 : month.next)) {
    for (const year of yearParts(line, afterJoint(line, day.next))) keep(day.value, month?.value ?? 0, year);
  }
  return best;
}

/** "in negenenveertig, op twaalf februari": the year first. */
const afterYear = (line: Line, at: number): number => {
  const comma = isText(line, at, ',') ? at + 1 : at;
  return isText(line, comma, 'op', 'de', 'en') ? comma + 1 : comma;
};

function* dayAndMonthAt(
  line: Line,
  at: number,
): Generator<Match<{ readonly day: number; readonly month: number }>> {
  for (const day of dayParts(line, isText(line, at, 'de') ? at + 1 : at)) {
    for (const month of monthParts(line, afterJoint(line, day.next)))
      yield { value: { day: day.value, month: month.value }, next: month.next };
  }
}

/** "06 12 34 56 78" is no birth date; a telephone number may follow one ("14 3 68 06 ..."). */
const goesOnCounting = (line: Line, at: number): boolean =>
  isNumber(line, at) && !textAt(line, at).startsWith('0') && !isText(line, at, 'nul', 'een');

/** "van", "van de", "-", "/", "." and "," between the parts. */
function afterJoint(line: Line, at: number): number {
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

function dayParts(line: Line, at: number): readonly Match<number>[] {
  const parts: Match<number>[] = [];
  const plain = dayNumberAt(line, at);
  if (plain !== null) parts.push({ value: plain.value.day, next: plain.next });
  for (const pair of [pairAt(line, at), zeroWordAt(line, at)]) {
    if (pair !== null && pair.value >= 1 && pair.value <= 31) parts.push(pair);
  }
  return parts;
}

function monthParts(line: Line, at: number): readonly Match<number>[] {
  const name = monthPhraseAt(line, at, true);
  if (name !== null) return [name];
  return dayParts(line, at).filter(({ value }) => value <= 12);
}

function yearParts(line: Line, start: number): readonly Match<Written>[] {
  const at = isText(line, start, "'") ? start + 1 : start;
  const parts: Match<Written>[] = [];
  const full = fullYearAt(line, at);
  if (full !== null) parts.push({ value: { year: full.value, digits: 4 }, next: full.next });
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

/** "140368", "14031968", "1403 1968", "19680314". */
function joinedDigitsAt(line: Line, at: number): Match<Candidate> | null {
  const token = line.tokens[at];
  if (token?.kind !== 'digits') return null;
  const { text } = token;
  const part = (from: number, to: number): number => Number(text.slice(from, to));
  if (text.length === 4) {
    const year = fullYearAt(line, at + 1);
    const value =
      year === null ? null : candidate(line, part(0, 2), part(2, 4), { year: year.value, digits: 4 });
    return value === null || year === null ? null : { value, next: year.next };
  }
  const value =
    text.length === 6
      ? candidate(line, part(0, 2), part(2, 4), { year: part(4, 6), digits: 2 })
      : text.length === 8
        ? (candidate(line, part(0, 2), part(2, 4), { year: part(4, 8), digits: 4 }) ??
          candidate(line, part(6, 8), part(4, 6), { year: part(0, 4), digits: 4 }))
        : null;
  return value === null ? null : { value, next: at + 1 };
}

/** Birth years 00 to this year are 20xx, others 19xx (formats.md); nobody is born after today. */
function candidate({ today }: Line, day: number, month: number, written: Written): Candidate | null {
  if (written.digits === 4) {
    const date = dateOf(written.year, month, day);
    return date === null || isBefore(today, date) || written.year < today.year - OLDEST
      ? null
      : { date, other: null };
  }
  const young = dateOf(2000 + written.year, month, day);
  const old = dateOf(1900 + written.year, month, day);
  if (young !== null && !isBefore(today, young)) {
    return { date: young, other: old !== null && today.year - old.year <= OLD ? old : null };
  }
  return old === null ? null : { date: old, other: null };
}

function meantBy(line: Line, { date, other }: Candidate, asked: boolean): Meant {
  const doubts: Doubt[] = other === null ? [] : ['century'];
  if (!asked && line.expecting !== 'date-of-birth') doubts.push('other-kind');
  const meant = daysMeaning(oneDay(date, 'birth-date', { doubts }));
  return other === null ? meant : { ...meant, also: [dateReading(other)] };
}
