import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type Database, openDatabase } from '../../src/store/postgres/database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test file asks for the URL of the database server. */
    readonly databaseDoor: string;
  }
}

/** Copied for each test file; nobody connects to it, because PostgreSQL copies only a database without connections. */
export const TEMPLATE = 'balie';

const START_DEADLINE_MS = 60_000;

/**
 * One PostgreSQL per test run, started in this process when the first test file asks for it: a run that needs none pays
 * nothing. Workers ask over HTTP because they are other processes, and one of them would end before the others.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<{ readonly database: Database; readonly directory: string }> | null = null;
  const door = createServer((_request, response) => {
    started ??= start();
    started.then(
      ({ database }) => response.end(database.url),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  project.provide('databaseDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}/`);
  return async () => {
    door.closeAllConnections();
    await new Promise((resolve) => door.close(resolve));
    if (started === null) return;
    const { database, directory } = await started;
    await database.close();
    await rm(directory, { recursive: true, force: true });
  };
}

async function start() {
  const directory = await mkdtemp(join(tmpdir(), 'balie-test-'));
  const database = await openDatabase(
    { databaseUrl: null, dataDir: directory },
    () => undefined,
    AbortSignal.timeout(START_DEADLINE_MS),
  );
  await leave(database.url);
  return { database, directory };
}

/** The migrations made the template; their connections must be gone before it can be copied. */
async function leave(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(`/${TEMPLATE}?`, '/postgres?') });
  await client.connect();
  try {
    await client.query(`alter database ${TEMPLATE} with allow_connections false`);
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      TEMPLATE,
    ]);
  } finally {
    await client.end();
  }
}
