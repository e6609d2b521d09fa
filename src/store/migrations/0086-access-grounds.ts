import { isolated } from './isolation.ts';

/**
 * Why somebody opened the record of a patient with whom the practice has no treatment relation, or an auditor one at all
 * ([why](../../../docs/decisions/0075-a-record-without-a-relation-asks-a-ground.md)). It holds for one session and for half an hour. The access log has codes only, so the words stand here;
 * nothing of a ground is changed afterwards.
 */
export const accessGrounds = `
  create table access_grounds (
    practice_id uuid not null references practices,
    id uuid not null default gen_random_uuid(),
    patient_id uuid not null,
    -- Null: a look at invented data without an account.
    staff_id uuid,
    by_name text not null,
    role text not null,
    -- Of its cookie, as staff_sessions has it; a session that ended opens nothing any more.
    session_hash text not null,
    ground text not null check (ground in ('patient-asks', 'treatment', 'stated', 'emergency', 'request')),
    reason text check (length(reason) between 5 and 300),
    given_at timestamptz not null default now(),
    until timestamptz not null default now() + interval '30 minutes',
    primary key (practice_id, id),
    foreign key (practice_id, patient_id) references patients (practice_id, id) on delete cascade,
    check ((reason is null) = (ground in ('patient-asks', 'treatment')))
  );
  create index access_grounds_in_force on access_grounds (practice_id, patient_id, session_hash, until);
  ${isolated('access_grounds', { may: 'select, insert' })}

  alter table audit drop constraint audit_ground_check;
  alter table audit add constraint audit_ground_check check (ground in
    ('call-of-patient', 'treatment', 'emergency', 'operation', 'patient-asks', 'stated', 'request'));

  -- How long after the last contact a patient is still one of the practice.
  alter table practices add column relation_months integer not null default 24 check (relation_months between 1 and 240);
`;
