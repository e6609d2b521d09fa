import {
  dateOf,
  daysBetween,
  daysFrom,
  isBefore,
  isSameDay,
  monthOf,
  monthStart,
  type PlainDate,
  weekdayFrom,
  weekdayUpTo,
} from './calendar.ts';
import { type Days, type DayWords, daysOf, oneDay } from './days.ts';
import type { Doubt } from './found.ts';

type Calendar = Extract<DayWords, { readonly type: 'calendar' }>;

/** The years in which 29 February can be looked for. */
const YEARS_AHEAD = 8;
/** "vrijdag de 22ste" said on the 27th is the Friday just gone, unless one is near. */
const NEAR_DAYS = 31;
/** "zondag 10 februari" may have been so long ago when its weekday agrees and next year's does not. */
const RECENT_DAYS = 62;

/**
 * The days that words mean, from the day of the call: what has no year lies ahead. `from` is the earliest day (the other end of a
 * range, else today). Null when the calendar has no such day.
 */
export function resolveDays(words: DayWords, today: PlainDate, from: PlainDate = today): Days | null {
  switch (words.type) {
    case 'days':
      return words.days;
    case 'weekday':
      return weekdayAhead(words.weekday, today, from);
    case 'month':
      return monthAhead(words.month, words.year, from);
    case 'calendar':
      return calendarAhead(words, from);
    case 'moment':
    case 'impossible':
      return null;
  }
}

/** The same, looking back from a known end: "tussen 22 januari en nu". */
export function resolveDaysBefore(words: DayWords, end: PlainDate): Days | null {
  if (words.type === 'weekday')
    return oneDay(weekdayUpTo(end, words.weekday), 'weekday', { weekday: words.weekday });
  if (words.type === 'month') {
    const year = words.year ?? (words.month <= end.month ? end.year : end.year - 1);
    return monthAhead(words.month, year, end);
  }
  if (words.type !== 'calendar') return words.type === 'days' ? words.days : null;
  if (words.month === null) return dayOfMonthBefore(words.day, end);
  if (words.year !== null) return exactDay(words, words.year);
  for (let year = end.year; year > end.year - YEARS_AHEAD; year -= 1) {
    const date = dateOf(year, words.month, words.day);
    if (date !== null && !isBefore(end, date))
      return oneDay(date, 'calendar-day', { weekday: words.weekday });
  }
  return null;
}

function dayOfMonthBefore(day: number, end: PlainDate): Days | null {
  for (let back = 0; back < 3; back += 1) {
    const month = monthStart(end, -back);
    const date = dateOf(month.year, month.month, day);
    if (date !== null && !isBefore(end, date)) return oneDay(date, 'calendar-day');
  }
  return null;
}

/** A bare weekday is the first one after today; on that very weekday today is possible too. */
function weekdayAhead(weekday: number, today: PlainDate, from: PlainDate): Days {
  const start = isSameDay(from, today) ? daysFrom(today, 1) : from;
  const date = weekdayFrom(start, weekday);
  if (!isSameDay(from, today) || today.dayOfWeek !== weekday) return oneDay(date, 'weekday', { weekday });
  return oneDay(date, 'weekday', { weekday, doubts: ['which-week'], also: [{ first: today, last: today }] });
}

function monthAhead(month: number, year: number | null, from: PlainDate): Days {
  const own = year ?? (month >= from.month ? from.year : from.year + 1);
  return daysOf(monthOf(new Temporal.PlainDate(own, month, 1)), 'month');
}

function calendarAhead(words: Calendar, from: PlainDate): Days | null {
  const found =
    words.month === null ? dayOfMonthAhead(words, from) : dayAndMonthAhead(words, words.month, from);
  if (found === null || !words.bare) return found;
  return { ...found, doubts: [...found.doubts, 'other-kind'] };
}

function exactDay(words: Calendar, year: number): Days | null {
  const date = words.month === null ? null : dateOf(year, words.month, words.day);
  if (date === null) return null;
  const differs = words.weekday !== null && words.weekday !== date.dayOfWeek;
  return oneDay(date, 'calendar-day', { weekday: words.weekday, doubts: differs ? ['weekday-differs'] : [] });
}

