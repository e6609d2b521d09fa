import pg from 'pg';
import type { PracticeId } from '../../domain/ids.ts';
import { CodedError } from '../../platform/coded-error.ts';
import { practicesWereKnown } from '../last-known-practices.ts';
import { APPLICATION_ROLE } from '../migrations/isolation.ts';
import { migrate } from '../migrations/migrate.ts';
import type { StoreLog } from '../store-log.ts';
import { OWNER_ROLE } from './cluster.ts';
import { COLUMN_TYPES } from './column-types.ts';
import { isAway } from './failures.ts';
import { type ManagedServer, startManaged } from './managed.ts';
import { type Session, statementNames } from './session.ts';
import { transaction, unreachable } from './transaction.ts';

export interface DatabaseConfig {
  /** PostgreSQL 15 or newer, as its owner. Null: a managed one below `dataDir`. */
  readonly databaseUrl: string | null;
  /** Absolute path; a managed PostgreSQL lives in `postgres/` below it. */
  readonly dataDir: string;
  /** Most connections of the application; 10 serves 50 calls, which write in bursts of a few milliseconds. */
  readonly connections?: number;
}

export interface Database {
  readonly kind: 'managed' | 'external';
  /** Connection string of the owner, for a library with a pool of its own. */
  readonly url: string;
  /**
   * Runs `work` in one transaction that sees the rows of this practice alone, and commits. Rejects with
   * DATABASE_UNREACHABLE when the database is away or `signal` aborts first; then nothing is known of the commit.
   */
  inPractice<Result>(
    practice: PracticeId,
    signal: AbortSignal,
    work: (session: Session) => Promise<Result>,
  ): Promise<Result>;
  /** For work that only reads: its result is given at once, the transaction ends behind it. */
  readInPractice<Result>(
    practice: PracticeId,
    signal: AbortSignal,
    work: (session: Session) => Promise<Result>,
  ): Promise<Result>;
  /** The same without a practice: only the table of dialled numbers can be read. */
  withoutPractice<Result>(signal: AbortSignal, work: (session: Session) => Promise<Result>): Promise<Result>;
  /** As the owner of the tables: migrations, grants, pg-boss. Row-level security counts here too, but for a superuser. */
  readonly owner: pg.Pool;
  /** The managed postmaster, or null. */
  serverPid(): number | null;
  close(): Promise<void>;
}

const DATABASE_NAME = 'balie';
const CONNECT_DEADLINE_MS = 2_000;
/** No statement of a call takes a tenth of this; it ends what a lost client left behind. */
const STATEMENT_DEADLINE_MS = 10_000;
const CLOSE_DEADLINE_MS = 5_000;

/**
 * Starts or reaches PostgreSQL and brings it to this version. Rejects with DATABASE_NOT_INSTALLED, DATABASE_NO_ACCOUNT,
 * DATABASE_INIT_FAILED, DATABASE_GONE, DATABASE_START_FAILED (managed), DATABASE_UNREACHABLE (external), DATABASE_MIGRATION_FAILED or
 * DATABASE_ROLE_TOO_STRONG.
 */
export async function openDatabase(
  config: DatabaseConfig,
  log: StoreLog,
  signal: AbortSignal,
): Promise<Database> {
  const { databaseUrl, dataDir } = config;
  const server =
    databaseUrl === null
      ? // Practices were served from here before, so a cluster that is gone is a fault and not a first start.
        await startManaged({ dataDir, mayMake: !(await practicesWereKnown(dataDir)) }, log, signal)
      : null;
  try {
    if (server !== null) await createDatabase(server);
    const url = server === null ? (databaseUrl ?? '') : managedUrl(server, DATABASE_NAME);
    return await connect(url, server, config.connections ?? 10, log);
  } catch (error) {
    await server?.close();
    throw error;
  }
}

