import { z } from 'zod';
import { asId, type CallId, type PracticeId } from '../../domain/ids.ts';
import { SPOKEN_CLAIMS, type SpokenClaim } from '../../http/contract/corrections.ts';
import type { Session } from '../postgres/session.ts';

/** What Balie said in a call that has ended, and how much of each kind the record holds of that call. */
export interface SaidAndDone {
  readonly call: CallId;
  readonly said: readonly { readonly phrase: string; readonly text: string }[];
  readonly done: Readonly<Record<SpokenClaim, number>>;
}

const row = z.object({
  id: z.string(),
  said: z.array(z.object({ phrase: z.string(), text: z.string() })),
  done: z.record(z.enum(SPOKEN_CLAIMS), z.number()),
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
  return rows.map(({ id, ...rest }) => ({ call: asId<CallId>(id), ...rest }));
}

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
  if (found === null) return null;
  const { id, ...rest } = found;
  return { call: asId<CallId>(id), ...rest };
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

const SAID_AND_DONE = `
  select c.id,
    (select coalesce(jsonb_agg(jsonb_build_object('phrase', e.event->>'phrase', 'text', e.event->>'text') order by e.seq), '[]')
      from call_events e where e.practice_id = c.practice_id and e.call_id = c.id and e.kind = 'balie-said') as said,
    jsonb_build_object(${Object.entries(PROOF)
      .map(([claim, proof]) => `'${claim}', ${proof}`)
      .join(', ')}) as done
  from calls c
  where c.practice_id = $1 and c.ended_at >= $2 and c.ended_at < $3 and c.words_deleted_at is null`;
