import type { PractitionerId } from '../domain/ids.ts';
import type { AppointmentType } from '../domain/practice.ts';
import { type Interval, subtract } from './intervals.ts';
import { type Hours, openWindows, PRACTICE_TIME_ZONE } from './opening-windows.ts';
import { placeStarts } from './slot-grid.ts';

/** What stands in the agenda already, booked or held for somebody. */
export type Taken = Interval & { readonly practitioner: PractitionerId };

/** How many appointments of this type the desk could still make on the day of `now`, from now on, one after another. */
export function freePlaces(
  hours: Hours,
  type: Pick<AppointmentType, 'minutes' | 'practitioners'>,
  taken: readonly Taken[],
  now: Temporal.Instant,
): number {
  const today = now.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate();
  return type.practitioners
    .map((practitioner) => {
      const free = subtract(
        openWindows(hours, practitioner, today, today.add({ days: 1 })),
        taken.filter((one) => one.practitioner === practitioner),
      );
      return placeStarts(free, { ...ANY_TIME, minutes: type.minutes, earliest: now.epochMilliseconds })
        .length;
    })
    .reduce((sum, places) => sum + places, 0);
}

const ANY_TIME = {
  latest: Number.POSITIVE_INFINITY,
  between: null,
  notWeekdays: [],
  fullDays: new Set<number>(),
  limit: Number.POSITIVE_INFINITY,
};
