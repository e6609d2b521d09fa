import { z } from 'zod';
import { person } from './worklist.ts';

const moment = z.iso.datetime({ offset: true });

/**
 * Two of the three, so that nobody walks through the file by a letter: part of the name, the birth date, the number. Sent as the body
 * of a POST: nothing of a person stands in a URL.
 */
export const patientSearch = z
  .strictObject({
    name: z.string().trim().min(2).max(100).optional(),
    dateOfBirth: z.iso.date().optional(),
    /** At least the last four figures. */
    phone: z
      .string()
      .regex(/^[+\d][\d\s-]{3,20}$/)
      .optional(),
  })
  .refine((given) => Object.values(given).filter((value) => value !== undefined).length >= 2, {
    error: 'two of name, dateOfBirth and phone',
  });
export type PatientSearch = z.output<typeof patientSearch>;

export const foundPatient = person.extend({ phone: z.string().nullable() });
export const patientList = z.object({ patients: z.array(foundPatient) });
export type FoundPatient = z.output<typeof foundPatient>;

const consent = z.object({
  channel: z.enum(['whatsapp', 'sms', 'email', 'file']),
  givenAt: moment,
  how: z.enum(['spoken', 'written', 'registration']),
  call: z.uuid().nullable(),
  revokedAt: moment.nullable(),
  /** Whether who looks took it back just now, and may undo that. */
  restorable: z.boolean(),
});

export const patient = person.extend({
  phone: z.string().nullable(),
  email: z.string().nullable(),
  postcode: z.string().nullable(),
  /** What was given and what was taken back, latest first. */
  consents: z.array(consent),
  appointments: z.array(
    z.object({
      id: z.uuid(),
      from: moment,
      to: moment,
      type: z.string(),
      practitioner: z.string(),
      status: z.enum(['booked', 'cancelled']),
    }),
  ),
  /** Calls that are tied to this patient by what was done in them, latest first. */
  calls: z.array(z.object({ id: z.uuid(), startedAt: moment, outcome: z.string().nullable() })),
  openItems: z.array(z.object({ id: z.uuid(), kind: z.string(), promisedBefore: moment.nullable() })),
  /** Others who are easily taken for this one: "Let op: nog een A. de Vries". */
  alike: z.array(person),
});
export type Patient = z.output<typeof patient>;

export const consentRevoked = z.strictObject({ channel: consent.shape.channel });
