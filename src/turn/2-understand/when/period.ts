import { quantityAt } from '../numbers/quantity.ts';
import {
  type DaySpan,
  daysFrom,
  isBefore,
  isoWeek,
  monthOf,
  nthWeek,
  quarterSpan,
  weekOf,
  yearSpan,
} from './calendar.ts';
import type { Days, DayWords } from './days.ts';
import { daysOf } from './days.ts';
import { decadeAt } from './decade.ts';
import { isText, type Line, longestOf, type Match, type Rule, remembered } from './line.ts';
import { longYear, monthAt, monthOfThatYearAt, yearAt } from './month-year.ts';
import { monthPhraseAt } from './names.ts';
import { nthAtStart } from './nth-day.ts';
import { namedPeriodAt, type PeriodUnit, periodUnitAt } from './period-unit.ts';
import { seasonAt } from './season.ts';
import { fullYearAt } from './year.ts';

/** A stretch of days: "volgende week", "het weekend", "eind mei", "week 12", "de eerste week van oktober", "komende 3 dagen". */
export const periodAt: Rule<DayWords> = remembered('period', (line, at) => {
  return longestOf(line, at, RULES);
});

const known = (days: Days, next: number): Match<DayWords> => ({ value: { type: 'days', days }, next });

/** "van de week nog", "nog van de week": this week; "van de week" alone may be any of the last days. */
function thisWeekAt(line: Line, at: number): Match<DayWords> | null {
  if (!isText(line, at, 'van') || !isText(line, at + 1, 'de') || !isText(line, at + 2, 'week')) return null;
  const still = isText(line, at + 3, 'nog');
  if (!still && !isText(line, at - 1, 'nog', 'ergens', 'liefst')) return null;
  return known(daysOf(weekOf(line.today), 'week'), still ? at + 4 : at + 3);
}

/** "volgende week", "dit weekend"; "de week" alone only as a whole sentence would have it. */
function whichAt(line: Line, at: number): Match<DayWords> | null {
  const led = isText(line, at, 'in', 'op') ? at + 1 : at;
  const period = namedPeriodAt(line, led);
  if (period === null) return null;
  const { days, unit } = period.value;
  const vague =
    isText(line, led, 'de', 'het') &&
    period.next === led + 2 &&
    unit !== 'weekend' &&
    line.lexemes[led + 1]?.which === undefined;
  if (!vague) return known(days, period.next);
  // "twee keer in de week", "per maand", "de week van 3 maart": no stretch of the calendar by itself.
  const counted =
    led > at ||
    isText(line, at - 1, 'per', 'van', 'keer', 'maal', 'x', 'door', 'elke', 'om') ||
    isText(line, period.next, 'van', 'dat', 'die', 'voor', 'na', 'ervoor');
  if (counted && !(unit === 'year' && isText(line, period.next, 'voor'))) return null;
  return known({ ...days, doubts: ['vague'] }, period.next);
}

/** "week 12", "in week 34 van 2027", "weeknummer 3", "2027 week 3"; "week een" is nearly always a week and one thing. */
function weekNumberAt(line: Line, at: number): Match<DayWords> | null {
  const before = fullYearAt(line, at);
  const led = before?.next ?? (isText(line, at, 'in') ? at + 1 : at);
  if (!isText(line, led, 'week', 'weeknummer')) return null;
  // "Elke week een behandeling", "per week drie keer": how often, and no number of a week.
  const isHowOften = isText(line, led - 1, 'elke', 'elk', 'iedere', 'ieder', 'per', 'hele');
  if (isHowOften || (isText(line, led, 'week') && isText(line, led + 1, 'een'))) return null;
  const number = quantityAt(line.tokens, isText(line, led + 1, 'nummer') ? led + 2 : led + 1);
  if (number === null || !Number.isInteger(number.value) || number.value < 1 || number.value > 53)
    return null;
  const year = before === null ? longYear(line, number.next) : { value: before.value, next: number.next };
  const own = isoWeek(year?.value ?? line.today.year, number.value);
  const past = year === null && own !== null && isBefore(own.last, line.today);
  const span = past ? isoWeek(line.today.year + 1, number.value) : own;
  const next = year?.next ?? number.next;
  return span === null ? { value: { type: 'impossible' }, next } : known(daysOf(span, 'week'), next);
}

