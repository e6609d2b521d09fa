import { z } from 'zod';
import { asId, type CallId, type PracticeId } from '../../domain/ids.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../../domain/patient.ts';
import { SPOKEN_CLAIMS, type SpokenClaim } from '../../http/contract/corrections.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

/** An appointment that was made or cancelled in a call. */
export interface DoneAppointment {
  /** Null: in an agenda of another system, of which we hold only that it was done. */
  readonly at: { readonly starts: Temporal.Instant; readonly practitioner: string } | null;
  readonly patient: { readonly first: string; readonly last: string };
  /** Whether somebody in this call proved to be this patient, or to speak for them. */
  readonly isIdentified: boolean;
}

/** A message that was promised in a call. */
export interface PromisedMessage {
  readonly template: string;
  readonly channel: MessageChannel;
  /**
   * `arrived`: delivered, or handed to a network that tells no more. `under-way`: it may still arrive. `with-people`: it will not, and
   * an item says so. `not-needed`: taken back, because what it was about is. `lost`: it will not, and nobody was told.
   */
  readonly state: 'arrived' | 'under-way' | 'with-people' | 'not-needed' | 'lost';
}

/** A place on the waiting list that was made in a call, by what it is for. */
export interface WaitingPlace {
  readonly typeName: string;
  readonly practitionerName: string | null;
  readonly wanted: {
    readonly days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | null;
    readonly between: { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime } | null;
  };
}

/** What Balie said in a call that has ended, and what the record holds of that call. */
export interface SaidAndDone {
  readonly call: CallId;
  readonly endedAt: Temporal.Instant;
  readonly said: readonly { readonly phrase: string; readonly text: string }[];
  /** How much there is of each kind. */
  readonly done: Readonly<Record<SpokenClaim, number>>;
  readonly booked: readonly DoneAppointment[];
  readonly cancelled: readonly DoneAppointment[];
  readonly messages: readonly PromisedMessage[];
  /** Until when each callback is promised; null: without a time, or people agreed on another since. */
  readonly callbacks: readonly (Temporal.Instant | null)[];
  readonly waiting: readonly WaitingPlace[];
  /** The appointments of that day of who comes later. Null: they are in an agenda of another system. */
  readonly late: readonly NonNullable<DoneAppointment['at']>[] | null;
  /** When the medicine was asked for before, of who asked for one again. */
  readonly askedBefore: readonly Temporal.Instant[];
}

const appointment = z.object({
  starts: z.string().nullable(),
  practitioner: z.string().nullable(),
  first: z.string(),
  last: z.string(),
  identified: z.boolean(),
});
const instantOf = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const row = z.object({
  id: z.string(),
  ended_at: instant,
  said: z.array(z.object({ phrase: z.string(), text: z.string() })),
  done: z.record(z.enum(SPOKEN_CLAIMS), z.number()),
  booked: z.array(appointment),
  cancelled: z.array(appointment),
  messages: z.array(
    z.object({
      template: z.string(),
      channel: z.enum(MESSAGE_CHANNELS),
      state: z.enum(['arrived', 'under-way', 'with-people', 'not-needed', 'lost']),
    }),
  ),
  callbacks: z.array(z.string().nullable()),
  waiting: z.array(
    z.object({
      type: z.string(),
      practitioner: z.string().nullable(),
      days: z.tuple([z.string(), z.string()]).nullable(),
      between: z.tuple([z.string(), z.string()]).nullable(),
    }),
  ),
  late: z.array(z.object({ starts: z.string(), practitioner: z.string() })).nullable(),
  asked_before: z.array(z.string()),
});

const asSaidAndDone = ({
  id,
  ended_at,
  booked,
  cancelled,
  callbacks,
  waiting,
  late,
  asked_before,
  ...rest
}: z.output<typeof row>): SaidAndDone => ({
  call: asId<CallId>(id),
  endedAt: ended_at,
  booked: booked.map(asDone),
  cancelled: cancelled.map(asDone),
  callbacks: callbacks.map((before) => (before === null ? null : instantOf(before))),
  waiting: waiting.map(asWaiting),
  late: late?.map(({ starts, practitioner }) => ({ starts: instantOf(starts), practitioner })) ?? null,
  askedBefore: asked_before.map(instantOf),
  ...rest,
});

