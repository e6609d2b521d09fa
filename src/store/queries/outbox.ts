import { z } from 'zod';
import {
  type AppointmentId,
  asId,
  type CallId,
  type MessageId,
  type PatientId,
  type PracticeId,
} from '../../domain/ids.ts';
import { MESSAGE_LANGUAGES, type MessageLanguage } from '../../domain/message-language.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../../domain/patient.ts';
import { type Logistics, logisticsSchema, TEMPLATES, type Template } from '../../messaging/logistics.ts';
import type { Session } from '../postgres/session.ts';
import { LANGUAGE_OF_MESSAGE } from './message-language.ts';
import { MOMENT_OF } from './message-logistics.ts';
import { dropFromSeriesMessages } from './series-messages.ts';

/** A message that must go out, as its row says. */
export interface OutboxMessage {
  readonly id: MessageId;
  readonly call: CallId | null;
  readonly patient: PatientId | null;
  readonly channel: MessageChannel;
  readonly recipient: string;
  readonly template: Template;
  readonly logistics: Logistics;
  /** The patient's, unless the practice writes in Dutch only; which template there is in it is seen when it is written. */
  readonly language: MessageLanguage;
  readonly attempts: number;
  /** How often people had it sent anew. */
  readonly retries: number;
}

const messageRow = z.object({
  id: z.string(),
  call_id: z.string().nullable(),
  patient_id: z.string().nullable(),
  channel: z.enum(MESSAGE_CHANNELS),
  recipient: z.string(),
  template: z.enum(TEMPLATES),
  logistics: logisticsSchema,
  language: z.enum(MESSAGE_LANGUAGES),
  attempts: z.number(),
  retries: z.number(),
});
const idRow = z.object({ id: z.string() });
/** Of a row `o` of the outbox: a message that went out, or may have, and in which the appointment $1 stands. */
const TOLD_OF = `(o.appointment_id = $1 or o.appointments @> array[$1::uuid])
  and o.template <> 'appointment-cancelled' and (o.status = 'sent' or o.attempts > 0)`;

/**
 * Makes the messages about an appointment say that it is cancelled: one that has not gone out is withdrawn, or names it no more when it is
 * about others too; one that has gone out (or may have) is followed by a cancellation to the same address. Gives the ids of those new
 * messages.
 */
export async function queueCancellation(
  session: Session,
  appointment: AppointmentId,
  /** Null: people of the practice did it. */
  call: CallId | null,
): Promise<readonly MessageId[]> {
  await dropFromSeriesMessages(session, appointment);
  const rows = await session.rows(
    idRow,
    `with withdrawn as (
       update outbox set status = 'withdrawn'
       where appointment_id = $1 and template <> 'appointment-cancelled' and status = 'queued' and attempts = 0
     )
     insert into outbox
       (practice_id, id, call_id, patient_id, appointment_id, channel, recipient, template, logistics)
     select o.practice_id, gen_random_uuid(), $2, o.patient_id, a.id, o.channel, o.recipient, 'appointment-cancelled',
       (o.logistics - 'more' - 'answerBefore') || jsonb_build_object('start', ${MOMENT_OF})
     from outbox o join appointments a on a.practice_id = o.practice_id and a.id = $1
     where ${TOLD_OF}
     -- Whoever got a confirmation and a reminder hears once that it does not go on.
     order by o.created_at limit 1
     returning id`,
    [appointment, call],
  );
  return rows.map(({ id }) => asId<MessageId>(id));
}

/** Whether the patient has, or may have, a message in which this appointment stands. */
export async function wasToldOf(session: Session, appointment: AppointmentId): Promise<boolean> {
  const told = await session.row(idRow, `select o.id from outbox o where ${TOLD_OF} limit 1`, [appointment]);
  return told !== null;
}

/**
 * The message, now in the hands of this worker alone; null when it was sent, withdrawn or given up, or when another worker has it or
 * had it and never told what became of it. `not-yet`: its network asked to be left alone for a while.
 */
