import { z } from 'zod';
import { type AppointmentId, asId, type CallId, type MessageId, type PatientId } from '../../domain/ids.ts';
import type { MessageChannel } from '../../domain/patient.ts';
import type { Session } from '../postgres/session.ts';
import { JOIN_LOGISTICS, LOGISTICS, MOMENT_OF } from './message-logistics.ts';

/**
 * Queues one confirmation that names all of these appointments, which are of one patient; null when that patient has not agreed to the
 * channel. Written from the agenda's own rows, as every message is.
 */
export async function queueSeriesConfirmation(
  session: Session,
  series: {
    readonly appointments: readonly AppointmentId[];
    readonly patient: PatientId;
    readonly call: CallId;
    readonly confirmation: { readonly channel: MessageChannel; readonly to: string };
  },
): Promise<MessageId | null> {
  const row = await session.row(
    z.object({ id: z.string() }),
    `insert into outbox (practice_id, id, call_id, patient_id, appointments, channel, recipient, template, logistics)
     select a.practice_id, gen_random_uuid(), $2, a.patient_id, all_of.ids, $4, $5, 'appointments-booked',
       ${LOGISTICS} || jsonb_build_object('more', all_of.moments - 0)
     from (
       select array_agg(a.id order by a.starts) as ids, jsonb_agg(${MOMENT_OF} order by a.starts) as moments
       from appointments a where a.id = any($1::uuid[]) and a.patient_id = $3
     ) all_of
     join appointments a on a.id = all_of.ids[1] ${JOIN_LOGISTICS}
     where exists (select from opt_ins o
       where o.patient_id = $3 and o.channel = $4 and o.revoked_at is null)
     returning id`,
    [series.appointments, series.call, series.patient, series.confirmation.channel, series.confirmation.to],
  );
  return row === null ? null : asId<MessageId>(row.id);
}

/** Whether these were confirmed in one message before, by the first of two requests with the same keys. */
export async function isConfirmedTogether(
  session: Session,
  appointments: readonly AppointmentId[],
): Promise<boolean> {
  const row = await session.row(
    z.object({ id: z.string() }),
    'select id from outbox where appointments && $1::uuid[] limit 1',
    [appointments],
  );
  return row !== null;
}

/**
 * Takes an appointment out of what has not gone out yet about it and others. One that is left is confirmed like any other. Gives how many
 * messages name it no more.
 */
export const dropFromSeriesMessages = (session: Session, appointment: string): Promise<number> =>
  session.run(
    `with left_over as (
       select o.practice_id, o.id, array_agg(a.id order by a.starts) as ids,
         jsonb_agg(${MOMENT_OF} order by a.starts) as moments
       from outbox o join appointments a on a.practice_id = o.practice_id and a.id = any(o.appointments)
       where o.appointments @> array[$1::uuid] and o.status = 'queued' and o.attempts = 0 and a.id <> $1
       group by o.practice_id, o.id
     )
     update outbox o set
       template = case when cardinality(l.ids) = 1 then 'appointment-booked' else o.template end,
       appointment_id = case when cardinality(l.ids) = 1 then l.ids[1] end,
       appointments = case when cardinality(l.ids) > 1 then l.ids end,
       logistics = case when cardinality(l.ids) = 1 then o.logistics - 'more' else o.logistics end
         || jsonb_build_object('start', l.moments->0)
         || case when cardinality(l.ids) = 1 then '{}' else jsonb_build_object('more', l.moments - 0) end
     from left_over l
     where o.practice_id = l.practice_id and o.id = l.id and o.status = 'queued' and o.attempts = 0`,
    [appointment],
  );
