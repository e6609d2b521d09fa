import { isolated } from './isolation.ts';

/** What people of the practice propose and correct, who is shut out, and the two roles that the access log did not know. */
export const desk = `
  alter table audit drop constraint audit_role_check;
  alter table audit add constraint audit_role_check check (role in
    ('automatic-function', 'assistant', 'triagist', 'doctor', 'manager', 'supplier', 'auditor'));

  alter table staff add column shut_out_at timestamptz;

  create table answer_proposals (
    practice_id uuid not null references practices,
    id uuid not null default gen_random_uuid(),
    -- Not a foreign key: an imported practice file gives its answers new ids, and a proposal outlives that.
    replaces uuid,
    topic text not null,
    words text[] not null default '{}',
    text text not null check (text <> ''),
    valid_until date,
    proposed_by text not null,
    proposed_at timestamptz not null default now(),
    primary key (practice_id, id)
  );
  ${isolated('answer_proposals')}

  -- Lies over the record of a call; what was judged before stays to be read.
  create table call_corrections (
    practice_id uuid not null,
    call_id uuid not null,
    seq integer not null,
    at timestamptz not null default clock_timestamp(),
    staff_id uuid,
    by_name text not null,
    alarm_right text check (alarm_right in ('yes', 'no', 'unknown')),
    misunderstood text check (misunderstood ~ '^[a-z-]{2,20}$'),
    finished boolean,
    primary key (practice_id, call_id, seq),
    foreign key (practice_id, call_id) references calls (practice_id, id)
  );
  ${isolated('call_corrections', { may: 'select, insert' })}
`;
