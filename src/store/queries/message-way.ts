/** Of a row `o` with a `practice_id` and a `patient_id`: that patient asked for no messages at all. */
export const WANTS_NO_MESSAGES = `exists (select from calling_wishes w where w.practice_id = o.practice_id and w.patient_id = o.patient_id
  and w.kind = 'no-messages' and w.ended_at is null)`;

/**
 * Lateral rows of the ways to reach the patient of `patient` (an expression of the query) that they agreed to, on the channels of the
 * parameter `channels`, the preferred one first: `way.channel`, `way.recipient`. At most one; none to who asked for no messages.
 */
export const firstWay = (practice: string, patient: string, channels: string): string => `(
  select o.channel, case when o.channel in ('email', 'file') then q.email else q.phone end as recipient
  from opt_ins o join patients q on q.practice_id = o.practice_id and q.id = o.patient_id
  where o.practice_id = ${practice} and o.patient_id = ${patient} and o.revoked_at is null and o.channel = any(${channels})
    and case when o.channel in ('email', 'file') then q.email else q.phone end is not null
    and not ${WANTS_NO_MESSAGES}
  order by array_position(${channels}, o.channel) limit 1
)`;