const asWaiting = ({
  type,
  practitioner,
  days,
  between,
}: z.output<typeof row>['waiting'][number]): WaitingPlace => ({
  typeName: type,
  practitionerName: practitioner,
  wanted: {
    days:
      days === null ? null : { from: Temporal.PlainDate.from(days[0]), to: Temporal.PlainDate.from(days[1]) },
    between:
      between === null
        ? null
        : { from: Temporal.PlainTime.from(between[0]), to: Temporal.PlainTime.from(between[1]) },
  },
});

const asDone = ({
  starts,
  practitioner,
  first,
  last,
  identified,
}: z.output<typeof appointment>): DoneAppointment => ({
  at: starts === null || practitioner === null ? null : { starts: instantOf(starts), practitioner },
  patient: { first, last },
  isIdentified: identified,
});

/**
 * Calls that ended in a stretch of time. The record is read apart from the journal: bookings and cancellations from the access log
 * together with the rows that it names, so that neither can vouch for itself.
 */
export async function saidAndDone(
  session: Session,
  practice: PracticeId,
  ended: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
): Promise<readonly SaidAndDone[]> {
  const rows = await session.rows(row, SAID_AND_DONE, [practice, ended.from.toString(), ended.to.toString()]);
  return rows.map(asSaidAndDone);
}

/** Calls that ended before `before` and were not compared yet, the oldest first, beginning after `after`; at most `limit`. */
export async function notComparedYet(
  session: Session,
  practice: PracticeId,
  which: {
    readonly before: Temporal.Instant;
    readonly after: Pick<SaidAndDone, 'call' | 'endedAt'> | null;
    readonly limit: number;
  },
): Promise<readonly SaidAndDone[]> {
  const { before, after, limit } = which;
  const rows = await session.rows(
    row,
    `${SAID_AND_DONE} and c.compared_at is null
       and ($4::timestamptz is null or (c.ended_at, c.id) > ($4::timestamptz, $5::uuid))
     order by c.ended_at, c.id limit $6`,
    [practice, '-infinity', before.toString(), after?.endedAt.toString() ?? null, after?.call ?? null, limit],
  );
  return rows.map(asSaidAndDone);
}

/** Says that nothing of these calls can differ any more. */
export const noteCompared = (
  session: Session,
  calls: readonly CallId[],
  at: Temporal.Instant,
): Promise<number> =>
  session.run('update calls set compared_at = $2 where id = any($1::uuid[])', [calls, at.toString()]);

/** The same of one call, whenever it ended; null: there is no such call, it goes on, or its words were deleted. */
export async function saidAndDoneIn(
  session: Session,
  practice: PracticeId,
  call: CallId,
): Promise<SaidAndDone | null> {
  const found = await session.row(row, `${SAID_AND_DONE} and c.id = $4`, [
    practice,
    '-infinity',
    'infinity',
    call,
  ]);
  return found === null ? null : asSaidAndDone(found);
}

const count = (of: string): string => `(select count(*)::integer from ${of})`;
const logged = (event: string, statuses: string): string =>
  count(`audit l join appointments a on a.practice_id = l.practice_id and a.id = l.reference
    where l.practice_id = c.practice_id and l.call_id = c.id and l.event = '${event}' and l.result = 'done'
      and a.status in (${statuses})`);
/** In an agenda of another system: the access log names our own note of what was read back there. */
const outside = (done: string): string =>
  count(`audit l join outside_appointments o on o.practice_id = l.practice_id and o.id = l.reference
    where l.practice_id = c.practice_id and l.call_id = c.id and l.result = 'done' and o.done = ${done}`);

const item = (which: string): string =>
  count(`worklist w where w.practice_id = c.practice_id and w.call_id = c.id and ${which}`);