async function connect(
  url: string,
  server: ManagedServer | null,
  connections: number,
  log: StoreLog,
): Promise<Database> {
  const owner = poolOf(url, '', 5, log);
  const nameOf = statementNames();
  let application: pg.Pool | null = null;
  try {
    // Asked first: what fails in a migration is told as a fault of the migration, and a database that is away is none.
    await owner.query('select 1');
    await migrate(owner);
    application = await applicationPool(url, server, owner, connections, log);
    await refuseStrongRole(application);
  } catch (error) {
    await endPools(owner, ...(application === null ? [] : [application]));
    throw isAway(error) ? unreachable(error) : error;
  }
  const pool = application;
  let closed: Promise<void> | null = null;
  return {
    kind: server === null ? 'external' : 'managed',
    url,
    owner,
    inPractice: async (practice, signal, work) =>
      transaction(pool, beginFor(practice, 'begin'), signal, 'write', nameOf, work),
    readInPractice: async (practice, signal, work) =>
      transaction(pool, beginFor(practice, 'begin read only'), signal, 'read', nameOf, work),
    withoutPractice: (signal, work) => transaction(pool, 'begin read only', signal, 'read', nameOf, work),
    serverPid: () => server?.pid() ?? null,
    close: () => {
      closed ??= endPools(pool, owner).then(() => server?.close());
      return closed;
    },
  };
}

/** One message to the server instead of two: this is on the way of every answer to a caller. */
function beginFor(practice: PracticeId, begin: 'begin' | 'begin read only'): string {
  if (!/^[0-9a-f-]{36}$/i.test(practice)) {
    throw new CodedError('PRACTICE_ID_INVALID', 'A practice id is a UUID');
  }
  return `${begin}; set local app.practice = '${practice}'`;
}

/** Managed: logs in as the application. External: the operator gave one login, so it takes the application's role at once. */
async function applicationPool(
  url: string,
  server: ManagedServer | null,
  owner: pg.Pool,
  connections: number,
  log: StoreLog,
): Promise<pg.Pool> {
  if (server === null) return poolOf(url, `-c role=${APPLICATION_ROLE}`, connections, log);
  await owner.query(`alter role ${APPLICATION_ROLE} login`);
  return poolOf(managedUrl(server, DATABASE_NAME, APPLICATION_ROLE), '', connections, log);
}

function poolOf(url: string, options: string, max: number, log: StoreLog): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: COLUMN_TYPES,
    connectionTimeoutMillis: CONNECT_DEADLINE_MS,
    application_name: 'balie',
    pipeline: true,
    options: `${options} -c timezone=UTC -c statement_timeout=${STATEMENT_DEADLINE_MS} -c jit=off`,
    keepAlive: true,
  });
  pool.on('error', () => {
    if (!pool.ending) log('warn', 'an idle connection to the database was lost');
  });
  return pool;
}

async function createDatabase(server: ManagedServer): Promise<void> {
  const client = new pg.Client({
    connectionString: managedUrl(server, 'postgres'),
    connectionTimeoutMillis: CONNECT_DEADLINE_MS,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE_NAME]);
    if (rowCount === 0) await client.query(`create database ${DATABASE_NAME}`);
  } catch (error) {
    // 42P04, 23505: another process made it in the same moment.
    if (!['42P04', '23505'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

/** A role that row-level security does not count for would show every practice to each. */
async function refuseStrongRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(
    'select rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user',
  );
  if (rows[0]?.strong !== false) {
    throw new CodedError(
      'DATABASE_ROLE_TOO_STRONG',
      'The role of the application passes row-level security',
      {
        fields: { role: APPLICATION_ROLE },
      },
    );
  }
}

const managedUrl = (server: ManagedServer, database: string, role: string = OWNER_ROLE): string =>
  `postgres://${role}@/${database}?host=${encodeURIComponent(server.socket)}`;

async function endPools(...pools: readonly pg.Pool[]): Promise<void> {
  // A pool waits for connections that are in use; a call that hangs must not keep Balie from stopping.
  await Promise.race([
    Promise.allSettled(pools.map((pool) => pool.end())),
    new Promise((resolve) => setTimeout(resolve, CLOSE_DEADLINE_MS).unref()),
  ]);
}
