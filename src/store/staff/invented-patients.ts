import { z } from 'zod';
import type { Session } from '../postgres/session.ts';

/** Names for documentation (RFC 2606): no such address exists, so whoever has one was invented. */
const INVENTED_DOMAIN = '%.example';
/** Telephone numbers that no operator hands out. */
const INVENTED_NUMBER = '^\\+31(100|201|309)';

/**
 * Whether this practice is the invented one: nobody has an account in it, and every patient's address and number is one that
 * cannot exist. A practice with one real patient is never shown without signing in.
 */
export async function holdsInventedPatientsOnly(session: Session): Promise<boolean> {
  const row = await session.row(
    z.object({ real: z.boolean() }),
    `select exists (select from staff)
       or not exists (select from patients)
       or exists (select from patients where coalesce(email not like $1, false)
         or coalesce(phone !~ $2, false) or (email is null and phone is null)) as real`,
    [INVENTED_DOMAIN, INVENTED_NUMBER],
  );
  return row?.real === false;
}
