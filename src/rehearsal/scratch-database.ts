import pg from 'pg';
import { CodedError } from '../platform/coded-error.ts';

/** A database of its own for rehearsals, so that nothing invented comes among a practice's patients. */
export interface ScratchDatabase {
  /** Null: a managed PostgreSQL in the data folder of the rehearsal. */
  readonly url: string | null;
  drop(): Promise<void>;
}

/** On the server of `databaseUrl` when there is one. Rejects with REHEARSAL_NO_DATABASE when that account may not make one. */
export async function scratchDatabase(databaseUrl: string | null): Promise<ScratchDatabase> {
  if (databaseUrl === null) return { url: null, drop: async () => undefined };
  const name = `balie_rehearsal_${crypto.randomUUID().replaceAll('-', '')}`;
  const url = new URL(databaseUrl);
  await asOwner(databaseUrl, `create database ${name}`);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asOwner(databaseUrl, `drop database if exists ${name} with (force)`) };
}

async function asOwner(databaseUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.query(statement);
  } catch (cause) {
    throw new CodedError(
      'REHEARSAL_NO_DATABASE',
      'The rehearsal cannot have a database of its own on that server.',
      {
        cause,
      },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