const message = (template: string): string =>
  count(`outbox o where o.practice_id = c.practice_id and o.call_id = c.id and o.template = '${template}'`);

/** The proof of each claim. Items are of the kind that was claimed: a callback is no prescription that was asked for. */
const PROOF: Readonly<Record<SpokenClaim, string>> = {
  booked: `${logged('appointment-booked', "'booked', 'cancelled'")} + ${outside("'booked'")}`,
  cancelled: `${logged('appointment-cancelled', "'cancelled'")} + ${outside("'cancelled'")}`,
  'item-made': item(`w.kind in ('request', 'callback')`),
  'prescription-asked': item(`w.kind = 'request' and w.wish = 'repeat-prescription'`),
  // The item that says that it was asked again names the patient; the request before it is another of the same.
  'asked-before':
    count(`worklist w join worklist a on a.practice_id = w.practice_id and a.patient_id = w.patient_id
    where w.practice_id = c.practice_id and a.call_id = c.id and a.wish = 'repeat-prescription' and a.kind = 'request'
      and w.wish = a.wish and w.kind = a.kind and w.id <> a.id`),
  'lateness-passed-on': item(`w.wish = 'running-late'`),
  'callback-kept': item(`w.kind = 'callback'`),
  'urgent-item': item(`w.kind in ('failed-transfer', 'urgent-callback', 'lost-call')`),
  // Entries of the waiting list, whatever became of them since.
  waits: count('waiting_list e where e.practice_id = c.practice_id and e.call_id = c.id'),
  'answers-kept': count(`audit l join intakes i on i.practice_id = l.practice_id and i.id = l.reference
    where l.practice_id = c.practice_id and l.call_id = c.id and l.event = 'intake-finished' and i.state = 'done'`),
  'link-sent': message('intake-invitation'),
  // Messages about what was done in this call that went out, are under way, or became an item.
  'message-promised': `${message('appointment-booked')} + ${message('appointments-booked')}`,
};

const IDENTIFIED = (
  patient: string,
): string => `exists (select from audit i where i.practice_id = c.practice_id
  and i.call_id = c.id and i.event = 'identification' and i.result = 'done' and i.patient_id = ${patient})`;

/** The appointments themselves, in the order in which it was done. */
const appointments = (event: string, done: string, statuses: string): string => `
  (select coalesce(jsonb_agg(jsonb_build_object('starts', f.starts, 'practitioner', f.practitioner, 'first', f.first_name,
      'last', f.last_name, 'identified', ${IDENTIFIED('f.patient_id')}) order by f.seq), '[]')
   from (
     select l.seq, a.starts, p.spoken_name as practitioner, q.first_name, q.last_name, a.patient_id
     from audit l join appointments a on a.practice_id = l.practice_id and a.id = l.reference
     join practitioners p on p.practice_id = a.practice_id and p.id = a.practitioner_id
     join patients q on q.practice_id = a.practice_id and q.id = a.patient_id
     where l.practice_id = c.practice_id and l.call_id = c.id and l.event = '${event}' and l.result = 'done'
       and a.status in (${statuses})
     union all
     select l.seq, null, null, q.first_name, q.last_name, o.patient_id
     from audit l join outside_appointments o on o.practice_id = l.practice_id and o.id = l.reference
     join patients q on q.practice_id = o.practice_id and q.id = o.patient_id
     where l.practice_id = c.practice_id and l.call_id = c.id and l.result = 'done' and o.done = '${done}'
   ) f)`;

/** Networks of SMS report what was delivered only where they were told to; one report shows that they were. */
const TELLS_DELIVERY = `(o.channel = 'whatsapp' or (o.channel = 'sms' and exists (
  select from outbox r where r.practice_id = o.practice_id and r.channel = 'sms' and r.delivered_at is not null)))`;

