import { isolated } from './isolation.ts';

/** Questionnaires before an appointment: which type has one, who was asked, and what was answered, as FHIR R4. */
export const intakes = `
  alter table appointment_types add column questionnaire text;

  -- As it was asked: an answer must be readable after the questions have changed.
  create table questionnaires (
    practice_id uuid not null references practices,
    name text not null,
    version integer not null,
    -- FHIR R4 Questionnaire.
    resource jsonb not null,
    primary key (practice_id, name, version)
  );
  ${isolated('questionnaires')}

  create table intakes (
    practice_id uuid not null,
    id uuid not null default gen_random_uuid(),
    appointment_id uuid not null,
    patient_id uuid not null,
    questionnaire text not null,
    version integer not null,
    state text not null default 'invited' check (state in ('invited', 'begun', 'done')),
    -- How it was answered last.
    way text check (way in ('telephone', 'link')),
    -- FHIR R4 QuestionnaireResponse; null: nothing was answered, or the answers were deleted.
    response jsonb,
    created_at timestamptz not null default now(),
    invited_at timestamptz,
    reminded_at timestamptz,
    begun_at timestamptz,
    done_at timestamptz,
    seen_at timestamptz,
    seen_by text,
    answers_deleted_at timestamptz,
    primary key (practice_id, id),
    unique (practice_id, appointment_id),
    foreign key (practice_id, appointment_id) references appointments (practice_id, id),
    foreign key (practice_id, patient_id) references patients (practice_id, id),
    foreign key (practice_id, questionnaire, version) references questionnaires (practice_id, name, version)
  );
  ${isolated('intakes')}
`;
