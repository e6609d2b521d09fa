/** A message about several appointments names them all and is of no single one: what is answered to it cannot cancel the first of them. */
export const messagesAboutSeries = `
  alter table outbox add column appointments uuid[];
  create index outbox_of_appointments on outbox using gin (appointments) where appointments is not null;
`;
