/** For which promised time people were warned that it comes near; a promise that is moved is warned of again. */
export const promises = `
  alter table worklist add column warned_of timestamptz;
  create index worklist_promised on worklist (practice_id, promised_before) where status = 'open' and promised_before is not null;
`;
