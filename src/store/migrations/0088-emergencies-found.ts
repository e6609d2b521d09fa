/** What an auditor looks for among a million lines of years: what was opened in an emergency, and how often a ground was given. */
export const emergenciesFound = `
  create index audit_emergencies on audit (practice_id, seq) where emergency_override;
  create index audit_grounds_given on audit (practice_id, at) where event = 'access-ground-given';
`;
