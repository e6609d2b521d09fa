import type { BookedAppointment } from '../domain/appointment.ts';
import { asId, type PracticeId } from '../domain/ids.ts';
import type { Patient } from '../domain/patient.ts';
import type { Practice } from '../domain/practice.ts';
import { readBackAsBooked } from '../domain/read-back.ts';
import type { Database } from './postgres/database.ts';
import { readAppointment } from './queries/appointments.ts';
import { readPatient } from './queries/patients.ts';
import { readPractice } from './queries/practices.ts';

export interface StandingAppointment {
  readonly practice: Practice;
  readonly appointment: BookedAppointment;
  readonly patient: Patient;
}

/** The appointment as the agenda has it now, with whose it is; null when it is not booked any more. Rejects with DATABASE_UNREACHABLE. */
export async function readStanding(
  database: Pick<Database, 'readInPractice'>,
  id: PracticeId,
  appointmentId: string,
  signal: AbortSignal,
): Promise<StandingAppointment | null> {
  return database.readInPractice(id, signal, async (session) => {
    const practice = await readPractice(session, id);
    const row = await readAppointment(session, asId(appointmentId), 'booked');
    if (practice === null || row === null) return null;
    const patient = await readPatient(session, row.patient);
    return patient === null ? null : { practice, appointment: readBackAsBooked(row), patient };
  });
}
