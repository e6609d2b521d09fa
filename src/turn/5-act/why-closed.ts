import type { ClosedThen, WantedSlot } from '../../domain/decision.ts';
import type { Practice } from '../../domain/practice.ts';
import { closingHolidayOn } from '../../scheduling/dutch-holidays.ts';
import { openWindows } from '../../scheduling/opening-windows.ts';

/**
 * Why there is no place on the only day that was wanted: a holiday, a closure of the practice, or a day on which it is never open.
 * Null when the practice is open then, or more than one day was wanted: then it is just full.
 */
export function whyClosed(practice: Practice, { days }: Pick<WantedSlot, 'days'>): ClosedThen | null {
  if (days === null || !days.from.equals(days.to)) return null;
  const day = days.from;
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
