import { isolated } from './isolation.ts';

/** Two times that a patient may choose from by replying to a message; both are held rows of the agenda until then. */
export const moveChoices = `
  create table move_choices (
    practice_id uuid not null references practices,
    id uuid not null,
    appointment_id uuid not null,
    -- The message that offers them; its answer is understood by it.
    message_id uuid not null,
    -- In the order of the message. Not foreign keys: a hold that nobody takes is deleted.
    holds uuid[] not null check (array_length(holds, 1) between 1 and 2),
    -- The patient's own message: the network may bring it twice.
    asked_by text not null,
    status text not null default 'open' check (status in ('open', 'moved', 'closed')),
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    primary key (practice_id, id),
    unique (practice_id, asked_by),
    foreign key (practice_id, appointment_id) references appointments (practice_id, id),
    foreign key (practice_id, message_id) references outbox (practice_id, id)
  );
  create index move_choices_of_message on move_choices (practice_id, message_id);
  ${isolated('move_choices')}
`;
