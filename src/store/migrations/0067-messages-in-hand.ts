/**
 * A message that a worker has in its hands is no longer one that waits: whoever finds it after a crash cannot send it a second time
 * (ADR 0044).
 */
export const messagesInHand = `
  alter table outbox drop constraint outbox_status_check;
  alter table outbox add constraint outbox_status_check
    check (status in ('queued', 'sending', 'sent', 'dead', 'withdrawn'));
  alter table outbox
    add column claimed_at timestamptz,
    -- How often people had it sent anew after it failed: each time it may fail again, and becomes an item again.
    add column retries integer not null default 0;
  create index outbox_in_hand on outbox (practice_id, claimed_at) where status = 'sending';
`;
