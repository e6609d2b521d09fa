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
  /** Until when an answer to what is offered counts. */
  answerBefore: z.iso.datetime({ offset: true }).optional(),
  /** The other moments that the message is about: the rest of a series, or what can be chosen instead. In order. */
  more: z.array(z.iso.datetime({ offset: true })).optional(),
  /** The page of what the message is about, made when it is sent; absent where no pages are served. */
  link: z.url().optional(),
  /** An answer to the message comes in (`MessageCarrier.takesReplies`); absent: it would go to nobody. */
  canReply: z.literal(true).optional(),
});
export type Logistics = z.output<typeof logisticsSchema>;

export const TEMPLATES = [
  'appointment-booked',
  'appointments-booked',
  'appointment-cancelled',
  'appointment-reminder',
  'intake-invitation',
  'intake-reminder',
  'waiting-offer',
  'waiting-taken',
  'move-offer',
  'callback-missed',
  'call-us',
  'callback-later',
  'message-corrected',
] as const;
export type Template = (typeof TEMPLATES)[number];
