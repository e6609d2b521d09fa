import { TRIAL_CALLER } from '../../domain/trial-call.ts';

/**
 * Every ended call that began in a stretch of time (`$1` up to and without `$2`) is in exactly one of the four, the gravest first:
 * lost, a human at once, staff later, finished by Balie. Finished only if it left nothing to do, nobody of the staff had to put it
 * right, and the same number did not call again within 72 hours. A call that left nothing and was not answered either is lost: the
 * caller got nothing. Who tries Balie out at a screen is no caller. As a `with` part named `sorted (id, started_at, at_first, what)`; `at_first` does not look at calling again.
 */
export const SORTED_CALLS = `
  ended as (
    select c.id, c.started_at, c.ended_at, c.from_number, c.outcome, c.ended_by,
      exists (select from worklist w where w.practice_id = c.practice_id and w.call_id = c.id) as left_item,
      (select k.finished is false or k.misunderstood is not null from call_corrections k
        where k.practice_id = c.practice_id and k.call_id = c.id order by k.seq desc limit 1) as corrected
    from calls c where c.started_at >= $1 and c.started_at < $2 and c.ended_at is not null
      and c.from_number is distinct from '${TRIAL_CALLER}'
  ), first_sorted as (
    select *, case
      when outcome = 'transferred' then 'human'
      when left_item or outcome in ('callback', 'prescription-request', 'advised-112') then 'later'
      when ended_by = 'lost' or outcome in ('failed', 'nothing-done') then 'lost'
      when corrected then 'later'
      else 'finished' end as at_first
    from ended
  ), sorted as (
    select s.id, s.started_at, s.at_first, case
      when at_first = 'finished' and exists (select from calls again
        where again.from_number = s.from_number and again.started_at > s.ended_at
          and again.started_at < s.ended_at + interval '72 hours') then 'later'
      else at_first end as what
    from first_sorted s
  )`;
