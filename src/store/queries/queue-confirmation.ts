import { z } from 'zod';
import { type AppointmentId, asId, type CallId, type MessageId, type PatientId } from '../../domain/ids.ts';
import type { ConsentChannel } from '../../domain/patient.ts';
import type { Session } from '../postgres/session.ts';
import { JOIN_LOGISTICS, LOGISTICS } from './message-logistics.ts';
import { firstWay } from './message-way.ts';

/**
 * Queues the confirmation of an appointment that was booked before its patient agreed to this channel; null: the appointment is gone, has
 * one already, or there is no address.
 */
export async function queueConfirmation(
  session: Session,
  asked: {
    readonly appointment: AppointmentId;
    readonly patient: PatientId;
    readonly call: CallId;
    readonly channel: ConsentChannel;
  },
): Promise<MessageId | null> {
  const queued = await session.row(
    z.object({ id: z.string() }),
    `insert into outbox (practice_id, id, call_id, patient_id, appointment_id, channel, recipient, template, logistics)
     select a.practice_id, gen_random_uuid(), $3, a.patient_id, a.id, way.channel, way.recipient, 'appointment-booked', ${LOGISTICS}
     from appointments a ${JOIN_LOGISTICS}
     cross join lateral ${firstWay('a.practice_id', 'a.patient_id', '$4::text[]')} way
     where a.id = $1 and a.patient_id = $2 and a.status = 'booked'
       and not exists (select from outbox o where o.appointment_id = a.id and o.template = 'appointment-booked')
     returning id`,
    [asked.appointment, asked.patient, asked.call, [asked.channel]],
  );
  return queued === null ? null : asId<MessageId>(queued.id);
}
