import type { PatientId, PracticeId } from '../../domain/ids.ts';
import type { Register } from '../../patient-file/plan-patients.ts';
import type { Session } from '../postgres/session.ts';

/** Adds a patient, or has one read as this from now on. Rejects with 23505 when another has the number. */
export async function keepPatient(
  session: Session,
  practice: PracticeId,
  id: PatientId,
  patient: Register,
): Promise<void> {
  await session.run(
    `insert into patients (practice_id, id, own_number, first_name, last_name, date_of_birth, postcode, phone, email)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (practice_id, id) do update set own_number = excluded.own_number, first_name = excluded.first_name,
       last_name = excluded.last_name, date_of_birth = excluded.date_of_birth, postcode = excluded.postcode,
       phone = excluded.phone, email = excluded.email`,
    [
      practice,
      id,
      patient.ownNumber,
      patient.firstName,
      patient.lastName,
      patient.dateOfBirth.toString(),
      patient.postcode,
      patient.phone,
      patient.email,
    ],
  );
}
