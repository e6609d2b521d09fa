import { APPLICATION_ROLE, ONE_PATIENT_ROLE } from './isolation.ts';

/** The patient of the request that this transaction works under; nobody's id when it is over. */
const PATIENT = '(select app_requested_patient())';
/** Calls in which Balie looked something up or did something for this patient. */
const CALLS = `(select a.call_id from audit a where a.patient_id = ${PATIENT} and a.call_id is not null
  and a.result = 'done' and a.role = 'automatic-function')`;
const THEIRS = `patient_id = ${PATIENT}`;
const LEFT_BY_THEIR_CALL = `${THEIRS} or (patient_id is null and call_id in ${CALLS})`;

/** What may be read, and which rows of it. */
const READABLE: Readonly<Record<string, string>> = {
  patients: `id = ${PATIENT}`,
  opt_ins: THEIRS,
  calling_wishes: THEIRS,
  appointments: THEIRS,
  worklist: LEFT_BY_THEIR_CALL,
  outbox: LEFT_BY_THEIR_CALL,
  audit: THEIRS,
  calls: `id in ${CALLS}`,
  turns: `call_id in ${CALLS}`,
  call_events: `call_id in ${CALLS}`,
  call_corrections: `call_id in ${CALLS}`,
  alarms: `call_id in ${CALLS}`,
  transfers: `call_id in ${CALLS}`,
  // Its own row: the patient is read from it.
  access_grounds: 'id = (select app_request())',
};

/**
 * A role of the database for an auditor who reads the record of one patient: it sees that patient alone, for as long as the request lasts,
 * and writes nothing but the access log. Whatever a query forgets, nobody else can come out of it. The policies are for this role only, so they cost
 * nobody else anything.
 */
export const onePatient = `
  do $$ begin
    create role ${ONE_PATIENT_ROLE} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  exception when duplicate_object or unique_violation then null;
  end $$;
  -- A policy for a role counts for every member that inherits from it: the application must become this role, and not be it.
  alter role ${APPLICATION_ROLE} noinherit;
  grant ${ONE_PATIENT_ROLE} to ${APPLICATION_ROLE};
  grant usage on schema public to ${ONE_PATIENT_ROLE};

  create function app_request() returns uuid language sql stable
    as $$ select nullif(current_setting('app.request', true), '')::uuid $$;
  create function app_requested_patient() returns uuid language sql stable as $$
    select coalesce(
      (select g.patient_id from access_grounds g where g.id = app_request() and g.ground = 'request' and g.until > now()),
      '00000000-0000-0000-0000-000000000000')
  $$;
  ${Object.entries(READABLE)
    .map(
      ([table, rows]) => `
    grant select on ${table} to ${ONE_PATIENT_ROLE};
    create policy one_patient on ${table} as restrictive for select to ${ONE_PATIENT_ROLE} using (${rows});`,
    )
    .join('')}
  -- Nothing of anybody: names of kinds, of who works here, and how long words are kept.
  grant select on practices, practitioners, appointment_types to ${ONE_PATIENT_ROLE};
  grant insert on audit to ${ONE_PATIENT_ROLE};
`;
