import { isolated } from './isolation.ts';

/** Who answers for an automatic function of this practice, when it was last tried here, and whether it was switched off. */
export const register = `
  create table register_functions (
    practice_id uuid not null references practices,
    function_id text not null check (function_id ~ '^[a-z-]{2,40}$'),
    owner text check (owner <> ''),
    tested_on date,
    tested_by text,
    off_at timestamptz,
    off_by text,
    -- The wishes that were opened when it was switched off, so that switching on gives back those and no others.
    closed_wishes text[] not null default '{}',
    primary key (practice_id, function_id),
    check ((off_at is null) = (off_by is null)),
    check ((tested_on is null) = (tested_by is null))
  );
  ${isolated('register_functions')}
`;
