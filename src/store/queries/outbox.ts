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
 * Queues the confirmation of an appointment when its patient has agreed to this channel; null when not. The row is written
 * from the agenda's own rows, so message and booking cannot differ.
 */
export async function queueConfirmation(
  session: Session,
  appointment: AppointmentId,
  call: CallId,
  to: { readonly channel: MessageChannel; readonly to: string },
): Promise<MessageId | null> {
  const row = await session.row(
    idRow,
    `insert into outbox
       (practice_id, id, call_id, patient_id, appointment_id, channel, recipient, template, logistics)
     select a.practice_id, gen_random_uuid(), $2, a.patient_id, a.id, $3, $4, 'appointment-booked',
       jsonb_build_object(
         'practiceName', pr.spoken_name, 'practitionerName', p.spoken_name,
         'start', to_char(lower(a.during) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
         'address', pr.address, 'bring', t.preparation,
         'phone', (select dialled from practice_lines l
           where l.practice_id = a.practice_id and dialled like '+%' order by dialled limit 1))
     from appointments a
     join practices pr on pr.id = a.practice_id
     join practitioners p on p.practice_id = a.practice_id and p.id = a.practitioner_id
     join appointment_types t on t.practice_id = a.practice_id and t.id = a.type_id
     where a.id = $1 and exists (select from opt_ins o
       where o.patient_id = a.patient_id and o.channel = $3 and o.revoked_at is null)
     returning id`,
    [appointment, call, to.channel, to.to],
  );
  return row === null ? null : asId<MessageId>(row.id);
}

/**
 * Makes the messages about an appointment say that it is cancelled: one that has not gone out is withdrawn, one that has gone
 * out (or may have) is followed by a cancellation to the same address. Gives the ids of those new messages.
 */
export async function queueCancellation(
  session: Session,
  appointment: AppointmentId,
  call: CallId,
): Promise<readonly MessageId[]> {
  const rows = await session.rows(
    idRow,
    `with withdrawn as (
       update outbox set status = 'withdrawn'
       where appointment_id = $1 and template = 'appointment-booked' and status = 'queued' and attempts = 0
     )
     insert into outbox
       (practice_id, id, call_id, patient_id, appointment_id, channel, recipient, template, logistics)
     select practice_id, gen_random_uuid(), $2, patient_id, appointment_id, channel, recipient,
       'appointment-cancelled', logistics
     from outbox
     where appointment_id = $1 and template = 'appointment-booked' and (status = 'sent' or attempts > 0)
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
     where id = (select id from outbox where id = $1 and status = 'queued' for update skip locked)
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

export const markSent = (session: Session, id: MessageId): Promise<number> =>
  session.run(`update outbox set status = 'sent', sent_at = now(), last_fault = null where id = $1`, [id]);

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
     where practice_id = $1 and status = 'queued' and created_at < now() - make_interval(secs => $2)
     order by created_at limit $3`,
    [practice, olderThanSeconds, limit],
  );
  return rows.map(({ id }) => asId<MessageId>(id));
}
