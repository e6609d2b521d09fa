import { z } from 'zod';
import type { WantedSlot } from '../../domain/decision.ts';
import {
  type AppointmentId,
  type AppointmentTypeId,
  asId,
  type HoldId,
  type PatientId,
  type PracticeId,
  type PractitionerId,
  type WaitingEntryId,
  type WaitingOfferId,
} from '../../domain/ids.ts';
import type { WaitingRequest } from '../../turn/5-act/waiting-list.ts';
import { plainDate, plainTime } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

export interface WaitingEntry {
  readonly id: WaitingEntryId;
  readonly patient: PatientId;
  readonly minutes: number;
  readonly wanted: Omit<WantedSlot, 'notStarts'>;
}

/** Nobody's list is longer; who waits behind these is not reached before those before them are served. */
const MOST_WAITING = 500;

const idRow = z.object({ id: z.string() });

/** Adds an entry; gives that of the first time when the key was used before. `isNew` says which. */
export async function insertEntry(
  session: Session,
  { practice, patient, wanted, idempotencyKey }: WaitingRequest,
): Promise<{ readonly entry: WaitingEntryId; readonly isNew: boolean }> {
  const id = crypto.randomUUID();
  const { type, practitioner, days, between, notWeekdays } = wanted;
  const written = await session.run(
    `insert into waiting_list (practice_id, id, patient_id, type_id, practitioner_id, from_day, to_day, from_time, to_time,
       not_weekdays, idempotency_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (practice_id, idempotency_key) do nothing`,
    [
      practice,
      id,
      patient,
      type,
      practitioner,
      days?.from.toString() ?? null,
      days?.to.toString() ?? null,
      between?.from.toString() ?? null,
      between?.to.toString() ?? null,
      notWeekdays,
      idempotencyKey,
    ],
  );
  if (written === 1) return { entry: asId<WaitingEntryId>(id), isNew: true };
  const earlier = await session.row(idRow, 'select id from waiting_list where idempotency_key = $1', [
    idempotencyKey,
  ]);
  if (earlier === null) throw new Error('a waiting list entry is there and cannot be seen');
  return { entry: asId<WaitingEntryId>(earlier.id), isNew: false };
}

export const leaveList = (session: Session, entry: WaitingEntryId, patient: PatientId): Promise<number> =>
  session.run(
    `update waiting_list set status = 'left' where id = $1 and patient_id = $2 and status = 'waiting'`,
    [entry, patient],
  );

const entryRow = z.object({
  id: z.string(),
  patient_id: z.string(),
  type_id: z.string(),
  practitioner_id: z.string().nullable(),
  from_day: plainDate.nullable(),
  to_day: plainDate.nullable(),
  from_time: plainTime.nullable(),
  to_time: plainTime.nullable(),
  not_weekdays: z.array(z.number()),
  minutes: z.number(),
});

/** Who waits for something that this practitioner does and has no offer open, in the order in which they came. */
export async function waitingFor(
  session: Session,
  practitioner: PractitionerId,
  now: Temporal.Instant,
): Promise<readonly WaitingEntry[]> {
  const rows = await session.rows(
    entryRow,
    `select w.id, w.patient_id, w.type_id, w.practitioner_id, w.from_day, w.to_day, w.from_time, w.to_time,
       w.not_weekdays, t.minutes
     from waiting_list w
     join appointment_types t on t.practice_id = w.practice_id and t.id = w.type_id
     join appointment_type_practitioners tp on tp.type_id = t.id and tp.practitioner_id = $1
     where w.status = 'waiting' and not exists (select from waiting_offers o
       where o.entry_id = w.id and o.status = 'open' and o.expires_at > $2)
     order by w.created_at, w.id limit ${MOST_WAITING}`,
    [practitioner, now.toString()],
  );
  return rows.map((row) => ({
    id: asId<WaitingEntryId>(row.id),
    patient: asId<PatientId>(row.patient_id),
    minutes: row.minutes,
    wanted: {
      type: asId<AppointmentTypeId>(row.type_id),
      practitioner: row.practitioner_id === null ? null : asId<PractitionerId>(row.practitioner_id),
      days: row.from_day === null || row.to_day === null ? null : { from: row.from_day, to: row.to_day },
      between:
        row.from_time === null || row.to_time === null ? null : { from: row.from_time, to: row.to_time },
      notWeekdays: row.not_weekdays,
    },
  }));
}

export async function insertOffer(
  session: Session,
  offer: {
    readonly practice: PracticeId;
    readonly entry: WaitingEntryId;
    readonly hold: HoldId;
    readonly expires: Temporal.Instant;
  },
): Promise<WaitingOfferId> {
  const id = crypto.randomUUID();
  await session.run(
    'insert into waiting_offers (practice_id, id, entry_id, hold_id, expires_at) values ($1, $2, $3, $4, $5)',
    [offer.practice, id, offer.entry, offer.hold, offer.expires.toString()],
  );
  return asId<WaitingOfferId>(id);
}

const offerRow = z.object({
  entry_id: z.string(),
  hold_id: z.string(),
  status: z.enum(['open', 'accepted', 'declined', 'too-late']),
});

export interface OfferMade {
  readonly entry: WaitingEntryId;
  /** The held place, and the appointment that it becomes: one row. */
  readonly appointment: AppointmentId;
  readonly status: z.output<typeof offerRow>['status'];
}

/** The offer to this patient, locked; null when there is none. */
export async function lockOffer(
  session: Session,
  offer: WaitingOfferId,
  patient: PatientId,
): Promise<OfferMade | null> {
  const row = await session.row(
    offerRow,
    `select o.entry_id, o.hold_id, o.status from waiting_offers o
     join waiting_list w on w.practice_id = o.practice_id and w.id = o.entry_id
     where o.id = $1 and w.patient_id = $2 for update of o`,
    [offer, patient],
  );
  if (row === null) return null;
  return {
    entry: asId<WaitingEntryId>(row.entry_id),
    appointment: asId<AppointmentId>(row.hold_id),
    status: row.status,
  };
}

/** Makes the held place an appointment of this patient; false when somebody else has it or its time is over. */
export async function takeHeldPlace(
  session: Session,
  appointment: AppointmentId,
  patient: PatientId,
  now: Temporal.Instant,
): Promise<boolean> {
  const written = await session.run(
    `update appointments set status = 'booked', patient_id = $2, expires_at = null
     where id = $1 and status = 'held' and expires_at > $3`,
    [appointment, patient, now.toString()],
  );
  return written === 1;
}

export const markOffer = (
  session: Session,
  offer: WaitingOfferId,
  status: 'accepted' | 'declined' | 'too-late',
): Promise<number> =>
  session.run('update waiting_offers set status = $2, answered_at = now() where id = $1', [offer, status]);

export const markServed = (session: Session, entry: WaitingEntryId): Promise<number> =>
  session.run(`update waiting_list set status = 'served' where id = $1`, [entry]);

/** Frees the place when everybody who was asked said no. */
export const freeWhenAllDeclined = (session: Session, appointment: AppointmentId): Promise<number> =>
  session.run(
    `delete from appointments where id = $1 and status = 'held' and not exists (
       select from waiting_offers where hold_id = $1 and status = 'open')`,
    [appointment],
  );
