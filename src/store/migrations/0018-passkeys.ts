import { APPLICATION_ROLE, isolated } from './isolation.ts';

/** Passkeys (WebAuthn), the second step by an authenticator, and that each of its codes counts once. */
export const passkeys = `
  alter table staff
    -- Made, and not in use until its owner has shown a code of it.
    add column totp_pending text,
    -- The thirty seconds of the last code that was taken: the same code is worth nothing twice (RFC 6238, 5.2).
    add column totp_last_step bigint;

  create table passkeys (
    practice_id uuid not null references practices,
    -- The credential's own id, base64url.
    id text not null unique,
    staff_id uuid not null,
    -- COSE key, base64url.
    public_key text not null,
    counter bigint not null,
    transports text[] not null default '{}',
    label text not null,
    created_at timestamptz not null default now(),
    last_used_at timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, staff_id) references staff (practice_id, id) on delete cascade
  );
  ${isolated('passkeys')}

  -- Whose it is, is asked before a practice is known; as for cookies in 0015.
  create policy looked_up on passkeys for select to current_user using (true);
  create function practice_of_passkey(credential text) returns uuid language sql stable
    security definer set search_path = public, pg_temp
    as $$ select practice_id from passkeys where id = credential $$;
  revoke all on function practice_of_passkey(text) from public;
  grant execute on function practice_of_passkey(text) to ${APPLICATION_ROLE};
`;
