import { isolated } from './isolation.ts';

/** What patients answered to messages and what came of it. Their words are not here: those that a person must read stand on the worklist, where they are deleted in time. */
export const messageReplies = `
  create table message_replies (
    practice_id uuid not null references practices,
    -- The network's own name of the answer: it is brought more than once.
    reference text not null,
    message_id uuid not null,
    patient_id uuid,
    at timestamptz not null,
    meaning text not null check (meaning ~ '^[a-z]{2,20}(-[a-z]{1,20}){0,2}$'),
    outcome text not null check (outcome ~ '^[a-z]{2,20}(-[a-z]{1,20}){0,2}$'),
    primary key (practice_id, reference),
    foreign key (practice_id, message_id) references outbox (practice_id, id)
  );
  create index message_replies_by_time on message_replies (practice_id, at desc);
  ${isolated('message_replies', { may: 'select, insert' })}
`;
