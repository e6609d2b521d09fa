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
import { type Logistics, logisticsSchema, TEMPLATES, type Template } from '../../messaging/logistics.ts';
import type { Session } from '../postgres/session.ts';
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
  readonly attempts: number;
}

const messageRow = z.object({
  id: z.string(),
  call_id: z.string().nullable(),
  patient_id: z.string().nullable(),
  channel: z.enum(MESSAGE_CHANNELS),
  recipient: z.string(),
  template: z.enum(TEMPLATES),
  logistics: logisticsSchema,
  attempts: z.number(),
});
const idRow = z.object({ id: z.string() });

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
     where (o.appointment_id = $1 or o.appointments @> array[$1::uuid])
       and o.template <> 'appointment-cancelled' and (o.status = 'sent' or o.attempts > 0)
     -- Whoever got a confirmation and a reminder hears once that it does not go on.
     order by o.created_at limit 1
     returning id`,
    [appointment, call],
  );
  return rows.map(({ id }) => asId<MessageId>(id));
}

/** The message, locked for sending; null when it was sent, withdrawn or given up, or when another worker has it. */
export async function takeMessage(session: Session, id: MessageId): Promise<OutboxMessage | null> {
  const row = await session.row(
    messageRow,
    `update outbox set attempts = attempts + 1
     where id = (select id from outbox where id = $1 and status = 'queued' and due_at <= now() for update skip locked)
     returning id, call_id, patient_id, channel, recipient, template, logistics, attempts`,
    [id],
  );
  if (row === null) return null;
  return {
    id: asId<MessageId>(row.id),
    call: row.call_id === null ? null : asId<CallId>(row.call_id),
    patient: row.patient_id === null ? null : asId<PatientId>(row.patient_id),
    channel: row.channel,
    recipient: row.recipient,
    template: row.template,
    logistics: row.logistics,
    attempts: row.attempts,
  };
}

export const markSent = (session: Session, id: MessageId, reference: string | null): Promise<number> =>
  session.run(
    `update outbox set status = 'sent', sent_at = now(), last_fault = null, reference = $2 where id = $1`,
    [id, reference],
  );

export const markFailed = (
  session: Session,
  id: MessageId,
  fault: string,
  giveUp: boolean,
): Promise<number> =>
  session.run('update outbox set last_fault = $2, status = $3 where id = $1', [
    id,
    fault,
    giveUp ? 'dead' : 'queued',
  ]);

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
