import { isolated } from './isolation.ts';

/** What the figures need besides calls: who is at the desk, what people were doing when they were asked, and what doctors did. */
export const insight = `
  -- How many people can answer the telephone, by the hour of the week (1 is Monday) in local time.
  create table desk_staffing (
    practice_id uuid not null references practices,
    weekday integer not null check (weekday between 1 and 7),
    hour integer not null check (hour between 0 and 23),
    people integer not null check (people between 0 and 50),
    primary key (practice_id, weekday, hour)
  );
  ${isolated('desk_staffing')}

  -- Weeks in which people are asked now and then what they are doing: before Balie, and with it.
  create table sampling_weeks (
    practice_id uuid not null references practices,
    phase text not null check (phase in ('before', 'after')),
    from_day date not null,
    to_day date not null,
    set_by text not null,
    primary key (practice_id, phase),
    check (from_day <= to_day)
  );
  ${isolated('sampling_weeks')}

  -- One moment at which one person was asked. Without an answer it counts for nothing; who it was is needed to ask each as often.
  create table sampling_moments (
    practice_id uuid not null references practices,
    id uuid not null default gen_random_uuid(),
    staff_id uuid not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    task text check (task in ('phone', 'counter', 'messages', 'for-doctor', 'care', 'other')),
    interrupted boolean,
    primary key (practice_id, id),
    foreign key (practice_id, staff_id) references staff (practice_id, id) on delete cascade,
    check ((answered_at is null) = (task is null))
  );
  create index sampling_moments_of on sampling_moments (practice_id, staff_id, asked_at);
  ${isolated('sampling_moments')}

  -- Consults of all doctors together in a week that begins on this Monday, as the practice counts them.
  create table doctor_weeks (
    practice_id uuid not null references practices,
    week date not null check (extract(isodow from week) = 1),
    consults integer not null check (consults between 0 and 10000),
    entered_by text not null,
    entered_at timestamptz not null,
    primary key (practice_id, week)
  );
  ${isolated('doctor_weeks')}
`;
