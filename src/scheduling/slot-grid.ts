import type { Interval } from './intervals.ts';
import { wallClock } from './wall-clock.ts';

/** Appointments start at whole multiples of this; the smallest step Dutch agendas work with. */
export const GRID_MINUTES = 5;
const MINUTE = 60_000;
const GRID = GRID_MINUTES * MINUTE;
const DAY = 24 * 60;

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
  /** Days, as `dayNumber` counts them, on which no more of this type may be made. */
  readonly fullDays: ReadonlySet<number>;
  readonly limit: number;
}

/**
 * Starts (epoch milliseconds, soonest first) of appointments that fit in the free time of one practitioner, which is sorted. They do not
 * overlap each other, so two of them can be held for one caller at the same time; and they close up to the start of the
 * free stretch, because leaving gaps of five minutes eats an agenda.
 */
export function placeStarts(free: readonly Interval[], wanted: WantedStarts): readonly number[] {
  const length = wanted.minutes * MINUTE;
  const step = Math.ceil(length / GRID) * GRID;
  const toWanted = minutesToWanted(free, wanted);
  const starts: number[] = [];
  for (const stretch of free) {
    let start = Math.ceil(Math.max(stretch.from, wanted.earliest) / GRID) * GRID;
    while (start + length <= stretch.to && start < wanted.latest && starts.length < wanted.limit) {
      const skip = toWanted(start);
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

/** 0 when a start is wanted, else how far the next one worth trying lies, in minutes (a multiple of the grid). */
function minutesToWanted(
  free: readonly Interval[],
  { between, notWeekdays, fullDays }: WantedStarts,
): (start: number) => number {
  const [first] = free;
  const last = free.at(-1);
  const isAnyWanted = between === null && notWeekdays.length === 0 && fullDays.size === 0;
  if (isAnyWanted || first === undefined || last === undefined) return () => 0;
  const clock = wallClock({ from: first.from, to: last.to });
  const from = between === null ? 0 : minuteOf(between.from);
  // "Tot middernacht" is 00:00 as an exclusive end.
  const end = (between === null ? 0 : minuteOf(between.to)) || DAY;
  return (start) => {
    const { day, minute, weekday } = clock(start);
    const isOver = minute >= end || notWeekdays.includes(weekday) || fullDays.has(day);
    // To the grid point at or after local midnight; an hour that the clock repeats or skips costs one more look, no slot.
    if (isOver) return Math.max(GRID_MINUTES, Math.min(DAY - minute, 60));
    return minute >= from ? 0 : Math.ceil(Math.min(from - minute, 60) / GRID_MINUTES) * GRID_MINUTES;
  };
}

const minuteOf = ({ hour, minute }: Temporal.PlainTime): number => hour * 60 + minute;
