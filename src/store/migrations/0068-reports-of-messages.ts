import { APPLICATION_ROLE } from './isolation.ts';

/** A report of an SMS names the message and not its practice: whose it is, is asked before a practice is known. */
export const reportsOfMessages = `
  create index outbox_by_id on outbox (id);
  create policy looked_up on outbox for select to current_user using (true);
  create function practice_of_message(message uuid) returns uuid language sql stable
    security definer set search_path = public, pg_temp
    as $$ select practice_id from outbox where id = message $$;
  revoke all on function practice_of_message(uuid) from public;
  grant execute on function practice_of_message(uuid) to ${APPLICATION_ROLE};
`;
