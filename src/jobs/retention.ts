import type { Database } from '../store/postgres/database.ts';
import { noteJobRun } from '../store/queries/job-runs.ts';
import { practiceIds } from '../store/queries/practices.ts';
import { deleteOldLinks, deleteWords, wordsKeptDays } from '../store/queries/retention.ts';

const HOURS_A_DAY = 24;
/** Calls or links in one transaction: more would keep what is written meanwhile waiting. */
const AT_ONCE = 200;

/**
 * Deletes the words of calls that ended as long ago as the practice keeps them, and the links to pages of patients that led nowhere since
 * then, in every practice. Resolves to how many calls, items, links and visits; again does nothing.
 */
export async function deleteOldWords(
  parts: {
    readonly database: Pick<Database, 'inPractice' | 'withoutPractice'>;
    readonly now: () => Temporal.Instant;
  },
  signal: AbortSignal,
): Promise<number> {
  const now = parts.now();
  let inAll = 0;
  for (const practice of await parts.database.withoutPractice(signal, practiceIds)) {
    let ofPractice = 0;
    const days = await parts.database.inPractice(practice, signal, wordsKeptDays);
    const before = now.subtract({ hours: days * HOURS_A_DAY });
    let changed: number;
    do {
      changed = await parts.database.inPractice(
        practice,
        signal,
        async (session) =>
          (await deleteWords(session, practice, before, AT_ONCE)) +
          (await deleteOldLinks(session, practice, { before, now, limit: AT_ONCE })),
      );
      ofPractice += changed;
    } while (changed > 0);
    const rows = ofPractice;
    await parts.database.inPractice(practice, signal, (session) =>
      noteJobRun(session, practice, 'retention', now, rows),
    );
    inAll += ofPractice;
  }
  return inAll;
}
