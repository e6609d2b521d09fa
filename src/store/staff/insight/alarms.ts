import { z } from 'zod';
import { TRIAL_CALLER } from '../../../domain/trial-call.ts';
import type { Insight } from '../../../http/contract/insight.ts';
import { LEAST_FOR_A_PERCENTAGE, shareOf } from '../../../insight/share.ts';
import { PRACTICE_TIME_ZONE } from '../../../scheduling/opening-windows.ts';
import { plainDate } from '../../postgres/column-types.ts';
import type { Session } from '../../postgres/session.ts';
import { ofTrial } from '../../queries/trial-calls.ts';

const dayRow = z.object({ day: plainDate, calls: z.number(), reached: z.number() });
const totalRow = z.object({
  judged: z.number(),
  right: z.number(),
  n: z.number(),
  p50: z.number().nullable(),
  p95: z.number().nullable(),
});
const lateRow = z.object({ n: z.number(), half: z.number().nullable(), longest: z.number().nullable() });

/** Calls with an alarm: when a human had confirmed, from the end of the first alarm words, and what staff said of the alarm last. */
export const ALARMED_CALLS = `
  alarmed as (
    select c.id, c.started_at, (c.started_at at time zone '${PRACTICE_TIME_ZONE}')::date as day,
      (select min(e.at_ms) from call_events e where e.practice_id = c.practice_id and e.call_id = c.id and e.kind = 'transfer'
        and e.event->>'step' = 'confirmed' and e.event->>'rung' <> 'desk'
        -- Who took the call over, and gave it back before the danger was told, did not answer it.
        and e.at_ms >= (select min(a.words_end_ms) from alarms a where a.practice_id = c.practice_id and a.call_id = c.id))
      - (select min(a.words_end_ms) from alarms a where a.practice_id = c.practice_id and a.call_id = c.id) as human_ms,
      (select k.alarm_right from call_corrections k where k.practice_id = c.practice_id and k.call_id = c.id
        and k.alarm_right is not null order by k.seq desc limit 1) as judged
    from calls c where c.started_at >= $1 and c.started_at < $2 and c.ended_at is not null
      and c.from_number is distinct from '${TRIAL_CALLER}'
      and exists (select from alarms a where a.practice_id = c.practice_id and a.call_id = c.id)
  )`;

/** How many calls held an alarm on each day, how soon a human had the caller, and how many staff found right. */
export async function readAlarms(
  session: Session,
  span: readonly [from: string, until: string],
): Promise<Insight['alarms']> {
  const days = await session.rows(
    dayRow,
    `with ${ALARMED_CALLS} select day, count(*)::integer as calls, count(human_ms)::integer as reached from alarmed group by day order by day`,
    [...span],
  );
  const total = await session.row(
    totalRow,
    `with ${ALARMED_CALLS} select count(*) filter (where judged in ('yes', 'no'))::integer as judged,
       count(*) filter (where judged = 'yes')::integer as right, count(human_ms)::integer as n,
       percentile_cont(0.5) within group (order by human_ms) as p50, percentile_cont(0.95) within group (order by human_ms) as p95
     from alarmed`,
    [...span],
  );
  const n = total?.n ?? 0;
  const isEnough = n >= LEAST_FOR_A_PERCENTAGE;
  return {
    days: days.map(({ day, calls, reached }) => ({ day: day.toString(), calls, reached })),
    right: shareOf(total?.right ?? 0, total?.judged ?? 0),
    toHuman: {
      n,
      p50Ms: isEnough ? Math.round(total?.p50 ?? 0) : null,
      p95Ms: isEnough ? Math.round(total?.p95 ?? 0) : null,
    },
  };
}

/** By how much broken promises are late: until they were kept after all, or until now. */
export async function readLateness(
  session: Session,
  span: readonly [from: string, until: string],
  now: Temporal.Instant,
): Promise<Insight['late']> {
  const found = await session.row(
    lateRow,
    `select count(*)::integer as n, percentile_cont(0.5) within group (order by late) as half, max(late) as longest
     from (select extract(epoch from coalesce(closed_at, $3::timestamptz) - promised_before)::float8 / 60 as late from worklist w
       where promised_before >= $1 and promised_before < least($2::timestamptz, $3::timestamptz) and not ${ofTrial('w')}
         and (closed_at is null or closed_at > promised_before)) broken`,
    [...span, now.toString()],
  );
  const n = found?.n ?? 0;
  return {
    n,
    // Half of so few is one of them.
    halfMinutes: n < LEAST_FOR_A_PERCENTAGE ? null : Math.round(found?.half ?? 0),
    longestMinutes: found?.longest === null || found === null ? null : Math.round(found.longest),
  };
}
