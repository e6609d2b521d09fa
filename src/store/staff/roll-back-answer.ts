import { z } from 'zod';
import type { Staff } from '../../http/staff-ports.ts';
import type { Session } from '../postgres/session.ts';

/** An answer as it is kept when another takes its place, by the names of its columns. */
const replacedAnswer = z.looseObject({ id: z.uuid(), text: z.string() }).nullable();
const changeRow = z.object({ answer_id: z.string(), by_name: z.string(), replaced: replacedAnswer });

/** The last change of each answer that has come in force on the screen. */
export async function answerChanges(
  session: Session,
): Promise<
  ReadonlyMap<
    string,
    { readonly by: string; readonly before: string | null; readonly replaced: string | null }
  >
> {
  const rows = await session.rows(
    changeRow,
    `select distinct on (answer_id) answer_id, by_name, replaced from published_changes
     where answer_id is not null and what = 'approved' order by answer_id, at desc`,
  );
  return new Map(
    rows.map(({ answer_id, by_name, replaced }) => [
      answer_id,
      { by: by_name, before: replaced?.text ?? null, replaced: replaced?.id ?? null },
    ]),
  );
}

/** Proposals to change one answer are about what has its place from now on. */
export const followed = (session: Session, answer: string, by: string | null): Promise<number> =>
  session.run('update answer_proposals set replaces = $2 where replaces = $1', [answer, by]);

/**
 * Takes this answer away and puts back the one that it replaced, with its own name, day and end: it was approved as it is. It has the id
 * that it had, so that its own change can be rolled back after it. False: it came with the practice, or is gone.
 */
export async function rollBackAnswer(
  session: Session,
  who: Staff,
  answer: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const change = await session.row(
    changeRow,
    `select answer_id, by_name, replaced from published_changes where answer_id = $1 and what = 'approved'
     order by at desc limit 1`,
    [answer],
  );
  if (change === null) return false;
  const removed = await session.row(
    z.object({ whole: z.looseObject({}) }),
    'delete from approved_answers a where id = $1 returning to_jsonb(a) as whole',
    [answer],
  );
  if (removed === null) return false;
  if (change.replaced !== null)
    await session.run(
      'insert into approved_answers select * from jsonb_populate_record(null::approved_answers, $1)',
      [JSON.stringify(change.replaced)],
    );
  await followed(session, answer, change.replaced?.id ?? null);
  await session.run(
    `insert into published_changes (practice_id, at, by_name, by_role, kind, what, change, answer_id, replaced)
     values ($1, $2, $3, $4, 'answer', 'rolled-back', $5, $6, $7)`,
    [
      who.practice,
      now.toString(),
      who.name,
      who.role,
      JSON.stringify(change.replaced),
      change.replaced?.id ?? null,
      JSON.stringify(removed.whole),
    ],
  );
  return true;
}
