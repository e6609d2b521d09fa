import type { Appointment as FhirAppointment } from 'fhir/r4.js';
import { readBackAsBooked } from '../domain/read-back.ts';
import type { BookingRequest, BookingResult } from '../turn/5-act/agenda.ts';
import { appointmentResource, BOOKING_SYSTEM, HOLD_SYSTEM, identified, TYPE_SYSTEM } from './fhir-shapes.ts';
import { holdOf, takenFor } from './hold-in-slots.ts';
import { asAppointment, type FhirAgendaParts, typeOf, UNREACHABLE } from './outside-agenda.ts';
import { isFree } from './outside-slots.ts';
import { changeAll, slotsWith } from './slot-changes.ts';

/** Makes the slots of the hold busy, then the appointment, once for each hold, and reads it back. */
export async function bookOutside(
  parts: FhirAgendaParts,
  request: BookingRequest,
  signal: AbortSignal,
): Promise<BookingResult> {
  const { client } = parts;
  const earlier = await client.search(
    'Appointment',
    [['identifier', `${BOOKING_SYSTEM}|${request.idempotencyKey}`]],
    appointmentResource,
    signal,
  );
  if (earlier.kind !== 'ok') return UNREACHABLE;
  const [repeat] = earlier.value;
  if (repeat !== undefined) return readBooked(parts, request, repeat.id, signal);

  const expired = { kind: 'hold-expired' } as const;
  const patient = parts.patientReference(request.patient);
  const slots = await slotsWith(client, HOLD_SYSTEM, request.hold, signal);
  if (slots === null) return UNREACHABLE;
  const [first] = slots;
  const type = typeOf(await parts.practiceOf(request.practice, signal), request.type);
  const practitioner = [...parts.agendas.values()].find(
    ({ schedule }) => schedule === first?.resource.schedule.reference,
  )?.practitioner;
  if (first === undefined || patient === null || type === null || practitioner === undefined) return expired;
  if (holdOf(first.resource)?.call !== request.call) return expired;
  // Taken before and not yet an appointment: an earlier attempt of ours stopped half way, and may go on.
  if (slots.some(({ resource }) => isFree(resource, parts.now()))) return expired;
  const taken = await changeAll(client, slots, takenFor, signal);
  if (taken !== 'changed') return taken === 'away' ? UNREACHABLE : expired;

  const appointment: FhirAppointment = {
    resourceType: 'Appointment',
    status: 'booked',
    identifier: [
      { system: HOLD_SYSTEM, value: request.hold },
      { system: BOOKING_SYSTEM, value: request.idempotencyKey },
    ],
    appointmentType: {
      coding: [{ system: TYPE_SYSTEM, code: type.id, display: type.name }],
      text: type.name,
    },
    ...(request.reason === null ? {} : { reasonCode: [{ text: request.reason }] }),
    start: first.resource.start,
    end: momentText(first.from + type.minutes * 60_000),
    slot: slots.map(({ resource }) => ({ reference: `Slot/${resource.id}` })),
    participant: [
      { actor: { reference: patient }, status: 'accepted' },
      { actor: { reference: practitioner }, status: 'accepted' },
    ],
  };
  const unless = `identifier=${encodeURIComponent(`${HOLD_SYSTEM}|${request.hold}`)}`;
  const made = await client.create(appointment, unless, appointmentResource, signal);
  if (made.kind !== 'ok') return UNREACHABLE;
  // The hold was booked before, under another key.
  if (identified(made.value, BOOKING_SYSTEM) !== request.idempotencyKey) return expired;
  return readBooked(parts, request, made.value.id, signal);
}

/** Read anew, so that what is told is what the outside system keeps. */
async function readBooked(
  parts: FhirAgendaParts,
  request: BookingRequest,
  id: string,
  signal: AbortSignal,
): Promise<BookingResult> {
  const read = await parts.client.read(`Appointment/${id}`, appointmentResource, signal);
  if (read.kind === 'away' || read.kind === 'conflict') return UNREACHABLE;
  const practice = await parts.practiceOf(request.practice, signal);
  const appointment = read.kind === 'ok' ? asAppointment(parts, practice, read.value, request.patient) : null;
  if (appointment === null || read.kind !== 'ok' || read.value.status !== 'booked')
    return { kind: 'hold-expired' };
  const { confirmation, idempotencyKey } = request;
  return {
    kind: 'booked',
    appointment: readBackAsBooked(appointment),
    confirmationQueued:
      confirmation !== null && (await parts.confirm(appointment, confirmation, idempotencyKey)),
  };
}

const momentText = (epochMilliseconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString();
