import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore, type Store, type StoreConfig } from '../../src/store/store.ts';
import { TEMPLATE } from './database-global-setup.ts';
import { TEST_LINES } from './practice-builders.ts';

/** A store on a database of its own, with the demo practices in it. */
export interface TestStore extends Store, AsyncDisposable {
  readonly url: string;
  readonly dataDir: string;
}

const DEADLINE_MS = 60_000;
/** Wednesday 25 November 2026, 10:15 in Amsterdam. */
export const TEST_NOW = Temporal.Instant.from('2026-11-25T09:15:00Z');

/** A new migrated database on the server of this test run; gives its connection string. */
export async function newDatabase(): Promise<string> {
  const answer = await fetch(inject('databaseDoor'), { signal: AbortSignal.timeout(DEADLINE_MS) });
  const server = await answer.text();
  if (!answer.ok) throw new Error(`the database server of the test run did not start: ${server}`);
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await withClient(onServer(server, 'postgres'), (client) =>
    client.query(`create database ${name} template ${TEMPLATE}`),
  );
  return onServer(server, name);
}

/** Opens a store on a new database; `await using` closes it. */
export async function testStore(otherwise: Partial<StoreConfig> = {}): Promise<TestStore> {
  const url = otherwise.databaseUrl ?? (await newDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'balie-store-'));
  const store = await openStore(
    {
      databaseUrl: url,
      dataDir,
      node: 'test',
      now: () => TEST_NOW,
      log: () => undefined,
      demo: TEST_LINES,
      carriers: null,
      connections: 10,
      ...otherwise,
    },
    AbortSignal.timeout(DEADLINE_MS),
  );
  return {
    ...store,
    url,
    dataDir,
    async [Symbol.asyncDispose]() {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs statements as the owner of the tables, past the product, to look at rows or to spoil them. */
export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A deadline for one question of a test: far more than it takes, less than the test may. */
export const soon = (): AbortSignal => AbortSignal.timeout(10_000);

const onServer = (server: string, database: string): string =>
  server.replace(`/${TEMPLATE}?`, `/${database}?`);
