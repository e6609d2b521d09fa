import type { Appointment, BookedAppointment, CancelledAppointment } from './appointment.ts';
import type { StandsOnWaitingList, WaitingPerson } from './waiting.ts';

/** Vouches that this appointment was read from the agenda, as booked, in a transaction that began after the booking's commit. */
export const readBackAsBooked = (row: Appointment): BookedAppointment => row as BookedAppointment;

/** Vouches that this appointment was read from the agenda, as cancelled, in a transaction that began after the commit. */
export const readBackAsCancelled = (row: Appointment): CancelledAppointment => row as CancelledAppointment;

/** Vouches that this entry was read from the waiting list in a transaction that began after the commit. */
export const readBackAsWaiting = (row: WaitingPerson): StandsOnWaitingList => row as StandsOnWaitingList;
