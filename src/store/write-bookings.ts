import type { AppointmentId, PatientId } from '../domain/ids.ts';
import type { MessageChannel } from '../domain/patient.ts';
import type { BookingRequest } from '../turn/5-act/agenda.ts';
import type { Session } from './postgres/session.ts';
import { writeAudit } from './queries/audit.ts';
import { writeBookingRows } from './queries/booking.ts';
import { followAppointment } from './queries/patient-links.ts';
import { isConfirmedTogether, queueSeriesConfirmation } from './queries/series-messages.ts';
import type { AnnounceMessage } from './store-agenda.ts';

interface BookingParts {
  readonly now: () => Temporal.Instant;
  readonly announce: AnnounceMessage;
  readonly carries: (channel: MessageChannel) => boolean;
}

interface WrittenBooking {
  readonly appointment: AppointmentId;
  readonly confirmationQueued: boolean;
  /** False: a repeat, which changed nothing. */
  readonly isNew: boolean;
}

/** Thrown inside a transaction to undo it for a reason that can happen; `store-agenda.ts` makes a value of it. */
export class RolledBack extends Error {}

/** Books what is held, with its message and its line of the access log. Throws `RolledBack` when the hold is gone. */
export async function writeBooking(
  session: Session,
  request: BookingRequest,
  { now, announce, carries }: BookingParts,
): Promise<WrittenBooking> {
  const { practice, call, patient, confirmation, remakes } = request;
  const written = await writeBookingRows(session, {
    ...request,
    confirmation: confirmation !== null && carries(confirmation.channel) ? confirmation : null,
    now: now(),
  });
  if (written.kind === 'repeat') return { ...written, isNew: false };
  if (written.kind === 'no-hold') throw new RolledBack();
  if (remakes !== undefined) await followAppointment(session, remakes, written.appointment);
  if (written.message !== null) await announce(session, practice, written.message);
  await writeAudit(session, {
    practice,
    call,
    patient,
    event: 'appointment-booked',
    action: 'create',
    what: 'appointment',
    ground: 'call-of-patient',
    result: 'done',
    reference: written.appointment,
  });
  return {
    appointment: written.appointment,
    confirmationQueued: written.message !== null,
    isNew: true,
  };
}

/** Books all of them; each person gets one message, whether it is about one appointment or about twelve. */
export async function writeTogether(
  session: Session,
  requests: readonly BookingRequest[],
  parts: BookingParts,
): Promise<{ readonly appointments: readonly AppointmentId[]; readonly confirmed: readonly PatientId[] }> {
  const isAlone = ({ patient }: BookingRequest): boolean =>
    requests.filter((one) => one.patient === patient).length === 1;
  const made: (WrittenBooking & { readonly request: BookingRequest })[] = [];
  for (const request of requests) {
    const written = await writeBooking(
      session,
      isAlone(request) ? request : { ...request, confirmation: null },
      parts,
    );
    made.push({ ...written, request });
  }
  const confirmed: PatientId[] = [];
  for (const [patient, own] of Map.groupBy(made, ({ request }) => request.patient)) {
    const [first] = own;
    if (first === undefined) continue;
    const isConfirmed = isAlone(first.request)
      ? first.confirmationQueued
      : await confirmTogether(
          session,
          first.request,
          own.map(({ appointment }) => appointment),
          first.isNew,
          parts,
        );
    if (isConfirmed) confirmed.push(patient);
  }
  return { appointments: made.map(({ appointment }) => appointment), confirmed };
}

async function confirmTogether(
  session: Session,
  { practice, call, patient, confirmation }: BookingRequest,
  appointments: readonly AppointmentId[],
  isNew: boolean,
  { announce, carries }: BookingParts,
): Promise<boolean> {
  if (!isNew) return isConfirmedTogether(session, appointments);
  if (confirmation === null || !carries(confirmation.channel)) return false;
  const message = await queueSeriesConfirmation(session, { appointments, patient, call, confirmation });
  if (message === null) return false;
  await announce(session, practice, message);
  return true;
}
