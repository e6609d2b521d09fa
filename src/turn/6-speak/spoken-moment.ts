import { sayDate } from './dutch/dates.ts';
import { sayTime } from './dutch/times.ts';

/** A moment the Dutch way: "donderdag 26 november" and "half tien". A date is always said with its weekday. */
export function spokenMoment(moment: Temporal.ZonedDateTime): {
  readonly day: string;
  readonly weekday: string;
  readonly time: string;
} {
  const day = sayDate(moment.toPlainDate());
  return { day, weekday: day.split(' ')[0] ?? day, time: sayTime(moment.toPlainTime()) };
}
