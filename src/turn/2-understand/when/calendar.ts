/** Pure arithmetic on dates. Weeks start on Monday (ISO 8601), as Dutch calendars do. */
export type PlainDate = Temporal.PlainDate;

export interface DaySpan {
  readonly first: PlainDate;
  /** Included. */
  readonly last: PlainDate;
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether some year has this day: 29 February may exist, 30 February never does. */
export const mayExist = (day: number, month: number): boolean => {
  const length = LONGEST_MONTHS[month - 1];
  return length !== undefined && day >= 1 && day <= length;
};

/** The date, or null when the calendar does not have it. Years outside 1800 to 2200 are no years callers mean. */
export function dateOf(year: number, month: number, day: number): PlainDate | null {
  if (!mayExist(day, month) || year < 1800 || year > 2200) return null;
  if (month === 2 && day === 29 && !isLeapYear(year)) return null;
  return new Temporal.PlainDate(year, month, day);
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const isBefore = (left: PlainDate, right: PlainDate): boolean =>
  Temporal.PlainDate.compare(left, right) < 0;

export const daysBetween = (from: PlainDate, to: PlainDate): number => from.until(to).days;

export const mondayOf = (date: PlainDate): PlainDate => date.subtract({ days: date.dayOfWeek - 1 });

export function weekOf(date: PlainDate): DaySpan {
  const first = mondayOf(date);
  return { first, last: first.add({ days: 6 }) };
}

export function weekendOf(date: PlainDate): DaySpan {
  const first = mondayOf(date).add({ days: 5 });
  return { first, last: first.add({ days: 1 }) };
}

export function monthOf(date: PlainDate): DaySpan {
  return { first: date.with({ day: 1 }), last: date.with({ day: date.daysInMonth }) };
}

export function yearSpan(year: number): DaySpan {
  return { first: new Temporal.PlainDate(year, 1, 1), last: new Temporal.PlainDate(year, 12, 31) };
}

export function quarterSpan(year: number, quarter: number): DaySpan {
  const first = new Temporal.PlainDate(year, quarter * 3 - 2, 1);
  return { first, last: monthOf(first.add({ months: 2 })).last };
}

/** The first day with this weekday on or after a date. */
export const weekdayFrom = (date: PlainDate, weekday: number): PlainDate =>
  date.add({ days: (weekday - date.dayOfWeek + 7) % 7 });

/** The last day with this weekday on or before a date. */
export const weekdayUpTo = (date: PlainDate, weekday: number): PlainDate =>
  date.subtract({ days: (date.dayOfWeek - weekday + 7) % 7 });

/** The nth weekday of a span (-1: the last), or null when there are not so many. */
export function nthWeekday(span: DaySpan, nth: number, weekday: number): PlainDate | null {
  const found =
    nth > 0
      ? weekdayFrom(span.first, weekday).add({ days: (nth - 1) * 7 })
      : weekdayUpTo(span.last, weekday).subtract({ days: (-nth - 1) * 7 });
  return isBefore(found, span.first) || isBefore(span.last, found) ? null : found;
}

/** The nth week of a month or year: the ISO rule, so the week that has its Thursday there. -1 is the last. */
export function nthWeek(span: DaySpan, nth: number): DaySpan | null {
  const thursday = nthWeekday(span, nth, 4);
  return thursday === null ? null : weekOf(thursday);
}

/** ISO week 1 to 53 of a year; null for a week 53 that the year does not have. */
export const isoWeek = (year: number, week: number): DaySpan | null => nthWeek(yearSpan(year), week);

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm, Nature 1876). */
export function easter(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const k = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * k) / 451);
  const month = Math.floor((h + k - 7 * m + 114) / 31);
  return new Temporal.PlainDate(year, month, ((h + k - 7 * m + 114) % 31) + 1);
}

/**
 * Dutch clocks skip 02:00-03:00 on the last Sunday of March and pass it twice on the last Sunday of October (EU directive
 * 2000/84/EC, since 1996).
 */
export function clockChangeAt(moment: Temporal.PlainDateTime): 'does-not-exist' | 'exists-twice' | null {
  if (moment.hour !== 2 || moment.dayOfWeek !== 7 || moment.day < 25) return null;
  if (moment.month === 3) return 'does-not-exist';
  return moment.month === 10 ? 'exists-twice' : null;
}
