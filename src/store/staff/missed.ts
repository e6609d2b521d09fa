import { z } from 'zod';
import type { Missed } from '../../http/ports/missed.ts';
import type { Database } from '../postgres/database.ts';

const counts = z.object({ alarms: z.number(), items: z.number(), calls: z.number() });

/** Rebuilt from the journal, so that it holds over a restart: what a stream remembers it remembers in memory. */
export const storeMissed = (database: Pick<Database, 'readInPractice'>): Missed => ({
  since: (who, moment, signal) =>
    database.readInPractice(who.practice, signal, async (session) => {
      const found = await session.row(
        counts,
        `select (select count(distinct call_id)::integer from alarms where at > $1) as alarms,
           (select count(*)::integer from worklist where created_at > $1) as items,
           (select count(*)::integer from calls where started_at > $1) as calls`,
        [moment.toString()],
      );
      return found ?? { alarms: 0, items: 0, calls: 0 };
    }),
});
