import { z } from 'zod';
import type { Slot } from '../../domain/appointment.ts';
import {
  type AppointmentId,
  asId,
  type HoldId,
  type MessageId,
  type PatientId,
  type PracticeId,
  type WaitingEntryId,
  type WaitingOfferId,
} from '../../domain/ids.ts';
import type { MessageChannel } from '../../domain/patient.ts';
import type { Session } from '../postgres/session.ts';
import { JOIN_LOGISTICS, LOGISTICS } from './message-logistics.ts';
import { firstWay } from './message-way.ts';

export async function insertOffer(
  session: Session,
  offer: {
    readonly practice: PracticeId;
    readonly entry: WaitingEntryId;
    readonly hold: HoldId;
    readonly slot: Slot;
    readonly expires: Temporal.Instant;
  },
): Promise<WaitingOfferId> {
  const id = crypto.randomUUID();
  await session.run(
    `insert into waiting_offers (practice_id, id, entry_id, hold_id, expires_at, practitioner_id, starts, ends)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      offer.practice,
      id,
      offer.entry,
      offer.hold,
      offer.expires.toString(),
      offer.slot.practitioner,
      offer.slot.start.toInstant().toString(),
      offer.slot.end.toInstant().toString(),
    ],
  );
  return asId<WaitingOfferId>(id);
}

/** Queues what an offer's patient is told, once; null: they agreed to no message, or were told. */
export async function queueOfferMessage(
  session: Session,
  message: {
    readonly offer: WaitingOfferId;
    readonly template: 'waiting-offer' | 'waiting-taken';
    readonly channels: readonly MessageChannel[];
  },
): Promise<MessageId | null> {
  const row = await session.row(
    z.object({ id: z.string() }),
    `insert into outbox (practice_id, id, patient_id, offer_id, channel, recipient, template, logistics)
     select a.practice_id, gen_random_uuid(), w.patient_id, f.id, way.channel, way.recipient, $2,
       ${LOGISTICS} || case when $2 = 'waiting-offer' then jsonb_build_object('answerBefore',
         to_char(f.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) else '{}' end
     from waiting_offers f
     join waiting_list w on w.practice_id = f.practice_id and w.id = f.entry_id
     cross join lateral (select f.practice_id, f.practitioner_id, w.type_id, f.starts) a ${JOIN_LOGISTICS}
     cross join lateral ${firstWay('w.practice_id', 'w.patient_id', '$3')} way
     where f.id = $1 and not exists (select from outbox b where b.offer_id = f.id and b.template = $2)
     returning id`,
    [message.offer, message.template, message.channels],
  );
  return row === null ? null : asId<MessageId>(row.id);
}

const stateColumn = z.enum(['open', 'accepted', 'declined', 'too-late', 'expired']);
const offerRow = z.object({
  entry_id: z.string(),
  patient_id: z.string(),
  hold_id: z.string(),
  instead_of: z.string().nullable(),
  status: stateColumn,
});

type OfferState = z.output<typeof stateColumn>;

export interface OfferMade {
  readonly entry: WaitingEntryId;
  readonly patient: PatientId;
  /** The held place, and the appointment that it becomes: one row. */
  readonly appointment: AppointmentId;
  readonly insteadOf: AppointmentId | null;
  readonly status: OfferState;
}

/** The offer to this patient, locked with all others of its place, so that two answers come one after the other; null: there is none. */
export async function lockOffer(
  session: Session,
  offer: WaitingOfferId,
  patient: PatientId | null,
): Promise<OfferMade | null> {
  // In one order, or two who answer at once could wait for each other.
  await session.run(
    `select from waiting_offers where hold_id = (select hold_id from waiting_offers where id = $1) order by id for update`,
    [offer],
  );
  const row = await session.row(
    offerRow,
    `select o.entry_id, w.patient_id, o.hold_id, w.instead_of, o.status from waiting_offers o
     join waiting_list w on w.practice_id = o.practice_id and w.id = o.entry_id
     where o.id = $1 and ($2::uuid is null or w.patient_id = $2::uuid)`,
    [offer, patient],
  );
  if (row === null) return null;
  return {
    entry: asId<WaitingEntryId>(row.entry_id),
    patient: asId<PatientId>(row.patient_id),
    appointment: asId<AppointmentId>(row.hold_id),
    insteadOf: row.instead_of === null ? null : asId<AppointmentId>(row.instead_of),
    status: row.status,
  };
}

/** How far an offer is; null: there is none by this id. */
export async function stateOfOffer(session: Session, offer: WaitingOfferId): Promise<OfferState | null> {
  const row = await session.row(
    z.object({ status: stateColumn }),
    'select status from waiting_offers where id = $1',
    [offer],
  );
  return row?.status ?? null;
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
  status: 'accepted' | 'declined' | 'too-late' | 'expired',
): Promise<number> =>
  session.run('update waiting_offers set status = $2, answered_at = now() where id = $1', [offer, status]);

const idRow = z.object({ id: z.string() });

/** The other offers of the place that are open still, made too late. */
export async function closeOtherOffers(
  session: Session,
  appointment: AppointmentId,
): Promise<readonly WaitingOfferId[]> {
  const rows = await session.rows(
    idRow,
    `update waiting_offers set status = 'too-late', answered_at = now() where hold_id = $1 and status = 'open' returning id`,
    [appointment],
  );
  return rows.map(({ id }) => asId<WaitingOfferId>(id));
}

/** Ends the offers whose time is over, and frees what nobody took. Gives how many offers. */
export async function expireOffers(session: Session, now: Temporal.Instant): Promise<number> {
  const expired = await session.run(
    `update waiting_offers set status = 'expired', answered_at = now() where status = 'open' and expires_at <= $1`,
    [now.toString()],
  );
  if (expired > 0) {
    await session.run(
      `delete from appointments a where a.status = 'held' and a.expires_at <= $1
         and exists (select from waiting_offers o where o.practice_id = a.practice_id and o.hold_id = a.id)`,
      [now.toString()],
    );
  }
  return expired;
}

/** Frees the place when everybody who was asked said no. */
export const freeWhenAllDeclined = (session: Session, appointment: AppointmentId): Promise<number> =>
  session.run(
    `delete from appointments where id = $1 and status = 'held' and not exists (
       select from waiting_offers where hold_id = $1 and status = 'open')`,
    [appointment],
  );

/** The offer that a message made, or the only one open that went to this address. */
export async function offerBehind(
  session: Session,
  message: MessageId,
  address: string,
  now: Temporal.Instant,
): Promise<WaitingOfferId | null> {
  const named = await session.row(
    z.object({ offer_id: z.string() }),
    'select offer_id from outbox where id = $1 and recipient = $2 and offer_id is not null',
    [message, address],
  );
  if (named !== null) return asId<WaitingOfferId>(named.offer_id);
  const open = await session.rows(
    idRow,
    `select distinct o.id from waiting_offers o
     join outbox m on m.practice_id = o.practice_id and m.offer_id = o.id and m.template = 'waiting-offer'
     where m.recipient = $1 and o.status = 'open' and o.expires_at > $2 limit 2`,
    [address, now.toString()],
  );
  const [only] = open;
  return open.length === 1 && only !== undefined ? asId<WaitingOfferId>(only.id) : null;
}
