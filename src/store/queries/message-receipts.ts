import { z } from 'zod';
import {
  type AppointmentId,
  asId,
  type CallId,
  type MessageId,
  type PatientId,
  type PracticeId,
} from '../../domain/ids.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../../domain/patient.ts';
import { TEMPLATES, type Template } from '../../messaging/logistics.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';
import { writeAudit } from './audit.ts';

/** How far a message came, as its network tells: receipts come late, twice and in any order. */
export interface Receipt {
  readonly message: MessageId;
  /** The network's own name of the message. */
  readonly reference: string;
  /** Whose network tells it: a message that goes by another one meanwhile is not what it tells of. */
  readonly channel: MessageChannel;
  readonly state: 'sent' | 'delivered' | 'read' | 'failed';
  readonly at: Temporal.Instant;
}

/** Whom a message that will not arrive was for. */
export interface FailedMessage {
  readonly call: CallId | null;
  readonly patient: PatientId | null;
  readonly retries: number;
  /** A worker has it still: what it did is not noted yet. */
  readonly inHand: boolean;
}

/**
 * Writes the receipt down; the earliest time of each state is kept. A message of which nobody knew whether it went out is then sent,
 * and what people were asked about it is done. Gives the message when it now turns out that it will not arrive, so that people can act:
 * once, and never for one that was delivered.
 */
export async function noteReceipt(
  session: Session,
  practice: PracticeId,
  receipt: Receipt,
): Promise<FailedMessage | null> {
  const { message, state, at, channel } = receipt;
  if (state === 'failed') {
    const failed = await session.row(
      z.object({ ...aboutRow, was: z.string() }),
      `with before as (select practice_id, id, status from outbox where id = $1 and channel = $2 for update)
       update outbox o set status = 'dead', last_fault = 'MESSAGE_ADDRESS_REFUSED'
       from before where o.practice_id = before.practice_id and o.id = before.id
         and before.status in ('sending', 'sent') and o.delivered_at is null
       returning o.call_id, o.patient_id, o.retries, before.status as was`,
      [message, channel],
    );
    return failed === null
      ? null
      : {
          call: idOrNull<CallId>(failed.call_id),
          patient: idOrNull(failed.patient_id),
          retries: failed.retries,
          inHand: failed.was === 'sending',
        };
  }
  await settleDoubt(session, practice, receipt);
  if (state === 'sent') return null;
  // What was read was delivered, though that receipt may still be under way.
  await session.run(
    `update outbox set delivered_at = least(delivered_at, $2::timestamptz),
       read_at = case when $3 then least(read_at, $2::timestamptz) else read_at end
     where id = $1 and channel = $4`,
    [message, at.toString(), state === 'read', channel],
  );
  return null;
}

const aboutRow = { call_id: z.string().nullable(), patient_id: z.string().nullable(), retries: z.number() };

/** An item that somebody has taken is left to them. */
async function settleDoubt(
  session: Session,
  practice: PracticeId,
  { message, reference, at, channel }: Receipt,
): Promise<void> {
  const settled = await session.row(
    z.object(aboutRow),
    `update outbox set status = 'sent', sent_at = coalesce(sent_at, $3), reference = coalesce(reference, $2), last_fault = null
     where id = $1 and channel = $4 and (status = 'sending' or (status = 'dead' and last_fault = 'MESSAGE_IN_DOUBT'))
     returning call_id, patient_id, retries`,
    [message, reference, at.toString(), channel],
  );
  if (settled === null) return;
  const about = {
    practice,
    call: idOrNull<CallId>(settled.call_id),
    patient: idOrNull<PatientId>(settled.patient_id),
    ground: 'call-of-patient',
    result: 'done',
  } as const;
  await writeAudit(session, {
    ...about,
    event: 'message-sent',
    action: 'execute',
    what: 'message',
    reference: message,
  });
  const item = await session.row(
    z.object({ item_id: z.string() }),
    `with settled as (
       update worklist set status = 'done', closed_as = 'done', closed_at = now(), version = version + 1
       where idempotency_key = $1 and status = 'open' and owner_id is null
       returning practice_id, id
     )
     insert into worklist_history (practice_id, item_id, seq, by_name, what, detail)
     select practice_id, id, (select coalesce(max(seq), 0) + 1 from worklist_history h where h.item_id = settled.id),
       'Balie', 'closed', 'done'
     from settled returning item_id`,
    [inDoubtKey({ id: message, retries: settled.retries })],
  );
  if (item === null) return;
  await writeAudit(session, {
    ...about,
    event: 'worklist-item-changed',
    action: 'update',
    what: 'worklist-item',
    reference: item.item_id,
  });
}

