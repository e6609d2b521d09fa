import { dateOf, daysFrom, monthOf, monthStart } from './calendar.ts';
import { calendarDayAt, dayNumberAt } from './calendar-day.ts';
import { type Days, type DayWords, oneDay } from './days.ts';
import { holidayAt } from './holiday-day.ts';
import { isText, type Line, longestOf, type Match, type Rule, remembered } from './line.ts';
import { numericDateAt } from './numeric-date.ts';
import { periodAt } from './period.ts';
import { weekdayAt } from './weekday.ts';

/** Any day or stretch of days that stands by itself, without counting from another. */
export const basicDayAt: Rule<DayWords> = remembered('basic-day', (line, at) => {
  return longestOf(line, at, RULES);
});

const known = (days: Days, next: number): Match<DayWords> => ({ value: { type: 'days', days }, next });

/** "Goede morgen", "prettige avond": a greeting names no day. */
const GREETINGS: ReadonlySet<string> = new Set(['goede', 'goeie', 'goeden', 'fijne', 'prettige', 'mooie']);

/** "vandaag", "morgen", "overmorgen", "eergisteren". */
function offsetAt(line: Line, at: number): Match<DayWords> | null {
  const split = isText(line, at, 'over') && isText(line, at + 1, 'morgen') ? at + 1 : at;
  const lexeme = line.lexemes[split];
  if (lexeme?.offset === undefined || (lexeme.part !== undefined && !isText(line, split, 'morgen')))
    return null;
  if (isText(line, split, 'morgen') && !isTomorrow(line, split)) return null;
  const offset = split > at ? 2 : lexeme.offset;
  const next = isText(line, split, 'vandaag') && isText(line, split + 1, 'nog') ? split + 2 : split + 1;
  return known(oneDay(daysFrom(line.today, offset), 'relative-day'), next);
}

function isTomorrow(line: Line, at: number): boolean {
  if (
    GREETINGS.has(line.tokens[at - 1]?.text ?? '') ||
    isText(line, at - 1, "'s", 'de', 'deze', 'elke', 'iedere', 'vroege')
  )
    return false;
  // "Morgen, met Jansen" opens a call.
  const comma = isText(line, at + 1, ',') ? at + 2 : at + 1;
  return !(at === 0 && isText(line, comma, 'met', 'mevrouw', 'meneer', 'dokter', 'u', 'spreekt'));
}

/** "deze dag", "de volgende dag", "de dag ervoor", "de dag na morgen" is counted elsewhere. */
function thatDayAt(line: Line, at: number): Match<DayWords> | null {
  const on = isText(line, at, 'op') ? at + 1 : at;
  const article = isText(line, on, 'de') ? on + 1 : on;
  const which = line.lexemes[article]?.which;
  if (which !== undefined && isText(line, article + 1, 'dag')) {
    const offset = which === 'this' ? 0 : which === 'last' ? -1 : 1;
    return known(oneDay(daysFrom(line.today, offset), 'relative-day'), article + 2);
  }
  if (!isText(line, article, 'dag')) return null;
  if (isText(line, article + 1, 'ervoor', 'daarvoor'))
    return known(oneDay(daysFrom(line.today, -1), 'relative-day'), article + 2);
  if (isText(line, article + 1, 'erna', 'daarna', 'erop', 'daarop'))
    return known(oneDay(daysFrom(line.today, 1), 'relative-day'), article + 2);
  return null;
}

/** "de 20ste van de volgende maand", "de 31ste van deze maand", "de derde van volgende maand": null days of a month are impossible. */
function dayOfThatMonthAt(line: Line, at: number): Match<DayWords> | null {
  const day = calendarDayAt(line, at);
  if (day === null || day.value.type !== 'calendar' || day.value.month !== null) return null;
  const of = isText(line, day.next, 'van', 'in') ? day.next + 1 : day.next;
  const article = isText(line, of, 'de') ? of + 1 : of;
  const which = line.lexemes[article]?.which;
  const word = which === undefined ? article : article + 1;
  if (!isText(line, word, 'maand') || of === day.next) return null;
  const shift = which === 'next' || which === 'coming' ? 1 : which === 'last' ? -1 : 0;
  const month = monthOf(monthStart(line.today, shift)).first;
  const date = dateOf(month.year, month.month, day.value.day);
  return date === null
    ? { value: { type: 'impossible' }, next: word + 1 }
    : known(oneDay(date, 'calendar-day', { weekday: day.value.weekday }), word + 1);
}

/** "volgende maand de derde", "deze maand op de 15e". */
function thatMonthsDayAt(line: Line, at: number): Match<DayWords> | null {
  const article = isText(line, at, 'de') ? at + 1 : at;
  const which = line.lexemes[article]?.which;
  if (which === undefined || !isText(line, article + 1, 'maand')) return null;
  const on = isText(line, article + 2, 'op') ? article + 3 : article + 2;
  if (!isText(line, on, 'de')) return null;
  const day = dayNumberAt(line, on + 1);
  if (
    day === null ||
    !day.value.ordinal ||
    line.lexemes[day.next]?.weekday !== undefined ||
    line.lexemes[day.next]?.unit !== undefined
  )
    return null;
  const shift = which === 'this' ? 0 : which === 'last' ? -1 : 1;
  const month = monthStart(line.today, shift);
  const date = dateOf(month.year, month.month, day.value.day);
  return date === null
    ? { value: { type: 'impossible' }, next: day.next }
    : known(oneDay(date, 'calendar-day'), day.next);
}

const RULES = [
  numericDateAt,
  dayOfThatMonthAt,
  thatMonthsDayAt,
  calendarDayAt,
  weekdayAt,
  offsetAt,
  thatDayAt,
  holidayAt,
  periodAt,
] as const;
