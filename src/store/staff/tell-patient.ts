import { z } from 'zod';
import { asId, type MessageId, type PracticeId } from '../../domain/ids.ts';
import type { Queued } from '../../http/contract/booking.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';
import { JOIN_LOGISTICS, LOGISTICS } from '../queries/message-logistics.ts';
import { dropFromSeriesMessages } from '../queries/series-messages.ts';
import type { AnnounceMessage } from '../store-agenda.ts';

/** Long enough to see that it was wrong, short enough that nobody waits (`screens.md` §3.2). */
export const STOPPABLE_SECONDS = 20;

/** Queues the confirmation of an appointment to the first channel that the patient agreed to; null: they agreed to none. */
export async function tellOfAppointment(
  session: Session,
  practice: PracticeId,
  appointment: string,
  announce: AnnounceMessage,
): Promise<Queued | null> {
  const row = await session.row(
    z.object({ id: z.string(), due_at: instant }),
    `insert into outbox (practice_id, id, patient_id, appointment_id, channel, recipient, template, logistics, due_at)
     select a.practice_id, gen_random_uuid(), a.patient_id, a.id, way.channel, way.recipient, 'appointment-booked',
       ${LOGISTICS}, now() + make_interval(secs => $2)
     from appointments a ${JOIN_LOGISTICS}
     cross join lateral (
       select o.channel, case when o.channel in ('email', 'file') then q.email else q.phone end as recipient
       from opt_ins o join patients q on q.practice_id = o.practice_id and q.id = o.patient_id
       where o.practice_id = a.practice_id and o.patient_id = a.patient_id and o.revoked_at is null
       order by array_position(array['whatsapp', 'sms', 'email', 'file'], o.channel) limit 1
     ) way
     where a.id = $1 and way.recipient is not null
     returning id, due_at`,
    [appointment, STOPPABLE_SECONDS],
  );
  if (row === null) return null;
  await announce(session, practice, asId<MessageId>(row.id), STOPPABLE_SECONDS);
  return { id: row.id, dueAt: row.due_at.toString() };
}

/** Takes back what has not gone out about an appointment, and takes it out of what is about others too; gives how many messages. */
export async function withdrawMessagesOf(session: Session, appointment: string): Promise<number> {
  const withdrawn = await session.run(
    `update outbox set status = 'withdrawn' where appointment_id = $1 and status = 'queued' and attempts = 0`,
    [appointment],
  );
  return withdrawn + (await dropFromSeriesMessages(session, appointment));
}
