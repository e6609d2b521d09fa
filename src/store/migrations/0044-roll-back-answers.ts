/** What an answer took the place of, so that it can be put back in one press; and what nobody can foresee of work sampling. */
export const rollBackAnswers = `
  alter table published_changes
    -- The answer that came in force, and the one that it replaced, whole; null: it was new.
    add column answer_id uuid,
    add column replaced jsonb,
    drop constraint published_changes_what_check,
    drop constraint published_changes_check,
    add constraint published_changes_what_check check (what in ('approved', 'rejected', 'rolled-back')),
    add constraint published_changes_check
      check (kind <> 'answer' or what <> 'approved' or run_id is not null or reason is not null);
  create index published_changes_of_answer on published_changes (practice_id, answer_id, at desc) where answer_id is not null;

  -- From which the moments follow: who knows it could wait for them.
  alter table sampling_weeks add column seed uuid not null default gen_random_uuid();
  alter table sampling_moments add unique (practice_id, staff_id, asked_at);
`;
