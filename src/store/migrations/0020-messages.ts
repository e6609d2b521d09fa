/** Messages that wait for their moment, how far each came, and one reminder of an appointment for each distance to it. */
export const messages = `
  alter table outbox
    -- Not sent before. A message from the screen waits some seconds, so that it can be stopped.
    add column due_at timestamptz not null default now(),
    add column reminder_hours integer check (reminder_hours > 0),
    -- The network's own name of the message, by which its receipts come back.
    add column reference text,
    add column delivered_at timestamptz,
    add column read_at timestamptz;
  create unique index outbox_one_reminder on outbox (practice_id, appointment_id, reminder_hours)
    where reminder_hours is not null;
  create index outbox_of_recipient on outbox (practice_id, recipient, created_at);

  -- A patient's answer is worked off once, however often the network brings it.
  alter table worklist drop constraint worklist_kind_check;
  alter table worklist add constraint worklist_kind_check check (kind in (
    'urgent-callback', 'callback', 'failed-transfer', 'request', 'lost-call', 'undelivered-message', 'reply'));
`;
