import { z } from 'zod';
import type { Appointment, HeldSlot, Slot } from '../../domain/appointment.ts';
import {
  type AppointmentId,
  type AppointmentTypeId,
  asId,
  type CallId,
  type HoldId,
  type PatientId,
  type PracticeId,
  type PractitionerId,
} from '../../domain/ids.ts';
import type { Booker } from '../../domain/practice.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';
import { bookableFor } from './free-time.ts';

const appointmentRow = z.object({
  id: z.string(),
  practitioner_id: z.string(),
  practitioner_name: z.string(),
  type_id: z.string(),
  type_name: z.string(),
  patient_id: z.string(),
  reason: z.string().nullable(),
  starts: instant,
  ends: instant,
});

const SELECT_APPOINTMENT = `
  select a.id, a.practitioner_id, p.spoken_name as practitioner_name, a.type_id, t.spoken_name as type_name,
    a.patient_id, a.reason, a.starts, a.ends
  from appointments a
  join practitioners p on p.practice_id = a.practice_id and p.id = a.practitioner_id
  join appointment_types t on t.practice_id = a.practice_id and t.id = a.type_id`;

/** The appointment as it is in the agenda now, when it has this status. */
export async function readAppointment(
  session: Session,
  id: AppointmentId,
  status: 'booked' | 'cancelled',
): Promise<Appointment | null> {
  const row = await session.row(appointmentRow, `${SELECT_APPOINTMENT} where a.id = $1 and a.status = $2`, [
    id,
    status,
  ]);
  return row === null ? null : asAppointment(row);
}

/** Booked appointments of a patient that start at `from` or later, soonest first. */
export async function appointmentsOf(
  session: Session,
  patient: PatientId,
  from: Temporal.Instant,
): Promise<readonly Appointment[]> {
  const rows = await session.rows(
    appointmentRow,
    `${SELECT_APPOINTMENT}
     where a.patient_id = $1 and a.status = 'booked' and a.starts >= $2 order by a.starts`,
    [patient, from.toString()],
  );
  return rows.map(asAppointment);
}

export interface NewHold {
  readonly practice: PracticeId;
  /** Null: held for people who wait, and not in a call. */
  readonly call: CallId | null;
  readonly type: AppointmentTypeId;
  readonly slot: Slot;
  readonly by: Booker;
  readonly expires: Temporal.Instant;
  readonly now: Temporal.Instant;
}

/**
 * Holds a place in the agenda; null when it lies outside the hours, or the type is not done there, not by `by`, or no more that
 * day. Rejects with 23P01 when it is taken. Holds of one practitioner come one after the other: two that overlap and wait for each other are a deadlock,
 * which PostgreSQL finds after a second only.
 */
export async function insertHold(session: Session, hold: NewHold): Promise<HeldSlot | null> {
  const { slot } = hold;
  const id = asId<HoldId>(crypto.randomUUID());
  // Sent together: they are done in this order, and the caller waits for one way to the server.
  const locked = session.run('select pg_advisory_xact_lock(hashtextextended($1, 0))', [slot.practitioner]);
  const swept = deleteExpiredHolds(session, slot.practitioner, hold.now);
  const inserted = session.run(
    `insert into appointments (practice_id, id, practitioner_id, type_id, during, status, call_id, expires_at)
     select $1, $2, $3, $4, tstzrange($5, $6), 'held', $7, $8
     where exists (select from availability_windows
         where practitioner_id = $3 and starts <= $5 and ends >= $6 and starts > $5::timestamptz - interval '1 day')
       and exists (select from appointment_type_practitioners tp
         join appointment_types t on t.practice_id = tp.practice_id and t.id = tp.type_id
         where tp.type_id = $4 and tp.practitioner_id = $3 and t.bookable_by = any($9::text[])
           and (t.max_per_day is null or t.max_per_day > (select count(*) from appointments a
             where a.practitioner_id = $3 and a.type_id = $4 and a.status in ('booked', 'held')
               and a.starts > $5::timestamptz - interval '1 day' and a.starts < $5::timestamptz + interval '1 day'
               and (a.starts at time zone '${PRACTICE_TIME_ZONE}')::date
                 = ($5::timestamptz at time zone '${PRACTICE_TIME_ZONE}')::date)))`,
    [
      hold.practice,
      id,
      slot.practitioner,
      hold.type,
      slot.start.toInstant().toString(),
      slot.end.toInstant().toString(),
      hold.call,
      hold.expires.toString(),
      bookableFor(hold.by),
    ],
  );
  const [, , written] = await Promise.all([locked, swept, inserted]);
  return written === 0 ? null : { ...slot, hold: id, expires: hold.expires };
}

const deleteExpiredHolds = (
  session: Session,
  practitioner: PractitionerId,
  now: Temporal.Instant,
): Promise<number> =>
  session.run(
    `delete from appointments where practitioner_id = $1 and status = 'held' and expires_at <= $2`,
    [practitioner, now.toString()],
  );

export const deleteHoldsOf = (session: Session, call: CallId): Promise<number> =>
  session.run(`delete from appointments where call_id = $1 and status = 'held'`, [call]);

/** Cancels an appointment of this patient that has not begun; false when there is none. */
export async function cancelBooking(
  session: Session,
  appointment: AppointmentId,
  by: PatientId,
  now: Temporal.Instant,
): Promise<boolean> {
  const written = await session.run(
    `update appointments set status = 'cancelled', cancelled_at = now()
     where id = $1 and patient_id = $2 and status = 'booked' and starts > $3`,
    [appointment, by, now.toString()],
  );
  return written === 1;
}

const asAppointment = (row: z.output<typeof appointmentRow>): Appointment => ({
  id: asId<AppointmentId>(row.id),
  practitioner: asId<PractitionerId>(row.practitioner_id),
  practitionerName: row.practitioner_name,
  type: asId<AppointmentTypeId>(row.type_id),
  typeName: row.type_name,
  patient: asId<PatientId>(row.patient_id),
  reason: row.reason,
  start: row.starts.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
  end: row.ends.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
});
