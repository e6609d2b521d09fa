import { afterJoint, dayParts, monthParts, type Written, yearParts } from './birth-date-parts.ts';
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

/** Of every way to cut the numbers the one that reads furthest; of equals the plainest. */
function spokenAt(line: Line, at: number): Match<Candidate> | null {
  let best: Match<Candidate> | null = null;
  for (const { value, next } of cutsAt(line, at)) {
    if (value.year.digits === 2 && goesOnCounting(line, next)) continue;
    const date = candidate(line, value.day, value.month, value.year);
    if (date !== null && (best === null || next > best.next)) best = { value: date, next };
  }
  return best;
}

interface Cut {
  readonly day: number;
  readonly month: number;
  readonly year: Written;
}

/** Every way to cut the numbers into day, month and year: in that order, with the year first, or with the month first. */
function* cutsAt(line: Line, at: number): Generator<Match<Cut>> {
  const weekday = weekdayNameAt(line, at);
  const comma = weekday === null ? at : isText(line, weekday.next, ',') ? weekday.next + 1 : weekday.next;
  for (const { value, next } of dayAndMonthAt(line, isText(line, comma, 'den', 'op') ? comma + 1 : comma)) {
    for (const year of yearParts(line, afterJoint(line, next)))
      yield { value: { ...value, year: year.value }, next: year.next };
  }
  // "Vijfenvijftig, achttiende november": no day of a month.
  const noDay = (yearParts(line, at)[0]?.value.year ?? 0) > 31;
  const yearFirst = isText(line, at - 1, 'in', 'jaar') || noDay;
  for (const year of yearFirst ? yearParts(line, at) : []) {
    for (const { value, next } of dayAndMonthAt(line, afterYear(line, year.next)))
      yield { value: { ...value, year: year.value }, next };
    // "1973 01 16": written with the year first, the month comes second.
    for (const written of monthParts(line, year.next))
      for (const day of dayParts(line, written.next))
        yield { value: { day: day.value, month: written.value, year: year.value }, next: day.next };
    const month = monthPhraseAt(line, afterYear(line, year.next), true);
    for (const day of month === null ? [] : dayParts(line, month.next))
      yield { value: { day: day.value, month: month?.value ?? 0, year: year.value }, next: day.next };
  }
  const month = monthPhraseAt(line, comma, true);
  if (month === null) return;
  // "Mei negentien tachtig, de zevende", "maart zevenenveertig, de derde".
  for (const year of yearParts(line, month.next)) {
    const named = isText(line, year.next, ',') ? year.next + 1 : year.next;
    const from = isText(line, named, 'op') ? named + 1 : named;
    for (const day of isText(line, from, 'de') ? dayParts(line, from + 1) : [])
      yield { value: { day: day.value, month: month.value, year: year.value }, next: day.next };
  }
  for (const day of dayParts(line, isText(line, month.next, 'de') ? month.next + 1 : month.next)) {
    for (const year of yearParts(line, afterJoint(line, day.next)))
      yield { value: { day: day.value, month: month.value, year: year.value }, next: year.next };
  }
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
