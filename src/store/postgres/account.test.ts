import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseAccount, reachableByOthers } from './account.ts';

describe('who the managed PostgreSQL runs as', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'balie-account-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  const passwd = async (...lines: readonly string[]) => {
    const path = join(directory, 'passwd');
    await writeFile(path, lines.join('\n'));
    return path;
  };
  const ROOT = 'root:x:0:0:root:/root:/bin/bash';
  const NOBODY = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin';
  const POSTGRES = 'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash';
  const BALIE = 'balie:x:990:991::/nonexistent:/usr/sbin/nologin';

  it.each([
    ['its own account when there is one', [ROOT, NOBODY, POSTGRES, BALIE], { uid: 990, gid: 991 }],
    ["PostgreSQL's when there is none", [ROOT, NOBODY, POSTGRES], { uid: 101, gid: 104 }],
    ['nobody when there is neither', [ROOT, NOBODY], { uid: 65534, gid: 65534 }],
    [
      'never an account that is root too',
      [ROOT, 'balie:x:0:0::/:/bin/sh', NOBODY],
      { uid: 65534, gid: 65534 },
    ],
  ])('as root: %s', async (_what, lines, account) => {
    expect(await databaseAccount(0, await passwd(...lines))).toEqual(account);
  });

  it('says in a coded error that there is nobody', async () => {
    await expect(databaseAccount(0, await passwd(ROOT))).rejects.toMatchObject({
      code: 'DATABASE_NO_ACCOUNT',
    });
  });

  it('as anybody else: Balie itself, without looking', async () => {
    expect(await databaseAccount(1000, join(directory, 'missing'))).toBeNull();
  });

  it('can reach a directory when every one above it lets others through', async () => {
    const deep = join(directory, 'a', 'b');
    await mkdir(deep, { recursive: true });
    await chmod(directory, 0o755);
    expect(await reachableByOthers(deep)).toBe(true);
    expect(await reachableByOthers(join(deep, 'not', 'yet', 'there'))).toBe(true);
    await chmod(join(directory, 'a'), 0o700);
    expect(await reachableByOthers(deep)).toBe(false);
    expect(await reachableByOthers(directory)).toBe(true);
  });
});
