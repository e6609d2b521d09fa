import { z } from 'zod';
import type { HeldSlot } from '../../domain/appointment.ts';
import {
  type AppointmentId,
  type AppointmentTypeId,
  asId,
  type HoldId,
  type PractitionerId,
  type WaitingOfferId,
} from '../../domain/ids.ts';
import type { Patient } from '../../domain/patient.ts';
import type { OtherTime, PageAppointment, PageOffer } from '../../http/ports/patient-pages.ts';
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
export async function readPage(
  session: Session,
  id: AppointmentId,
  now: Temporal.Instant,
): Promise<PageAppointment | null> {
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
    offered: row.status === 'booked' ? await offeredByMessage(session, id, now) : [],
  };
}

/** The times that the newest message about moving offers, while they are kept. */
async function offeredByMessage(
  session: Session,
  appointment: AppointmentId,
  now: Temporal.Instant,
): Promise<readonly OtherTime[]> {
  const rows = await session.rows(
    z.object({ hold: z.string(), starts: instant, practitioner: z.string() }),
    `select a.id as hold, a.starts, p.spoken_name as practitioner
     from move_choices c join appointments a on a.practice_id = c.practice_id and a.id = any(c.holds)
     join practitioners p on p.practice_id = a.practice_id and p.id = a.practitioner_id
     where c.appointment_id = $1 and c.status = 'open' and a.status = 'held' and a.expires_at > $2
     order by a.starts`,
    [appointment, now.toString()],
  );
  return rows.map(({ hold, starts, practitioner }) => ({
    hold,
    start: starts.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
    practitioner,
  }));
}

/** What the page shows of an offered place. */
export async function readOffer(session: Session, id: WaitingOfferId): Promise<PageOffer | null> {
  const row = await session.row(
    z.object({
      starts: instant,
      expires_at: instant,
      practitioner: z.string(),
      instead_of: instant.nullable(),
      declined: z.boolean(),
    }),
    `select o.starts, o.expires_at, p.spoken_name as practitioner, o.status = 'declined' as declined,
       (select starts from appointments a where a.id = w.instead_of and a.status = 'booked') as instead_of
     from waiting_offers o
     join practitioners p on p.practice_id = o.practice_id and p.id = o.practitioner_id
     join waiting_list w on w.practice_id = o.practice_id and w.id = o.entry_id
     where o.id = $1`,
    [id],
  );
  if (row === null) return null;
  return {
    start: row.starts.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
    until: row.expires_at.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
    practitioner: row.practitioner,
    insteadOf: row.instead_of?.toZonedDateTimeISO(PRACTICE_TIME_ZONE) ?? null,
    isDeclined: row.declined,
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
