import { APPLICATION_ROLE, isolated } from './isolation.ts';

/** Secret links to the agenda of a practitioner, by their hashes; one that was revoked stays to be seen. */
export const agendaFeeds = `
  create table agenda_feeds (
    practice_id uuid not null references practices,
    id uuid not null default gen_random_uuid(),
    practitioner_id uuid not null,
    -- SHA-256: who reads the table cannot open a feed with it.
    token_hash text not null unique,
    made_at timestamptz not null,
    last_read_at timestamptz,
    revoked_at timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, practitioner_id) references practitioners (practice_id, id)
  );
  ${isolated('agenda_feeds', { may: 'select, insert, update' })}

  -- Whose link it is, is asked before a practice is known; as for the links of patients in 0027.
  create policy looked_up on agenda_feeds for select to current_user using (true);
  create function practice_of_agenda_feed(hash text) returns uuid language sql stable
    security definer set search_path = public, pg_temp
    as $$ select practice_id from agenda_feeds where token_hash = hash and revoked_at is null $$;
  revoke all on function practice_of_agenda_feed(text) from public;
  grant execute on function practice_of_agenda_feed(text) to ${APPLICATION_ROLE};
`;
