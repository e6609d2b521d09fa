import type { BookedAppointment } from '../../domain/appointment.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { ActContext, ActPorts } from './act.ts';
import { cancelAppointment } from './existing-appointments.ts';

/** Takes back what was booked in this call. Anything but a cancellation read back is "not undone": the appointment may stand. */
export async function undoBooking(
  appointment: BookedAppointment,
  ports: Pick<ActPorts, 'agenda'>,
  context: ActContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const result = await cancelAppointment({ appointment }, ports, context, signal);
  return result.kind === 'cancelled'
    ? { kind: 'undone', appointment: result.appointment }
    : { kind: 'not-undone' };
}