/** What people are asked about a message in doubt is one item by this key, whoever asks. */
export const inDoubtKey = ({ id, retries }: { readonly id: MessageId; readonly retries: number }): string =>
  `in-doubt:${id}${retries === 0 ? '' : `:${retries}`}`;

/** Whose message it is, before a practice is known; null: there is none by this id. */
export async function practiceOfMessage(session: Session, message: MessageId): Promise<PracticeId | null> {
  const row = await session.row(
    z.object({ practice: z.string().nullable() }),
    'select practice_of_message($1) as practice',
    [message],
  );
  return row?.practice == null ? null : asId<PracticeId>(row.practice);
}

/** The message that a patient answers, when it went to this address. */
export interface AnsweredMessage {
  readonly patient: PatientId | null;
  readonly appointment: AppointmentId | null;
  readonly template: Template;
  readonly channel: MessageChannel;
}

/** What a message was about; null when there is none with this id to this address: the answer is then nobody's. */
export async function answeredMessage(
  session: Session,
  message: MessageId,
  from: string,
): Promise<AnsweredMessage | null> {
  const row = await session.row(
    z.object({
      patient_id: z.string().nullable(),
      appointment_id: z.string().nullable(),
      template: z.enum(TEMPLATES),
      channel: z.enum(MESSAGE_CHANNELS),
    }),
    'select patient_id, appointment_id, template, channel from outbox where id = $1 and recipient = $2',
    [message, from],
  );
  if (row === null) return null;
  const { patient_id, appointment_id, template, channel } = row;
  return { patient: idOrNull(patient_id), appointment: idOrNull(appointment_id), template, channel };
}

const workedOffRow = z.object({ result: z.object({ outcome: z.string() }) });

/** What came of this message of a patient when it was brought before; null: it is new. */
export async function workedOff(session: Session, reference: string): Promise<string | null> {
  const row = await session.row(
    workedOffRow,
    `select result from idempotency_keys where key = $1 and action = 'reply'`,
    [replyKey(reference)],
  );
  return row?.result.outcome ?? null;
}

export const noteWorkedOff = (
  session: Session,
  practice: PracticeId,
  reference: string,
  outcome: string,
): Promise<number> =>
  session.run(
    `insert into idempotency_keys (practice_id, key, action, result) values ($1, $2, 'reply', $3) on conflict do nothing`,
    [practice, replyKey(reference), JSON.stringify({ outcome })],
  );

const replyKey = (reference: string): string => `worked-off:${reference}`;

/** The message that the network knows by this name and that went to this address: the one that a patient answered to. */
export async function messageNamed(
  session: Session,
  reference: string,
  address: string,
): Promise<MessageId | null> {
  const rows = await session.rows(
    z.object({ id: z.string() }),
    'select id from outbox where recipient = $2 and reference = $1 order by created_at desc limit 1',
    [reference, address],
  );
  return rows[0] === undefined ? null : asId<MessageId>(rows[0].id);
}

/** The newest message that went to this address, by which an answer that names no message is understood. */
export async function newestMessageTo(
  session: Session,
  address: string,
): Promise<{ readonly id: MessageId; readonly at: Temporal.Instant } | null> {
  const row = await session.row(
    z.object({ id: z.string(), created_at: instant }),
    `select id, created_at from outbox
     where recipient = $1 and status in ('sending', 'sent', 'dead') order by created_at desc limit 1`,
    [address],
  );
  return row === null ? null : { id: asId<MessageId>(row.id), at: row.created_at };
}

const idOrNull = <Id extends string>(id: string | null): Id | null => (id === null ? null : asId<Id>(id));
