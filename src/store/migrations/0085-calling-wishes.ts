import { isolated } from './isolation.ts';

/**
 * How a patient wants to be served when they call: who asked, who of the practice set it, and until when it held. "No messages" is kept by
 * the outbox itself, so that no kind of message that comes later can forget it.
 */
export const callingWishes = `
  create table calling_wishes (
    practice_id uuid not null references practices,
    id uuid not null default gen_random_uuid(),
    patient_id uuid not null,
    kind text not null check (kind in ('slower', 'keys', 'interpreter', 'straight-to-human', 'calls-for', 'no-messages')),
    -- The language of an interpreter, or who it is that calls.
    detail text check (detail <> '' and length(detail) <= 80),
    asked_by text not null check (asked_by in ('patient', 'relative', 'practice')),
    set_at timestamptz not null,
    set_by text not null,
    ended_at timestamptz,
    ended_by text,
    primary key (practice_id, id),
    foreign key (practice_id, patient_id) references patients (practice_id, id),
    check ((detail is not null) = (kind in ('interpreter', 'calls-for')))
  );
  create unique index calling_wishes_in_force on calling_wishes (practice_id, patient_id, kind) where ended_at is null;
  ${isolated('calling_wishes')}

  create function keep_from_who_wants_no_messages() returns trigger language plpgsql as $$
  begin
    if exists (select from calling_wishes w where w.practice_id = new.practice_id and w.patient_id = new.patient_id
      and w.kind = 'no-messages' and w.ended_at is null) then return null; end if;
    return new;
  end $$;
  create trigger no_messages before insert on outbox
    for each row when (new.patient_id is not null) execute function keep_from_who_wants_no_messages();
`;
