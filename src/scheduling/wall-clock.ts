import type { Interval } from './intervals.ts';
import { localTime } from './opening-windows.ts';

/** What the practice's clock and calendar say at a moment, in whole numbers. */
export interface WallTime {
  /** Days since 1 January 1970, as `dayNumber` counts them. */
  readonly day: number;
  /** Minutes since midnight on the clock, 0 to 1439. */
  readonly minute: number;
  /** ISO weekday number, 1 = Monday. */
  readonly weekday: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday: three days after a Monday. */
const FIRST_WEEKDAY = 3;

/**
 * Reads the practice's clock at moments (epoch milliseconds, from 1970 on) of a stretch. The changes of the clock in it are asked
 * of Temporal once and kept as a table: a search reads the clock at thousands of places, and Temporal takes 1.5 µs for each.
 */
export function wallClock({ from, to }: Interval): (epochMilliseconds: number) => WallTime {
  const first = localTime(from);
  const changes: { readonly at: number; readonly offset: number }[] = [];
  let next = first.getTimeZoneTransition('next');
  while (next !== null && next.epochMilliseconds < to) {
    changes.push({ at: next.epochMilliseconds, offset: offsetOf(next) });
    next = next.getTimeZoneTransition('next');
  }
  const offsetBefore = offsetOf(first);
  return (epochMilliseconds) => {
    const change = changes.findLast(({ at }) => at <= epochMilliseconds);
    const local = epochMilliseconds + (change?.offset ?? offsetBefore);
    const day = Math.floor(local / DAY_MS);
    return {
      day,
      minute: Math.floor((local - day * DAY_MS) / MINUTE_MS),
      weekday: 1 + ((day + FIRST_WEEKDAY) % 7),
    };
  };
}

/** A day of the calendar as `WallTime` counts it. */
export const dayNumber = (date: Temporal.PlainDate): number =>
  date.toZonedDateTime('UTC').epochMilliseconds / DAY_MS;

const offsetOf = (moment: Temporal.ZonedDateTime): number => moment.offsetNanoseconds / 1_000_000;
