import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  cp,
  mkdir,
  open,
  readdir,
  readlink,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedError } from '../../platform/coded-error.ts';
import { type Account, databaseAccount, reachableByOthers } from './account.ts';
import { type Binaries, binariesIn, findBinaries } from './binaries.ts';

/** A PostgreSQL cluster on disk, ready to be started. */
export interface Cluster {
  readonly data: string;
  /** Directory of the unix socket, for its owner alone: who may open it may connect. */
  readonly socket: string;
  readonly log: string;
  /** Which process of Balie started the server that runs here. */
  readonly ownerFile: string;
  readonly binaries: Binaries;
  readonly account: Account;
}

export const OWNER_ROLE = 'balie_owner';

/** Longest path of a unix socket is 107 bytes (Linux, sun_path); its name takes 17 of them. */
const LONGEST_SOCKET_DIRECTORY = 90;
const INITDB_DEADLINE_MS = 60_000;

/**
 * Finds the cluster below `dataDir`, and makes it (about a second) when there is none. When Balie is root and its directory
 * cannot be reached by the account that PostgreSQL runs as, cluster and programs live in `/var/lib/balie/` instead. Rejects with
 * DATABASE_GONE when there is none and none may be made.
 */
export async function prepareCluster(
  dataDir: string,
  mayMake: boolean,
  signal: AbortSignal,
): Promise<Cluster> {
  const account = await databaseAccount(process.getuid?.() ?? -1);
  const installed = findBinaries(process.platform, process.arch);
  await mkdir(dataDir, { recursive: true });
  if (account !== null) await letOthersThrough(dataDir);
  const reachable = account === null || (await reachableByOthers(dataDir));
  const shortName = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const home = reachable ? join(dataDir, 'postgres') : join('/var/lib/balie', shortName);
  await mkdir(home, { recursive: true, mode: 0o755 });
  // Its name is a hash: without this nobody can tell whose database it is, and it gets thrown away with what is not missed.
  if (!reachable) await writeFile(join(home, 'BELONGS-TO'), `${dataDir}\n`);
  const cluster: Cluster = {
    data: join(home, 'cluster'),
    socket:
      home.length + '/socket'.length <= LONGEST_SOCKET_DIRECTORY
        ? join(home, 'socket')
        : join(tmpdir(), `balie-${shortName}`),
    log: join(home, 'postgres.log'),
    ownerFile: join(home, 'owner.json'),
    binaries: await reachableBinaries(installed, account, home),
    account,
  };
  await ownDirectory(cluster.socket, account);
  if (!(await exists(join(cluster.data, 'PG_VERSION')))) {
    if (!mayMake) {
      throw new CodedError('DATABASE_GONE', 'The database of these practices is not where it was', {
        fields: { directory: cluster.data },
      });
    }
    await initialise(cluster, signal);
  }
  return cluster;
}

/** Ends when no process works in the cluster any more: back ends outlive a killed postmaster for a moment. */
export async function nobodyWorksIn(cluster: Cluster, signal: AbortSignal): Promise<void> {
  while ((await workersIn(cluster.data)).length > 0) {
    signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Made beside its place and then renamed: a kill in the middle leaves no half cluster behind. */
async function initialise(cluster: Cluster, signal: AbortSignal): Promise<void> {
  const half = `${cluster.data}.new`;
  await rm(half, { recursive: true, force: true });
  await ownDirectory(half, cluster.account);
  const log = await open(cluster.log, 'a', 0o600);
  try {
    const child = spawn(
      cluster.binaries.initdb,
      [`--pgdata=${half}`, `--username=${OWNER_ROLE}`, '--auth=trust', '--encoding=UTF8', '--locale=C'],
      {
        ...(cluster.account ?? {}),
        cwd: half,
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
        stdio: ['ignore', log.fd, log.fd],
        signal: AbortSignal.any([signal, AbortSignal.timeout(INITDB_DEADLINE_MS)]),
      },
    );
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    if (code !== 0) throw new Error('initdb failed');
  } catch (cause) {
    throw new CodedError('DATABASE_INIT_FAILED', 'A new database could not be made', {
      cause,
      fields: { log: cluster.log },
    });
  } finally {
    await log.close();
  }
  await rename(half, cluster.data);
}

/** Only Balie's own directory is opened for passage, never one above it. */
async function letOthersThrough(dataDir: string): Promise<void> {
  const { mode } = await stat(dataDir);
  if ((mode & 0o001) === 0) await chmod(dataDir, (mode & 0o777) | 0o011);
}

async function reachableBinaries(installed: Binaries, account: Account, home: string): Promise<Binaries> {
  if (account === null || (await reachableByOthers(installed.root))) return installed;
  const copy = join(home, 'programs');
  if (!(await exists(join(copy, 'bin', 'postgres')))) {
    await cp(installed.root, copy, { recursive: true, verbatimSymlinks: true });
  }
  return binariesIn(copy);
}

async function ownDirectory(path: string, account: Account): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (account !== null) await chown(path, account.uid, account.gid);
}

/** Processes whose working directory is the cluster; PostgreSQL's all are. Elsewhere than on Linux none can be seen. */
async function workersIn(data: string): Promise<readonly number[]> {
  const names = await readdir('/proc').catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) =>
        (await readlink(`/proc/${name}/cwd`).catch(() => '')) === data ? Number(name) : 0,
      ),
  );
  return found.filter((pid) => pid > 0);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
