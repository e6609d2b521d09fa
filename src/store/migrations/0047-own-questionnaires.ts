/** The practice's own questionnaires, as its file has them. */
export const ownQuestionnaires = `
  alter table practices add column questionnaires jsonb not null default '[]';
`;
