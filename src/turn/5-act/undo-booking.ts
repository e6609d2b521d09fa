import type { BookedAppointment } from '../../domain/appointment.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { ActContext } from './act.ts';
import type { Agenda } from './agenda.ts';

/** Takes back what was booked in this call. Anything but a cancellation read back is "not undone": the appointment may stand. */
export async function undoBooking(
  appointment: BookedAppointment,
  agenda: Agenda,
  { practice, call }: ActContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const result = await agenda.cancel(
    {
      practice: practice.id,
      call,
      appointment: appointment.id,
      by: appointment.patient,
      idempotencyKey: `undo:${call}:${appointment.id}`,
    },
    signal,
  );
  return result.kind === 'cancelled'
    ? { kind: 'undone', appointment: result.appointment }
    : { kind: 'not-undone' };
}