/** "de eerste week van oktober", "de laatste week van 2019", "derde weekend van mei", "eerste kwartaal van 2018". */
function nthPeriodAt(line: Line, at: number): Match<DayWords> | null {
  const led = isText(line, at, 'in') ? at + 1 : at;
  const article = isText(line, led, 'de', 'het') ? led + 1 : led;
  const nth = nthAtStart(line, article);
  if (nth === null) return null;
  const unit = periodUnitAt(line, nth.next);
  if (unit === null || unit === 'month' || unit === 'year') return null;
  if (unit === 'quarter' && nth.value >= 1 && nth.value <= 4) return quarterAt(line, nth.value, nth.next + 1);
  const of = isText(line, nth.next + 1, 'van', 'in') ? nth.next + 2 : nth.next + 1;
  const within = containerAt(line, of);
  if (within === null) return null;
  for (const span of within.value) {
    const found = nthOfUnit(span, nth.value, unit);
    const passed = found !== null && isBefore(found.last, line.today);
    if (found !== null && (!passed || span === within.value[within.value.length - 1])) {
      return known(daysOf(found, unit), within.next);
    }
  }
  return { value: { type: 'impossible' }, next: within.next };
}

/** A quarter of the year said behind it, else the coming one: "derde kwartaal van 2027", "het eerste kwartaal". */
function quarterAt(line: Line, quarter: number, at: number): Match<DayWords> {
  const within = containerAt(line, isText(line, at, 'van', 'in') ? at + 1 : at);
  const year = within?.value[0]?.first.year;
  const own = quarterSpan(year ?? line.today.year, quarter);
  const passed = year === undefined && isBefore(own.last, line.today);
  return known(
    daysOf(passed ? quarterSpan(line.today.year + 1, quarter) : own, 'quarter'),
    within === null ? at : within.next,
  );
}

/** "Q1 2027", "q3". */
function writtenQuarterAt(line: Line, at: number): Match<DayWords> | null {
  const number = line.tokens[at + 1];
  if (!isText(line, at, 'q', 'kwartaal') || number?.kind !== 'digits' || !/^[1-4]$/.test(number.text))
    return null;
  if (isText(line, at, 'q') && number.spaced) return null;
  return quarterAt(line, Number(number.text), at + 2);
}

function nthOfUnit(span: DaySpan, nth: number, unit: PeriodUnit): DaySpan | null {
  if (unit === 'week') return nthWeek(span, nth);
  if (unit === 'weekend') {
    const week =
      nth > 0 ? nthWeek({ first: daysFrom(span.first, -2), last: span.last }, nth) : nthWeek(span, nth);
    return week === null ? null : { first: daysFrom(week.last, -1), last: week.last };
  }
  const quarter = nth > 0 ? nth : 5 + nth;
  return quarter < 1 || quarter > 4 ? null : quarterSpan(span.first.year, quarter);
}

/** The month in its year, or in this year and the next. */
function monthSpans(line: Line, month: number, year: number | null): readonly DaySpan[] {
  const years = year === null ? [line.today.year, line.today.year + 1] : [year];
  return years.map((each) => monthOf(new Temporal.PlainDate(each, month, 1)));
}

/** A month or year that other periods lie in; a month without a year is this year's or the next. */
export function containerAt(line: Line, at: number): Match<readonly DaySpan[]> | null {
  const month = monthAt(line, at);
  const abbreviated = month === null ? monthPhraseAt(line, at, true) : null;
  if (abbreviated !== null)
    return { value: monthSpans(line, abbreviated.value, null), next: abbreviated.next };
  if (month !== null && month.value.type === 'month') {
    return { value: monthSpans(line, month.value.month, month.value.year), next: month.next };
  }
  const year = fullYearAt(line, at);
  if (year !== null) return { value: [yearSpan(year.value)], next: year.next };
  const named = namedPeriodAt(line, at);
  const { first, last } = named?.value.days ?? {};
  return named === null || first == null || last == null
    ? null
    : { value: [{ first, last }], next: named.next };
}

const RULES = [
  thisWeekAt,
  whichAt,
  monthAt,
  monthOfThatYearAt,
  yearAt,
  decadeAt,
  seasonAt,
  weekNumberAt,
  nthPeriodAt,
  writtenQuarterAt,
] as const;
