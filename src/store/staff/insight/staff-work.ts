import { z } from 'zod';
import type { Insight } from '../../../http/contract/insight.ts';
import { LEAST_FOR_A_PERCENTAGE } from '../../../insight/share.ts';
import type { Session } from '../../postgres/session.ts';
import { SORTED_CALLS } from '../sorted-calls.ts';

const workRow = z.object({ n: z.number(), minutes: z.number() });
const waitRow = z.object({ n: z.number(), p50: z.number().nullable(), p95: z.number().nullable() });

/**
 * An item is in somebody's hands from when it is taken or given to them until it is closed, passed on or let go. One that lay still and
 * went back by itself was in nobody's hands after the last that was done with it.
 */
const WORK = `
  with ${SORTED_CALLS}
  select count(distinct s.id)::integer as n, coalesce(sum(extract(epoch from ended.at - begun.at)), 0)::float8 / 60 as minutes
  from sorted s
  join worklist w on w.call_id = s.id
  join worklist_history begun on begun.practice_id = w.practice_id and begun.item_id = w.id and begun.what in ('claimed', 'given')
  cross join lateral (
    select n.seq, n.at, n.what from worklist_history n
    where n.practice_id = begun.practice_id and n.item_id = begun.item_id and n.seq > begun.seq
      and n.what in ('claimed', 'given', 'released', 'returned', 'handed-over', 'closed', 'reopened')
    order by n.seq limit 1
  ) next
  cross join lateral (
    select max(k.at) as at from worklist_history k
    where k.practice_id = begun.practice_id and k.item_id = begun.item_id
      and (k.seq = next.seq and next.what <> 'returned' or k.seq < next.seq)
  ) ended
  where s.what = 'later'`;

/** How much work people had with the items of calls between these moments. */
export async function readStaffWork(
  session: Session,
  span: readonly [from: string, until: string],
): Promise<Insight['staffWork']> {
  const found = await session.row(workRow, WORK, [...span]);
  const n = found?.n ?? 0;
  return { n, minutes: n < LEAST_FOR_A_PERCENTAGE ? null : Math.round(found?.minutes ?? 0) };
}

/** While Balie is paused the desk is rung before it answers, and that wait is the whole of it. */
const WAIT = `
  with ${SORTED_CALLS}, waited as (
    select coalesce(
      (select min(e.at_ms) from call_events e where e.practice_id = c.practice_id and e.call_id = c.id
        and e.kind = 'transfer' and e.event->>'step' = 'confirmed')
      - (select min(e.at_ms) from call_events e where e.practice_id = c.practice_id and e.call_id = c.id
        and e.kind = 'transfer' and e.event->>'step' = 'dialled'),
      (select min(e.at_ms) from call_events e where e.practice_id = c.practice_id and e.call_id = c.id
        and e.kind = 'did' and e.event->>'action' = 'straight-to-practice')) as ms
    from sorted s join calls c on c.id = s.id
    where s.what = 'human'
  )
  select count(ms)::integer as n, percentile_cont(0.5) within group (order by ms) as p50,
    percentile_cont(0.95) within group (order by ms) as p95
  from waited where ms >= 0`;

/** How long who was connected waited for a human. */
export async function readHumanWait(
  session: Session,
  span: readonly [from: string, until: string],
): Promise<Insight['humanWait']> {
  const found = await session.row(waitRow, WAIT, [...span]);
  const n = found?.n ?? 0;
  const enough = (ms: number | null | undefined) => (n < LEAST_FOR_A_PERCENTAGE ? null : Math.round(ms ?? 0));
  return { n, p50Ms: enough(found?.p50), p95Ms: enough(found?.p95) };
}
