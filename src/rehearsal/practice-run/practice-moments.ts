import type { Practice } from '../../domain/practice.ts';
import { isOpenAt, PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';

/** Long enough to get past any holiday. */
const DAYS_AHEAD = 21;
/** In the morning, when most people call; a practice that opens later is called when it is open. */
const HOURS = [10, 11, 9, 13, 14, 15, 16, 8, 17, 18, 12];
const AT_NIGHT = '03:00';

/** The next morning on which this practice is open; now, when it never is. */
export function openMoment(practice: Practice, now: Temporal.Instant): Temporal.ZonedDateTime {
  const local = now.toZonedDateTimeISO(PRACTICE_TIME_ZONE);
  for (let day = 1; day <= DAYS_AHEAD; day += 1) {
    for (const hour of HOURS) {
      const moment = local.add({ days: day }).withPlainTime({ hour, minute: 15 });
      if (isOpenAt(practice, moment.toInstant())) return moment;
    }
  }
  return local.round('minute');
}

/** The next night. */
export const nightMoment = (now: Temporal.Instant): Temporal.ZonedDateTime =>
  now.toZonedDateTimeISO(PRACTICE_TIME_ZONE).add({ days: 1 }).withPlainTime(AT_NIGHT);
