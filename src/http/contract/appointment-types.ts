import { z } from 'zod';
import { TYPE_LIMITS } from './type-limits.ts';

const { leastMinutes, mostMinutes, mostLeadMinutes } = TYPE_LIMITS;

/** What people of the practice may set of a kind of appointment; its name, its words and its place stay as they are. */
export const appointmentTypeSet = z.strictObject({
  minutes: z.int().min(leastMinutes).max(mostMinutes),
  practitioners: z.array(z.uuid()).min(1).max(100),
  bookableBy: z.enum(['balie', 'desk', 'doctor']),
  leadMinutes: z.int().min(0).max(mostLeadMinutes),
  referralNeeded: z.boolean(),
  /** What Balie says with it; null: nothing. */
  preparation: z.string().trim().min(3).max(300).nullable(),
});
export type AppointmentTypeSet = z.output<typeof appointmentTypeSet>;

/** `was`: as it stood on the screen of who changes it, so that nobody writes over what a colleague just set. */
export const appointmentTypeChange = z.strictObject({ to: appointmentTypeSet, was: appointmentTypeSet });
export type AppointmentTypeChange = z.output<typeof appointmentTypeChange>;

/** What a change would do, before it is made. */
export const appointmentTypeEffect = z.object({
  days: z.int(),
  /** Places that callers can get in those days. */
  placesBefore: z.int(),
  placesAfter: z.int(),
  /** Coming appointments that are with somebody who no longer does it, or of another length: they stay as they are. */
  appointments: z.int(),
  /** People on the waiting list, or with a place that was offered to them, for somebody who no longer does it. */
  promises: z.int(),
});
export type AppointmentTypeEffect = z.output<typeof appointmentTypeEffect>;
