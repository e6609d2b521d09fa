import type { AppointmentType } from '../domain/practice.ts';
import type { Interval } from './intervals.ts';
import { PRACTICE_TIME_ZONE } from './opening-windows.ts';

/** Rolling horizon of the agenda: 12 weeks, what Dutch practices open ahead. */
export const HORIZON_WEEKS = 12;

/** The day up to and without which the agenda is open. */
export const horizonOf = (today: Temporal.PlainDate): Temporal.PlainDate =>
  today.add({ weeks: HORIZON_WEEKS });

/**
 * Between which moments an appointment of this type may start when it is made now: after its lead time and before the horizon;
 * for places of the day itself, within today once they are released. Empty (`to` before `from`) while they are not.
 */
export function bookableSpan(
  type: Pick<AppointmentType, 'leadMinutes' | 'releasedAt'>,
  now: Temporal.Instant,
): Interval {
  const local = now.toZonedDateTimeISO(PRACTICE_TIME_ZONE);
  const today = local.toPlainDate();
  const from = now.epochMilliseconds + type.leadMinutes * 60_000;
  if (type.releasedAt === null) return { from, to: startOf(horizonOf(today)) };
  const released = Temporal.PlainTime.compare(local.toPlainTime(), type.releasedAt) >= 0;
  return { from, to: startOf(released ? today.add({ days: 1 }) : today) };
}

const startOf = (date: Temporal.PlainDate): number =>
  date.toZonedDateTime(PRACTICE_TIME_ZONE).epochMilliseconds;