export async function takeMessage(
  session: Session,
  id: MessageId,
): Promise<OutboxMessage | 'not-yet' | null> {
  const row = await session.row(
    messageRow,
    `update outbox set status = 'sending', claimed_at = now(), attempts = attempts + 1,
       language = ${LANGUAGE_OF_MESSAGE}
     where id = (select id from outbox where id = $1 and status = 'queued' and due_at <= now() for update skip locked)
     returning id, call_id, patient_id, channel, recipient, template, logistics, language, attempts, retries`,
    [id],
  );
  if (row === null) return (await waitsForItsTime(session, id)) ? 'not-yet' : null;
  return {
    id: asId<MessageId>(row.id),
    call: row.call_id === null ? null : asId<CallId>(row.call_id),
    patient: row.patient_id === null ? null : asId<PatientId>(row.patient_id),
    channel: row.channel,
    recipient: row.recipient,
    template: row.template,
    logistics: row.logistics,
    language: row.language,
    attempts: row.attempts,
    retries: row.retries,
  };
}

const waitsForItsTime = async (session: Session, id: MessageId): Promise<boolean> =>
  (await session.row(idRow, `select id from outbox where id = $1 and status = 'queued' and due_at > now()`, [
    id,
  ])) !== null;

/** A receipt may have come before the network's own answer: then only its name of the message is new. */
export const markSent = (session: Session, id: MessageId, reference: string | null): Promise<number> =>
  session.run(
    `update outbox set status = 'sent', sent_at = coalesce(sent_at, now()), last_fault = null,
       reference = coalesce($2, reference)
     where id = $1 and status in ('sending', 'sent')`,
    [id, reference],
  );

/** `dead`: people take over. `queued`: not before `afterSeconds` from now. Gives 0 when a receipt told otherwise meanwhile. */
export const markFailed = (
  session: Session,
  id: MessageId,
  fault: string,
  then: { readonly status: 'dead' } | { readonly status: 'queued'; readonly afterSeconds: number },
): Promise<number> =>
  session.run(
    `update outbox set last_fault = $2, status = $3, due_at = greatest(due_at, now() + make_interval(secs => $4))
     where id = $1 and status = 'sending'`,
    [id, fault, then.status, then.status === 'queued' ? then.afterSeconds : 0],
  );

/** With which of the practice's own texts it goes; null: with the product's, or Meta's. */
export const noteTextVersion = (session: Session, id: MessageId, version: number | null): Promise<number> =>
  session.run('update outbox set text_version = $2 where id = $1 and text_version is distinct from $2', [
    id,
    version,
  ]);

/** Leaves the message in hand: only a receipt, its network or people can tell what became of it. */
export const markUnheard = (session: Session, id: MessageId, fault: string): Promise<number> =>
  session.run(`update outbox set last_fault = $2 where id = $1 and status = 'sending'`, [id, fault]);

/** A message of which nobody knows whether it went out. */
export interface MessageInDoubt {
  readonly id: MessageId;
  readonly call: CallId | null;
  readonly patient: PatientId | null;
  readonly channel: MessageChannel;
  readonly retries: number;
  /** For how long it has been in hand. */
  readonly seconds: number;
}

const doubtRow = z.object({
  id: z.string(),
  call_id: z.string().nullable(),
  patient_id: z.string().nullable(),
  channel: z.enum(MESSAGE_CHANNELS),
  retries: z.number(),
  seconds: z.number(),
});

/** Messages that are in hand for longer than any attempt takes, oldest first. */
export async function messagesInDoubt(
  session: Session,
  longerThanSeconds: number,
  limit: number,
): Promise<readonly MessageInDoubt[]> {
  const rows = await session.rows(
    doubtRow,
    `select id, call_id, patient_id, channel, retries, extract(epoch from now() - claimed_at)::float8 as seconds from outbox
     where status = 'sending' and claimed_at < now() - make_interval(secs => $1)
     order by claimed_at limit $2`,
    [longerThanSeconds, limit],
  );
  return rows.map(({ id, call_id, patient_id, channel, retries, seconds }) => ({
    id: asId<MessageId>(id),
    call: call_id === null ? null : asId<CallId>(call_id),
    patient: patient_id === null ? null : asId<PatientId>(patient_id),
    channel,
    retries,
    seconds,
  }));
}

/** Messages that wait longer than any job should take: their job was lost or never made. Oldest first. */
export async function forgottenMessages(
  session: Session,
  practice: PracticeId,
  olderThanSeconds: number,
  limit: number,
): Promise<readonly MessageId[]> {
  const rows = await session.rows(
    idRow,
    `select id from outbox
     where practice_id = $1 and status = 'queued' and greatest(created_at, due_at) < now() - make_interval(secs => $2)
     order by created_at limit $3`,
    [practice, olderThanSeconds, limit],
  );
  return rows.map(({ id }) => asId<MessageId>(id));
}
