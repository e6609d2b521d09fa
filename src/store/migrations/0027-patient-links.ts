import { APPLICATION_ROLE, isolated } from './isolation.ts';

/** Links to the page of a patient, by their hashes; who has given the birth date; and who said that they come. */
export const patientLinks = `
  alter table appointments add column patient_confirmed_at timestamptz;

  create table patient_links (
    practice_id uuid not null,
    -- SHA-256: who reads the table cannot open a page with it.
    token_hash text not null unique,
    appointment_id uuid not null,
    patient_id uuid not null,
    expires_at timestamptz not null,
    misses integer not null default 0,
    created_at timestamptz not null default now(),
    primary key (practice_id, token_hash),
    foreign key (practice_id, appointment_id) references appointments (practice_id, id),
    foreign key (practice_id, patient_id) references patients (practice_id, id)
  );
  create index patient_links_expired on patient_links (practice_id, expires_at);
  create index patient_links_of_appointment on patient_links (practice_id, appointment_id);
  ${isolated('patient_links')}

  -- A browser in which the birth date was given.
  create table patient_visits (
    practice_id uuid not null,
    cookie_hash text not null,
    link_hash text not null,
    expires_at timestamptz not null,
    primary key (practice_id, cookie_hash),
    foreign key (practice_id, link_hash) references patient_links (practice_id, token_hash) on delete cascade
  );
  ${isolated('patient_visits')}

  -- Whose link it is, is asked before a practice is known; as for cookies of the staff in 0015.
  create policy looked_up on patient_links for select to current_user using (true);
  create function practice_of_patient_link(hash text) returns uuid language sql stable
    security definer set search_path = public, pg_temp
    as $$ select practice_id from patient_links where token_hash = hash $$;
  revoke all on function practice_of_patient_link(text) from public;
  grant execute on function practice_of_patient_link(text) to ${APPLICATION_ROLE};
`;
