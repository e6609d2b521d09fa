import type { Slot } from '../../domain/appointment.ts';
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

/** "donderdag 26 november om half tien bij dokter Jansen": weekday, date, time, person. */
export function momentOf(slot: Pick<Slot, 'start' | 'practitionerName'>): string {
  const { day, time } = spokenMoment(slot.start);
  return `${day} om ${time} bij ${slot.practitionerName}`;
}

/** "donderdag 26 november vóór elf uur" */
export function beforeMoment(before: Temporal.ZonedDateTime): string {
  const { day, time } = spokenMoment(before);
  return `${day} vóór ${time}`;
}
