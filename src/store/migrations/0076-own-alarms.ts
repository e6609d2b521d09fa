/** Words that a practice added to the alarm rules and rules that it put aside for a while, each with who signed for it. */
export const ownAlarms = `
  alter table practices add column alarms jsonb not null default '{"added": [], "aside": []}';
`;
