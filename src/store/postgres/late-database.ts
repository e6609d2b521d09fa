import { CodedError } from '../../platform/coded-error.ts';
import type { Database } from './database.ts';

/** A database that may not be there yet: until `use`, everything asked of it rejects at once with DATABASE_UNREACHABLE. */
export interface LateDatabase extends Database {
  /** Null: away again. It is closed with this one, by whoever closes this one. */
  use(database: Database | null): void;
}

export function lateDatabase(kind: Database['kind']): LateDatabase {
  let current: Database | null = null;
  const here = (): Database => {
    if (current === null)
      throw new CodedError('DATABASE_UNREACHABLE', 'The database has not been opened yet');
    return current;
  };
  return {
    kind,
    get url() {
      return here().url;
    },
    get owner() {
      return here().owner;
    },
    inPractice: async (practice, signal, work) => here().inPractice(practice, signal, work),
    readInPractice: async (practice, signal, work) => here().readInPractice(practice, signal, work),
    withoutPractice: async (signal, work) => here().withoutPractice(signal, work),
    serverPid: () => current?.serverPid() ?? null,
    use(database) {
      current = database;
    },
    close: async () => current?.close(),
  };
}
