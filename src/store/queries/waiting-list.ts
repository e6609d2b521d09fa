import { z } from 'zod';
import type { WantedSlot } from '../../domain/decision.ts';
import {
  type AppointmentId,
  type AppointmentTypeId,
  asId,
  type PatientId,
  type PractitionerId,
  type WaitingEntryId,
} from '../../domain/ids.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../../domain/patient.ts';
import type { WaitingListSettings, WaitingPerson } from '../../domain/waiting.ts';
import type { WaitingRequest } from '../../turn/5-act/waiting-list.ts';
import { plainDate, plainTime } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';
import { firstWay } from './message-way.ts';

export interface WaitingEntry {
  readonly id: WaitingEntryId;
  readonly patient: PatientId;
  readonly minutes: number;
  readonly wanted: Omit<WantedSlot, 'notStarts'>;
}

/** Nobody's list is longer; who waits behind these is not reached before those before them are served. */
const MOST_WAITING = 500;

const idRow = z.object({ id: z.string() });

/** How this practice offers places; null: it has no waiting list. */
export async function waitingListSettings(session: Session): Promise<WaitingListSettings | null> {
  const shape = z.object({ holdMinutes: z.number(), askAtOnce: z.number() });
  const row = await session.row(
    z.object({ waiting_list: shape.nullable() }),
    'select waiting_list from practices where id = app_practice()',
  );
  return row?.waiting_list ?? null;
}

/** Adds an entry; gives that of the first time when the key was used before. `isNew` says which. */
export async function insertEntry(
  session: Session,
  { practice, patient, wanted, idempotencyKey, call, insteadOf }: WaitingRequest,
): Promise<{ readonly entry: WaitingEntryId; readonly isNew: boolean }> {
  const id = crypto.randomUUID();
  const { type, practitioner, days, between, notWeekdays } = wanted;
  const written = await session.run(
    `insert into waiting_list (practice_id, id, patient_id, type_id, practitioner_id, from_day, to_day, from_time, to_time,
       not_weekdays, idempotency_key, call_id, instead_of)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (practice_id, idempotency_key) do nothing`,
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
      call ?? null,
      insteadOf ?? null,
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

/** Notes what is given up for an earlier place: an appointment of the same patient that stands. */
export const giveUpFor = (
  session: Session,
  entry: WaitingEntryId,
  patient: PatientId,
  appointment: AppointmentId,
): Promise<number> =>
  session.run(
    `update waiting_list set instead_of = $3 where id = $1 and patient_id = $2 and status = 'waiting'
       and exists (select from appointments where id = $3 and patient_id = $2 and status = 'booked')`,
    [entry, patient, appointment],
  );

export const markServed = (session: Session, entry: WaitingEntryId): Promise<number> =>
  session.run(`update waiting_list set status = 'served' where id = $1`, [entry]);

const wantedColumns = {
  type_id: z.string(),
  practitioner_id: z.string().nullable(),
  from_day: plainDate.nullable(),
  to_day: plainDate.nullable(),
  from_time: plainTime.nullable(),
  to_time: plainTime.nullable(),
  not_weekdays: z.array(z.number()),
};
const entryRow = z.object({ id: z.string(), patient_id: z.string(), minutes: z.number(), ...wantedColumns });

/**
 * Who waits for something that the practitioner of this place does, has no offer open and was not asked for this place before, in
 * the order in which they came. `only`: this entry alone.
 */
export async function waitingFor(
  session: Session,
  place: { readonly practitioner: PractitionerId; readonly start: Temporal.Instant },
  now: Temporal.Instant,
  only: WaitingEntryId | null = null,
): Promise<readonly WaitingEntry[]> {
  const rows = await session.rows(
    entryRow,
    `select w.id, w.patient_id, w.type_id, w.practitioner_id, w.from_day, w.to_day, w.from_time, w.to_time,
       w.not_weekdays, t.minutes
     from waiting_list w
     join appointment_types t on t.practice_id = w.practice_id and t.id = w.type_id and t.retired_at is null
     join appointment_type_practitioners tp on tp.type_id = t.id and tp.practitioner_id = $1
     where w.status = 'waiting' and ($4::uuid is null or w.id = $4::uuid)
       and not exists (select from waiting_offers o where o.entry_id = w.id
         and ((o.status = 'open' and o.expires_at > $2)
           or ($4::uuid is null and o.practitioner_id = $1 and o.starts = $3::timestamptz)))
     order by w.created_at, w.id limit ${MOST_WAITING}`,
    [place.practitioner, now.toString(), place.start.toString(), only],
  );
  return rows.map((row) => ({
    id: asId<WaitingEntryId>(row.id),
    patient: asId<PatientId>(row.patient_id),
    minutes: row.minutes,
    wanted: wantedOf(row),
  }));
}

const personRow = z.object({
  id: z.string(),
  type_name: z.string(),
  practitioner_name: z.string().nullable(),
  channel: z.enum(MESSAGE_CHANNELS).nullable(),
  ...wantedColumns,
});

/** The entry as it stands now; null when nobody waits under this id. */
export async function readEntry(
  session: Session,
  entry: WaitingEntryId,
  channels: readonly MessageChannel[],
): Promise<WaitingPerson | null> {
  const row = await session.row(
    personRow,
    `select w.id, w.type_id, w.practitioner_id, w.from_day, w.to_day, w.from_time, w.to_time, w.not_weekdays,
       t.spoken_name as type_name, p.spoken_name as practitioner_name, way.channel
     from waiting_list w
     join appointment_types t on t.practice_id = w.practice_id and t.id = w.type_id
     left join practitioners p on p.practice_id = w.practice_id and p.id = w.practitioner_id
     left join lateral ${firstWay('w.practice_id', 'w.patient_id', '$2')} way on true
     where w.id = $1 and w.status = 'waiting'`,
    [entry, channels],
  );
  if (row === null) return null;
  return {
    entry: asId<WaitingEntryId>(row.id),
    typeName: row.type_name,
    practitionerName: row.practitioner_name,
    wanted: wantedOf(row),
    channel: row.channel,
  };
}

const wantedOf = (
  row: Pick<z.output<typeof entryRow>, keyof typeof wantedColumns>,
): Omit<WantedSlot, 'notStarts'> => ({
  type: asId<AppointmentTypeId>(row.type_id),
  practitioner: row.practitioner_id === null ? null : asId<PractitionerId>(row.practitioner_id),
  days: row.from_day === null || row.to_day === null ? null : { from: row.from_day, to: row.to_day },
  between: row.from_time === null || row.to_time === null ? null : { from: row.from_time, to: row.to_time },
  notWeekdays: row.not_weekdays,
});
