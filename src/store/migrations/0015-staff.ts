import { APPLICATION_ROLE, isolated } from './isolation.ts';

/** Who works here, their sessions, and what people do with the items of the worklist. */
export const staff = `
  create table staff (
    practice_id uuid not null references practices,
    id uuid not null default gen_random_uuid(),
    name text not null,
    -- One person, one address: signing in does not ask which practice.
    email text not null unique check (email = lower(email)),
    role text not null check (role in ('assistant', 'practitioner', 'manager', 'supplier', 'auditor')),
    -- Argon2id (RFC 9106), in its own text form.
    password_hash text not null,
    totp_secret text,
    failed_attempts integer not null default 0,
    locked_until timestamptz,
    created_at timestamptz not null default now(),
    primary key (practice_id, id)
  );
  ${isolated('staff')}

  create table staff_sessions (
    -- SHA-256 of the cookie: who reads the table cannot sign in with it.
    token_hash text primary key,
    practice_id uuid not null references practices,
    -- Null: a look at invented data without an account.
    staff_id uuid,
    name text not null,
    role text not null,
    csrf text not null,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    foreign key (practice_id, staff_id) references staff (practice_id, id) on delete cascade
  );
  create index staff_sessions_expired on staff_sessions (expires_at);
  ${isolated('staff_sessions')}

  -- The link of the first start, by its hash; used once.
  create table setup_links (
    token_hash text primary key,
    practice_id uuid not null references practices,
    expires_at timestamptz not null,
    used_at timestamptz
  );
  ${isolated('setup_links')}

  -- Before anyone is signed in no practice is known, and the tables show nothing. These answer one question each, by something
  -- that only its owner has: an address with a password that is checked after, a cookie, a link.
  -- They run as the owner of the tables, for whom row-level security counts as well.
  create policy looked_up on staff for select to current_user using (true);
  create policy looked_up on staff_sessions for select to current_user using (true);
  create policy looked_up on setup_links for select to current_user using (true);
  create function staff_by_email(address text) returns table (practice_id uuid, id uuid) language sql stable
    security definer set search_path = public, pg_temp
    as $$ select practice_id, id from staff where email = lower(address) $$;
  create function practice_of_session(hash text) returns uuid language sql stable
    security definer set search_path = public, pg_temp
    as $$ select practice_id from staff_sessions where token_hash = hash $$;
  create function practice_of_setup_link(hash text) returns uuid language sql stable
    security definer set search_path = public, pg_temp
    as $$ select practice_id from setup_links where token_hash = hash $$;
  revoke all on function staff_by_email(text), practice_of_session(text), practice_of_setup_link(text) from public;
  grant execute on function staff_by_email(text), practice_of_session(text), practice_of_setup_link(text)
    to ${APPLICATION_ROLE};

  alter table worklist
    add column owner_id uuid,
    add column owned_at timestamptz,
    add column version integer not null default 1,
    add column closed_as text check (closed_as in ('done', 'not-needed', 'duplicate', 'misunderstood')),
    add column closed_at timestamptz,
    add foreign key (practice_id, owner_id) references staff (practice_id, id);

  create table worklist_history (
    practice_id uuid not null,
    item_id uuid not null,
    seq integer not null,
    at timestamptz not null default clock_timestamp(),
    staff_id uuid,
    by_name text not null,
    what text not null,
    detail text,
    primary key (practice_id, item_id, seq),
    foreign key (practice_id, item_id) references worklist (practice_id, id)
  );
  ${isolated('worklist_history', { may: 'select, insert' })}
`;
