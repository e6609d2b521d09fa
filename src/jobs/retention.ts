import { KEEP_WORDS_DAYS } from '../store/kept-words.ts';
import type { Database } from '../store/postgres/database.ts';
import { noteJobRun } from '../store/queries/job-runs.ts';
import { practiceIds } from '../store/queries/practices.ts';
import { deleteWords } from '../store/queries/retention.ts';

const HOURS_A_DAY = 24;
/** Calls in one transaction: more would keep what is written meanwhile waiting. */
const AT_ONCE = 200;

/** Deletes the words of calls that ended 30 days ago, in every practice. Resolves to how many calls and items; again does nothing. */
export async function deleteOldWords(
  parts: {
    readonly database: Pick<Database, 'inPractice' | 'withoutPractice'>;
    readonly now: () => Temporal.Instant;
  },
  signal: AbortSignal,
): Promise<number> {
  const now = parts.now();
  const before = now.subtract({ hours: KEEP_WORDS_DAYS * HOURS_A_DAY });
  let inAll = 0;
  for (const practice of await parts.database.withoutPractice(signal, practiceIds)) {
    let ofPractice = 0;
    let changed: number;
    do {
      changed = await parts.database.inPractice(practice, signal, (session) =>
        deleteWords(session, practice, before, AT_ONCE),
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
