import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { noteJobRun } from '../queries/job-runs.ts';
import { practiceIds } from '../queries/practices.ts';

/** `screens.md` §5: what lies still goes back, danger sooner; and in time for somebody else to keep the promise. */
const IDLE_MINUTES = 20;
const IDLE_MINUTES_URGENT = 2;
const BEFORE_PROMISE_MINUTES = 10;

const returned = z.object({ id: z.string() });

/** The owner's last sign of work on an item. */
const LAST_WORK = `greatest(w.owned_at, (select max(h.at) from worklist_history h
  where h.practice_id = w.practice_id and h.item_id = w.id and h.staff_id = w.owner_id))`;

const IDLE = `${LAST_WORK} < now() - make_interval(mins =>
    case when w.urgency in ('112', 'urgent') then ${IDLE_MINUTES_URGENT} else ${IDLE_MINUTES} end)
  or (w.promised_before - interval '${BEFORE_PROMISE_MINUTES} minutes' between w.owned_at and now())`;

/** Gives items that lie still back to everyone, in every practice. Resolves to which. Rejects with DATABASE_UNREACHABLE. */
export async function returnIdleClaims(
  database: Pick<Database, 'inPractice' | 'withoutPractice'>,
  signal: AbortSignal,
): Promise<readonly { readonly practice: PracticeId; readonly item: string }[]> {
  const found: { practice: PracticeId; item: string }[] = [];
  for (const practice of await database.withoutPractice(signal, practiceIds)) {
    const items = await database.inPractice(practice, signal, async (session) => {
      const given = await giveBack(session, `(${IDLE})`, [], 'idle');
      const clock = await session.row(z.object({ now: instant }), 'select now()');
      // By the clock that says what lies still.
      if (clock !== null) await noteJobRun(session, practice, 'idle-claims', clock.now, given.length);
      return given;
    });
    found.push(...items.map((item) => ({ practice, item })));
  }
  return found;
}

/** Gives back everything that somebody has who leaves. */
export const returnClaimsOf = (
  database: Pick<Database, 'inPractice'>,
  who: Staff,
  signal: AbortSignal,
): Promise<readonly string[]> =>
  who.id === null
    ? Promise.resolve([])
    : database.inPractice(who.practice, signal, (session) =>
        giveBack(session, 'w.owner_id = $1', [who.id ?? ''], 'signed-out'),
      );

/** One statement, so that an owner who comes back in the middle either had it still or sees that it went back. */
async function giveBack(
  session: Session,
  which: string,
  values: readonly string[],
  why: 'idle' | 'signed-out',
): Promise<readonly string[]> {
  const rows = await session.rows(
    returned,
    `with lying as (
       select w.practice_id, w.id, s.name from worklist w
       join staff s on s.practice_id = w.practice_id and s.id = w.owner_id
       where w.status = 'open' and ${which} for update of w
     ), back as (
       update worklist w set owner_id = null, owned_at = null, version = w.version + 1
       from lying where w.practice_id = lying.practice_id and w.id = lying.id
     )
     insert into worklist_history (practice_id, item_id, seq, by_name, what, detail)
     select practice_id, id, (select coalesce(max(seq), 0) + 1 from worklist_history h where h.item_id = lying.id),
       'Balie', 'returned', '${why}:' || name
     from lying
     returning item_id as id`,
    values,
  );
  return rows.map(({ id }) => id);
}
