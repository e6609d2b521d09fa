import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId } from '../../src/domain/ids.ts';
import { type Database, openDatabase } from '../../src/store/postgres/database.ts';
import { identityOf } from '../../src/store/postgres/process-identity.ts';
import { soon } from '../kits/database.ts';

const STARTING = () => AbortSignal.timeout(60_000);
const PRACTICE = asId<never>('00000000-0000-4000-8000-0000a0000001');

describe('the managed PostgreSQL', () => {
  let dataDir: string;
  const opened: Database[] = [];

  const open_ = async () => {
    const database = await openDatabase({ databaseUrl: null, dataDir }, () => undefined, STARTING());
    opened.push(database);
    return database;
  };
  const serverPid = (database: Database): number => {
    const pid = database.serverPid();
    if (pid === null) throw new Error('the server does not run');
    return pid;
  };
  const answers = (database: Database) =>
    database
      .inPractice(PRACTICE, soon(), (session) => session.lists('select 1'))
      .then(
        () => true,
        () => false,
      );

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'balie-managed-'));
  });
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('stops cleanly, so that the next start has nothing to recover, and takes no TCP port', async () => {
    const first = await open_();
    const pid = serverPid(first);
    const { rows } = await first.owner.query(
      "select name, setting from pg_settings where name in ('fsync', 'listen_addresses', 'full_page_writes', 'synchronous_commit')",
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      listen_addresses: '',
    });
    await first.close();
    expect(await identityOf(pid)).toBeNull();
    await open_();
    const log = await readFile(join(dataDir, 'postgres', 'postgres.log'), 'utf8');
    expect(log).toContain('database system is shut down');
    expect(log).not.toContain('automatic recovery in progress');
  });

  it('never runs as root', async () => {
    const database = await open_();
    const status = await readFile(`/proc/${serverPid(database)}/status`, 'utf8');
    expect(/^Uid:\t(\d+)/m.exec(status)?.[1]).not.toBe('0');
  });

  it('comes back by itself after a kill -9, with the same connection string and data', async () => {
    const database = await open_();
    await database.owner.query('create table kept (n int); insert into kept values (42)');
    const killed = serverPid(database);
    process.kill(killed, 'SIGKILL');
    await vi.waitFor(
      async () => {
        // A session of before may answer for a moment longer than its server lives.
        expect([null, killed]).not.toContain(database.serverPid());
        expect(await answers(database)).toBe(true);
      },
      { timeout: 30_000, interval: 50 },
    );
    expect((await database.owner.query('select n from kept')).rows).toEqual([{ n: 42 }]);
  });

  it('takes over the server that a killed Balie left running, and stops that one at its own end', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', OPEN_AND_WAIT, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const orphan = Number(line.toString());
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await identityOf(orphan)).not.toBeNull();

    const database = await open_();
    expect(await identityOf(orphan)).toBeNull();
    const own = serverPid(database);
    await database.close();
    expect(await identityOf(own)).toBeNull();
  });

  it('is shared by a second process on the same directory, which does not stop it', async () => {
    const owner = await open_();
    const guest = await open_();
    expect(serverPid(guest)).toBe(serverPid(owner));
    await guest.close();
    expect(await answers(owner)).toBe(true);
  });

  it('starts although its stale lock names a process that lives but is no PostgreSQL', async () => {
    const first = await open_();
    await first.close();
    const lock = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    await writeFile(lock, `${process.pid}\n${join(dataDir, 'postgres', 'cluster')}\n0\n5432\n\n\n\nready\n`);
    expect(await answers(await open_())).toBe(true);
  });

  it('says in a coded error that it does not start, and leaves no process', async () => {
    const first = await open_();
    await first.close();
    await writeFile(
      join(dataDir, 'postgres', 'cluster', 'postgresql.conf'),
      'shared_preload_libraries = nonsense\n',
    );
    await expect(open_()).rejects.toMatchObject({ code: 'DATABASE_START_FAILED' });
  });

  it('says in a coded error that an external database cannot be reached', async () => {
    const opening = openDatabase(
      { databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing', dataDir },
      () => undefined,
      STARTING(),
    );
    await expect(opening).rejects.toMatchObject({ code: expect.stringMatching(/^DATABASE_/) });
  });
});

const OPEN_AND_WAIT = `
  const { openDatabase } = await import('${new URL('../../src/store/postgres/database.ts', import.meta.url)}');
  const dataDir = process.argv[1];
  const database = await openDatabase({ databaseUrl: null, dataDir }, () => undefined, AbortSignal.timeout(60000));
  console.log(database.serverPid());
  setInterval(() => undefined, 1000);
`;
