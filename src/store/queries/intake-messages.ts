import { z } from 'zod';
import { asId, type CallId, type MessageId } from '../../domain/ids.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../../domain/patient.ts';
import type { Session } from '../postgres/session.ts';
import { JOIN_LOGISTICS, LOGISTICS } from './message-logistics.ts';
import { firstWay } from './message-way.ts';

export interface IntakeMessage {
  readonly intake: string;
  readonly call: CallId | null;
  readonly template: 'intake-invitation' | 'intake-reminder';
  readonly carries: (channel: MessageChannel) => boolean;
  readonly now: Temporal.Instant;
}

/** Queues the link to a questionnaire by the first way that the patient agreed to, and notes when; null: there is no way. */
export async function queueIntakeMessage(
  session: Session,
  { intake, call, template, carries, now }: IntakeMessage,
): Promise<{ readonly message: MessageId; readonly channel: MessageChannel } | null> {
  const queued = await session.row(
    z.object({ id: z.string(), channel: z.enum(MESSAGE_CHANNELS) }),
    `insert into outbox (practice_id, id, call_id, patient_id, appointment_id, channel, recipient, template, logistics)
     select a.practice_id, gen_random_uuid(), $2, a.patient_id, a.id, way.channel, way.recipient, $3, ${LOGISTICS}
     from intakes i join appointments a on a.practice_id = i.practice_id and a.id = i.appointment_id ${JOIN_LOGISTICS}
     cross join lateral ${firstWay('a.practice_id', 'a.patient_id', '$4::text[]')} way
     where i.id = $1 and a.status = 'booked'
     returning id, channel`,
    [intake, call, template, MESSAGE_CHANNELS.filter(carries)],
  );
  if (queued === null) return null;
  const column = template === 'intake-reminder' ? 'reminded_at' : 'invited_at';
  await session.run(`update intakes set ${column} = $2 where id = $1`, [intake, now.toString()]);
  return { message: asId<MessageId>(queued.id), channel: queued.channel };
}
