/** A session gets a name that its owner may see, because its hash is of the cookie itself, and the device that it was begun on. */
export const ownSessions = `
  alter table staff_sessions
    add column id uuid not null default gen_random_uuid() unique,
    -- Browser and system as people name them; what else the browser told is not kept.
    add column device text check (length(device) <= 60);
`;
