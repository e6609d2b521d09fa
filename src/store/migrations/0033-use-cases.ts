import { isolated } from './isolation.ts';

/** How far each use case is, what people changed in the settings, and that Balie is paused. */
export const useCases = `
  alter table practices
    -- Opened wishes that are Balie's in some of the calls only: [{ wish, when, percent }].
    add column opened_partly jsonb not null default '[]',
    add column paused_at timestamptz,
    add column paused_by text,
    add check ((paused_at is null) = (paused_by is null));

  -- Whether it is open stands in practices.opened alone, which is what calls read; this says why and since when.
  create table use_cases (
    practice_id uuid not null references practices,
    wish text not null check (wish ~ '^[a-z-]{2,40}$'),
    step text not null check (step in ('measure', 'rehearse', 'open', 'follow')),
    since timestamptz not null,
    by_name text not null,
    -- Which counts a gate asks for, where the practice asks for other ones than Balie does.
    thresholds jsonb not null default '{}',
    primary key (practice_id, wish)
  );
  ${isolated('use_cases')}

  create table setting_changes (
    practice_id uuid not null references practices,
    seq integer not null,
    at timestamptz not null,
    staff_id uuid,
    by_name text not null,
    by_role text not null,
    setting text not null check (setting ~ '^[a-z-]{2,40}([.:][a-z0-9-]{1,40}){0,2}$'),
    old_value jsonb,
    new_value jsonb,
    -- Said afterwards: rolling back does not wait for words.
    reason text,
    primary key (practice_id, seq),
    foreign key (practice_id, staff_id) references staff (practice_id, id)
  );
  ${isolated('setting_changes', { may: 'select, insert, update' })}
`;
