import { isolated } from './isolation.ts';

/** Rehearsals of a practice with their callers, the callers it keeps, and each change that was put in force or refused. */
export const rehearsals = `
  create table rehearsal_runs (
    practice_id uuid not null references practices,
    id uuid not null,
    set_name text not null,
    how text not null check (how in ('text', 'audio')),
    number integer not null check (number > 0),
    started_by text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    ended_as text check (ended_as in ('done', 'stopped', 'failed')),
    fault text,
    practice_version text not null,
    knowledge_version text not null,
    rules_version text not null,
    -- No foreign key: a proposal is gone once it is decided upon, and what was rehearsed for it stays.
    proposal_id uuid,
    primary key (practice_id, id)
  );
  create index rehearsal_runs_newest on rehearsal_runs (practice_id, started_at desc);
  ${isolated('rehearsal_runs')}

  create table rehearsal_calls (
    practice_id uuid not null,
    run_id uuid not null,
    position integer not null,
    caller_id text not null,
    passed boolean not null,
    outcome text not null,
    call jsonb not null,
    -- As it was played, so that it can be kept among the practice's own.
    scenario jsonb not null,
    primary key (practice_id, run_id, position),
    foreign key (practice_id, run_id) references rehearsal_runs (practice_id, id) on delete cascade
  );
  ${isolated('rehearsal_calls')}

  create table rehearsal_callers (
    practice_id uuid not null references practices,
    id uuid not null default gen_random_uuid(),
    name text not null check (name <> ''),
    scenario jsonb not null,
    kept_by text not null,
    kept_at timestamptz not null,
    primary key (practice_id, id)
  );
  ${isolated('rehearsal_callers')}

  -- Who put which change in force, on which rehearsal or for which reason. Added to, never changed.
  create table published_changes (
    practice_id uuid not null references practices,
    id uuid not null default gen_random_uuid(),
    at timestamptz not null,
    by_name text not null,
    by_role text not null,
    kind text not null check (kind in ('answer', 'closure', 'appointment-type')),
    what text not null check (what in ('approved', 'rejected')),
    change jsonb not null,
    run_id uuid,
    reason text,
    primary key (practice_id, id),
    -- Without a green rehearsal somebody wrote down why not.
    check (kind <> 'answer' or what = 'rejected' or run_id is not null or reason is not null)
  );
  ${isolated('published_changes', { may: 'select, insert' })}
`;
