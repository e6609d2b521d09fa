import { z } from 'zod';
import type { Session } from '../postgres/session.ts';

/**
 * Open items whose promised time is before `until` and of which nobody was warned: each gets a line in its history and is of today
 * at least. One statement, so that two processes that look at once warn once. Gives how many.
 */
export async function warnOfPromises(session: Session, until: Temporal.Instant): Promise<number> {
  const rows = await session.rows(
    z.object({ item_id: z.string() }),
    `with near as (
       select practice_id, id, urgency, promised_before from worklist
       where status = 'open' and promised_before <= $1 and warned_of is distinct from promised_before
       for update skip locked
     ), warned as (
       update worklist w set warned_of = near.promised_before, version = w.version + 1,
         urgency = case when near.urgency = 'normal' then 'today' else near.urgency end
       from near where w.practice_id = near.practice_id and w.id = near.id
     )
     insert into worklist_history (practice_id, item_id, seq, by_name, what, detail)
     select practice_id, id, (select coalesce(max(seq), 0) + 1 from worklist_history h where h.item_id = near.id),
       'Balie', 'warned', to_char(promised_before at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
     from near
     returning item_id`,
    [until.toString()],
  );
  return rows.length;
}
