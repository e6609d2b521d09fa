import { z } from 'zod';
import { asId, type PracticeId } from '../../domain/ids.ts';
import { ROLES } from '../../http/contract/role-names.ts';
import type { Preferences } from '../../http/contract/session.ts';
import type { Account, Accounts, NewSession } from '../../http/staff-ports.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { practiceIds } from '../queries/practices.ts';
import { hasRealPatient, holdsInventedPatientsOnly } from './invented-patients.ts';
import { noteEnded, noteOwnSecurity } from './own-security-log.ts';

/** OWASP ASVS 5, 6.3.1: guessing must not pay, and a slip of the finger must not close the practice. */
const ATTEMPTS = 5;
const LOCK_MINUTES = 15;
/** A day at the desk; a session that nobody uses for a lunch break ends sooner (`IDLE_MINUTES`). */
const IDLE_MINUTES = 60;
/** A sign of life is written down at most this often: each request would be a write otherwise. */
const SEEN_EVERY_SECONDS = 60;

const USUAL_PREFERENCES: Preferences = {
  letterKeys: true,
  keys: {},
  colours: 'auto',
  language: null,
  textSize: 'normal',
  alarmSound: 'always',
};

const role = z.enum(ROLES);
const accountRow = z.object({
  id: z.string(),
  name: z.string(),
  role,
  password_hash: z.string(),
  totp_secret: z.string().nullable(),
  totp_last_step: z.number().nullable(),
  locked_until: instant.nullable(),
  has_passkey: z.boolean(),
});
const sessionRow = z.object({
  staff_id: z.string().nullable(),
  name: z.string(),
  role,
  csrf: z.string(),
  needs_second_step: z.boolean(),
  roles: z.array(role),
  preferences: z.looseObject({}),
  spoken_name: z.string(),
  kind: z.enum(['huisarts', 'tandarts', 'fysio']),
});

/** Accounts and sessions in PostgreSQL. */
export function storeAccounts(
  database: Pick<Database, 'inPractice' | 'withoutPractice'>,
  now: () => Temporal.Instant,
): Accounts {
  const practiceOf = async (
    question: string,
    value: string,
    signal: AbortSignal,
  ): Promise<PracticeId | null> => {
    const row = await database.withoutPractice(signal, (session) =>
      session.row(z.object({ practice: z.string().nullable() }), `select ${question} as practice`, [value]),
    );
    return row?.practice === null || row === null ? null : asId<PracticeId>(row.practice);
  };
  return {
    async byEmail(email, signal) {
      const practice = await practiceOf('(select practice_id from staff_by_email($1))', email, signal);
      if (practice === null) return null;
      return database.inPractice(practice, signal, (session) =>
        readAccount(session, practice, 'email = lower($1)', email),
      );
    },
    of: (who, signal) =>
      who.id === null
        ? Promise.resolve(null)
        : database.inPractice(who.practice, signal, (session) =>
            readAccount(session, who.practice, 'id = $1', who.id ?? ''),
          ),
    failed: (account: Account, at, signal) =>
      database.inPractice(account.practice, signal, async (session) => {
        await session.run(
          `update staff set failed_attempts = failed_attempts + 1,
             locked_until = case when (failed_attempts + 1) % $2 = 0
               then $3::timestamptz + make_interval(mins => $4) else locked_until end
           where id = $1`,
          [account.id, ATTEMPTS, at.toString(), LOCK_MINUTES],
        );
        await note(session, account, 'password-refused');
      }),
    succeeded: (account: Account, step, signal) =>
      database.inPractice(account.practice, signal, async (session) => {
        const written = await session.run(
          `update staff set failed_attempts = 0, locked_until = null, totp_last_step = coalesce($2, totp_last_step)
           where id = $1 and ($2::bigint is null or totp_last_step is null or totp_last_step < $2)`,
          [account.id, step],
        );
        return written === 1;
      }),
    openSession: (opened, signal) =>
      database.inPractice(opened.practice, signal, async (session) => {
        await session.run('delete from staff_sessions where expires_at < $1', [now().toString()]);
        await session.run(
          `insert into staff_sessions (token_hash, practice_id, staff_id, name, role, csrf, created_at, last_seen_at, expires_at, device, asks_second_step)
           values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10)`,
          [
            opened.tokenHash,
            opened.practice,
            opened.staff,
            opened.name,
            opened.role,
            opened.csrf,
            now().toString(),
            opened.expiresAt.toString(),
            opened.device,
            opened.asksSecondStep,
          ],
        );
        await note(session, opened, 'signed-in');
      }),
    async session(tokenHash, at, signal, how) {
      const practice = await practiceOf('practice_of_session($1)', tokenHash, signal);
      if (practice === null) return null;
      return database.inPractice(practice, signal, async (session) => {
        const row = await session.row(
          sessionRow,
          `select s.staff_id, s.name, s.role, s.csrf, p.spoken_name, p.kind,
             coalesce(nullif(w.roles, '{}'), array[s.role]) as roles, coalesce(w.preferences, '{}') as preferences,
             s.asks_second_step as needs_second_step
           from staff_sessions s join practices p on p.id = s.practice_id
           left join staff w on w.practice_id = s.practice_id and w.id = s.staff_id
           where s.token_hash = $1 and ${SESSION_LASTS('$2')} and not (s.asks_second_step and ${HAS_SECOND_STEP})`,
          [tokenHash, at.toString()],
        );
        if (row === null) return null;
        if (how?.isUnattended !== true)
          await session.run(
            `update staff_sessions set last_seen_at = $2
             where token_hash = $1 and last_seen_at < $2::timestamptz - make_interval(secs => $3)`,
            [tokenHash, at.toString(), SEEN_EVERY_SECONDS],
          );
        return {
          id: row.staff_id,
          name: row.name,
          role: row.role,
          practice,
          practiceName: row.spoken_name,
          practiceKind: row.kind,
          csrf: row.csrf,
          tokenHash,
          needsSecondStep: row.needs_second_step,
          roles: row.roles,
          preferences: { ...USUAL_PREFERENCES, ...row.preferences },
        };
      });
    },
    async isOpen(tokenHash, at, signal) {
      const practice = await practiceOf('practice_of_session($1)', tokenHash, signal);
      if (practice === null) return false;
      return database.inPractice(practice, signal, async (session) => {
        const row = await session.row(
          z.object({ open: z.boolean() }),
          `select exists (
             select from staff_sessions s where s.token_hash = $1 and ${SESSION_LASTS('$2')} and not s.asks_second_step
           ) as open`,
          [tokenHash, at.toString()],
        );
        return row?.open === true;
      });
    },
    async closeSession(tokenHash, signal) {
      const practice = await practiceOf('practice_of_session($1)', tokenHash, signal);
      if (practice === null) return;
      await database.inPractice(practice, signal, async (session) => {
        const ended = await session.row(
          z.object({ name: z.string(), role }),
          'delete from staff_sessions where token_hash = $1 returning name, role',
          [tokenHash],
        );
        if (ended !== null) await note(session, { practice, ...ended }, 'signed-out');
      });
    },
    switchRole: (who, tokenHash, to, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const switched = await session.run(
          `update staff_sessions s set role = $3 from staff w
           where s.token_hash = $1 and s.staff_id = $2 and w.id = s.staff_id and $3 = any(w.roles)`,
          [tokenHash, who.id, to],
        );
        return switched === 1;
      }),
    keepPreferences: (who, preferences, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        await session.run('update staff set preferences = $2 where id = $1', [
          who.id,
          JSON.stringify(preferences),
        ]);
      }),
    changePassword: (who, passwordHash, keep, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        await session.run('update staff set password_hash = $2 where id = $1', [who.id, passwordHash]);
        const ended = await session.rows(
          z.object({ id: z.string() }),
          'delete from staff_sessions where staff_id = $1 and token_hash <> $2 returning id',
          [who.id, keep],
        );
        await noteOwnSecurity(session, who, 'password-changed');
        await noteEnded(session, who, ended);
      }),
    async setUp({ tokenHash, now: at }, account, signal) {
      const practice = await practiceOf('practice_of_setup_link($1)', tokenHash, signal);
      if (practice === null) return 'no-link';
      return database.inPractice(practice, signal, async (session) => {
        const used = await session.run(
          'update setup_links set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2',
          [tokenHash, at.toString()],
        );
        if (used === 0) return 'no-link';
        const made = await session.run(
          // Whoever sets a practice up manages it, and most of them work in it as well.
          `insert into staff (practice_id, name, email, role, roles, password_hash)
           values ($1, $2, lower($3), 'manager', '{manager,assistant}', $4) on conflict (email) do nothing`,
          [practice, account.name, account.email, account.passwordHash],
        );
        return made === 1 ? 'made' : 'email-taken';
      });
    },
    hasRealPatient: (practice, signal) =>
      database.inPractice(practice, signal, (session) => hasRealPatient(session)),
    async demoPractice(signal) {
      const [first] = await database.withoutPractice(signal, practiceIds);
      if (first === undefined) return null;
      return database.inPractice(first, signal, async (session) =>
        (await holdsInventedPatientsOnly(session)) ? first : null,
      );
    },
  };
}

