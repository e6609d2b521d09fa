/**
 * A link may lead to a place that is offered. Whoever takes it has an appointment, which the same link then leads to; that is why the row has
 * both and is not two kinds of row.
 */
export const linksToOffers = `
  alter table patient_links
    alter column appointment_id drop not null,
    add column offer_id uuid,
    add foreign key (practice_id, offer_id) references waiting_offers (practice_id, id),
    add check (appointment_id is not null or offer_id is not null);
  create index patient_links_of_offer on patient_links (practice_id, offer_id) where offer_id is not null;
`;