const MESSAGES = `
  (select coalesce(jsonb_agg(jsonb_build_object('template', o.template, 'channel', o.channel, 'state', case
      when o.delivered_at is not null then 'arrived'
      when o.status = 'withdrawn' then 'not-needed'
      when o.status in ('queued', 'sending') or (o.status = 'sent' and ${TELLS_DELIVERY}) then 'under-way'
      when o.status = 'sent' then 'arrived'
      when exists (select from worklist w where w.practice_id = o.practice_id
        and (w.idempotency_key = any(array['undelivered:' || o.id, 'in-doubt:' || o.id])
          or w.idempotency_key like 'undelivered:' || o.id || ':%' or w.idempotency_key like 'in-doubt:' || o.id || ':%'))
        then 'with-people'
      else 'lost' end) order by o.created_at), '[]')
   from outbox o where o.practice_id = c.practice_id and o.call_id = c.id)`;

const CALLBACKS = `
  (select coalesce(jsonb_agg(case when exists (select from worklist_history h
      where h.practice_id = w.practice_id and h.item_id = w.id and h.what = 'postponed') then null else w.promised_before end), '[]')
   from worklist w where w.practice_id = c.practice_id and w.call_id = c.id and w.kind = 'callback')`;

/** In the order in which they were made. */
const WAITING = `
  (select coalesce(jsonb_agg(jsonb_build_object('type', t.spoken_name, 'practitioner', p.spoken_name,
      'days', case when e.from_day is not null then jsonb_build_array(e.from_day, e.to_day) end,
      'between', case when e.from_time is not null then jsonb_build_array(e.from_time, e.to_time) end) order by e.created_at), '[]')
   from waiting_list e
   join appointment_types t on t.practice_id = e.practice_id and t.id = e.type_id
   left join practitioners p on p.practice_id = e.practice_id and p.id = e.practitioner_id
   where e.practice_id = c.practice_id and e.call_id = c.id)`;

const DAY = (moment: string): string => `(${moment} at time zone 'Europe/Amsterdam')::date`;

/** A practice without a row in its own agenda has one elsewhere. */
const LATE = `
  (select case when exists (select from appointments a where a.practice_id = c.practice_id)
     then coalesce(jsonb_agg(jsonb_build_object('starts', a.starts, 'practitioner', p.spoken_name)) filter (where a.id is not null), '[]') end
   from worklist w
   left join appointments a on a.practice_id = w.practice_id and a.patient_id = w.patient_id
     and a.status in ('booked', 'cancelled') and ${DAY('a.starts')} = ${DAY('c.ended_at')}
   left join practitioners p on p.practice_id = a.practice_id and p.id = a.practitioner_id
   where w.practice_id = c.practice_id and w.call_id = c.id and w.wish = 'running-late')`;

const ASKED_BEFORE = `
  (select coalesce(jsonb_agg(w.created_at), '[]')
   from worklist a join worklist w on w.practice_id = a.practice_id and w.patient_id = a.patient_id
   where a.practice_id = c.practice_id and a.call_id = c.id and a.wish = 'repeat-prescription' and a.kind = 'request'
     and w.wish = a.wish and w.kind = a.kind and w.id <> a.id)`;

const SAID_AND_DONE = `
  select c.id, c.ended_at,
    (select coalesce(jsonb_agg(jsonb_build_object('phrase', e.event->>'phrase', 'text', e.event->>'text') order by e.seq), '[]')
      from call_events e where e.practice_id = c.practice_id and e.call_id = c.id and e.kind = 'balie-said') as said,
    jsonb_build_object(${Object.entries(PROOF)
      .map(([claim, proof]) => `'${claim}', ${proof}`)
      .join(', ')}) as done,
    ${appointments('appointment-booked', 'booked', "'booked', 'cancelled'")} as booked,
    ${appointments('appointment-cancelled', 'cancelled', "'cancelled'")} as cancelled,
    ${MESSAGES} as messages, ${CALLBACKS} as callbacks,
    ${WAITING} as waiting, ${LATE} as late, ${ASKED_BEFORE} as asked_before
  from calls c
  where c.practice_id = $1 and c.ended_at >= $2 and c.ended_at < $3 and c.words_deleted_at is null`;
