/** A message that people sent from an item of the worklist: which item, who did, and which earlier message it puts right. */
export const messagesOfItems = `
  alter table outbox
    add column item_id uuid,
    add column by_name text,
    add column corrects uuid,
    add foreign key (practice_id, item_id) references worklist (practice_id, id),
    add foreign key (practice_id, corrects) references outbox (practice_id, id);
  create index outbox_of_item on outbox (practice_id, item_id) where item_id is not null;
  -- What is put right, is put right once; a correction that was held back corrected nothing.
  create unique index outbox_corrected_once on outbox (practice_id, corrects) where corrects is not null and status <> 'withdrawn';
`;
