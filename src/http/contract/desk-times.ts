import { z } from 'zod';
import { DESK_TIME_LIMITS } from './desk-time-limits.ts';
import { CLOCK, WEEKDAYS } from './week.ts';

const clock = z.string().regex(CLOCK);
const {
  mostPerHour,
  mostParts,
  leastHoursBefore,
  mostHoursBefore,
  mostReminders,
  notBefore,
  notAfter,
  leastHoursOfDay,
} = DESK_TIME_LIMITS;
const perHour = z.int().max(mostPerHour);

const part = z
  .strictObject({
    weekdays: z.array(z.enum(WEEKDAYS)).min(1).max(7),
    from: clock,
    to: clock,
    /** 0: nobody rings then. */
    perHour: perHour.min(0),
  })
  .refine(({ from, to }) => from < to, { error: 'to is after from', path: ['to'] });
type Part = z.output<typeof part>;

const isAtOnce = (a: Part, b: Part): boolean =>
  a.weekdays.some((day) => b.weekdays.includes(day)) && a.from < b.to && b.from < a.to;

/** How many callers the staff can ring back in an hour, and the parts of the week with more or fewer. */
export const callbackHours = z.strictObject({
  perHour: perHour.min(1),
  parts: z
    .array(part)
    .max(mostParts)
    .refine(
      (parts) => !parts.some((one, nth) => parts.slice(0, nth).some((earlier) => isAtOnce(earlier, one))),
      {
        error: 'two parts are at once',
      },
    ),
});

/** When patients are reminded of appointments: hours before them, and the hours of the day between which a telephone may sound. */
export const reminderTimes = z
  .strictObject({
    hoursBefore: z
      .array(z.int().min(leastHoursBefore).max(mostHoursBefore))
      .max(mostReminders)
      .refine((hours) => new Set(hours).size === hours.length, { error: 'twice the same' }),
    from: clock.refine((from) => from >= notBefore, { error: 'somebody sleeps' }),
    to: clock.refine((to) => to <= notAfter, { error: 'somebody sleeps' }),
    /** Whether who spoke English with Balie gets messages in English; absent: so it is. */
    inEnglish: z.boolean().optional(),
  })
  .refine(({ from, to }) => minutes(to) - minutes(from) >= leastHoursOfDay * 60, {
    error: 'two hours at least',
    path: ['to'],
  });

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
