import { APPLICATION_ROLE } from './isolation.ts';

const INVENTED_ITEMS = `select id from worklist where practice_id = p and is_invented_number(call_back_number)`;
const INVENTED_CALLS = `select id from calls where practice_id = p and is_invented_number(from_number)`;
const WITH_THEM = `(item_id is null or item_id in (${INVENTED_ITEMS}))`;
const OF_CALLS = ['call_corrections', 'turns', 'alarms', 'transfers', 'call_events'];

/**
 * Beginning for real in a practice that was looked around in: its invented patients go, with all that was invented or tried out of
 * them. The database looks itself whether every patient is invented, in the very transaction: the application may delete a history and
 * an answer in no other way, and never of somebody who exists. What came from a number that exists stays, whoever it was.
 *
 * The practice is named in each line: the owner of the function may be a superuser, whom no policy holds back.
 */
export const wipeInvented = `
  -- As src/store/staff/invented-patients.ts has them.
  create function is_invented_number(number text) returns boolean language sql immutable
    as $$ select coalesce(number !~ '^\\+' or number ~ '^\\+31(100|201|309)', true) $$;

  -- What would go; null when a patient is real, or there is none.
  create function invented_counts(p uuid) returns jsonb language sql stable as $$
    select case when exists (select from patients where practice_id = p) and not exists (select from patients
        where practice_id = p and (coalesce(email not like '%.example', false)
          or coalesce(not is_invented_number(phone), false) or (email is null and phone is null)))
      then jsonb_build_object(
        'patients', (select count(*) from patients where practice_id = p),
        'appointments', (select count(*) from appointments where practice_id = p and status = 'booked'),
        'calls', (select count(*) from calls where practice_id = p and is_invented_number(from_number)),
        'items', (select count(*) from worklist where practice_id = p and is_invented_number(call_back_number)),
        'messages', (select count(*) from outbox where practice_id = p and ${WITH_THEM})) end $$;

  create function wipe_invented() returns jsonb language plpgsql security definer set search_path = public as $$
  declare
    p uuid := app_practice();
    counts jsonb := invented_counts(app_practice());
  begin
    if counts is null then return null; end if;
    delete from message_replies where practice_id = p
      and message_id in (select id from outbox where practice_id = p and ${WITH_THEM});
    delete from move_choices where practice_id = p;
    delete from patient_links where practice_id = p;
    delete from intakes where practice_id = p;
    delete from outbox where practice_id = p and ${WITH_THEM};
    update outbox set patient_id = null, appointment_id = null, offer_id = null where practice_id = p;
    delete from waiting_offers where practice_id = p;
    delete from waiting_list where practice_id = p;
    delete from appointments where practice_id = p;
    delete from worklist_history where practice_id = p and item_id in (${INVENTED_ITEMS});
    delete from worklist where practice_id = p and is_invented_number(call_back_number);
    update worklist set patient_id = null where practice_id = p;
    delete from calling_wishes where practice_id = p;
    delete from opt_ins where practice_id = p;
    delete from patients where practice_id = p;
    ${OF_CALLS.map((table) => `delete from ${table} where practice_id = p and call_id in (${INVENTED_CALLS});`).join('\n    ')}
    delete from calls where practice_id = p and is_invented_number(from_number);
    delete from idempotency_keys where practice_id = p;
    -- What was opened was opened for invented callers, and a number that answered was a simulated one.
    delete from rung_tests where practice_id = p;
    delete from use_cases where practice_id = p;
    delete from set_up_steps where practice_id = p;
    update practices set opened = '{}', opened_partly = '[]' where id = p;
    return counts;
  end $$;
  revoke all on function wipe_invented() from public;
  grant execute on function wipe_invented() to ${APPLICATION_ROLE};
`;
