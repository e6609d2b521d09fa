import type { AppointmentId, AppointmentTypeId, HoldId, PatientId, PractitionerId } from './ids.ts';

/** A place in an agenda: start and length, with whom. Exclusive end. Always in the practice's time zone. */
export interface Slot {
  readonly practitioner: PractitionerId;
  readonly practitionerName: string;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
}

/** A slot kept for this caller for a few minutes, so that what is offered can still be booked. */
export interface HeldSlot extends Slot {
  readonly hold: HoldId;
  readonly expires: Temporal.Instant;
}

export interface Appointment extends Slot {
  readonly id: AppointmentId;
  readonly patient: PatientId;
  readonly type: AppointmentTypeId;
  readonly typeName: string;
  readonly reason: string | null;
}

declare const readBack: unique symbol;

/**
 * An appointment that was read back from the agenda after its commit. "Staat ingepland" takes only this type; it is made by
 * `read-back.ts`, which only agenda adapters may import (the architecture check refuses other importers).
 */
export type BookedAppointment = Appointment & { readonly [readBack]: 'booked' };
/** An appointment of which the cancellation was read back after its commit. */
export type CancelledAppointment = Appointment & { readonly [readBack]: 'cancelled' };
