import { z } from 'zod';
import type { PracticeSettings } from '../../http/ports/practice.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import { readPractice } from '../queries/practices.ts';
import { wordsKeptDays } from '../queries/retention.ts';
import { changeSettings, ownHours } from './setting-values.ts';

const jobRow = z.object({ job: z.string(), ran_at: instant, rows: z.number() });
/** The settings of a practice. */
export function storeSettings(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
): PracticeSettings {
  return {
    read: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const practice = await readPractice(session, who.practice);
        if (practice === null) throw new Error('the practice of a session is gone');
        const jobs = await session.rows(jobRow, 'select job, ran_at, rows from job_runs order by job');
        return {
          practice: {
            name: practice.spokenName,
            shortName: practice.shortName,
            kind: practice.kind,
            address: practice.address,
            recordsCalls: practice.recordsCalls,
            registration: practice.registration,
            opened: [...practice.opened],
            dialled: [...practice.dialledNumbers],
            openingHours: ownHours(practice),
            desk: practice.desk,
            consultLine: practice.consultLine,
            ladder: [...practice.ladder],
          },
          wordsKeptDays: await wordsKeptDays(session),
          jobs: jobs.map(({ job, ran_at, rows }) => ({ job, ranAt: ran_at.toString(), rows })),
        };
      }),
    change: (who, change, signal) =>
      database.inPractice(who.practice, signal, (session) => changeSettings(session, who, change, now())),
  };
}
