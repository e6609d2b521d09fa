import type { PracticeId } from '../../domain/ids.ts';
import type { Session } from '../postgres/session.ts';

/** Notes that a job did its work for this practice; one row a job. */
export const noteJobRun = (
  session: Session,
  practice: PracticeId,
  job:
    | 'freed-places'
    | 'intake-follow-up'
    | 'open-agendas'
    | 'outbox-sweep'
    | 'promise-keeper'
    | 'reminders'
    | 'retention'
    | 'said-versus-done'
    | 'rung-tests',
  at: Temporal.Instant,
  rows: number,
): Promise<number> =>
  session.run(
    `insert into job_runs (practice_id, job, ran_at, rows) values ($1, $2, $3, $4)
     on conflict (practice_id, job) do update set ran_at = excluded.ran_at, rows = excluded.rows`,
    [practice, job, at.toString(), rows],
  );
