/**
 * Who took back what they agreed to gets nothing more on that channel, of whatever kind: the outbox keeps it itself, as "no messages" of
 * 0085, so that a message about an appointment that was confirmed before is no exception. Who never agreed is not asked for here.
 */
export const noMessageAfterStop = `
  create function keep_from_who_took_consent_back() returns trigger language plpgsql as $$
  begin
    if exists (select from opt_ins o where o.practice_id = new.practice_id and o.patient_id = new.patient_id
        and o.channel = new.channel and o.revoked_at is not null)
      and not exists (select from opt_ins o where o.practice_id = new.practice_id and o.patient_id = new.patient_id
        and o.channel = new.channel and o.revoked_at is null)
    then return null; end if;
    return new;
  end $$;
  create trigger no_message_after_stop before insert on outbox
    for each row when (new.patient_id is not null) execute function keep_from_who_took_consent_back();
`;
