import { z } from 'zod';

/**
 * All that a message may tell (S14): when, with whom, where, what to bring and how to cancel. There is no place here for a
 * reason, a medicine, an appointment type or a department, so no template can leak one.
 */
export const logisticsSchema = z.strictObject({
  /** "huisartsenpraktijk De Linde" */
  practiceName: z.string().min(1),
  /** "dokter Jansen" */
  practitionerName: z.string().min(1),
  start: z.iso.datetime({ offset: true }),
  address: z.string().min(1),
  /** A sentence: "Neem uw verwijsbrief mee." */
  bring: z.string().nullable(),
  /** The number of the practice itself, to cancel by phone. */
  phone: z.string().nullable(),
});
export type Logistics = z.output<typeof logisticsSchema>;

export const TEMPLATES = ['appointment-booked', 'appointment-cancelled', 'appointment-reminder'] as const;
export type Template = (typeof TEMPLATES)[number];
