/** Which calls were compared with the record. Kept by the call and not by a time: one that comes from the disk of a node days later is compared too. */
export const callsCompared = `
  alter table calls add column compared_at timestamptz;
  -- Those of before this had their turn; their sentences were of another version.
  update calls set compared_at = now() where ended_at < now() - interval '25 hours';
  create index calls_to_compare on calls (practice_id, ended_at, id)
    where compared_at is null and words_deleted_at is null and ended_at is not null;
`;
