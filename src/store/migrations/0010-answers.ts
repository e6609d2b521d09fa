import { isolated } from './isolation.ts';

/**
 * What a practice lets Balie finish and answer. A practice that is there already keeps what Balie did for it, which was every
 * wish; a new one says what it opens.
 */
export const answers = `
  alter table practices
    add column consult_line jsonb,
    add column registration text not null default 'open' check (registration in ('open', 'closed', 'waiting-list')),
    add column opened text[] not null default '{book,move,cancel,check-appointment,repeat-prescription,opening-hours,location,preparation,test-results,referral-or-letter,costs-or-insurance,human,callback,register-patient,change-details,medical-question,urgent,professional-caller,complaint,running-late,prevention,other-language,wrong-number}';
  alter table practices alter column opened set default '{}';

  create table approved_answers (
    practice_id uuid not null references practices,
    id uuid not null default gen_random_uuid(),
    topic text not null check (topic in ('route', 'parking', 'preparation', 'costs', 'insurance', 'prevention',
      'registration', 'referral', 'results', 'opening', 'other')),
    words text[] not null default '{}',
    text text not null check (text <> ''),
    approved_by text not null check (approved_by <> ''),
    approved_on date not null,
    valid_until date,
    position integer not null,
    primary key (practice_id, id),
    check (valid_until is null or approved_on <= valid_until)
  );
  ${isolated('approved_answers')}
`;
