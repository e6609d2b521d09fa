/** The telephone on which somebody of the practice is rung when they take a call over: E.164 or SIP, as every number that Balie rings. */
export const ringsOn = `
  alter table staff add column rings_on text
    check (rings_on ~ '^(\\+[1-9][0-9]{7,14}|sips?:[^[:space:]@;?]+@[^[:space:]@;?]+)$');
`;
