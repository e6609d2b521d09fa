import { isolated } from './isolation.ts';

/** Appointments to which nobody came, as the desk marked them: the figures need them, and the appointment stays what it was. */
export const missedAppointments = `
  create table missed_appointments (
    practice_id uuid not null,
    appointment_id uuid not null,
    marked_by text not null,
    marked_at timestamptz not null,
    primary key (practice_id, appointment_id),
    foreign key (practice_id, appointment_id) references appointments (practice_id, id) on delete cascade
  );
  ${isolated('missed_appointments', { may: 'select, insert, delete' })}
`;
