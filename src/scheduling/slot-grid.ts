import type { Interval } from './intervals.ts';
import { localTime } from './opening-windows.ts';

/** Appointments start at whole multiples of this; the smallest step Dutch agendas work with. */
export const GRID_MINUTES = 5;
const MINUTE = 60_000;
const GRID = GRID_MINUTES * MINUTE;

/** What a caller wants of the start of an appointment. */
export interface WantedStarts {
  readonly minutes: number;
  /** No start before this moment (now plus lead time, or what the caller asked), in epoch milliseconds. */
  readonly earliest: number;
  /** Exclusive, in epoch milliseconds; the end of the appointment may lie after it. */
  readonly latest: number;
  /** Local wall time, `to` exclusive; null: the whole day. */
  readonly between: { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime } | null;
  /** ISO weekday numbers, 1 = Monday. */
  readonly notWeekdays: readonly number[];
  /** Days (ISO 8601) on which no more of this type may be made. */
  readonly fullDays: ReadonlySet<string>;
  readonly limit: number;
}

/**
 * Starts (epoch milliseconds, soonest first) of appointments that fit in the free time of one practitioner. They do not
 * overlap each other, so two of them can be held for one caller at the same time; and they close up to the start of the
 * free stretch, because leaving gaps of five minutes eats an agenda.
 */
export function placeStarts(free: readonly Interval[], wanted: WantedStarts): readonly number[] {
  const length = wanted.minutes * MINUTE;
  const step = Math.ceil(length / GRID) * GRID;
  const starts: number[] = [];
  for (const stretch of free) {
    let start = Math.ceil(Math.max(stretch.from, wanted.earliest) / GRID) * GRID;
    while (start + length <= stretch.to && start < wanted.latest && starts.length < wanted.limit) {
      const skip = minutesToWanted(start, wanted);
      if (skip === 0) {
        starts.push(start);
        start += step;
      } else {
        start += skip * MINUTE;
      }
    }
    if (starts.length >= wanted.limit) break;
  }
  return starts;
}

/** 0 when this start is wanted, else how far the next one worth trying lies, in minutes (a multiple of the grid). */
function minutesToWanted(start: number, { between, notWeekdays, fullDays }: WantedStarts): number {
  if (between === null && notWeekdays.length === 0 && fullDays.size === 0) return 0;
  const local = localTime(start);
  const minute = local.hour * 60 + local.minute;
  // To the grid point at or after local midnight; an hour that the clock repeats or skips costs one more look, no slot.
  const toMidnight = () => Math.max(GRID_MINUTES, Math.min(24 * 60 - minute, 60));
  if (notWeekdays.includes(local.dayOfWeek)) return toMidnight();
  if (fullDays.size > 0 && fullDays.has(local.toPlainDate().toString())) return toMidnight();
  if (between === null) return 0;
  const from = between.from.hour * 60 + between.from.minute;
  const to = between.to.hour * 60 + between.to.minute;
  // "Tot middernacht" is 00:00 as an exclusive end.
  const end = to === 0 ? 24 * 60 : to;
  if (minute >= end) return toMidnight();
  if (minute >= from) return 0;
  return Math.ceil(Math.min(from - minute, 60) / GRID_MINUTES) * GRID_MINUTES;
}
