import { daysFrom } from './calendar.ts';
import type { Unit } from './lexicon.ts';

/** A length of time in calendar parts, as said: "anderhalve week" is one week and a half, so 10 days and 12 hours. */
export interface Length {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** "een paar dagen", "een week of twee". */
  readonly vague: boolean;
  /** The only unit, when there is one. */
  readonly unit: Unit;
  /** "uurtje", "twee uren", "24 uur", "anderhalf uur": it cannot be a clock time. */
  readonly surelyLength: boolean;
}

export interface Part {
  readonly amount: number;
  readonly unit: Unit;
  readonly vague: boolean;
  readonly surelyLength: boolean;
}

const RANKS: Readonly<Record<Unit, number>> = {
  second: 0,
  minute: 1,
  'quarter-hour': 2,
  hour: 3,
  day: 4,
  night: 4,
  workday: 4,
  weekend: 5,
  week: 6,
  month: 7,
  quarter: 8,
  year: 9,
  decade: 10,
  century: 11,
};

export const rank = (unit: Unit): number => RANKS[unit];

/** Whether a length is counted in days or longer, so that it leads to a date and not to a time. */
export const isOfDays = (unit: Unit): boolean => rank(unit) >= 4;

type Sums = {
  -readonly [Key in 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds']: number;
};

/** Fractions go down to the next unit that is exact: half a year is 6 months, half a month 15 days, half a week 3 days and 12 hours. */
export function sum(parts: readonly Part[], compared: boolean): Length {
  const total: Sums = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };
  for (const { amount, unit } of parts) add(total, amount, unit);
  const last = parts[parts.length - 1];
  return {
    ...total,
    vague: compared || parts.some((part) => part.vague),
    unit: last?.unit ?? 'second',
    surelyLength: parts.length > 1 || parts.some((part) => part.surelyLength),
  };
}

function add(total: Sums, amount: number, unit: Unit): void {
  const whole = Math.floor(amount);
  const rest = amount - whole;
  switch (unit) {
    case 'second':
      total.seconds += amount;
      return;
    case 'minute':
      total.minutes += whole;
      total.seconds += Math.round(rest * 60);
      return;
    case 'quarter-hour':
      total.minutes += Math.round(amount * 15);
      return;
    case 'hour':
      total.hours += whole;
      total.minutes += Math.round(rest * 60);
      return;
    case 'day':
    case 'workday':
    case 'night':
      total.days += whole;
      total.hours += Math.round(rest * 24);
      return;
    case 'week':
      total.weeks += whole;
      total.days += Math.round(rest * 7);
      return;
    case 'weekend':
      total.days += Math.round(amount * 2);
      return;
    case 'month':
      total.months += whole;
      total.days += Math.round(rest * 30);
      return;
    case 'quarter':
      total.months += Math.round(amount * 3);
      return;
    case 'year':
    case 'decade':
    case 'century': {
      const years = amount * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100);
      total.years += Math.floor(years);
      total.months += Math.round((years - Math.floor(years)) * 12);
    }
  }
}

/** ISO 8601, without parts that are zero: "P3D", "PT2H30M". Weeks stay weeks unless other date parts stand beside them. */
export function isoLength(length: Length): string {
  const days = length.days + (length.years + length.months + length.days > 0 ? length.weeks * 7 : 0);
  const weeks = length.years + length.months + length.days > 0 ? 0 : length.weeks;
  const date = `${part(length.years, 'Y')}${part(length.months, 'M')}${part(weeks, 'W')}${part(days, 'D')}`;
  const time = `${part(length.hours, 'H')}${part(length.minutes, 'M')}${part(length.seconds, 'S')}`;
  if (date === '' && time === '') return 'PT0S';
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

const part = (amount: number, letter: string): string =>
  amount === 0 ? '' : `${Math.round(amount * 1000) / 1000}${letter}`;

/** The day a length away: hours and smaller are left out when the length is counted in days. */
export function addDays(date: Temporal.PlainDate, length: Length, sign: 1 | -1): Temporal.PlainDate {
  if (length.unit === 'workday') return addWorkdays(date, length.days, sign);
  return date.add({
    years: sign * length.years,
    months: sign * length.months,
    weeks: sign * length.weeks,
    days: sign * length.days,
  });
}

/** The moment a length away on the wall clock of the Netherlands, so that "over drie uur" is right on the days clocks change. */
export function addLength(now: Temporal.PlainDateTime, length: Length, sign: 1 | -1): Temporal.PlainDateTime {
  const seconds = Math.floor(length.seconds);
  const shift = {
    years: sign * length.years,
    months: sign * length.months,
    weeks: sign * length.weeks,
    days: sign * length.days,
    hours: sign * length.hours,
    minutes: sign * length.minutes,
    seconds: sign * seconds,
  };
  const nearClockChange = (now.month === 3 || now.month === 10) && now.day >= 24;
  if (!nearClockChange) return now.add(shift);
  return now.toZonedDateTime('Europe/Amsterdam').add(shift).toPlainDateTime();
}

/** Saturday and Sunday are not counted; feasts are. */
function addWorkdays(date: Temporal.PlainDate, days: number, sign: 1 | -1): Temporal.PlainDate {
  const weeks = Math.floor(days / 5);
  let reached = daysFrom(date, sign * weeks * 7);
  for (let left = days - weeks * 5; left > 0; ) {
    reached = daysFrom(reached, sign);
    if (reached.dayOfWeek <= 5) left -= 1;
  }
  return reached;
}
