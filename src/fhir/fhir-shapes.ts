import { z } from 'zod';

// What we read of FHIR R4; everything else in a resource is kept as it is, because an update replaces the whole.

export const HOLD_SYSTEM = 'urn:balie:hold';
export const CALL_SYSTEM = 'urn:balie:call';
export const BOOKING_SYSTEM = 'urn:balie:booking';
export const CANCELLATION_SYSTEM = 'urn:balie:cancellation';
export const TYPE_SYSTEM = 'urn:balie:appointment-type';
export const HOLD_EXPIRES = 'urn:balie:hold-expires';

const identifier = z.looseObject({ system: z.string().optional(), value: z.string().optional() });
const concept = z.looseObject({
  coding: z.array(z.looseObject({ system: z.string().optional(), code: z.string().optional() })).optional(),
  text: z.string().optional(),
});
const reference = z.looseObject({ reference: z.string().optional() });

export const versioned = z.looseObject({
  resourceType: z.string(),
  id: z.string(),
  meta: z.looseObject({ versionId: z.string() }),
});
export type Versioned = z.output<typeof versioned>;

/** Times stay texts beside what they mean, so that a slot that is written back is what was read. */
export const slotResource = versioned.extend({
  resourceType: z.literal('Slot'),
  identifier: z.array(identifier).optional(),
  appointmentType: concept.optional(),
  schedule: reference,
  status: z.enum(['busy', 'free', 'busy-unavailable', 'busy-tentative', 'entered-in-error']),
  start: z.string(),
  end: z.string(),
  extension: z.array(z.looseObject({ url: z.string(), valueInstant: z.string().optional() })).optional(),
});
export type SlotResource = z.output<typeof slotResource>;

export const appointmentResource = versioned.extend({
  resourceType: z.literal('Appointment'),
  identifier: z.array(identifier).optional(),
  status: z.enum([
    'proposed',
    'pending',
    'booked',
    'arrived',
    'fulfilled',
    'cancelled',
    'noshow',
    'entered-in-error',
    'checked-in',
    'waitlist',
  ]),
  appointmentType: concept.optional(),
  reasonCode: z.array(concept).optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  slot: z.array(reference).optional(),
  participant: z.array(z.looseObject({ actor: reference.optional(), status: z.string() })),
});
export type AppointmentResource = z.output<typeof appointmentResource>;

export const bundle = z.looseObject({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.looseObject({ resource: z.unknown() })).optional(),
  link: z.array(z.looseObject({ relation: z.string(), url: z.string() })).optional(),
});

/** The moment of a FHIR instant, or of a dateTime with a time; null for one that is none. */
export function momentOf(text: string | undefined): Temporal.Instant | null {
  try {
    return text === undefined ? null : Temporal.Instant.from(text);
  } catch {
    return null;
  }
}

export const identified = (
  resource: { readonly identifier?: readonly z.output<typeof identifier>[] | undefined },
  system: string,
): string | null => resource.identifier?.find((one) => one.system === system)?.value ?? null;

export const codedAs = (coded: z.output<typeof concept> | undefined, system: string): string | null =>
  coded?.coding?.find((one) => one.system === system)?.code ?? null;
