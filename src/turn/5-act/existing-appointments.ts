import type { Action, Outcome } from '../../domain/decision.ts';
import type { ActContext, ActPorts } from './act.ts';
import type { CancelRequest } from './agenda.ts';
import { bookAppointment } from './book-appointment.ts';

/** The caller's appointments from now on, or from the beginning of today, as the agenda has them. */
export async function findAppointments(
  { patient, earlierToday }: Extract<Action, { kind: 'find-appointments' }>,
  { patients }: Pick<ActPorts, 'patients'>,
  { practice, call, now }: ActContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const from = earlierToday === true ? now().startOfDay() : now();
  const found = await patients.upcomingAppointments(
    { practice: practice.id, call, patient: patient.id, now: from.toInstant() },
    signal,
  );
  return found.kind === 'unreachable'
    ? { kind: 'agenda-unreachable' }
    : { kind: 'appointments-found', appointments: found.appointments };
}

/** Cancels and reads the cancellation back; anything else leaves the appointment standing and is said so. */
export async function cancelAppointment(
  { appointment, language }: Pick<Extract<Action, { kind: 'cancel' }>, 'appointment' | 'language'>,
  { agenda }: Pick<ActPorts, 'agenda'>,
  { practice, call }: ActContext,
  signal: AbortSignal,
  moved: Pick<CancelRequest, 'replacedBy'> = {},
): Promise<Outcome> {
  const result = await agenda.cancel(
    {
      practice: practice.id,
      call,
      appointment: appointment.id,
      by: appointment.patient,
      idempotencyKey: `cancel:${call}:${appointment.id}`,
      ...(language === undefined ? {} : { language }),
      ...moved,
    },
    signal,
  );
  return result.kind === 'cancelled'
    ? { kind: 'cancelled', appointment: result.appointment }
    : { kind: 'not-cancelled' };
}

/**
 * Moves an appointment: the new one first, then the old one away. When the old one cannot be cancelled the new one is taken
 * back, so that nobody ends with two; the patient always keeps at least one.
 */
export async function moveAppointment(
  { appointment, slot, patient, waiting, putsBack, language }: Extract<Action, { kind: 'move' }>,
  ports: Pick<ActPorts, 'agenda' | 'channels' | 'waitingList' | 'consents'>,
  context: ActContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const booked = await bookAppointment(
    {
      kind: 'book',
      slot,
      patient,
      type: appointment.type,
      reason: appointment.reason,
      ...(waiting === undefined ? {} : { waiting }),
      ...(putsBack === undefined ? {} : { putsBack }),
      ...(language === undefined ? {} : { language }),
    },
    ports,
    context,
    signal,
  );
  if (booked.kind !== 'booked') return booked;
  const old = await cancelAppointment({ appointment }, ports, context, signal, {
    replacedBy: booked.appointment.id,
  });
  if (old.kind === 'cancelled') {
    return {
      kind: 'moved',
      from: old.appointment,
      to: booked.appointment,
      confirmation: booked.confirmation,
      ...(booked.mayAsk === undefined ? {} : { mayAsk: booked.mayAsk }),
      ...(booked.putBack === undefined ? {} : { putBack: booked.putBack }),
    };
  }
  await cancelAppointment({ appointment: booked.appointment }, ports, context, signal);
  return { kind: 'not-moved' };
}
