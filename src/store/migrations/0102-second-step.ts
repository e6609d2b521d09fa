/** Whether who signed in by a password alone must make a second step before anything else (ADR 0081). */
export const secondStep = `
  alter table staff_sessions add column asks_second_step boolean not null default false;
`;
