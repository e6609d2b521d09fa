import { wordsNumberAt } from '../numbers/cardinal.ts';
import { daysFrom, isBefore, monthOf, monthStart, nthWeekday, type PlainDate, yearSpan } from './calendar.ts';
import { type Days, type DayWords, oneDay } from './days.ts';
import { isText, type Line, type Match, textAt } from './line.ts';
import { monthPhraseAt, weekdayNameAt } from './names.ts';
import { yearAfter } from './year.ts';

/** "de eerste vrijdag van juli", "laatste maandag in maart", "derde dinsdag in september 2014", "de tweede zondag", "3e dinsdag". */
export function nthAt(line: Line, at: number): Match<DayWords> | null {
  const article = isText(line, at, 'de') ? at + 1 : at;
  const nth = nthAtStart(line, article);
  if (nth === null) return null;
  const anyDay = isText(line, nth.next, 'dag');
  const name = anyDay ? { value: 0, next: nth.next + 1 } : weekdayNameAt(line, nth.next);
  if (name === null) return null;
  const span = monthAfter(line, name.next);
  // "de laatste zondag" without a month is last Sunday; "de eerste dag" counts anything.
  if (span === null && (nth.value < 0 || anyDay)) return null;
  const next = span?.next ?? name.next;
  const dates = (span?.value ?? [monthOf(line.today)])
    .map((each) => (anyDay ? dayInSpan(each, nth.value) : nthWeekday(each, nth.value, name.value)))
    .filter((date) => date !== null);
  const date = dates.find((each) => !isBefore(each, line.today)) ?? dates[0];
  if (date === undefined) return { value: { type: 'impossible' }, next };
  const days = oneDay(date, anyDay ? 'calendar-day' : 'weekday', anyDay ? {} : { weekday: name.value });
  return {
    value: {
      type: 'days',
      days: isThisMonth(line, date, dates) ? orNextMonth(days, date, nth.value, name.value) : days,
    },
    next,
  };
}

/** "de eerste maandag van de maand", said when it has passed, may be next month's. */
const isThisMonth = (line: Line, date: PlainDate, dates: readonly PlainDate[]): boolean =>
  dates.length === 1 &&
  isBefore(date, line.today) &&
  date.year === line.today.year &&
  date.month === line.today.month;

function orNextMonth(days: Days, date: PlainDate, nth: number, weekday: number): Days {
  const month = monthOf(monthStart(date, 1));
  const other = weekday === 0 ? dayInSpan(month, nth) : nthWeekday(month, nth, weekday);
  return other === null
    ? days
    : { ...days, doubts: ['past-or-future'], also: [{ first: other, last: other }] };
}

function dayInSpan(
  span: { readonly first: PlainDate; readonly last: PlainDate },
  nth: number,
): PlainDate | null {
  const date = nth > 0 ? daysFrom(span.first, nth - 1) : daysFrom(span.last, nth + 1);
  return isBefore(span.last, date) ? null : date;
}

/** "eerste", "3e", "laatste", "voorlaatste". */
export function nthAtStart(line: Line, at: number): Match<number> | null {
  if (isText(line, at, 'laatste')) return { value: -1, next: at + 1 };
  if (isText(line, at, 'voorlaatste')) return { value: -2, next: at + 1 };
  if (line.tokens[at]?.kind === 'digits') {
    const ending = line.tokens[at + 1];
    const ordinal =
      ending !== undefined && /^(e|de|ste)$/.test(ending.text) && (!ending.spaced || ending.text === 'ste');
    const value = Number(textAt(line, at));
    return ordinal && textAt(line, at).length <= 2 && value >= 1 ? { value, next: at + 2 } : null;
  }
  const words = wordsNumberAt(line.tokens, at);
  return words?.ordinal === true && words.value >= 1 ? { value: words.value, next: words.next } : null;
}

type Spans = readonly { readonly first: PlainDate; readonly last: PlainDate }[];

/** "van juli", "in september 2014", "van de maand", "van de volgende maand": the month, or this year's and the next. */
function monthAfter(line: Line, at: number): Match<Spans> | null {
  const of = isText(line, at, 'van', 'in', 'uit') ? at + 1 : at;
  const month = monthPhraseAt(line, of, true);
  if (month !== null) {
    const year = yearAfter(line, month.next);
    const years = year === null ? [line.today.year, line.today.year + 1] : [year.value.year];
    const spans = years.map((each) => monthOf(new Temporal.PlainDate(each, month.value, 1)));
    return { value: spans, next: year?.next ?? month.next };
  }
  if (of === at) return null;
  const article = isText(line, of, 'de', 'het') ? of + 1 : of;
  const which = line.lexemes[article]?.which;
  const word = which === undefined ? article : article + 1;
  const shift = which === 'next' || which === 'coming' ? 1 : which === 'last' ? -1 : 0;
  if (isText(line, word, 'maand')) return { value: [monthOf(monthStart(line.today, shift))], next: word + 1 };
  if (isText(line, word, 'jaar')) return { value: [yearSpan(line.today.year + shift)], next: word + 1 };
  const year = yearAfter(line, at);
  return year === null || year.value.short ? null : { value: [yearSpan(year.value.year)], next: year.next };
}
