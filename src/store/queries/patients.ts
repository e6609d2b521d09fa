import { z } from 'zod';
import { CALLING_WISHES } from '../../domain/calling-wish.ts';
import { asId, type PatientId, type PracticeId } from '../../domain/ids.ts';
import { MESSAGE_CHANNELS, type Patient } from '../../domain/patient.ts';
import type { Session } from '../postgres/session.ts';
import { patientColumns } from './patient-columns.ts';

const patientRow = patientColumns.extend({
  id: z.string(),
  opt_ins: z.array(z.enum(MESSAGE_CHANNELS)),
  calling_wishes: z.array(z.enum(CALLING_WISHES)),
});

const SELECT_PATIENT = `
  select p.id, p.first_name, p.last_name, p.date_of_birth, p.postcode, p.phone, p.email,
    array(select o.channel from opt_ins o
      where o.patient_id = p.id and o.revoked_at is null order by o.channel) as opt_ins,
    array(select w.kind from calling_wishes w
      where w.patient_id = p.id and w.ended_at is null order by w.kind) as calling_wishes
  from patients p`;

/** Everyone of the practice who was born on this day: a handful at most, so names are compared outside the database. */
export async function patientsBornOn(
  session: Session,
  dateOfBirth: Temporal.PlainDate,
): Promise<readonly Patient[]> {
  const rows = await session.rows(patientRow, `${SELECT_PATIENT} where p.date_of_birth = $1`, [
    dateOfBirth.toString(),
  ]);
  return rows.map(asPatient);
}

/** The patient as registered now; null when there is none with this id. */
export async function readPatient(session: Session, id: PatientId): Promise<Patient | null> {
  const row = await session.row(patientRow, `${SELECT_PATIENT} where p.id = $1`, [id]);
  return row === null ? null : asPatient(row);
}

const asPatient = (row: z.output<typeof patientRow>): Patient => ({
  id: asId<PatientId>(row.id),
  firstName: row.first_name,
  lastName: row.last_name,
  dateOfBirth: row.date_of_birth,
  postcode: row.postcode,
  phone: row.phone,
  email: row.email,
  // Who wants no messages may have agreed to a channel before: nothing is said to be sent.
  optIns: row.calling_wishes.includes('no-messages') ? [] : row.opt_ins,
  callingWishes: row.calling_wishes,
});

const lastNameRow = z.object({ last_name: z.string() });

/** Last names of this practice's patients, the most common first. */
export async function commonLastNames(session: Session, most: number): Promise<readonly string[]> {
  const rows = await session.rows(
    lastNameRow,
    'select last_name from patients group by last_name order by count(*) desc, last_name limit $1',
    [most],
  );
  return rows.map(({ last_name }) => last_name);
}

/** Adds a person to the register with what they agreed to at registration. */
export async function insertPatient(session: Session, practice: PracticeId, patient: Patient): Promise<void> {
  await session.run(
    `insert into patients (practice_id, id, first_name, last_name, date_of_birth, postcode, phone, email)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      practice,
      patient.id,
      patient.firstName,
      patient.lastName,
      patient.dateOfBirth.toString(),
      patient.postcode,
      patient.phone,
      patient.email,
    ],
  );
  await session.run(
    `insert into opt_ins (practice_id, patient_id, channel, given_how)
     select $1::uuid, $2::uuid, unnest($3::text[]), 'registration'`,
    [practice, patient.id, patient.optIns],
  );
}
