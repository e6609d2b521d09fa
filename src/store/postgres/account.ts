import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CodedError } from '../../platform/coded-error.ts';

/** Who the managed PostgreSQL runs as. Null: as Balie itself. */
export type Account = { readonly uid: number; readonly gid: number } | null;

/**
 * PostgreSQL refuses to run as root, so a Balie started as root gives up that right for its child: as `balie` when such an
 * account was made for it, else as `postgres`, else as `nobody`, which every machine has. No account is created: an operator
 * did not ask for that.
 */
export async function databaseAccount(ownUid: number, passwdFile = '/etc/passwd'): Promise<Account> {
  if (ownUid !== 0) return null;
  const accounts = new Map(
    (await readFile(passwdFile, 'utf8')).split('\n').map((line) => {
      const [name = '', , uid = '', gid = ''] = line.split(':');
      return [name, { uid: Number(uid), gid: Number(gid) }] as const;
    }),
  );
  for (const name of ['balie', 'postgres', 'nobody']) {
    const account = accounts.get(name);
    if (account !== undefined && account.uid > 0) return account;
  }
  throw new CodedError(
    'DATABASE_NO_ACCOUNT',
    'Balie runs as root and finds no account (balie, postgres, nobody) to run PostgreSQL as',
  );
}

/** Whether an account that is nobody special can walk to this directory: every directory above it lets others through. */
export async function reachableByOthers(path: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found !== null && (found.mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
