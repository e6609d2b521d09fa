import { isolated } from './isolation.ts';

/** Tests of the numbers of the emergency ladder: when a practice wants them, which wait, and what became of each. */
export const rungTests = `
  -- At most one row a practice; none: nothing is tested by itself.
  create table rung_test_plans (
    practice_id uuid primary key references practices,
    -- Wall times of the practice. Two of them test a ladder that differs in and out of opening hours.
    times time[] not null check (cardinality(times) between 1 and 4),
    rungs text[] not null check (cardinality(rungs) > 0),
    -- Nothing is due that was due before this.
    set_at timestamptz not null
  );
  ${isolated('rung_test_plans')}

  create table rung_tests (
    practice_id uuid not null references practices,
    id uuid not null default gen_random_uuid(),
    rung text not null check (rung in ('emergency-line', 'second-number', 'doctor', 'out-of-hours-post')),
    target text not null,
    name text not null,
    asked_by text not null check (asked_by in ('plan', 'screen', 'terminal')),
    -- The moment of the plan, or when it was asked; with the number and the attempt it names a test once.
    due timestamptz not null,
    place integer not null,
    attempt integer not null default 1 check (attempt between 1 and 9),
    not_before timestamptz not null,
    -- Who makes the test has it until then; a process that dies leaves it to the next.
    taken_until timestamptz,
    started_at timestamptz,
    ringing_ms integer,
    answered_ms integer,
    confirmed_ms integer,
    confirmed_by text check (confirmed_by in ('key', 'voice')),
    reason text check (reason ~ '^[a-z-]{2,30}$'),
    ended_at timestamptz,
    primary key (practice_id, id),
    unique (practice_id, due, target, attempt)
  );
  create index rung_tests_waiting on rung_tests (practice_id, not_before) where ended_at is null;
  create index rung_tests_by_number on rung_tests (practice_id, target, ended_at);
  ${isolated('rung_tests', { may: 'select, insert, update' })}

  alter table job_runs drop constraint job_runs_job_check;
  alter table job_runs add constraint job_runs_job_check check (job ~ '^[a-z]{2,20}(-[a-z]{1,20}){0,4}$');
`;
