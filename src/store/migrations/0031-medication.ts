import { isolated } from './isolation.ts';

/** What a patient uses, as the practice's own system gave it. No dose that anybody takes: a request is only matched with it (S15). */
export const medication = `
  create table medication (
    practice_id uuid not null,
    id uuid not null default gen_random_uuid(),
    patient_id uuid not null,
    -- As people of the practice read it: "metoprolol 50 mg".
    name text not null check (name <> ''),
    -- What patients call it: "bloeddrukpil".
    lay_words text[] not null default '{}',
    known_since timestamptz not null default now(),
    stopped_at timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, patient_id) references patients (practice_id, id) on delete cascade
  );
  create index medication_of_patient on medication (practice_id, patient_id) where stopped_at is null;
  ${isolated('medication')}
`;
