/**
 * Starts and ends as columns of their own. Under row-level security PostgreSQL uses no index for an operator that might leak
 * what it compares, and `&&` on ranges is one: a search for the first free slot read the whole agenda of a practitioner.
 * Comparing timestamps is leakproof.
 */
export const agendaByStart = `
  alter table appointments
    add column starts timestamptz not null generated always as (lower(during)) stored,
    add column ends timestamptz not null generated always as (upper(during)) stored;
  alter table availability_windows
    add column starts timestamptz not null generated always as (lower(during)) stored,
    add column ends timestamptz not null generated always as (upper(during)) stored;

  create index appointments_by_start on appointments (practitioner_id, starts)
    include (ends, practice_id) where status = 'booked';
  create index appointments_held on appointments (practitioner_id) where status = 'held';
  drop index availability_windows_by_time;
  create index availability_windows_by_start on availability_windows (practitioner_id, starts)
    include (ends, practice_id);
`;
