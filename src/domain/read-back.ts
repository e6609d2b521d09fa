import type { Appointment, BookedAppointment, CancelledAppointment } from './appointment.ts';

/** Vouches that this appointment was read from the agenda, as booked, in a transaction that began after the booking's commit. */
export const readBackAsBooked = (row: Appointment): BookedAppointment => row as BookedAppointment;

/** Vouches that this appointment was read from the agenda, as cancelled, in a transaction that began after the commit. */
export const readBackAsCancelled = (row: Appointment): CancelledAppointment => row as CancelledAppointment;
