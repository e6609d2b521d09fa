import type { BookedAppointment, CancelledAppointment } from '../../domain/appointment.ts';
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

/** Takes back what was booked together, one after the other: each is told by its own row, and what could not be cancelled by its own too. */
export async function undoTogether(
  appointments: readonly BookedAppointment[],
  ports: Pick<ActPorts, 'agenda'>,
  context: ActContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const undone: CancelledAppointment[] = [];
  const standing: BookedAppointment[] = [];
  for (const appointment of appointments) {
    const result = await cancelAppointment({ appointment }, ports, context, signal);
    if (result.kind === 'cancelled') undone.push(result.appointment);
    else standing.push(appointment);
  }
  return { kind: 'undone-together', appointments: undone, standing };
}
