import { z } from 'zod';
import { asId, type PracticeId } from '../../domain/ids.ts';
import type { AfterRemoval, CredentialStore, Passkey } from '../../http/ports/credentials.ts';
import type { SessionFound, Staff } from '../../http/staff-ports.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import { isTakenElsewhere } from '../postgres/failures.ts';
import type { Session, SqlValue } from '../postgres/session.ts';
import { HAS_SECOND_STEP, readAccount } from './accounts.ts';
import { noteEnded, noteOwnSecurity } from './own-security-log.ts';

const listedRow = z.object({
  id: z.string(),
  label: z.string(),
  created_at: instant,
  last_used_at: instant.nullable(),
});
const passkeyRow = z.object({
  id: z.string(),
  staff_id: z.string(),
  public_key: z.string(),
  counter: z.number(),
  transports: z.array(z.string()),
});

/** Passkeys and authenticators in PostgreSQL. Whoever looks without an account has none. */
export function storeCredentials(
  database: Pick<Database, 'inPractice' | 'readInPractice' | 'withoutPractice'>,
): CredentialStore {
  const write = (
    who: Staff,
    text: string,
    values: readonly (string | number | null)[],
    signal: AbortSignal,
  ) => database.inPractice(who.practice, signal, (session) => session.run(text, [who.id, ...values]));
  return {
    of: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const passkeys = await session.rows(
          listedRow,
          'select id, label, created_at, last_used_at from passkeys where staff_id = $1 order by created_at',
          [who.id],
        );
        const account = await session.row(
          z.object({ has: z.boolean() }),
          'select totp_secret is not null as has from staff where id = $1',
          [who.id],
        );
        return {
          passkeys: passkeys.map((row) => ({
            id: row.id,
            label: row.label,
            madeAt: row.created_at.toString(),
            lastUsedAt: row.last_used_at?.toString() ?? null,
          })),
          authenticator: account?.has === true,
        };
      }),
    addPasskey: (who, passkey, label, signal) =>
      database
        .inPractice(who.practice, signal, (session) =>
          makeSecondStep(
            session,
            who,
            'passkey-added',
            `insert into passkeys (practice_id, id, staff_id, public_key, counter, transports, label)
             values ($2, $3, $1, $4, $5, $6, $7)`,
            [who.practice, passkey.id, passkey.publicKey, passkey.counter, passkey.transports, label],
          ),
        )
        .catch((error: unknown) => {
          if (isTakenElsewhere(error)) return false;
          throw error;
        }),
    removePasskey: (who, id, after, signal) =>
      database.inPractice(who.practice, signal, (session) =>
        removeSecondStep(
          session,
          who,
          'passkey-removed',
          after,
          'delete from passkeys where staff_id = $1 and id = $2',
          [id],
        ),
      ),
    async byPasskey(id, signal) {
      const found = await database.withoutPractice(signal, (session) =>
        session.row(
          z.object({ practice: z.string().nullable() }),
          'select practice_of_passkey($1) as practice',
          [id],
        ),
      );
      if (found === null || found.practice === null) return null;
      const practice = asId<PracticeId>(found.practice);
      return database.inPractice(practice, signal, async (session) => {
        const row = await session.row(
          passkeyRow,
          'select id, staff_id, public_key, counter, transports from passkeys where id = $1',
          [id],
        );
        const account = row === null ? null : await readAccount(session, practice, 'id = $1', row.staff_id);
        return row === null || account === null ? null : { account, passkey: asPasskey(row) };
      });
    },
    async usedPasskey(account, id, counter, signal) {
      await write(
        account,
        'update passkeys set counter = $3, last_used_at = now() where staff_id = $1 and id = $2',
        [id, counter],
        signal,
      );
    },
    async offerAuthenticator(who, secret, signal) {
      await write(who, 'update staff set totp_pending = $2 where id = $1', [secret], signal);
    },
    offeredAuthenticator: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const row = await session.row(
          z.object({ totp_pending: z.string().nullable() }),
          'select totp_pending from staff where id = $1',
          [who.id],
        );
        return row?.totp_pending ?? null;
      }),
    confirmAuthenticator: (who, secret, step, signal) =>
      database.inPractice(who.practice, signal, (session) =>
        makeSecondStep(
          session,
          who,
          'sign-in-code-on',
          `update staff set totp_secret = totp_pending, totp_pending = null, totp_last_step = $3
           where id = $1 and totp_pending = $2`,
          [secret, step],
        ),
      ),
    async removeAuthenticator(who, after, signal) {
      await database.inPractice(who.practice, signal, (session) =>
        removeSecondStep(
          session,
          who,
          'sign-in-code-off',
          after,
          'update staff set totp_secret = null, totp_pending = null where id = $1 and totp_secret is not null',
          [],
        ),
      );
    },
  };
}

const idRow = z.object({ id: z.string() });
/** Of one account: a second request waits here, and then reads what the first one wrote. */
const ONE_AT_A_TIME = 'select id from staff where id = $1 for update';

/**
 * Writes a second step of who asks (`$1`), and goes on in this session. Others of theirs that still ask for one were opened by a password
 * alone, and nobody knows by whom: they end. False: nothing was written, or this session ended or asks beside a second step.
 */
async function makeSecondStep(
  session: Session,
  who: SessionFound,
  event: 'passkey-added' | 'sign-in-code-on',
  text: string,
  values: readonly SqlValue[],
): Promise<boolean> {
  await session.row(idRow, ONE_AT_A_TIME, [who.id]);
  const mine = await session.row(
    idRow,
    `select s.id from staff_sessions s
     where s.token_hash = $1 and s.staff_id = $2 and not (s.asks_second_step and ${HAS_SECOND_STEP})`,
    [who.tokenHash, who.id],
  );
  if (mine === null || (await session.run(text, [who.id, ...values])) === 0) return false;
  await session.run('update staff_sessions set asks_second_step = false where id = $1', [mine.id]);
  const ended = await session.rows(
    idRow,
    'delete from staff_sessions where staff_id = $1 and asks_second_step returning id',
    [who.id],
  );
  await noteOwnSecurity(session, who, event);
  await noteEnded(session, who, ended);
  return true;
}

/** Once the last is gone, every session asks, whatever it began with. False: nothing was removed. */
async function removeSecondStep(
  session: Session,
  who: Staff,
  event: 'passkey-removed' | 'sign-in-code-off',
  { isPasswordEnough }: AfterRemoval,
  text: string,
  values: readonly SqlValue[],
): Promise<boolean> {
  await session.row(idRow, ONE_AT_A_TIME, [who.id]);
  if ((await session.run(text, [who.id, ...values])) === 0) return false;
  if (!isPasswordEnough)
    await session.run(
      `update staff_sessions s set asks_second_step = true where s.staff_id = $1 and not ${HAS_SECOND_STEP}`,
      [who.id],
    );
  await noteOwnSecurity(session, who, event);
  return true;
}

const asPasskey = (row: z.output<typeof passkeyRow>): Passkey => ({
  id: row.id,
  publicKey: row.public_key,
  counter: row.counter,
  transports: row.transports,
});
