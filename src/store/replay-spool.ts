import { spoolRecord } from './journal-record.ts';
import type { Database } from './postgres/database.ts';
import { isAway } from './postgres/failures.ts';
import { insertCallEvents } from './queries/call-events.ts';
import { noteJobRun } from './queries/job-runs.ts';
import { practiceIds } from './queries/practices.ts';
import type { Spool } from './spool.ts';
import { addItem } from './store-worklist.ts';

const RECORD_DEADLINE_MS = 5_000;

/**
 * Stores what was kept on disk; resolves to how many records, rejects with DATABASE_UNREACHABLE when the database is away (again).
 * A record that the database refuses for another reason is put aside: it must not block those behind it for ever.
 */
export const replaySpool = (spool: Spool, database: Pick<Database, 'inPractice'>): Promise<number> =>
  spool.replay(async (line) => {
    const record = spoolRecord.safeParse(line);
    if (!record.success) return 'unusable';
    const { data } = record;
    const practice = data.kind === 'event' ? data.event.entry.practice : data.item.practice;
    try {
      await database.inPractice(practice, AbortSignal.timeout(RECORD_DEADLINE_MS), async (session) => {
        if (data.kind === 'event') await insertCallEvents(session, [data.event]);
        else await addItem(session, data.item);
      });
      return 'stored';
    } catch (error) {
      if (isAway(error)) throw error;
      return 'unusable';
    }
  });

/** Notes for every practice that the disk was looked at; a record is of one practice, and a disk with nothing on it is of all. */
export async function noteReplay(
  database: Pick<Database, 'inPractice' | 'withoutPractice'>,
  replayed: number,
  now: () => Temporal.Instant,
  signal: AbortSignal,
): Promise<void> {
  for (const practice of await database.withoutPractice(signal, practiceIds)) {
    await database.inPractice(practice, signal, (session) =>
      noteJobRun(session, practice, 'spool-replay', now(), replayed),
    );
  }
}
