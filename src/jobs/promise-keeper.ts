import type { Database } from '../store/postgres/database.ts';
import { noteJobRun } from '../store/queries/job-runs.ts';
import { practiceIds } from '../store/queries/practices.ts';
import { warnOfPromises } from '../store/queries/promises.ts';

/** Enough for a telephone call by whoever is free, also when the one who took the item is busy. Ours; no practice has tried it. */
const WARN_BEFORE_MINUTES = 30;

/**
 * Puts what was promised to callers higher on the worklist before the promise is late, once for each promised time, also of what
 * became late while no process ran. Resolves to how many were warned of. Rejects with DATABASE_UNREACHABLE.
 */
export async function keepPromises(
  parts: {
    readonly database: Pick<Database, 'inPractice' | 'withoutPractice'>;
    readonly now: () => Temporal.Instant;
  },
  signal: AbortSignal,
): Promise<number> {
  const now = parts.now();
  let inAll = 0;
  for (const practice of await parts.database.withoutPractice(signal, practiceIds)) {
    inAll += await parts.database.inPractice(practice, signal, async (session) => {
      const warned = await warnOfPromises(session, now.add({ minutes: WARN_BEFORE_MINUTES }));
      await noteJobRun(session, practice, 'promise-keeper', now, warned);
      return warned;
    });
  }
  return inAll;
}
