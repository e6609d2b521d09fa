import { z } from 'zod';
import { type AppointmentId, asId, type CallId, type MessageId, type PatientId } from '../../domain/ids.ts';
import type { ConsentChannel } from '../../domain/patient.ts';
import type { Session } from '../postgres/session.ts';
import { JOIN_LOGISTICS, LOGISTICS } from './message-logistics.ts';
import { firstWay } from './message-way.ts';
import { queueSeriesConfirmation } from './series-messages.ts';

/**
 * Queues the confirmation of what was booked before its patient agreed to this channel: that appointment, or all that were made in the call
 * when it made several, in one message. Null: it is gone, has one already, or there is no address.
 */
export async function queueConfirmation(session: Session, asked: ToConfirm): Promise<MessageId | null> {
  const made = await session.rows(
    z.object({ id: z.string(), recipient: z.string() }),
    `select a.id, way.recipient from appointments a
     cross join lateral ${firstWay('a.practice_id', 'a.patient_id', '$3::text[]')} way
     where a.call_id = $1 and a.patient_id = $2 and a.status = 'booked'
       and ${NOT_CONFIRMED}`,
    [asked.call, asked.patient, [asked.channel]],
  );
  const [first, second] = made;
  if (first === undefined || second === undefined || made.every(({ id }) => id !== asked.appointment))
    return queueOne(session, asked);
  return queueSeriesConfirmation(session, {
    appointments: made.map(({ id }) => asId<AppointmentId>(id)),
    patient: asked.patient,
    call: asked.call,
    confirmation: { channel: asked.channel, to: first.recipient },
  });
}

interface ToConfirm {
  readonly appointment: AppointmentId;
  readonly patient: PatientId;
  readonly call: CallId;
  readonly channel: ConsentChannel;
}

async function queueOne(session: Session, asked: ToConfirm): Promise<MessageId | null> {
  const queued = await session.row(
    z.object({ id: z.string() }),
    `insert into outbox (practice_id, id, call_id, patient_id, appointment_id, channel, recipient, template, logistics)
     select a.practice_id, gen_random_uuid(), $3, a.patient_id, a.id, way.channel, way.recipient, 'appointment-booked', ${LOGISTICS}
     from appointments a ${JOIN_LOGISTICS}
     cross join lateral ${firstWay('a.practice_id', 'a.patient_id', '$4::text[]')} way
     where a.id = $1 and a.patient_id = $2 and a.status = 'booked'
       and ${NOT_CONFIRMED}
     returning id`,
    [asked.appointment, asked.patient, asked.call, [asked.channel]],
  );
  return queued === null ? null : asId<MessageId>(queued.id);
}

/** No message told of the appointment `a` yet, alone or with others. */
const NOT_CONFIRMED = `not exists (select from outbox o where o.template in ('appointment-booked', 'appointments-booked')
  and (o.appointment_id = a.id or o.appointments @> array[a.id]))`;
