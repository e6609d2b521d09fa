import { isolated } from './isolation.ts';

/**
 * A practice's own texts of its messages: every version that was proposed, with what became of it, and which one is in force; none in force: the
 * product's own text. A message keeps with which version it went.
 */
export const messageTexts = `
  create table message_texts (
    practice_id uuid not null references practices,
    template text not null check (template <> ''),
    language text not null check (language in ('nl', 'en')),
    version integer not null check (version > 0),
    subject text not null check (subject <> ''),
    text text not null check (text <> ''),
    short text not null check (short <> ''),
    proposed_by text not null check (proposed_by <> ''),
    proposed_at timestamptz not null,
    state text not null default 'proposed' check (state in ('proposed', 'approved', 'rejected')),
    decided_by text,
    decided_at timestamptz,
    primary key (practice_id, template, language, version),
    check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null))
  );
  ${isolated('message_texts')}

  create table message_texts_in_force (
    practice_id uuid not null,
    template text not null,
    language text not null,
    version integer not null,
    primary key (practice_id, template, language),
    foreign key (practice_id, template, language, version) references message_texts
  );
  ${isolated('message_texts_in_force')}

  alter table outbox add column text_version integer;
`;
