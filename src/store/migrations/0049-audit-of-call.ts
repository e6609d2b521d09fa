/** Whose call it was is read from the log, for every row of the list of calls. */
export const auditOfCall = `
  create index audit_of_call on audit (practice_id, call_id, seq) where call_id is not null;
`;
