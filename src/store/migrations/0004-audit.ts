import { APPLICATION_ROLE, isolated } from './isolation.ts';

/**
 * The log of NEN 7513: every view and change of patient data. Codes only, no free text. Rows can be added and read; a
 * trigger refuses the rest, for the owner too, and each row carries a hash over itself and the row before it.
 */
export const audit = `
  create table audit (
    practice_id uuid not null references practices,
    seq bigint not null,
    at timestamptz not null default clock_timestamp(),
    event text not null check (event in (
      'identification', 'appointments-viewed', 'appointment-booked', 'appointment-cancelled', 'worklist-item-made',
      'message-sent', 'call-recovered')),
    action text not null check (action in ('create', 'read', 'update', 'delete', 'execute')),
    patient_id uuid,
    user_name text not null,
    responsible_user text not null,
    role text not null check (role in ('automatic-function', 'assistant', 'triagist', 'doctor', 'manager')),
    what text not null check (what in ('identity', 'appointments', 'appointment', 'worklist-item', 'message', 'call')),
    ground text not null check (ground in ('call-of-patient', 'treatment', 'emergency', 'operation')),
    emergency_override boolean not null default false,
    result text not null check (result in ('done', 'not-found', 'refused')),
    system text not null,
    call_id uuid,
    reference uuid,
    previous_hash text not null,
    hash text not null,
    primary key (practice_id, seq)
  );
  create index audit_of_patient on audit (practice_id, patient_id, at);
  ${isolated('audit', { may: 'select, insert' })}

  -- Where each practice's chain ends, so that a row cut off the end is missed as well.
  create table audit_heads (
    practice_id uuid primary key references practices,
    seq bigint not null,
    hash text not null
  );
  ${isolated('audit_heads', { may: 'select' })}

  create function audit_hash(entry audit) returns text language sql immutable as $$
    select encode(sha256(convert_to(jsonb_build_array(
      entry.practice_id, entry.seq, extract(epoch from entry.at), entry.event, entry.action, entry.patient_id,
      entry.user_name, entry.responsible_user, entry.role, entry.what, entry.ground, entry.emergency_override,
      entry.result, entry.system, entry.call_id, entry.reference, entry.previous_hash)::text, 'UTF8')), 'hex')
  $$;

  -- Runs as the owner, because the application may not touch the heads. The row lock puts the rows of one practice in order.
  create function audit_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    head audit_heads;
  begin
    insert into audit_heads values (new.practice_id, 0, repeat('0', 64)) on conflict do nothing;
    select * into strict head from audit_heads where practice_id = new.practice_id for update;
    new.seq := head.seq + 1;
    new.previous_hash := head.hash;
    new.hash := audit_hash(new);
    update audit_heads set seq = new.seq, hash = new.hash where practice_id = new.practice_id;
    return new;
  end $$;
  create trigger audit_chained before insert on audit for each row execute function audit_chain();

  create function audit_is_append_only() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
  end $$;
  create trigger audit_unchanged before update or delete on audit
    for each row execute function audit_is_append_only();
  create trigger audit_not_emptied before truncate on audit
    for each statement execute function audit_is_append_only();

  -- The first row whose hash, number or predecessor is not what it was, or -1 for rows missing at the end; null when whole.
  create function audit_first_break(practice uuid) returns bigint language sql stable as $$
    with chain as (
      select a.seq, a.hash, audit_hash(a) as should_be, a.previous_hash,
        lag(a.hash, 1, repeat('0', 64)) over (order by a.seq) as hash_before,
        row_number() over (order by a.seq) as place
      from audit a where a.practice_id = practice
    )
    select coalesce(
      (select min(seq) from chain where hash <> should_be or previous_hash <> hash_before or seq <> place),
      (select -1::bigint from audit_heads h where h.practice_id = practice
        and h.hash is distinct from coalesce((select hash from chain order by seq desc limit 1), repeat('0', 64)))
    )
  $$;
  grant execute on function audit_first_break(uuid) to ${APPLICATION_ROLE};
`;
