import type { WantedCall } from '../domain/call-moment.ts';
import type { CallbackPart } from '../domain/desk-times.ts';
import { horizonOf } from './bookable-span.ts';
import { callbacksIn } from './callbacks-in.ts';
import { type Interval, subtract } from './intervals.ts';
import { asLocal, type Hours, localTime, openWindows, PRACTICE_TIME_ZONE } from './opening-windows.ts';

const MINUTE = 60_000;

export interface CallbackCapacity {
  /** Callbacks that the staff can make in an hour of opening time, from their own measurement. At least 1. */
  readonly perHour: number;
  /** Parts of the day with more or fewer; they do not overlap. Absent: none. */
  readonly parts?: readonly CallbackPart[];
  /** How long the staff need before they can ring the first, in minutes. */
  readonly noticeMinutes: number;
}

/** A promise that the staff can keep: they ring between these two moments, both inside one stretch of opening hours. */
export interface CallbackWindow {
  readonly kind: 'window';
  readonly from: Temporal.ZonedDateTime;
  readonly before: Temporal.ZonedDateTime;
}

/**
 * The soonest window of at most an hour in which the staff have a callback left, given the ends (`promisedBefore`) of those
 * already promised. A callback promised before 11:00 uses the hour up to 11:00. Of a wanted moment: the soonest window inside it.
 * `no-capacity`: nothing in the horizon, or nothing then.
 */
export function nextCallbackWindow(
  hours: Hours,
  now: Temporal.Instant,
  capacity: CallbackCapacity,
  promisedBefore: readonly Temporal.Instant[],
  wanted: WantedCall = { days: null, between: null },
): CallbackWindow | { readonly kind: 'no-capacity'; readonly words: string } {
  const soonest = soonestAfter(now, capacity);
  const today = now.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate();
  for (
    let date = today;
    Temporal.PlainDate.compare(date, horizonOf(today)) < 0;
    date = date.add({ days: 1 })
  ) {
    const span = spanOn(date, wanted);
    if (span === null) continue;
    const open = subtract(openWindows(hours, null, date, date.add({ days: 1 })), [{ from: 0, to: soonest }]);
    for (const hour of open.flatMap(hoursOf)) {
      const window = { from: Math.max(hour.from, span.from), to: Math.min(hour.to, span.to) };
      const room = callbacksIn(window, date, capacity);
      if (promisedIn(window, promisedBefore) < room) {
        const { from, to } = asLocal(window);
        return { kind: 'window', from, before: to };
      }
    }
  }
  return { kind: 'no-capacity', words: 'er is geen terugbelmoment vrij binnen de agenda' };
}

/** Until when the practice is open, now or next, and how many callbacks more would be promised before that. */
export interface CallbackRoom {
  readonly until: Temporal.Instant;
  readonly room: number;
}

/** The room that `nextCallbackWindow` gives out in this stretch of opening hours or, while it is closed, in the next. Null: none in the horizon. */
export function callbackRoom(
  hours: Hours,
  now: Temporal.Instant,
  capacity: CallbackCapacity,
  promisedBefore: readonly Temporal.Instant[],
): CallbackRoom | null {
  const today = now.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate();
  const at = now.epochMilliseconds;
  const stretch = openWindows(hours, null, today, horizonOf(today)).find(({ to }) => to > at);
  if (stretch === undefined) return null;
  const left = subtract([stretch], [{ from: 0, to: soonestAfter(now, capacity) }]).flatMap(hoursOf);
  const room = left.map((hour) => {
    const may = callbacksIn(hour, localTime(hour.from).toPlainDate(), capacity);
    return Math.max(0, may - promisedIn(hour, promisedBefore));
  });
  return {
    until: Temporal.Instant.fromEpochMilliseconds(stretch.to),
    room: room.reduce((sum, one) => sum + one, 0),
  };
}

const soonestAfter = (now: Temporal.Instant, { noticeMinutes }: CallbackCapacity): number =>
  roundUp(now.epochMilliseconds + noticeMinutes * MINUTE, 5 * MINUTE);

/** A callback promised before the end of a window uses that window. */
const promisedIn = ({ from, to }: Interval, promisedBefore: readonly Temporal.Instant[]): number =>
  promisedBefore.filter(({ epochMilliseconds: end }) => from < end && end <= to).length;

/** What is wanted of a day, in milliseconds; null: not that day. */
function spanOn(date: Temporal.PlainDate, { days, between }: WantedCall): Interval | null {
  if (days !== null && (before(date, days.from) || before(days.to, date))) return null;
  return between === null
    ? { from: 0, to: Number.POSITIVE_INFINITY }
    : { from: millisecondsAt(date, between.from), to: millisecondsAt(date, between.to) };
}

const before = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) < 0;

const millisecondsAt = (date: Temporal.PlainDate, time: Temporal.PlainTime): number =>
  date.toPlainDateTime(time).toZonedDateTime(PRACTICE_TIME_ZONE).epochMilliseconds;

/** Cut at whole hours of the wall clock: "voor elf uur" is a promise that people remember. */
function hoursOf(stretch: Interval): readonly Interval[] {
  const hours: Interval[] = [];
  for (let from = stretch.from; from < stretch.to; ) {
    const next = localTime(from).round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 });
    const to = Math.min(next.epochMilliseconds, stretch.to);
    hours.push({ from, to });
    from = to;
  }
  return hours;
}

const roundUp = (value: number, step: number): number => Math.ceil(value / step) * step;
