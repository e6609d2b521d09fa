import { isolated } from './isolation.ts';

/** What was booked or cancelled in an agenda that is not ours, as it was read back there: the record that "staat ingepland" is held against. */
export const outsideAppointments = `
  create table outside_appointments (
    practice_id uuid not null,
    id uuid not null default gen_random_uuid(),
    call_id uuid not null,
    patient_id uuid not null,
    -- As the outside system names it; it holds the appointment, we hold only that it was done.
    reference text not null check (reference <> ''),
    done text not null check (done in ('booked', 'cancelled')),
    noted_at timestamptz not null,
    primary key (practice_id, id),
    unique (practice_id, call_id, reference, done),
    foreign key (practice_id, patient_id) references patients (practice_id, id) on delete cascade
  );
  ${isolated('outside_appointments', { may: 'select, insert, delete' })}
`;
