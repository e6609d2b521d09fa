import { z } from 'zod';
import { ANSWER_NORM_MS } from '../../domain/answer-norm.ts';
import { TRIAL_CALLER } from '../../domain/trial-call.ts';
import type { GateCounts } from '../../insight/use-case-gates.ts';
import type { Session } from '../postgres/session.ts';

/** What was heard, checked and finished is counted over this; a practice is another one after a quarter. */
const COUNTED_DAYS = 90;
/** Rehearsals and tests of numbers grow stale sooner. */
const FRESH_DAYS = 30;

const callsRow = z.object({
  wish: z.string(),
  heard: z.number(),
  checked: z.number(),
  misunderstood: z.number(),
  handled: z.number(),
  handled_checked: z.number(),
  handled_wrong: z.number(),
});

/** A call belongs to each wish that was heard in it. What people said of it last is what counts. */
const CALLS = `
  with judged as (
    select distinct on (call_id) call_id, misunderstood is not null as misunderstood, finished is false as unfinished
    from call_corrections order by call_id, seq desc
  ), heard as (
    select distinct e.event->>'wish' as wish, c.id, c.started_at, c.outcome
    from calls c join call_events e on e.practice_id = c.practice_id and e.call_id = c.id and e.kind = 'understood'
    where c.started_at >= $1::timestamptz - make_interval(days => ${COUNTED_DAYS}) and c.ended_at is not null
      and c.from_number is distinct from '${TRIAL_CALLER}'
  )
  select h.wish, count(*)::integer as heard, count(j.call_id)::integer as checked,
    count(*) filter (where j.misunderstood)::integer as misunderstood,
    count(*) filter (where done)::integer as handled,
    count(j.call_id) filter (where done)::integer as handled_checked,
    count(*) filter (where done and (j.misunderstood or j.unfinished))::integer as handled_wrong
  from heard h left join judged j on j.call_id = h.id
  left join use_cases u on u.wish = h.wish
  cross join lateral (select h.started_at >= u.since
    and h.outcome not in ('transferred', 'nothing-done', 'failed', 'advised-112') as done) as finished
  group by h.wish`;

const rehearsalRow = z.object({ calls: z.number(), wrong: z.number(), goals: z.array(z.string()) });

/** A caller who failed and passes now is right; who was rehearsed earlier only says nothing of today's practice. */
const REHEARSALS = `
  with recent as (
    select c.caller_id, c.passed, c.scenario->>'goal' as goal, r.started_at
    from rehearsal_calls c join rehearsal_runs r on r.practice_id = c.practice_id and r.id = c.run_id
    where r.started_at >= $1::timestamptz - make_interval(days => ${FRESH_DAYS})
  ), latest as (select distinct on (caller_id) caller_id, passed from recent order by caller_id, started_at desc)
  select (select count(*)::integer from recent) as calls,
    (select count(*)::integer from latest where not passed) as wrong,
    array(select distinct goal from recent where goal is not null) as goals`;

/** A test of the first number of the ladder. Picked up and not confirmed may be a machine, which is no number to send callers in danger to. */
const LADDER = `
  select exists (
    select from rung_tests t, practices p
    where t.target = p.ladder->0->>'target' and t.answered_ms <= ${ANSWER_NORM_MS} and t.reason is null
      and t.ended_at >= $1::timestamptz - make_interval(days => ${FRESH_DAYS})
  ) as answered`;

export type PracticeCounts = Pick<GateCounts, 'rehearsed' | 'rehearsedWrong' | 'ladderAnswered'> & {
  readonly goals: readonly string[];
  readonly ofWish: ReadonlyMap<string, z.output<typeof callsRow>>;
};

/** All that gates look at, for every wish of the practice at once. */
export async function countForGates(session: Session, now: Temporal.Instant): Promise<PracticeCounts> {
  const at = [now.toString()];
  const calls = await session.rows(callsRow, CALLS, at);
  const rehearsed = await session.row(rehearsalRow, REHEARSALS, at);
  return {
    ofWish: new Map(calls.map((row) => [row.wish, row])),
    rehearsed: rehearsed?.calls ?? 0,
    rehearsedWrong: rehearsed?.wrong ?? 0,
    goals: rehearsed?.goals ?? [],
    ladderAnswered: await ladderAnswers(session, now),
  };
}

/** Whether somebody answered the first number of the ladder within the norm lately, and confirmed. */
export async function ladderAnswers(session: Session, now: Temporal.Instant): Promise<boolean> {
  const row = await session.row(z.object({ answered: z.boolean() }), LADDER, [now.toString()]);
  return row?.answered ?? false;
}
