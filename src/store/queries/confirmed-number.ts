import { z } from 'zod';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

/** What is said when an answer was no yes: the number was asked for anew, or read back once more. */
const NOT_YET = `'confirm-callback-number', 'ask-callback-number', 'answer-not-understood', 'are-you-there', 'gentle-silence'`;

/**
 * The answer on which the item was noted: the last thing that the caller said or pressed after the number was read back, with nothing asked
 * between it and what was done. The item was written a moment before that stands in the journal.
 */
const CONFIRMED = `
  select answer.at
  from worklist w
  join call_events done on done.call_id = w.call_id and done.kind = 'did'
    and done.event->>'outcome' in ('callback-promised', 'request-noted')
    and done.at between w.created_at - interval '10 seconds' and w.created_at + interval '10 seconds'
  join lateral (select a.seq, a.at from call_events a where a.call_id = w.call_id and a.seq < done.seq
    and a.kind in ('caller-said', 'caller-pressed') order by a.seq desc limit 1) answer on true
  join lateral (select b.seq from call_events b where b.call_id = w.call_id and b.seq < answer.seq
    and b.kind = 'balie-said' order by b.seq desc limit 1) asked on true
  where w.id = $1
    and exists (select from call_events b where b.call_id = w.call_id and b.seq = asked.seq
      and b.event->>'phrase' = 'confirm-callback-number')
    and not exists (select from call_events b where b.call_id = w.call_id and b.seq > answer.seq and b.seq < done.seq
      and b.kind = 'balie-said' and b.event->>'phrase' in (${NOT_YET}))
  order by done.seq limit 1`;

/** When the caller confirmed the number of this item as it was read back; null: that did not happen. In a transaction of its practice. */
export async function numberConfirmedAt(session: Session, item: string): Promise<Temporal.Instant | null> {
  const row = await session.row(z.object({ at: instant }), CONFIRMED, [item]);
  return row?.at ?? null;
}
