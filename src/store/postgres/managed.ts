import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../../platform/coded-error.ts';
import { pauseFor } from '../../platform/deadline.ts';
import type { StoreLog } from '../store-log.ts';
import { type Cluster, nobodyWorksIn, prepareCluster } from './cluster.ts';
import { identityOf } from './process-identity.ts';

/** PostgreSQL as a child of Balie. It comes back by itself when it dies; `close` stops it cleanly. */
export interface ManagedServer {
  /** Directory of its unix socket. */
  readonly socket: string;
  /** The postmaster, now; null while it is away. */
  pid(): number | null;
  /** False when another process of Balie on this directory started it; that one then stops it. */
  readonly ours: boolean;
  close(): Promise<void>;
}

/** Recovery after a power cut reads at most `max_wal_size`; a minute is ten times what that took on a slow disk. */
const START_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 15_000;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Starts the PostgreSQL of `dataDir` (about 50 ms; a second more the first time). After a `kill -9` of Balie the server may have
 * lived on: it is stopped and started anew as our child. After a `kill -9` of the server its lock is stale: PostgreSQL recovers by itself.
 */
export async function startManaged(
  { dataDir, mayMake }: { readonly dataDir: string; readonly mayMake: boolean },
  log: StoreLog,
  signal: AbortSignal,
): Promise<ManagedServer> {
  const cluster = await prepareCluster(dataDir, mayMake, signal);
  const running = await runningPostmaster(cluster);
  if (running !== null && (await ownerLives(cluster))) {
    return { socket: cluster.socket, pid: () => running, ours: false, close: async () => undefined };
  }
  if (running !== null) await stop(cluster, running);
  const supervisor = new Supervisor(cluster, log);
  await supervisor.start(signal);
  await writeFile(cluster.ownerFile, JSON.stringify({ owner: await identityOf(process.pid) }));
  return {
    socket: cluster.socket,
    pid: () => supervisor.pid,
    ours: true,
    close: () => supervisor.close(),
  };
}

class Supervisor {
  readonly #cluster: Cluster;
  readonly #log: StoreLog;
  readonly #closing = new AbortController();
  #child: ChildProcess | null = null;
  #restart: Promise<void> | null = null;

  constructor(cluster: Cluster, log: StoreLog) {
    this.#cluster = cluster;
    this.#log = log;
  }

  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  async start(signal: AbortSignal): Promise<void> {
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(START_DEADLINE_MS)]);
    await removeForeignLock(this.#cluster, deadline);
    const child = await spawnPostgres(this.#cluster);
    this.#child = child;
    const ended = new Promise<'ended'>((resolve) => {
      child.once('exit', () => resolve('ended'));
      child.once('error', () => resolve('ended'));
    });
    if ((await Promise.race([ready(this.#cluster, child, deadline), ended])) !== 'ready') {
      this.#child = null;
      if (child.pid !== undefined) await stop(this.#cluster, child.pid);
      throw new CodedError('DATABASE_START_FAILED', 'The database did not start', {
        fields: { log: this.#cluster.log },
      });
    }
    // From here on an end that nobody asked for is answered by a new start.
    void ended.then(() => {
      this.#child = null;
      if (!this.#closing.signal.aborted) this.#restart = this.#comeBack();
    });
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#restart;
    const pid = this.#child?.pid;
    if (pid !== undefined) await stop(this.#cluster, pid);
    await rm(this.#cluster.ownerFile, { force: true });
  }

  async #comeBack(): Promise<void> {
    for (let pause = 50; !this.#closing.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      this.#log('warn', 'the database stopped by itself; starting it again');
      try {
        await nobodyWorksIn(this.#cluster, this.#closing.signal);
        await this.start(this.#closing.signal);
        return;
      } catch (error) {
        this.#log('error', 'the database did not come back yet', {
          code: error instanceof CodedError ? error.code : 'DATABASE_START_FAILED',
        });
        await pauseFor(pause, this.#closing.signal);
      }
    }
  }
}

async function spawnPostgres(cluster: Cluster): Promise<ChildProcess> {
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '',
    unix_socket_directories: cluster.socket,
    unix_socket_permissions: '0700',
    // Two pools of 10, pg-boss's 5 and a listener per node, and as many again for a node that takes over.
    max_connections: '60',
    shared_buffers: '64MB',
    max_wal_size: '256MB',
    // What was acknowledged outlives a power cut. These are the defaults; they are named because everything rests on them.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // Statements and their details hold personal data; codes and messages are enough to find a fault.
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_min_messages: 'warning',
  };
  const log = await open(cluster.log, 'a', 0o600);
  try {
    return spawn(
      cluster.binaries.postgres,
      [
        '-D',
        cluster.data,
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {
        ...(cluster.account ?? {}),
        cwd: cluster.data,
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
        // Its own session: Ctrl-C in a terminal reaches Balie, which finishes its writing before it stops the database.
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
      },
    );
  } finally {
    await log.close();
  }
}

/** As `pg_ctl` does: the last line of the lock file says "ready", and the first one whose it is. */
async function ready(cluster: Cluster, child: ChildProcess, signal: AbortSignal): Promise<'ready' | 'late'> {
  while (!signal.aborted && child.exitCode === null && child.signalCode === null) {
    const lines = await lockFile(cluster);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return 'ready';
    await pauseFor(5, signal);
  }
  return 'late';
}

/** Fast shutdown: sessions are ended, everything is written, no recovery is needed at the next start. */
async function stop(cluster: Cluster, pid: number): Promise<void> {
  const wasAlive = await identityOf(pid);
  if (wasAlive === null) return;
  process.kill(pid, 'SIGINT');
  const deadline = AbortSignal.timeout(STOP_DEADLINE_MS);
  while ((await identityOf(pid)) === wasAlive) {
    if (deadline.aborted) {
      // Immediate shutdown: nothing acknowledged is lost, the next start replays the log.
      process.kill(pid, 'SIGQUIT');
      break;
    }
    await pauseFor(5, deadline);
  }
  await nobodyWorksIn(cluster, AbortSignal.timeout(STOP_DEADLINE_MS)).catch(() => undefined);
}

/** The postmaster that works in this cluster now, whoever started it. */
async function runningPostmaster(cluster: Cluster): Promise<number | null> {
  const pid = Number((await lockFile(cluster))[0]);
  if (!Number.isInteger(pid) || pid <= 1 || (await identityOf(pid)) === null) return null;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null || command.split('\0').includes(cluster.data) ? pid : null;
}

/**
 * After a reboot the number in a stale lock can belong to any program, and PostgreSQL then refuses to start. The lock goes only
 * when that program is not PostgreSQL and nothing works in the cluster.
 */
async function removeForeignLock(cluster: Cluster, signal: AbortSignal): Promise<void> {
  const pid = Number((await lockFile(cluster))[0]);
  if (!Number.isInteger(pid) || (await identityOf(pid)) === null) return;
  if ((await runningPostmaster(cluster)) !== null) return;
  await nobodyWorksIn(cluster, signal);
  await rm(join(cluster.data, 'postmaster.pid'), { force: true });
}

async function ownerLives(cluster: Cluster): Promise<boolean> {
  const text = await readFile(cluster.ownerFile, 'utf8').catch(() => '{}');
  const owner = /"owner":"(\d+)(:\d*)"/.exec(text);
  return owner !== null && (await identityOf(Number(owner[1]))) === `${owner[1]}${owner[2]}`;
}

const lockFile = async (cluster: Cluster): Promise<readonly string[]> =>
  (await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
