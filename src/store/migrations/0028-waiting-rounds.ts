/**
 * A place that becomes free is offered round after round: to whom it was offered before, what is given up for it, and whether a
 * cancelled appointment's place has been looked at. The cancelled row itself says that its place is free, so there is no second
 * list of freed places that could differ from the agenda.
 */
export const waitingRounds = `
  -- {"holdMinutes", "askAtOnce"}; null: the practice has no waiting list.
  alter table practices add column waiting_list jsonb;

  alter table waiting_list
    -- The later appointment of this patient that is cancelled when an earlier place is taken.
    add column instead_of uuid,
    add column call_id uuid,
    add foreign key (practice_id, instead_of) references appointments (practice_id, id);

  alter table waiting_offers drop constraint waiting_offers_status_check;
  alter table waiting_offers add constraint waiting_offers_status_check
    check (status in ('open', 'accepted', 'declined', 'too-late', 'expired'));
  alter table waiting_offers
    -- The place itself: its held row is gone when nobody took it, and nobody is asked for the same place twice.
    add column practitioner_id uuid,
    add column starts timestamptz,
    add column ends timestamptz;
  create index waiting_offers_of_entry on waiting_offers (practice_id, entry_id);
  create index waiting_offers_open on waiting_offers (practice_id, expires_at) where status = 'open';

  alter table appointments add column offered_again_at timestamptz;
  create index appointments_freed on appointments (practice_id, starts)
    where status = 'cancelled' and offered_again_at is null;

  alter table outbox
    -- What a message offers, by which its answer is understood.
    add column offer_id uuid,
    add foreign key (practice_id, offer_id) references waiting_offers (practice_id, id);
  create index outbox_of_offer on outbox (practice_id, offer_id) where offer_id is not null;
`;
