import { z } from 'zod';
import type { CallbackHours, ReminderTimes } from '../domain/desk-times.ts';
import { WEEKDAYS } from '../domain/meaning.ts';
import { DESK_TIME_LIMITS } from '../http/contract/desk-time-limits.ts';
import { time } from './field-shapes.ts';

/** Ours until a practice says otherwise; no practice was measured. */
export const USUAL_CALLBACKS = { perHour: 6, parts: [] };
/** Two days before is early enough to cancel, one day late enough to be remembered; no telephone sounds at night. */
export const USUAL_REMINDERS = { hoursBefore: [48, 24], from: '08:00', to: '21:00' };

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

const part = z
  .strictObject({
    weekdays: z.array(z.enum(WEEKDAYS)).min(1),
    from: time,
    to: time,
    perHour: z.int().min(0).max(mostPerHour),
  })
  .refine(({ from, to }) => Temporal.PlainTime.compare(from, to) < 0, {
    error: 'moet na "from" komen',
    path: ['to'],
  });

export const callbacksShape = z
  .strictObject({
    perHour: z.int().min(1).max(mostPerHour),
    parts: z.array(part).max(mostParts).default([]),
  })
  .superRefine(({ parts }, { addIssue }) => {
    for (const [nth, one] of parts.entries()) {
      if (parts.slice(0, nth).some((earlier) => isAtOnce(earlier, one)))
        addIssue({ code: 'custom', path: ['parts', nth, 'from'], message: 'valt samen met een eerder deel' });
    }
  });

type Part = z.output<typeof part>;
const isAtOnce = (a: Part, b: Part): boolean =>
  a.weekdays.some((day) => b.weekdays.includes(day)) &&
  Temporal.PlainTime.compare(a.from, b.to) < 0 &&
  Temporal.PlainTime.compare(b.from, a.to) < 0;

export const remindersShape = z
  .strictObject({
    hoursBefore: z
      .array(z.int().min(leastHoursBefore).max(mostHoursBefore))
      .max(mostReminders)
      .refine((hours) => new Set(hours).size === hours.length, {
        error: 'noemt hetzelfde aantal uren tweemaal',
      }),
    from: time.refine((at) => Temporal.PlainTime.compare(at, Temporal.PlainTime.from(notBefore)) >= 0, {
      error: `mag niet voor ${notBefore}: een telefoon maakt dan iemand wakker`,
    }),
    to: time.refine((at) => Temporal.PlainTime.compare(at, Temporal.PlainTime.from(notAfter)) <= 0, {
      error: `mag niet na ${notAfter}: een telefoon maakt dan iemand wakker`,
    }),
    inEnglish: z.boolean().default(true),
  })
  .refine(({ from, to }) => from.until(to).total('hours') >= leastHoursOfDay, {
    error: `moet ten minste ${leastHoursOfDay} uur na "from" komen`,
    path: ['to'],
  });

const clock = (at: Temporal.PlainTime): string => at.toString({ smallestUnit: 'minute' });

/** As they are written to files, rows and the wire. */
export const callbacksWritten = ({ perHour, parts }: CallbackHours) => ({
  perHour,
  parts: parts.map(({ weekdays, from, to, perHour: then }) => ({
    weekdays: [...weekdays],
    from: clock(from),
    to: clock(to),
    perHour: then,
  })),
});
export const remindersWritten = ({ hoursBefore, from, to, inEnglish }: ReminderTimes) => ({
  hoursBefore: [...hoursBefore],
  from: clock(from),
  to: clock(to),
  // Only said where it is otherwise than usual.
  ...(inEnglish ? {} : { inEnglish }),
});
