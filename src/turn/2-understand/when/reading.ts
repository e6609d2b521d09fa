import { clockChangeAt, daysFrom, isSameDay, type PlainDate } from './calendar.ts';
import type { Doubt, FoundKind, Reading, Sense, Shape } from './found.ts';
import { DAY } from './hours.ts';

/** A reading with its structured value, before it is placed in the text. */
export interface Meant {
  readonly reading: Reading;
  readonly also: readonly Reading[];
  readonly sense: Sense;
}

const reading = (
  kind: FoundKind,
  from: string | null,
  to: string | null,
  duration: string | null = null,
): Reading => ({
  kind,
  from,
  to,
  duration,
});

export const EMPTY_SENSE: Sense = {
  shape: 'clock',
  firstDay: null,
  lastDay: null,
  fromTime: null,
  toTime: null,
  weekday: null,
  dayPart: null,
  holiday: null,
  edge: null,
  approximate: false,
  bound: null,
  doubts: [],
};

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Seconds from midnight to "T14:30:00"; a time past midnight wraps. */
function timeText(seconds: number): string {
  const at = ((seconds % DAY) + DAY) % DAY;
  const fraction = Math.floor(at % 60);
  return `T${two(Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(fraction)}`;
}

export function plainTimeOf(seconds: number): Temporal.PlainTime {
  const at = ((seconds % DAY) + DAY) % DAY;
  return new Temporal.PlainTime(Math.floor(at / 3600), Math.floor(at / 60) % 60, Math.floor(at % 60));
}

export function momentText(date: PlainDate, seconds: number): string {
  const over = Math.floor(seconds / DAY);
  const day = over === 0 ? date : daysFrom(date, over);
  return `${day.toString()}${timeText(seconds)}`;
}

export const momentOf = (at: Temporal.PlainDateTime): string => at.toString({ smallestUnit: 'second' });

export const dateReading = (date: PlainDate): Reading => reading('date', date.toString(), null);

export function daysReading(first: PlainDate | null, last: PlainDate | null, shape: Shape): Reading {
  const kind = shape === 'holiday' ? 'holiday' : 'date';
  if (first !== null && last !== null && isSameDay(first, last)) return reading(kind, first.toString(), null);
  return reading(
    kind === 'holiday' ? kind : 'date-range',
    first?.toString() ?? null,
    last?.toString() ?? null,
  );
}

export const timeReading = (at: number): Reading => reading('time', timeText(at), null);

export const timeRangeReading = (from: number | null, to: number | null): Reading =>
  reading('time-range', from === null ? null : timeText(from), to === null ? null : timeText(to));

export const momentReading = (date: PlainDate, at: number): Reading =>
  reading('datetime', momentText(date, at), null);

export const momentRangeReading = (from: string | null, to: string | null): Reading =>
  reading('datetime-range', from, to);

export const lengthReading = (iso: string): Reading => reading('duration', null, null, iso);

/** The doubt that the change of clocks throws on a moment: none on most days of the year. */
export function clockDoubt(date: PlainDate, at: number): Doubt | null {
  if (at < 2 * 3600 || at >= 3 * 3600) return null;
  return clockChangeAt(date.toPlainDateTime(plainTimeOf(at)));
}
