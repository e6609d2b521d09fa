import { z } from 'zod';
import type { Staff } from '../../http/staff-ports.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from './audit.ts';
import { lockPractice } from './lock-practice.ts';

/**
 * Notes that somebody set something otherwise, in the transaction that does it, and in the access log. Values as they are stored, nothing
 * secret. Gives the number of the change.
 */
export async function noteChange(
  session: Session,
  who: Staff,
  at: Temporal.Instant,
  change: { readonly setting: string; readonly from: unknown; readonly to: unknown },
): Promise<number> {
  // The row of the practice puts the changes of one practice in order.
  await lockPractice(session, who.practice);
  const row = await session.row(
    z.object({ seq: z.number() }),
    `insert into setting_changes (practice_id, seq, at, staff_id, by_name, by_role, setting, old_value, new_value)
     values ($1, (select coalesce(max(seq), 0) + 1 from setting_changes), $2, $3, $4, $5, $6, $7, $8) returning seq`,
    [
      who.practice,
      at.toString(),
      who.id,
      who.name,
      who.role,
      change.setting,
      JSON.stringify(change.from),
      JSON.stringify(change.to),
    ],
  );
  await writeAudit(session, {
    practice: who.practice,
    call: null,
    patient: null,
    event: 'setting-changed',
    action: 'update',
    what: 'setting',
    ground: 'operation',
    result: 'done',
    reference: null,
    user: auditedAs(who),
  });
  return row?.seq ?? 0;
}

/** Who set this otherwise last, of those whose names are known. */
export async function lastToChange(session: Session, setting: string): Promise<string> {
  const row = await session.row(
    z.object({ by_name: z.string() }),
    'select by_name from setting_changes where setting = $1 order by seq desc limit 1',
    [setting],
  );
  return row?.by_name ?? 'Iemand';
}
