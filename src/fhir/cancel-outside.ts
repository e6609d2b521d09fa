import { readBackAsCancelled } from '../domain/read-back.ts';
import type { CancelRequest, CancelResult } from '../turn/5-act/agenda.ts';
import {
  type AppointmentResource,
  appointmentResource,
  CANCELLATION_SYSTEM,
  HOLD_SYSTEM,
  identified,
} from './fhir-shapes.ts';
import { released } from './hold-in-slots.ts';
import { asAppointment, type FhirAgendaParts, UNREACHABLE } from './outside-agenda.ts';
import { changeAll, slotsWith } from './slot-changes.ts';

/** FHIR R4, datatype id. */
const FHIR_ID = /^[\w.-]{1,64}$/u;

/**
 * Cancels an appointment of this patient that has not begun, frees its slots and reads it back. `replacedBy` is not looked at: our links and
 * questionnaires are of appointments in our own agenda.
 */
export async function cancelOutside(
  parts: FhirAgendaParts,
  { practice: practiceId, appointment: id, by, idempotencyKey }: CancelRequest,
  signal: AbortSignal,
): Promise<CancelResult> {
  const { client } = parts;
  const notFound = { kind: 'not-found' } as const;
  if (!FHIR_ID.test(id)) return notFound;
  const reference = `Appointment/${id}`;
  const read = await client.read(reference, appointmentResource, signal);
  if (read.kind !== 'ok') return read.kind === 'not-found' ? notFound : UNREACHABLE;
  const practice = await parts.practiceOf(practiceId, signal);
  const found = asAppointment(parts, practice, read.value, by);
  if (found === null) return notFound;
  const isRepeat =
    read.value.status === 'cancelled' && identified(read.value, CANCELLATION_SYSTEM) === idempotencyKey;
  if (!isRepeat) {
    const begun = Temporal.Instant.compare(found.start.toInstant(), parts.now()) <= 0;
    if (read.value.status !== 'booked' || begun) return notFound;
    const written = await client.update(
      {
        ...read.value,
        status: 'cancelled',
        identifier: [
          ...(read.value.identifier ?? []),
          { system: CANCELLATION_SYSTEM, value: idempotencyKey },
        ],
      },
      appointmentResource,
      signal,
    );
    if (written.kind !== 'ok') return written.kind === 'away' ? UNREACHABLE : notFound;
  }
  const freed = await freeSlotsOf(parts, read.value, signal);
  const back = await client.read(reference, appointmentResource, signal);
  if (freed === 'away' || back.kind !== 'ok' || back.value.status !== 'cancelled') return UNREACHABLE;
  return { kind: 'cancelled', appointment: readBackAsCancelled(found) };
}

async function freeSlotsOf(
  { client }: FhirAgendaParts,
  appointment: AppointmentResource,
  signal: AbortSignal,
): Promise<'away' | 'changed' | 'conflict'> {
  const held = identified(appointment, HOLD_SYSTEM);
  // Of an appointment that the practice made itself, the outside system frees the slots.
  if (held === null) return 'changed';
  const slots = await slotsWith(client, HOLD_SYSTEM, held, signal);
  return slots === null ? 'away' : changeAll(client, slots, released, signal);
}
