import { isolated } from './isolation.ts';

/**
 * Who waits for an earlier place, and what was offered to whom. The place that is offered is a held row of the agenda under the
 * same constraint as every booking, so no caller can get it meanwhile; it ends by itself.
 */
export const waitingList = `
  create table waiting_list (
    practice_id uuid not null references practices,
    id uuid not null,
    patient_id uuid not null,
    type_id uuid not null,
    practitioner_id uuid,
    from_day date,
    to_day date,
    from_time time,
    to_time time,
    not_weekdays integer[] not null default '{}',
    status text not null default 'waiting' check (status in ('waiting', 'served', 'left')),
    idempotency_key text not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (practice_id, id),
    unique (practice_id, idempotency_key),
    foreign key (practice_id, patient_id) references patients (practice_id, id),
    foreign key (practice_id, type_id) references appointment_types (practice_id, id),
    foreign key (practice_id, practitioner_id) references practitioners (practice_id, id),
    check ((from_day is null) = (to_day is null)),
    check ((from_time is null) = (to_time is null))
  );
  create index waiting_list_waiting on waiting_list (practice_id, created_at) where status = 'waiting';
  ${isolated('waiting_list')}

  create table waiting_offers (
    practice_id uuid not null,
    id uuid not null,
    entry_id uuid not null,
    -- The held row in the agenda; it is deleted when nobody takes it, so nothing points at it.
    hold_id uuid not null,
    status text not null default 'open' check (status in ('open', 'accepted', 'declined', 'too-late')),
    expires_at timestamptz not null,
    created_at timestamptz not null default clock_timestamp(),
    answered_at timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, entry_id) references waiting_list (practice_id, id)
  );
  create index waiting_offers_of_hold on waiting_offers (practice_id, hold_id);
  ${isolated('waiting_offers')}
`;
