import { z } from 'zod';
import { appointment } from './agenda.ts';

const moment = z.iso.datetime({ offset: true });

/** Where an appointment would go: with whom, and when it starts. */
export const place = z.strictObject({ practitioner: z.uuid(), start: moment });
export type Place = z.output<typeof place>;

/** Moving keeps the type and the patient. `key` is made anew for each press: a repeat after a lost answer moves once. */
export const move = z.strictObject({
  to: place,
  hasReferral: z.boolean(),
  /** Tells the patient, on a channel that they agreed to; it waits 20 seconds in the outbox and can be stopped. */
  tell: z.boolean(),
  key: z.uuid(),
});
export type Move = z.output<typeof move>;

export const newAppointment = z.strictObject({
  at: place,
  type: z.uuid(),
  patient: z.uuid(),
  reason: z.string().trim().max(300).nullable(),
  hasReferral: z.boolean(),
  tell: z.boolean(),
  key: z.uuid(),
});
export type NewAppointment = z.output<typeof newAppointment>;

/** A message that waits in the outbox, and until when it can be stopped. */
export const queued = z.object({ id: z.uuid(), dueAt: moment });
export type Queued = z.output<typeof queued>;

/** Read back from the agenda after the commit: only then "Staat ingepland" and "Verplaatst" may be shown. */
export const placed = z.object({
  appointment,
  /** The appointment that it came in place of. */
  replaced: z.uuid().nullable(),
  /** The message that waits; null: none, also when the patient agreed to no channel. */
  message: queued.nullable(),
});
export type Placed = z.output<typeof placed>;

/** Asks of many places at once whether this appointment may stand there, for the outlines while it is moved. */
export const placesAsked = z.strictObject({
  type: z.uuid(),
  /** The appointment that moves: it is not in its own way. */
  moving: z.uuid().nullable(),
  hasReferral: z.boolean(),
  /** `balie`: by the rules for callers, for "waarom biedt Balie dit niet aan?". */
  as: z.enum(['balie', 'self']).default('self'),
  places: z.array(place).min(1).max(500),
});
export type PlacesAsked = z.output<typeof placesAsked>;

/** In the order asked; null: it may. `words` is the rule in Dutch. */
export const placesAnswered = z.object({
  refusals: z.array(z.object({ reason: z.string(), words: z.string() }).nullable()),
});
export type PlacesAnswered = z.output<typeof placesAnswered>;
