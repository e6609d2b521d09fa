import { z } from 'zod';
import type { HeldSlot } from '../../domain/appointment.ts';
import {
  type AppointmentId,
  type AppointmentTypeId,
  asId,
  type HoldId,
  type PractitionerId,
} from '../../domain/ids.ts';
import type { Patient } from '../../domain/patient.ts';
import type { PageAppointment } from '../../http/ports/patient-pages.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';
import { patientsBornOn } from '../queries/patients.ts';
import type { Visit } from './visit.ts';

const pageRow = z.object({
  status: z.enum(['booked', 'cancelled']),
  starts: instant,
  ends: instant,
  practitioner: z.string(),
  preparation: z.string().nullable(),
  confirmed: z.boolean(),
  questionnaire: z.string().nullable(),
  intake: z.enum(['invited', 'begun', 'done']).nullable(),
});

/** What the page shows of it. */
export async function readPage(session: Session, id: AppointmentId): Promise<PageAppointment | null> {
  const row = await session.row(
    pageRow,
    `select a.status, a.starts, a.ends, p.spoken_name as practitioner, t.preparation, t.questionnaire,
       a.patient_confirmed_at is not null as confirmed, i.state as intake
     from appointments a
     join practitioners p on p.practice_id = a.practice_id and p.id = a.practitioner_id
     join appointment_types t on t.practice_id = a.practice_id and t.id = a.type_id
     left join intakes i on i.practice_id = a.practice_id and i.appointment_id = a.id
     where a.id = $1 and a.status in ('booked', 'cancelled')`,
    [id],
  );
  if (row === null) return null;
  return {
    state: row.status,
    start: row.starts.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
    end: row.ends.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
    practitioner: row.practitioner,
    bring: row.preparation,
    isConfirmed: row.confirmed,
    questions: row.questionnaire === null ? 'none' : QUESTIONS[row.intake ?? 'invited'],
  };
}

const QUESTIONS = { invited: 'open', begun: 'begun', done: 'done' } as const;

const heldRow = z.object({
  id: z.string(),
  practitioner_id: z.string(),
  practitioner: z.string(),
  starts: instant,
  ends: instant,
  expires_at: instant,
  type_id: z.string(),
});

/** What is held for this browser, soonest first. */
export async function heldBy(
  session: Session,
  stand: Visit['stand'],
): Promise<readonly (HeldSlot & { readonly type: AppointmentTypeId })[]> {
  const rows = await session.rows(
    heldRow,
    `select a.id, a.practitioner_id, p.spoken_name as practitioner, a.starts, a.ends, a.expires_at, a.type_id
     from appointments a join practitioners p on p.practice_id = a.practice_id and p.id = a.practitioner_id
     where a.call_id = $1 and a.status = 'held' order by a.starts`,
    [stand],
  );
  return rows.map((row) => ({
    hold: asId<HoldId>(row.id),
    practitioner: asId<PractitionerId>(row.practitioner_id),
    practitionerName: row.practitioner,
    start: row.starts.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
    end: row.ends.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
    expires: row.expires_at,
    type: asId<AppointmentTypeId>(row.type_id),
  }));
}

/** Whose link it is. */
export async function patientOf(session: Session, { patient, dateOfBirth }: Visit['link']): Promise<Patient> {
  const found = (await patientsBornOn(session, dateOfBirth)).find(({ id }) => id === patient);
  if (found === undefined) throw new Error('a link leads to a patient who is gone');
  return found;
}
