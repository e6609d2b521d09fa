import { sayYear } from './numbers.ts';

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/**
 * A date with its weekday: "donderdag 26 november", and with `withYear` "donderdag 26 november tweeduizend zesentwintig". The
 * day stays in digits: it reads well on screen and every Dutch voice reads it as a number. The year is written in words,
 * because voices read 1968 as an amount.
 */
export function sayDate(date: Temporal.PlainDate, options: { readonly withYear?: boolean } = {}): string {
  const weekday = WEEKDAYS[date.dayOfWeek - 1] ?? '';
  const day = `${weekday} ${date.day} ${sayMonth(date.month)}`;
  return options.withYear === true ? `${day} ${sayYear(date.year)}` : day;
}

/** A birth date without its weekday, which nobody knows: "14 maart negentien achtenzestig". */
export function sayDateOfBirth(date: Temporal.PlainDate): string {
  return `${date.day} ${sayMonth(date.month)} ${sayYear(date.year)}`;
}

/** 1 to 12 -> "januari" to "december". */
export const sayMonth = (month: number): string => MONTHS[month - 1] ?? '';

/** ISO weekday, 1 to 7 -> "maandag" to "zondag". */
export const sayWeekday = (weekday: number): string => WEEKDAYS[weekday - 1] ?? '';
