import type { Appointment } from '../domain/appointment.ts';
import {
  type AppointmentId,
  type AppointmentTypeId,
  asId,
  type PatientId,
  type PracticeId,
  type PractitionerId,
} from '../domain/ids.ts';
import type { AppointmentType, Practice } from '../domain/practice.ts';
import { PRACTICE_TIME_ZONE } from '../scheduling/opening-windows.ts';
import type { BookingRequest, Unreachable } from '../turn/5-act/agenda.ts';
import type { FhirClient } from './fhir-client.ts';
import { type AppointmentResource, codedAs, momentOf, TYPE_SYSTEM } from './fhir-shapes.ts';
import { actorOf } from './outside-slots.ts';

/** Where each of our practitioners is in the outside system. */
export interface OutsideAgenda {
  /** "Schedule/12" */
  readonly schedule: string;
  /** "Practitioner/34" */
  readonly practitioner: string;
}

export interface FhirAgendaParts {
  readonly client: FhirClient;
  readonly now: () => Temporal.Instant;
  /** The practice's own rules: types, who may book, lead times. Null: not known. */
  readonly practiceOf: (id: PracticeId, signal: AbortSignal) => Promise<Practice | null>;
  readonly agendas: ReadonlyMap<PractitionerId, OutsideAgenda>;
  /** "Patient/56" for our patient; null: not known there. */
  readonly patientReference: (patient: PatientId) => string | null;
  /**
   * Queues the confirmation in our own outbox; false when it cannot go out. Asked again with the same key for a repeat, and
   * then gives the same.
   */
  readonly confirm: (
    appointment: Appointment,
    confirmation: NonNullable<BookingRequest['confirmation']>,
    idempotencyKey: string,
  ) => Promise<boolean>;
}

export const UNREACHABLE: Unreachable = { kind: 'agenda-unreachable' };

/** Our appointment; null when it is of another patient or of nobody whom we know. */
export function asAppointment(
  { agendas, patientReference }: FhirAgendaParts,
  practice: Practice | null,
  resource: AppointmentResource,
  patient: PatientId,
): Appointment | null {
  const actor = actorOf(resource, 'Practitioner');
  const who = [...agendas].find(([, { practitioner }]) => practitioner === actor)?.[0];
  const practitioner = practice?.practitioners.find(({ id }) => id === who);
  const [start, end] = [momentOf(resource.start), momentOf(resource.end)];
  const reference = patientReference(patient);
  if (practitioner === undefined || start === null || end === null) return null;
  if (reference === null || actorOf(resource, 'Patient') !== reference) return null;
  const typeId = codedAs(resource.appointmentType, TYPE_SYSTEM);
  const type = practice?.appointmentTypes.find(({ id }) => id === typeId);
  return {
    id: asId<AppointmentId>(resource.id),
    patient,
    practitioner: practitioner.id,
    practitionerName: practitioner.spokenName,
    type: asId<AppointmentTypeId>(typeId ?? ''),
    typeName: type?.spokenName ?? resource.appointmentType?.text ?? 'een afspraak',
    reason: resource.reasonCode?.[0]?.text ?? null,
    start: start.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
    end: end.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
  };
}

export const typeOf = (practice: Practice | null, type: AppointmentTypeId): AppointmentType | null =>
  practice?.appointmentTypes.find(({ id }) => id === type) ?? null;