/** "15 maart": this year's when it is not over, else the next one that exists; a weekday said with it may point to the last one. */
function dayAndMonthAhead(words: Calendar, month: number, from: PlainDate): Days | null {
  if (words.year !== null) return exactDay(words, words.year);
  const ahead = firstYear(words.day, month, from.year, (date) => !isBefore(date, from));
  if (ahead === null) return null;
  const behind = lastYear(words.day, month, from);
  if (words.weekday !== null) return withWeekday(words.weekday, from, ahead, behind);
  // Said two days after the tenth, "10 augustus" may well be the one just gone.
  const nearer = behind !== null && daysBetween(behind, from) < daysBetween(from, ahead);
  return nearer && behind !== null
    ? oneDay(ahead, 'calendar-day', { doubts: ['past-or-future'], also: [{ first: behind, last: behind }] })
    : oneDay(ahead, 'calendar-day');
}

function withWeekday(weekday: number, from: PlainDate, ahead: PlainDate, behind: PlainDate | null): Days {
  if (ahead.dayOfWeek === weekday) return oneDay(ahead, 'calendar-day', { weekday });
  if (behind !== null && behind.dayOfWeek === weekday && daysBetween(behind, from) <= RECENT_DAYS) {
    return doubtful(behind, ahead, weekday, 'past-or-future');
  }

  const near = weekdayFrom(ahead, weekday);
  return doubtful(ahead, near, weekday, 'weekday-differs');
}

const doubtful = (date: PlainDate, other: PlainDate, weekday: number, doubt: Doubt): Days =>
  oneDay(date, 'calendar-day', { weekday, doubts: [doubt], also: [{ first: other, last: other }] });

function firstYear(
  day: number,
  month: number,
  start: number,
  fits: (date: PlainDate) => boolean,
): PlainDate | null {
  for (let year = start; year <= start + YEARS_AHEAD; year += 1) {
    const date = dateOf(year, month, day);
    if (date !== null && fits(date)) return date;
  }
  return null;
}

function lastYear(day: number, month: number, from: PlainDate): PlainDate | null {
  for (let year = from.year; year > from.year - YEARS_AHEAD; year -= 1) {
    const date = dateOf(year, month, day);
    if (date !== null && isBefore(date, from)) return date;
  }
  return null;
}

/** "de 15e": in this month when it is not over, else in the next month that has the day. */
function dayOfMonthAhead(words: Calendar, from: PlainDate): Days | null {
  if (words.weekday !== null) return weekdayOfMonth(words.day, words.weekday, from);
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const month = monthStart(from, ahead);
    const date = dateOf(month.year, month.month, words.day);
    if (date !== null && !isBefore(date, from)) return oneDay(date, 'calendar-day');
  }
  return null;
}

/** "vrijdag de dertiende": the month in which the two agree, the coming one unless the last is much nearer. */
function weekdayOfMonth(day: number, weekday: number, from: PlainDate): Days | null {
  const ahead = agreeing(day, weekday, from, 1);
  const behind = agreeing(day, weekday, from, -1);
  if (ahead === null) return behind === null ? null : oneDay(behind, 'calendar-day', { weekday });
  if (behind === null || isBefore(ahead, behind)) return oneDay(ahead, 'calendar-day', { weekday });
  const gone = daysBetween(behind, from);
  const toCome = daysBetween(from, ahead);
  if (gone <= NEAR_DAYS && toCome > NEAR_DAYS && from.month === behind.month)
    return doubtful(behind, ahead, weekday, 'past-or-future');
  if (toCome > NEAR_DAYS) return doubtful(ahead, behind, weekday, 'past-or-future');
  return oneDay(ahead, 'calendar-day', { weekday });
}

/** A weekday and a day of the month meet again within fourteen months. */
function agreeing(day: number, weekday: number, from: PlainDate, step: 1 | -1): PlainDate | null {
  for (let months = 0; months <= 14; months += 1) {
    const month = monthStart(from, months * step);
    const date = dateOf(month.year, month.month, day);
    if (date === null || date.dayOfWeek !== weekday) continue;
    if (step === 1 ? !isBefore(date, from) : isBefore(date, from)) return date;
  }
  return null;
}
