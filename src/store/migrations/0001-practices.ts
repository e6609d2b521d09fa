import { APPLICATION_ROLE, isolated } from './isolation.ts';

/** Practices, who works there, when, and what can be booked. */
export const practices = `
  do $$ begin
    create role ${APPLICATION_ROLE} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  exception when duplicate_object or unique_violation then null;
  end $$;
  do $$ begin
    execute format('grant ${APPLICATION_ROLE} to %I', current_user);
  exception when others then null; -- granting a role to its own superuser session is refused on some versions; nothing is lost
  end $$;
  grant usage on schema public to ${APPLICATION_ROLE};
  create extension if not exists btree_gist;

  create function app_practice() returns uuid language sql stable
    as $$ select nullif(current_setting('app.practice', true), '')::uuid $$;

  create table practices (
    id uuid primary key,
    kind text not null check (kind in ('huisarts', 'tandarts', 'fysio')),
    spoken_name text not null,
    short_name text not null,
    address text not null,
    records_calls boolean not null default false,
    ladder jsonb not null default '[]',
    desk jsonb,
    callbacks_per_hour integer not null default 6 check (callbacks_per_hour > 0),
    -- Which days the materialised windows cover; null until they were made.
    windows_from date,
    windows_until date
  );
  ${isolated('practices', { column: 'id' })}

  -- Which practice a dialled number is for. Read before the practice is known, so it is the one table that everyone may
  -- read; it holds public telephone numbers only.
  create table practice_lines (
    dialled text primary key,
    practice_id uuid not null references practices
  );
  alter table practice_lines enable row level security;
  alter table practice_lines force row level security;
  create policy everyone_reads on practice_lines for select using (true);
  create policy own_practice_adds on practice_lines for insert with check (practice_id = (select app_practice()));
  create policy own_practice_changes on practice_lines for update
    using (practice_id = (select app_practice())) with check (practice_id = (select app_practice()));
  create policy own_practice_removes on practice_lines for delete using (practice_id = (select app_practice()));
  grant select, insert, update, delete on practice_lines to ${APPLICATION_ROLE};

  -- Foreign keys take the practice along: they are checked past row-level security, and a row must not point at another tenant's.
  create table practitioners (
    practice_id uuid not null references practices,
    id uuid not null,
    spoken_name text not null,
    role text not null check (role in ('huisarts', 'poh', 'assistente', 'tandarts', 'mondhygienist', 'fysiotherapeut')),
    position integer not null,
    primary key (practice_id, id)
  );
  ${isolated('practitioners')}

  create table opening_hours (
    practice_id uuid not null references practices,
    id uuid primary key default gen_random_uuid(),
    practitioner_id uuid,
    weekday text not null
      check (weekday in ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
    opens time not null,
    closes time not null,
    foreign key (practice_id, practitioner_id) references practitioners (practice_id, id),
    check (opens < closes)
  );
  ${isolated('opening_hours')}

  create table closures (
    practice_id uuid not null references practices,
    id uuid primary key default gen_random_uuid(),
    practitioner_id uuid,
    from_local timestamp not null,
    to_local timestamp not null,
    reason text not null,
    foreign key (practice_id, practitioner_id) references practitioners (practice_id, id),
    check (from_local < to_local)
  );
  ${isolated('closures')}

  create table appointment_types (
    practice_id uuid not null references practices,
    id uuid not null,
    spoken_name text not null,
    minutes integer not null check (minutes between 5 and 480),
    bookable_by_balie boolean not null,
    lead_minutes integer not null check (lead_minutes >= 0),
    words text[] not null default '{}',
    preparation text,
    position integer not null,
    primary key (practice_id, id)
  );
  ${isolated('appointment_types')}

  create table appointment_type_practitioners (
    practice_id uuid not null,
    type_id uuid not null,
    practitioner_id uuid not null,
    primary key (practice_id, type_id, practitioner_id),
    foreign key (practice_id, type_id) references appointment_types (practice_id, id),
    foreign key (practice_id, practitioner_id) references practitioners (practice_id, id)
  );
  ${isolated('appointment_type_practitioners')}

  -- Opening hours as moments, for the coming weeks: made from wall time, so that the days of the clock change are right.
  create table availability_windows (
    practice_id uuid not null,
    practitioner_id uuid not null,
    during tstzrange not null,
    foreign key (practice_id, practitioner_id) references practitioners (practice_id, id)
  );
  create index availability_windows_by_time on availability_windows using gist (practitioner_id, during);
  ${isolated('availability_windows')}
`;
