import { WEEKDAYS } from '../domain/meaning.ts';
import type { DutyHours } from '../domain/practice.ts';
import { closingHolidayOn } from './dutch-holidays.ts';
import { PRACTICE_TIME_ZONE } from './opening-windows.ts';

/**
 * Whether a line answers at this moment. Hours are wall time, so a post that opens at 17:00 does so on the days when the clock
 * changes too; a night belongs to the day on which it began. Posts have their hours of Sunday on a holiday.
 */
export function isOnDuty(hours: readonly DutyHours[], at: Temporal.Instant): boolean {
  const today = at.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate();
  return [today.subtract({ days: 1 }), today].some((date) => {
    const weekday = closingHolidayOn(date) === null ? WEEKDAYS[date.dayOfWeek - 1] : 'sunday';
    return hours.some(
      ({ weekdays, from, to }) => weekdays.some((one) => one === weekday) && isWithin(date, from, to, at),
    );
  });
}

function isWithin(
  date: Temporal.PlainDate,
  from: Temporal.PlainTime,
  to: Temporal.PlainTime,
  at: Temporal.Instant,
): boolean {
  const lastDay = Temporal.PlainTime.compare(from, to) < 0 ? date : date.add({ days: 1 });
  return (
    Temporal.Instant.compare(moment(date, from), at) <= 0 &&
    Temporal.Instant.compare(at, moment(lastDay, to)) < 0
  );
}

/** A wall time that the clock skips becomes the hour after it; one that comes twice is the first of the two. */
const moment = (date: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant =>
  date
    .toPlainDateTime(time)
    .toZonedDateTime(PRACTICE_TIME_ZONE, { disambiguation: 'compatible' })
    .toInstant();
