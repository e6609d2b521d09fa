import { APPLICATION_ROLE, isolated } from './isolation.ts';

/** People with more than one role, invitations, what each keeps for themselves, and how far a practice is with setting up. */
export const peopleAndSettings = `
  alter table practices
    -- S12: at most thirty.
    add column words_kept_days integer not null default 30 check (words_kept_days between 1 and 30);

  alter table staff
    -- What they may be; role is the one that they begin with. Empty: that one alone.
    add column roles text[] not null default '{}'
      check (roles <@ array['assistant', 'practitioner', 'manager', 'supplier', 'auditor']),
    -- Letter keys, colours, language: nothing about anybody.
    add column preferences jsonb not null default '{}';

  -- An account to be: its link is shown once to who invites, and the database knows its hash alone.
  create table staff_invitations (
    practice_id uuid not null references practices,
    token_hash text primary key,
    name text not null,
    email text not null check (email = lower(email)),
    roles text[] not null check (cardinality(roles) > 0),
    made_by text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
  );
  ${isolated('staff_invitations')}
  create policy looked_up on staff_invitations for select to current_user using (true);
  create function practice_of_invitation(hash text) returns uuid language sql stable
    security definer set search_path = public, pg_temp
    as $$ select practice_id from staff_invitations where token_hash = hash $$;
  revoke all on function practice_of_invitation(text) from public;
  grant execute on function practice_of_invitation(text) to ${APPLICATION_ROLE};

  -- What people said of a step of setting up; whether it is done is read from what it sets.
  create table set_up_steps (
    practice_id uuid not null references practices,
    step text not null check (step ~ '^[a-z-]{2,30}$'),
    state text not null check (state in ('done', 'later')),
    at timestamptz not null,
    by_name text not null,
    primary key (practice_id, step)
  );
  ${isolated('set_up_steps')}
`;
