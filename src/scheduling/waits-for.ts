import type { Slot } from '../domain/appointment.ts';
import type { WantedSlot } from '../domain/decision.ts';

/** Whether somebody who wants this would take a place of `minutes` that begins where `place` does: it fits, on such a day, at such a time. */
export function waitsFor(wanted: Omit<WantedSlot, 'notStarts'>, minutes: number, place: Slot): boolean {
  const { practitioner, days, between, notWeekdays } = wanted;
  const date = place.start.toPlainDate();
  const time = place.start.toPlainTime();
  return (
    place.start.until(place.end).total('minutes') >= minutes &&
    (practitioner === null || practitioner === place.practitioner) &&
    !notWeekdays.includes(place.start.dayOfWeek) &&
    (days === null ||
      (Temporal.PlainDate.compare(days.from, date) <= 0 && Temporal.PlainDate.compare(date, days.to) <= 0)) &&
    (between === null ||
      (Temporal.PlainTime.compare(between.from, time) <= 0 &&
        Temporal.PlainTime.compare(time, between.to) < 0))
  );
}
