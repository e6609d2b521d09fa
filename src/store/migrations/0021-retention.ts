import { isolated } from './isolation.ts';

/** When the words of a call were deleted (S12), and when each job last did its work for a practice. */
export const retention = `
  alter table calls add column words_deleted_at timestamptz;
  create index calls_with_words on calls (practice_id, ended_at) where words_deleted_at is null;

  create table job_runs (
    practice_id uuid not null references practices,
    job text not null check (job in ('reminders', 'retention', 'said-versus-done')),
    ran_at timestamptz not null,
    -- How many rows it changed.
    rows integer not null,
    primary key (practice_id, job)
  );
  ${isolated('job_runs')}
`;
