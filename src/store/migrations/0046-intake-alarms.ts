/** The gravest alarm that there was in the answers: a list cannot read every answer by every rule again. It only rises. */
export const intakeAlarms = `
  alter table intakes add column alarm text check (alarm in ('112', 'urgent', 'today'));
  create index intakes_unseen on intakes (practice_id, done_at) where state = 'done' and seen_at is null;
`;
