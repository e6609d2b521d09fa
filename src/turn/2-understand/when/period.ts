import { quantityAt } from '../numbers/quantity.ts';
import {
  type DaySpan,
  isoWeek,
  monthOf,
  nthWeek,
  quarterSpan,
  weekendOf,
  weekOf,
  yearSpan,
} from './calendar.ts';
import type { Days, DayWords } from './days.ts';
import { daysOf } from './days.ts';
import type { Which } from './lexicon.ts';
import { isText, type Line, longestOf, type Match, textAt } from './line.ts';
import { monthPhraseAt } from './names.ts';
import { nthAtStart } from './weekday.ts';
import { fullYearAt, yearAfter } from './year.ts';

type PeriodUnit = 'week' | 'weekend' | 'month' | 'quarter' | 'year';

/** A stretch of days: "volgende week", "het weekend", "eind mei", "week 12", "de eerste week van oktober", "komende 3 dagen". */
export function periodAt(line: Line, at: number): Match<DayWords> | null {
  return longestOf(line, at, RULES);
}

const known = (days: Days, next: number): Match<DayWords> => ({ value: { type: 'days', days }, next });

/** The calendar stretch of a unit, `shift` units away from a day. */
function spanOfUnit(today: Temporal.PlainDate, unit: PeriodUnit, shift: number): DaySpan {
  switch (unit) {
    case 'week':
      return weekOf(today.add({ weeks: shift }));
    case 'weekend':
      return weekendOf(today.add({ weeks: shift }));
    case 'month':
      return monthOf(today.with({ day: 1 }).add({ months: shift }));
    case 'quarter': {
      const quarter = today.year * 4 + Math.floor((today.month - 1) / 3) + shift;
      return quarterSpan(Math.floor(quarter / 4), (quarter % 4) + 1);
    }
    case 'year':
      return yearSpan(today.year + shift);
  }
}

function periodUnitAt(line: Line, at: number): PeriodUnit | null {
  const unit = line.lexemes[at]?.unit;
  const plural = /(en|aren)$/.test(textAt(line, at)) && unit !== 'weekend';
  if (plural) return null;
  return unit === 'week' || unit === 'weekend' || unit === 'month' || unit === 'quarter' || unit === 'year'
    ? unit
    : null;
}

const SHIFT: Readonly<Record<Which, number>> = { coming: 1, next: 1, this: 0, last: -1 };

interface Period {
  readonly days: Days;
  readonly unit: PeriodUnit;
}

/** "deze week", "volgend jaar", "komend weekend", "de huidige maand", "het weekend", "de week daarna". */
function namedPeriodAt(line: Line, at: number): Match<Period> | null {
  const article = isText(line, at, 'de', 'het') ? at + 1 : at;
  const which = line.lexemes[article]?.which;
  if (which !== undefined) {
    const unit = periodUnitAt(line, article + 1);
    return unit === null ? null : { value: { days: chosen(line, which, unit), unit }, next: article + 2 };
  }
  const unit = periodUnitAt(line, article);
  if (unit === null) return null;
  if (isText(line, article + 1, 'erna', 'daarna', 'daarop', 'erop', 'hierna')) {
    return { value: { days: chosen(line, 'next', unit), unit }, next: article + 2 };
  }
  if (unit === 'weekend') return { value: { days: chosen(line, 'this', unit), unit }, next: article + 1 };
  // "de week" is this week after "eind van", and a guess by itself.
  return article === at ? null : { value: { days: chosen(line, 'this', unit), unit }, next: article + 1 };
}

/**
 * "komende week" is next week, on Monday and Tuesday perhaps this one. "volgend weekend" is that of next week; "komend weekend" the
 * first one to come.
 */
