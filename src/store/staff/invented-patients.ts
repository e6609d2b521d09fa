import { z } from 'zod';
import type { Session } from '../postgres/session.ts';

/** Names for documentation (RFC 2606): no such address exists, so whoever has one was invented. */
const INVENTED_DOMAIN = '%.example';
/** Telephone numbers that no operator hands out. */
const INVENTED_NUMBER = '^\\+31(100|201|309)';
const A_REAL_ONE = `exists (select from patients where coalesce(email not like $1, false)
  or coalesce(phone !~ $2, false) or (email is null and phone is null))`;

/** Whether one patient has an address or number that can exist, or has neither. */
export async function hasRealPatient(session: Session): Promise<boolean> {
  const row = await session.row(z.object({ real: z.boolean() }), `select ${A_REAL_ONE} as real`, [
    INVENTED_DOMAIN,
    INVENTED_NUMBER,
  ]);
  return row?.real !== false;
}

/** Whether every patient's address and number is one that cannot exist; without patients nobody knows. */
export async function patientsAreInvented(session: Session): Promise<boolean> {
  const row = await session.row(
    z.object({ real: z.boolean() }),
    `select not exists (select from patients)
       or ${A_REAL_ONE} as real`,
    [INVENTED_DOMAIN, INVENTED_NUMBER],
  );
  return row?.real === false;
}

/**
 * Whether this practice is the invented one: nobody has an account in it, and its patients are invented. A practice with one real
 * patient lets nobody in without signing in.
 */
export async function holdsInventedPatientsOnly(session: Session): Promise<boolean> {
  const staff = await session.row(z.object({ id: z.string() }), 'select id from staff limit 1');
  return staff === null && (await patientsAreInvented(session));
}
