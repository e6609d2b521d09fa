import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import { TRIAL_CALLER } from '../../domain/trial-call.ts';
import { KEEP_WORDS_DAYS } from '../kept-words.ts';
import type { Session } from '../postgres/session.ts';

/**
 * Deletes what was said, pressed and called from in up to `limit` calls that ended before `before`, and in items that were done
 * before it. What stays is what happened: times, rules, steps of a transfer, outcomes. Gives how many calls and items.
 */
export async function deleteWords(
  session: Session,
  practice: PracticeId,
  before: Temporal.Instant,
  limit: number,
): Promise<number> {
  const calls = await session.run(DELETE_WORDS_OF_CALLS, [practice, before.toString(), limit]);
  const items = await session.run(DELETE_WORDS_OF_ITEMS, [practice, before.toString(), limit]);
  return calls + items;
}

/** The reasons of an alarm without the words: which rule, how far, in which turn. */
const wordless = (reasons: string): string =>
  `coalesce((select jsonb_agg(reason || '{"words": []}' order by place)
    from jsonb_array_elements(${reasons}) with ordinality as r (reason, place)), '[]')`;

// The kind of an event and its time stay, so that a call can still be counted; an alarm keeps its rules, and a call that tried Balie out
// says so: it became a caller's after a month, and counted.
const DELETE_WORDS_OF_CALLS = `
  with old as (
    select id from calls
    where practice_id = $1 and words_deleted_at is null and ended_at < $2
    order by ended_at limit $3 for update skip locked
  ), said as (
    delete from turns t using old where t.practice_id = $1 and t.call_id = old.id
  ), happened as (
    update call_events e set event = case e.kind
      when 'alarm' then jsonb_set(e.event, '{reasons}', ${wordless("e.event->'reasons'")})
      when 'answered' then e.event || '{"from": null}'
      when 'caller-pressed' then e.event || '{"keys": ""}'
      else e.event || '{"text": ""}' end
    from old
    where e.practice_id = $1 and e.call_id = old.id
      and e.kind in ('alarm', 'answered', 'caller-pressed', 'caller-said', 'balie-said')
  ), alarmed as (
    update alarms a set reasons = ${wordless('a.reasons')} from old where a.practice_id = $1 and a.call_id = old.id
  )
  update calls c set words_deleted_at = now(), from_number = case from_number when '${TRIAL_CALLER}' then from_number end
  from old where c.practice_id = $1 and c.id = old.id`;

const DELETE_WORDS_OF_ITEMS = `
  update worklist set words = '[]', alarms = ${wordless('alarms')}, call_back_number = null
  where practice_id = $1 and id in (
    select id from worklist where practice_id = $1 and status = 'done' and created_at < $2
      and (words <> '[]' or call_back_number is not null)
    limit $3)`;

/**
 * Deletes up to `limit` links to the page of a patient that led nowhere since `before`, and the visits that are over. A link that has just
 * expired still says whom to ring. Gives how many of both.
 */
export async function deleteOldLinks(
  session: Session,
  practice: PracticeId,
  {
    before,
    now,
    limit,
  }: { readonly before: Temporal.Instant; readonly now: Temporal.Instant; readonly limit: number },
): Promise<number> {
  const visits = await session.run(DELETE_VISITS, [practice, now.toString(), limit]);
  const links = await session.run(DELETE_LINKS, [practice, before.toString(), limit]);
  return visits + links;
}

const DELETE_VISITS = `
  delete from patient_visits where practice_id = $1 and cookie_hash in (
    select cookie_hash from patient_visits where practice_id = $1 and expires_at <= $2 limit $3)`;

// A link that somebody opens at this moment is left to the next run.
const DELETE_LINKS = `
  delete from patient_links where practice_id = $1 and token_hash in (
    select token_hash from patient_links where practice_id = $1 and expires_at < $2
    order by expires_at limit $3 for update skip locked)`;

/** How many days the practice of this transaction keeps what callers said; never more than S12 allows. */
export async function wordsKeptDays(session: Session): Promise<number> {
  const row = await session.row(
    z.object({ words_kept_days: z.number() }),
    'select words_kept_days from practices where id = app_practice()',
  );
  return Math.min(row?.words_kept_days ?? KEEP_WORDS_DAYS, KEEP_WORDS_DAYS);
}
