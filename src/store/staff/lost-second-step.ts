import { z } from 'zod';
import { asId, type PracticeId } from '../../domain/ids.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { writeAudit } from '../queries/audit.ts';

/** Whoever keeps the machine has no account here; the log names them so. */
const KEEPER = { name: 'beheer van deze machine', role: 'supplier' } as const;

/**
 * Passkeys and authenticator of one account go, and its sessions end: what a colleague with the role of manager does on the screen, for
 * who has no such colleague.
 */
export async function takeLostSecondStep(
  database: Pick<Database, 'inPractice' | 'withoutPractice'>,
  email: string,
  signal: AbortSignal,
): Promise<'taken' | 'has-none' | 'nobody'> {
  const found = await database.withoutPractice(signal, (session) =>
    session.row(
      z.object({ practice_id: z.string(), id: z.string() }),
      'select practice_id, id from staff_by_email($1)',
      [email],
    ),
  );
  if (found === null) return 'nobody';
  const practice = asId<PracticeId>(found.practice_id);
  return database.inPractice(practice, signal, async (session) => {
    if (!(await deleteSecondStep(session, found.id))) return 'has-none';
    await session.run('delete from staff_sessions where staff_id = $1', [found.id]);
    await writeAudit(session, {
      practice,
      call: null,
      patient: null,
      event: 'second-step-removed',
      action: 'update',
      what: 'staff',
      ground: 'operation',
      result: 'done',
      reference: found.id,
      user: KEEPER,
    });
    return 'taken';
  });
}

/** Of this account; false: it has none, or is not there. */
export async function deleteSecondStep(session: Session, id: string): Promise<boolean> {
  const written = await session.run(
    `update staff set totp_secret = null, totp_pending = null where id = $1
       and (totp_secret is not null or exists (select from passkeys k where k.staff_id = $1))`,
    [id],
  );
  if (written === 1) await session.run('delete from passkeys where staff_id = $1', [id]);
  return written === 1;
}
