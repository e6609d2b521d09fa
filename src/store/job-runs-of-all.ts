import type { Database } from './postgres/database.ts';
import { lastJobRuns } from './queries/job-runs.ts';
import { practiceIds } from './queries/practices.ts';

/** When each job was last done for the practice where that is longest ago. Rejects with DATABASE_UNREACHABLE. */
export async function jobRuns(
  database: Pick<Database, 'inPractice' | 'withoutPractice'>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Temporal.Instant>> {
  const longestAgo = new Map<string, Temporal.Instant>();
  for (const practice of await database.withoutPractice(signal, practiceIds)) {
    for (const [job, at] of await database.inPractice(practice, signal, lastJobRuns)) {
      const known = longestAgo.get(job);
      if (known === undefined || Temporal.Instant.compare(at, known) < 0) longestAgo.set(job, at);
    }
  }
  return longestAgo;
}
