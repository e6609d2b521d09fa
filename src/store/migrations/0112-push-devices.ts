import { isolated } from './isolation.ts';

/** Devices that an alarm is pushed to (ADR 0086), the key that a practice shows to push services, and who is on duty. */
export const pushDevices = `
  -- RFC 8292: made once. A device is bound to the public half: another key makes every device of the practice turn itself on anew.
  create table push_keys (
    practice_id uuid primary key references practices,
    public_key text not null check (public_key ~ '^[A-Za-z0-9_-]{87}$'),
    private_key text not null check (private_key ~ '^[A-Za-z0-9_-]{43}$'),
    made_at timestamptz not null
  );
  ${isolated('push_keys', { may: 'select, insert' })}

  create table push_devices (
    practice_id uuid not null,
    id uuid not null default gen_random_uuid(),
    staff_id uuid not null,
    -- Who knows it and has the key can send to the device: it leaves the database for the push service alone.
    endpoint text not null check (length(endpoint) <= 1000),
    p256dh text not null check (p256dh ~ '^[A-Za-z0-9_-]{87}$'),
    auth text not null check (auth ~ '^[A-Za-z0-9_-]{22}$'),
    -- Browser and system, as people name them.
    device text check (length(device) <= 60),
    since timestamptz not null,
    last_at timestamptz,
    last_result text check (last_result in ('accepted', 'refused', 'busy', 'unreachable')),
    primary key (practice_id, id),
    -- A browser is of who turned it on last.
    unique (practice_id, endpoint),
    foreign key (practice_id, staff_id) references staff (practice_id, id) on delete cascade
  );
  create index push_devices_of_staff on push_devices (practice_id, staff_id);
  ${isolated('push_devices')}

  -- Since [Start dienst] was pressed in this session: whatever ends the session ends the duty.
  alter table staff_sessions add column duty_since timestamptz;
`;
