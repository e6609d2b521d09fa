import { createHash } from 'node:crypto';
import { z } from 'zod';
import { asId, type CallId, type PracticeId } from '../domain/ids.ts';
import { localTime } from '../scheduling/opening-windows.ts';
import { plainDate } from '../store/postgres/column-types.ts';
import type { Database } from '../store/postgres/database.ts';
import type { Session } from '../store/postgres/session.ts';
import { noteJobRun } from '../store/queries/job-runs.ts';
import { practiceIds } from '../store/queries/practices.ts';
import { addItem } from '../store/store-worklist.ts';

/** The owner has two weeks to look at an answer before Balie no longer gives it (`screens.md` §3.7). */
const WARN_BEFORE_DAYS = 14;
/** An item is read at a glance; the whole answer stands at Kennis. */
const MOST_CHARACTERS = 200;

const row = z.object({ id: z.string(), text: z.string(), valid_until: plainDate });

/**
 * Gives people each approved answer that runs out within two weeks, once for each date that it runs out on. Resolves to how many run
 * out. Rejects with DATABASE_UNREACHABLE.
 */
export async function warnOfExpiringAnswers(
  parts: {
    readonly database: Pick<Database, 'inPractice' | 'withoutPractice'>;
    readonly now: () => Temporal.Instant;
  },
  signal: AbortSignal,
): Promise<number> {
  const now = parts.now();
  const today = localTime(now.epochMilliseconds).toPlainDate();
  let inAll = 0;
  for (const practice of await parts.database.withoutPractice(signal, practiceIds)) {
    inAll += await parts.database.inPractice(practice, signal, async (session) => {
      const answers = await expiring(session, today);
      for (const answer of answers) await addItem(session, itemOf(practice, answer));
      await noteJobRun(session, practice, 'expiring-answers', now, answers.length);
      return answers.length;
    });
  }
  return inAll;
}

/** What ran out while no process looked is among them. */
const expiring = (session: Session, today: Temporal.PlainDate) =>
  session.rows(
    row,
    'select id, text, valid_until from approved_answers where valid_until < $1 order by valid_until, position',
    [today.add({ days: WARN_BEFORE_DAYS }).toString()],
  );

const itemOf = (practice: PracticeId, { id, text, valid_until }: z.output<typeof row>) =>
  ({
    practice,
    call: asId<CallId>(id),
    kind: 'answer-expires',
    urgency: 'normal',
    wish: 'none',
    patient: null,
    callBackNumber: null,
    words: [text.slice(0, MOST_CHARACTERS)],
    alarms: [],
    promisedBefore: null,
    // By what it says and not by its id: a practice file that is read anew gives its answers new ones.
    idempotencyKey: `answer-expires:${valid_until}:${createHash('sha256').update(text).digest('hex')}`,
  }) as const;
