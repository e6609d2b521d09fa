import type { PractitionerId } from '../domain/ids.ts';
import { WEEKDAYS } from '../domain/meaning.ts';
import type { Closure, OpeningHours, Practice } from '../domain/practice.ts';
import { PRACTICE_TIME_ZONE } from '../platform/practice-time-zone.ts';
import { closingHolidayOn } from './dutch-holidays.ts';
import { type Interval, subtract, union } from './intervals.ts';

export { PRACTICE_TIME_ZONE };

/** What the opening hours of a practice depend on; a part of `Practice`. */
export type Hours = Pick<Practice, 'openingHours' | 'closures'>;

/**
 * When a practitioner (null: the practice itself) works from `from` up to and without `to`. Hours are wall time, so the
 * surgery opens at 08:00 on the days when the clock changes too; midnight plus eight hours would be 07:00 or 09:00 then. A
 * practitioner without hours of their own has those of the practice; closures of the practice and Dutch holidays count for all.
 */
export function openWindows(
  hours: Hours,
  practitioner: PractitionerId | null,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): readonly Interval[] {
  const weekly = weeklyHours(hours.openingHours, practitioner);
  const windows: Interval[] = [];
  for (let date = from; Temporal.PlainDate.compare(date, to) < 0; date = date.add({ days: 1 })) {
    if (closingHolidayOn(date) !== null) continue;
    const weekday = WEEKDAYS[date.dayOfWeek - 1];
    for (const part of weekly) {
      if (part.weekday === weekday) windows.push(between(date, part.from, part.to));
    }
  }
  return subtract(
    union(windows),
    hours.closures.filter((closure) => closesFor(closure, practitioner)).map(closedDuring),
  );
}

/** A closure of the practice counts for all who work there. */
export const closesFor = (closure: Closure, practitioner: PractitionerId | null): boolean =>
  closure.practitioner === null || closure.practitioner === practitioner;

export const closedDuring = (closure: Closure): Interval => ({
  from: epoch(closure.from),
  to: epoch(closure.to),
});

/** Whether the practice itself is open at this moment. */
export const isOpenAt = (hours: Hours, at: Temporal.Instant): boolean =>
  openWindows(hours, null, ...dayOf(at)).some(
    ({ from, to }) => from <= at.epochMilliseconds && at.epochMilliseconds < to,
  );

/** The moments between which this stretch lies, in the practice's time zone. */
export const asLocal = (
  interval: Interval,
): { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime } => ({
  from: localTime(interval.from),
  to: localTime(interval.to),
});

export const localTime = (epochMilliseconds: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(PRACTICE_TIME_ZONE);

/** The hours that count: the practitioner's own when there are any, otherwise those of the practice. */
function weeklyHours(
  hours: readonly OpeningHours[],
  practitioner: PractitionerId | null,
): readonly OpeningHours[] {
  const own = hours.filter((part) => part.practitioner === practitioner);
  return own.length > 0 ? own : hours.filter((part) => part.practitioner === null);
}

/** A wall time that the clock skips becomes the hour after it; one that comes twice is the first of the two. */
const epoch = (local: Temporal.PlainDateTime): number =>
  local.toZonedDateTime(PRACTICE_TIME_ZONE, { disambiguation: 'compatible' }).epochMilliseconds;

export const between = (
  date: Temporal.PlainDate,
  from: Temporal.PlainTime,
  to: Temporal.PlainTime,
): Interval => ({
  from: epoch(date.toPlainDateTime(from)),
  to: epoch(date.toPlainDateTime(to)),
});

const dayOf = (at: Temporal.Instant): [Temporal.PlainDate, Temporal.PlainDate] => {
  const date = at.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate();
  return [date, date.add({ days: 1 })];
};