function chosen({ today }: Line, which: Which, unit: PeriodUnit): Days {
  const shape = unit === 'quarter' ? 'quarter' : unit;
  if (unit === 'weekend' && which === 'coming')
    return daysOf(spanOfUnit(today, unit, today.dayOfWeek >= 6 ? 1 : 0), shape);
  const span = spanOfUnit(today, unit, SHIFT[which]);
  if (which === 'coming' && unit === 'week') {
    return daysOf(span, shape, {
      doubts: ['which-week'],
      also: [{ first: today.add({ days: 1 }), last: today.add({ days: 7 }) }],
    });
  }
  if (which === 'next' && unit === 'weekend' && today.dayOfWeek <= 4) {
    return daysOf(span, shape, { doubts: ['which-week'], also: [spanOfUnit(today, unit, 0)] });
  }
  return daysOf(span, shape);
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

/** "mei", "juni 2016", "in maart", "november, 2016", "september van volgend jaar". */
export function monthAt(line: Line, at: number): Match<DayWords> | null {
  const led = isText(line, at, 'in') ? at + 1 : at;
  const bare = monthPhraseAt(line, led, false);
  const month = bare ?? monthPhraseAt(line, led, true);
  if (month === null) return null;
  // "32 mei" is no month of May.
  if (
    led === at &&
    line.tokens[at - 1]?.kind === 'digits' &&
    Number(textAt(line, at - 1)) > 31 &&
    textAt(line, at - 1).length === 2
  )
    return null;
  const dash =
    isText(line, month.next, '-', '/') && line.tokens[month.next]?.spaced === false
      ? month.next + 1
      : month.next;
  const year = dash > month.next ? fullYearAt(line, dash) : longYear(line, month.next);
  // "jan" and "sep" are people too.
  if (bare === null && year === null && !besideMonth(line, led, month.next)) return null;
  const relative = year === null ? relativeYear(line, month.next) : null;
  const shift = relative === null ? null : line.today.year + relative.value;
  return {
    value: { type: 'month', month: month.value, year: year?.value ?? shift },
    next: year?.next ?? relative?.next ?? month.next,
  };
}

/** "jan-feb 2017": an abbreviation with another month on the other side of a dash. */
function besideMonth(line: Line, at: number, next: number): boolean {
  const joint = (index: number): boolean => isText(line, index, '-', 'tot', '/', 'en');
  return (
    (joint(next) && line.lexemes[next + 1]?.month !== undefined) ||
    (joint(at - 1) && line.lexemes[at - 2]?.month !== undefined)
  );
}

function longYear(line: Line, at: number): Match<number> | null {
  const year = yearAfter(line, at);
  return year === null || year.value.short ? null : { value: year.value.year, next: year.next };
}

/** "(van) volgend jaar". */
function relativeYear(line: Line, at: number): Match<number> | null {
  const of = isText(line, at, 'van', 'in') ? at + 1 : at;
  const which = line.lexemes[of]?.which;
  return which !== undefined && isText(line, of + 1, 'jaar') ? { value: SHIFT[which], next: of + 2 } : null;
}

/** "in 2016", "het jaar 2018", "heel 2027": a bare number is a year only behind these. */
function yearAt(line: Line, at: number): Match<DayWords> | null {
  let index = isText(line, at, 'in', 'heel', 'sinds') ? at + 1 : at;
  if (isText(line, index, 'het')) index += 1;
  if (isText(line, index, 'jaar')) index += 1;
  const led = index > at && !(index === at + 1 && isText(line, at, 'het'));
  if (
    !led &&
    !isText(
      line,
      at - 1,
      'van',
      'na',
      'voor',
      'tot',
      'sinds',
      'vanaf',
      'eind',
      'begin',
      'uit',
      'en',
      'tussen',
      'in',
      'medio',
    )
  )
    return null;
  const year = fullYearAt(line, index);
  if (year === null || line.lexemes[year.next]?.unit !== undefined) return null;
  if (/^(mensen|euro|personen|stuks|gram|keer|dollar)$/.test(textAt(line, year.next))) return null;
  return known(daysOf(yearSpan(year.value), 'year'), year.next);
}

/** "week 12", "in week 34 van 2027", "weeknummer 3". */
function weekNumberAt(line: Line, at: number): Match<DayWords> | null {
  const led = isText(line, at, 'in') ? at + 1 : at;
  if (!isText(line, led, 'week', 'weeknummer')) return null;
  const number = quantityAt(line.tokens, isText(line, led + 1, 'nummer') ? led + 2 : led + 1);
  if (number === null || !Number.isInteger(number.value) || number.value < 1 || number.value > 53)
    return null;
  const year = longYear(line, number.next);
  const own = isoWeek(year?.value ?? line.today.year, number.value);
  const past = year === null && own !== null && Temporal.PlainDate.compare(own.last, line.today) < 0;
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
  const of = isText(line, nth.next + 1, 'van', 'in') ? nth.next + 2 : nth.next + 1;
  const within = containerAt(line, of);
  if (within === null) return null;
  for (const span of within.value) {
    const found = nthOfUnit(span, nth.value, unit);
    const passed = found !== null && Temporal.PlainDate.compare(found.last, line.today) < 0;
    if (found !== null && (!passed || span === within.value[within.value.length - 1])) {
      return known(daysOf(found, unit), within.next);
    }
  }
  return { value: { type: 'impossible' }, next: within.next };
}

function nthOfUnit(span: DaySpan, nth: number, unit: PeriodUnit): DaySpan | null {
  if (unit === 'week') return nthWeek(span, nth);
  if (unit === 'weekend') {
    const week =
      nth > 0
        ? nthWeek({ first: span.first.subtract({ days: 2 }), last: span.last }, nth)
        : nthWeek(span, nth);
    return week === null ? null : { first: week.last.subtract({ days: 1 }), last: week.last };
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
function containerAt(line: Line, at: number): Match<readonly DaySpan[]> | null {
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

export { containerAt, known, namedPeriodAt, type Period, type PeriodUnit, spanOfUnit };

const RULES = [whichAt, monthAt, yearAt, weekNumberAt, nthPeriodAt] as const;
