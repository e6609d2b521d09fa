import { z } from 'zod';
import { callingWish } from './calling-wishes.ts';
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
  how: z.enum(['spoken', 'desk', 'written', 'registration', 'own-system']),
  /** Who of the practice wrote it down; null: Balie itself, or the practice's own system. */
  by: z.string().nullable(),
  call: z.uuid().nullable(),
  revokedAt: moment.nullable(),
  revokedBy: z.string().nullable(),
  /** Whether who looks took it back just now, and may undo that. */
  restorable: z.boolean(),
});

export const patient = person.extend({
  firstName: z.string(),
  lastName: z.string(),
  /** What the practice's own system calls this patient. */
  ownNumber: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  postcode: z.string().nullable(),
  /** In which messages go to them: of the last call in which they made, moved or cancelled an appointment. */
  messageLanguage: z.enum(['nl', 'en']),
  /** What was given and what was taken back, latest first. */
  consents: z.array(consent),
  /** How they want to be served when they call, as it holds now. */
  calling: z.array(callingWish),
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

const name = z.string().trim().min(1).max(100);
/** As people write them; the server keeps the telephone number as E.164 and the home as "1234AB 12". */
export const patientDetails = z.strictObject({
  firstName: name,
  /** With its prefix: "van den Berg". */
  lastName: name,
  dateOfBirth: z.iso.date(),
  phone: z
    .string()
    .regex(/^(?:0[1-7](?:[\s-]*\d){8}|(?:\+|00)[1-9](?:[\s-]*\d){7,14})$/)
    .nullable(),
  email: z.email().max(254).nullable(),
  /** With the house number. */
  postcode: z
    .string()
    .regex(/^[1-9]\d{3}\s?[A-Za-z]{2} \d{1,5}.{0,10}$/)
    .nullable(),
  ownNumber: z
    .string()
    .regex(/^[\p{L}\d][\p{L}\d./_-]{0,39}$/u)
    .nullable(),
});
export type PatientDetails = z.output<typeof patientDetails>;

/** What a form began with, as it was read: what was kept before a rule need not fit it. 409 CHANGED_MEANWHILE when it stands otherwise by then. */
const patientKept = patient
  .pick({
    firstName: true,
    lastName: true,
    dateOfBirth: true,
    phone: true,
    email: true,
    postcode: true,
    ownNumber: true,
  })
  .strict();
export type PatientKept = z.output<typeof patientKept>;
export const patientChange = z.strictObject({ to: patientDetails, was: patientKept });
export type PatientChange = z.output<typeof patientChange>;

export const newPatient = patientDetails.extend({
  /** Whoever adds them saw that there is one of the same name and birth date, and says that this is another. */
  isAnother: z.boolean(),
});
export type NewPatient = z.output<typeof newPatient>;
export const patientAdded = z.object({ id: z.uuid() });

export const consentGiven = z.strictObject({
  channel: z.enum(['whatsapp', 'sms', 'email']),
  /** `spoken`: by telephone, to a person of the practice. */
  how: z.enum(['desk', 'spoken', 'written', 'registration']),
});
export type ConsentGiven = z.output<typeof consentGiven>;
export const consentRevoked = z.strictObject({ channel: consent.shape.channel });
