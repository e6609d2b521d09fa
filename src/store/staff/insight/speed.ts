import { z } from 'zod';
import { TRIAL_CALLER } from '../../../domain/trial-call.ts';
import type { Insight } from '../../../http/contract/insight.ts';
import { LEAST_FOR_A_PERCENTAGE } from '../../../insight/share.ts';
import type { Session } from '../../postgres/session.ts';

const row = z.object({ what: z.enum(['first', 'reply']), n: z.number(), p50: z.number(), p95: z.number() });

/**
 * A sentence is noted when it ends, with how much of it sounded: it began that much earlier. What Balie said while the caller was
 * still speaking is no reply to it. As `with` parts, the last named `measured (call_id, what, ms)`.
 */
export const MEASURED_SPEED = `
  said as (
    select e.call_id, e.seq, e.kind,
      e.at_ms - coalesce((e.event->>'heardMs')::numeric, 0) as began, (e.event->>'endsMs')::numeric as ends,
      lead(e.kind) over in_order as next_kind,
      lead(e.at_ms - coalesce((e.event->>'heardMs')::numeric, 0)) over in_order as next_began,
      row_number() over in_order as nth
    from call_events e join calls c on c.practice_id = e.practice_id and c.id = e.call_id
    where c.started_at >= $1 and c.started_at < $2 and c.from_number is distinct from '${TRIAL_CALLER}'
      and e.kind in ('balie-said', 'caller-said')
    window in_order as (partition by e.call_id order by e.seq)
  ), measured as (
    select call_id, 'first' as what, greatest(began, 0) as ms from said where nth = 1 and kind = 'balie-said'
    union all
    select call_id, 'reply', next_began - ends from said
    where kind = 'caller-said' and next_kind = 'balie-said' and ends is not null and next_began >= ends
  )`;

const SPEED = `
  with ${MEASURED_SPEED}
  select what, count(*)::integer as n, percentile_cont(0.5) within group (order by ms) as p50,
    percentile_cont(0.95) within group (order by ms) as p95
  from measured group by what`;

/** How soon callers hear something, between these moments. */
export async function readSpeed(
  session: Session,
  span: readonly [from: string, until: string],
): Promise<Insight['speed']> {
  const rows = await session.rows(row, SPEED, [...span]);
  const of = (what: 'first' | 'reply'): Insight['speed']['reply'] => {
    const found = rows.find((one) => one.what === what);
    return found === undefined || found.n < LEAST_FOR_A_PERCENTAGE
      ? { n: found?.n ?? 0, p50Ms: null, p95Ms: null }
      : { n: found.n, p50Ms: Math.round(found.p50), p95Ms: Math.round(found.p95) };
  };
  return { firstWord: of('first'), reply: of('reply') };
}
