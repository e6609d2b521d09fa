/** Whether somebody called again: by number and time, for the figures. */
export const figures = `
  create index calls_by_number on calls (practice_id, from_number, started_at) where from_number is not null;
`;
