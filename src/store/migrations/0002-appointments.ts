import { isolated } from './isolation.ts';

/** Patients, what they agreed to, and the agenda. */
export const appointments = `
  create table patients (
    practice_id uuid not null references practices,
    id uuid not null,
    first_name text not null,
    last_name text not null,
    date_of_birth date not null,
    postcode text,
    phone text,
    email text,
    primary key (practice_id, id)
  );
  create index patients_by_birth on patients (practice_id, date_of_birth);
  ${isolated('patients')}

  -- A log as well as the state: given once, revocable, never overwritten.
  create table opt_ins (
    practice_id uuid not null,
    id uuid primary key default gen_random_uuid(),
    patient_id uuid not null,
    channel text not null check (channel in ('whatsapp', 'sms', 'email', 'file')),
    given_at timestamptz not null default now(),
    given_how text not null check (given_how in ('spoken', 'written', 'registration')),
    call_id uuid,
    revoked_at timestamptz,
    foreign key (practice_id, patient_id) references patients (practice_id, id)
  );
  create unique index opt_ins_in_force on opt_ins (practice_id, patient_id, channel) where revoked_at is null;
  ${isolated('opt_ins')}

  -- A hold is a row under the same constraint as a booking: what is offered cannot be given away.
  create table appointments (
    practice_id uuid not null references practices,
    id uuid not null,
    practitioner_id uuid not null,
    type_id uuid not null,
    during tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
    status text not null check (status in ('held', 'booked', 'cancelled')),
    call_id uuid,
    patient_id uuid,
    reason text,
    expires_at timestamptz,
    created_at timestamptz not null default now(),
    cancelled_at timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, practitioner_id) references practitioners (practice_id, id),
    foreign key (practice_id, type_id) references appointment_types (practice_id, id),
    foreign key (practice_id, patient_id) references patients (practice_id, id),
    check ((status = 'held') = (expires_at is not null)),
    check (status = 'held' or patient_id is not null),
    check ((status = 'cancelled') = (cancelled_at is not null)),
    constraint appointments_no_overlap
      exclude using gist (practitioner_id with =, during with &&) where (status in ('booked', 'held'))
  );
  create index appointments_of_patient on appointments (practice_id, patient_id) where patient_id is not null;
  create index appointments_of_call on appointments (practice_id, call_id) where call_id is not null;
  ${isolated('appointments')}

  -- What was done under a key, so that a repeat after a lost answer does nothing again and hears the same.
  create table idempotency_keys (
    practice_id uuid not null references practices,
    key text not null,
    action text not null,
    result jsonb not null,
    created_at timestamptz not null default now(),
    primary key (practice_id, key)
  );
  ${isolated('idempotency_keys')}
`;
