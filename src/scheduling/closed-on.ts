import type { ClosedThen } from '../domain/decision.ts';
import type { Practice } from '../domain/practice.ts';
import { closingHolidayOn } from './dutch-holidays.ts';
import { openWindows } from './opening-windows.ts';

/** Why the practice is shut on this day; null when it opens. */
export function closedOn(practice: Practice, day: Temporal.PlainDate): ClosedThen | null {
  const tomorrow = day.add({ days: 1 });
  if (openWindows(practice, null, day, tomorrow).length > 0) return null;
  const holiday = closingHolidayOn(day);
  if (holiday !== null) return { day, reason: holiday.name };
  const closure = practice.closures.find(
    ({ practitioner, from, to }) =>
      practitioner === null &&
      Temporal.PlainDateTime.compare(from, tomorrow.toPlainDateTime()) < 0 &&
      Temporal.PlainDateTime.compare(to, day.toPlainDateTime()) > 0,
  );
  return { day, reason: closure?.reason ?? null };
}
