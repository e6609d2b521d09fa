/**
 * The log of a practice is chained in eight lanes instead of one ([why](../../../docs/decisions/0068-the-log-is-chained-in-lanes.md)): a chain is
 * locked until its line is on disk, so with one of them the bookings of a practice waited for each other's disk. What was written before is
 * lane 0. Lines are numbered over all lanes in the order in which they were written; a transaction that was undone leaves a gap.
 */
export const auditLanes = `
  -- As the owner, whose sight row-level security otherwise limits to one practice.
  alter table audit no force row level security;
  create sequence audit_seq as bigint;
  select setval('audit_seq', coalesce(max(seq), 1), max(seq) is not null) from audit;
  alter table audit force row level security;

  alter table audit add column lane smallint not null default 0 check (lane between 0 and 7);
  alter table audit_heads add column lane smallint not null default 0 check (lane between 0 and 7);
  alter table audit_heads drop constraint audit_heads_pkey;
  alter table audit_heads add primary key (practice_id, lane);

  -- Made with the practice: a lane that the first caller made would be nobody else's until that caller was done.
  create function audit_lanes_of_practice() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
  begin
    insert into audit_heads (practice_id, lane, seq, hash)
      select new.id, lane, 0, repeat('0', 64) from generate_series(0, 7) lane;
    return null;
  end $$;
  create trigger practice_has_audit_lanes after insert on practices
    for each row execute function audit_lanes_of_practice();
  alter table audit_heads no force row level security;
  alter table practices no force row level security;
  insert into audit_heads (practice_id, lane, seq, hash)
    select p.id, lane, 0, repeat('0', 64) from practices p, generate_series(0, 7) lane on conflict do nothing;
  alter table practices force row level security;
  alter table audit_heads force row level security;

  -- Who holds a lane never waits for another, so nobody waits in a circle.
  create or replace function audit_chain() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
  declare
    head audit_heads;
    -- Of this connection, so that who writes many lines keeps to one.
    own smallint := pg_backend_pid() % 8;
  begin
    select * into head from audit_heads where practice_id = new.practice_id and lane = own for update skip locked;
    if not found then
      select * into head from audit_heads where practice_id = new.practice_id for update skip locked limit 1;
    end if;
    if not found then
      select * into strict head from audit_heads where practice_id = new.practice_id and lane = own for update;
    end if;
    new.lane := head.lane;
    new.seq := nextval('audit_seq');
    new.previous_hash := head.hash;
    new.hash := audit_hash(new);
    update audit_heads set seq = new.seq, hash = new.hash where practice_id = new.practice_id and lane = new.lane;
    return new;
  end $$;

  -- The first row whose hash or predecessor is not what it was, or -1 for rows missing at the end of a lane; null when whole.
  create or replace function audit_first_break(practice uuid) returns bigint language sql stable as $$
    with chain as (
      select a.lane, a.seq, a.hash, audit_hash(a) as should_be, a.previous_hash,
        lag(a.hash, 1, repeat('0', 64)) over (partition by a.lane order by a.seq) as hash_before
      from audit a where a.practice_id = practice
    ),
    ends as (select distinct on (lane) lane, hash from chain order by lane, seq desc),
    heads as (select lane, hash from audit_heads where practice_id = practice)
    select coalesce(
      (select min(seq) from chain where hash <> should_be or previous_hash <> hash_before),
      (select -1::bigint where exists (select from ends full join heads using (lane)
        where coalesce(heads.hash, 'none') <> coalesce(ends.hash, repeat('0', 64))))
    )
  $$;
`;
