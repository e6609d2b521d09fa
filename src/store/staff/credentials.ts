import { z } from 'zod';
import { asId, type PracticeId } from '../../domain/ids.ts';
import type { CredentialStore, Passkey } from '../../http/ports/credentials.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import { isTakenElsewhere } from '../postgres/failures.ts';
import { readAccount } from './accounts.ts';

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
        .inPractice(who.practice, signal, async (session) => {
          await session.run(
            `insert into passkeys (practice_id, id, staff_id, public_key, counter, transports, label)
             values ($1, $2, $3, $4, $5, $6, $7)`,
            [who.practice, passkey.id, who.id, passkey.publicKey, passkey.counter, passkey.transports, label],
          );
          return 'added' as const;
        })
        .catch((error: unknown) => {
          if (isTakenElsewhere(error)) return 'taken' as const;
          throw error;
        }),
    removePasskey: async (who, id, signal) =>
      (await write(who, 'delete from passkeys where staff_id = $1 and id = $2', [id], signal)) === 1,
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
    async confirmAuthenticator(who, step, signal) {
      await write(
        who,
        `update staff set totp_secret = totp_pending, totp_pending = null, totp_last_step = $2
         where id = $1 and totp_pending is not null`,
        [step],
        signal,
      );
    },
    async removeAuthenticator(who, signal) {
      await write(who, 'update staff set totp_secret = null, totp_pending = null where id = $1', [], signal);
    },
  };
}

const asPasskey = (row: z.output<typeof passkeyRow>): Passkey => ({
  id: row.id,
  publicKey: row.public_key,
  counter: row.counter,
  transports: row.transports,
});
