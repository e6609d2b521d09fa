/** When people were told that a patient did not answer the questions before an appointment: once, whoever looks. */
export const intakeFollowUp = `
  alter table intakes add column no_response_at timestamptz;
  create index intakes_unanswered on intakes (practice_id, appointment_id) where state <> 'done';
`;
