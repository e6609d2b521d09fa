import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

/** What Balie does by itself, and how often: in seconds between two runs. */
export const JOBS = {
  'spool-replay': 30,
  'lost-calls': 30,
  'idle-claims': 30,
  'freed-places': 60,
  'promise-keeper': 60,
  'outbox-sweep': 300,
  reminders: 300,
  'intake-follow-up': 300,
  'open-agendas': 3_600,
  retention: 3_600,
  'said-versus-done': 3_600,
  'expiring-answers': 3_600,
} as const;
/** `rung-tests` runs at the times that a practice chose. */
export type Job = keyof typeof JOBS | 'rung-tests';

/** One run may be slow and one may find the database away; a third that did not come is a job that stands still. */
const MISSED_RUNS = 3;

/** Notes that a job did its work for this practice; one row a job. */
export const noteJobRun = (
  session: Session,
  practice: PracticeId,
  job: Job,
  at: Temporal.Instant,
  rows: number,
): Promise<number> =>
  session.run(
    `insert into job_runs (practice_id, job, ran_at, rows) values ($1, $2, $3, $4)
     on conflict (practice_id, job) do update set ran_at = excluded.ran_at, rows = excluded.rows`,
    [practice, job, at.toString(), rows],
  );

const row = z.object({ job: z.string(), ran_at: instant });

/** When each job last did its work for this practice. */
export async function lastJobRuns(session: Session): Promise<ReadonlyMap<string, Temporal.Instant>> {
  const rows = await session.rows(row, 'select job, ran_at from job_runs', []);
  return new Map(rows.map(({ job, ran_at }) => [job, ran_at]));
}

/** The jobs that stand still: done before, and not since three of their turns. What never ran has nothing to be compared with. */
export const jobsStandingStill = (
  ranAt: ReadonlyMap<string, Temporal.Instant>,
  now: Temporal.Instant,
): readonly Job[] =>
  Object.entries(JOBS).flatMap(([job, seconds]) => {
    const last = ranAt.get(job);
    const isLate =
      last !== undefined && now.epochMilliseconds - last.epochMilliseconds > MISSED_RUNS * seconds * 1_000;
    return isLate ? [job as Job] : [];
  });