/** Of a session `s`: whether it has ended neither by time nor by nobody using it, at this parameter. */
export const SESSION_LASTS = (at: '$2' | '$3'): string =>
  `s.expires_at > ${at} and s.last_seen_at > ${at}::timestamptz - interval '${IDLE_MINUTES} minutes'`;

/**
 * Of a session `s`: whether its account has a second step. One that asks while there is one is nobody's: it was opened by a password
 * alone, in the moment in which the owner made the second step elsewhere.
 */
export const HAS_SECOND_STEP = `exists (select from staff a where a.practice_id = s.practice_id and a.id = s.staff_id
  and (a.totp_secret is not null
    or exists (select from passkeys k where k.practice_id = a.practice_id and k.staff_id = a.id)))`;

/** Who came, who went, and whose password or code was wrong (OWASP ASVS 5, 16.3.1): lines of the log about nobody's record. */
const note = (
  session: Session,
  who: Pick<NewSession, 'practice' | 'name' | 'role'>,
  event: 'signed-in' | 'signed-out' | 'password-refused',
): Promise<void> =>
  writeAudit(session, {
    practice: who.practice,
    call: null,
    patient: null,
    event,
    action: 'execute',
    what: 'staff',
    ground: 'operation',
    result: event === 'password-refused' ? 'refused' : 'done',
    reference: null,
    user: auditedAs(who),
  });

/** Whoever is shut out has no account any more, for who asks. */
export async function readAccount(
  session: Session,
  practice: PracticeId,
  where: 'email = lower($1)' | 'id = $1',
  value: string,
): Promise<Account | null> {
  const row = await session.row(
    accountRow,
    `select id, name, role, password_hash, totp_secret, totp_last_step, locked_until,
       exists (select from passkeys k where k.practice_id = staff.practice_id and k.staff_id = staff.id) as has_passkey
     from staff
     where ${where} and shut_out_at is null`,
    [value],
  );
  return (
    row && {
      id: row.id,
      practice,
      name: row.name,
      role: row.role,
      passwordHash: row.password_hash,
      totpSecret: row.totp_secret,
      totpLastStep: row.totp_last_step,
      lockedUntil: row.locked_until,
      hasPasskey: row.has_passkey,
    }
  );
}
