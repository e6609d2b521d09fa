import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFiles, openSpool } from './spool.ts';

describe('the spool', () => {
  let directory: string;
  const stored: unknown[] = [];
  const store = async (record: unknown) => {
    stored.push(record);
    return 'stored' as const;
  };

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'balie-spool-'));
    stored.length = 0;
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('gives back what was appended, in order, once', async () => {
    const spool = await openSpool(directory);
    expect(spool.waiting()).toBe(false);
    await spool.append([{ n: 1 }, { n: 2 }]);
    await spool.append([{ n: 3 }]);
    expect(spool.waiting()).toBe(true);
    expect(await spool.replay(store)).toBe(3);
    expect(stored).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(spool.waiting()).toBe(false);
    expect(await spool.replay(store)).toBe(0);
  });

  it('keeps the order of appends that are made at the same moment', async () => {
    const spool = await openSpool(directory);
    await Promise.all(Array.from({ length: 50 }, (_, n) => spool.append([n])));
    await spool.replay(store);
    expect(stored).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });

  it('remembers over a restart', async () => {
    await (await openSpool(directory)).append(['before']);
    const next = await openSpool(directory);
    expect(next.waiting()).toBe(true);
    await next.replay(store);
    expect(stored).toEqual(['before']);
  });

  it('repeats a replay that was cut off, and then goes on with what came in since', async () => {
    const spool = await openSpool(directory);
    await spool.append(['first', 'second']);
    const cutOff = spool.replay(async (record) => {
      if (record === 'second') throw new Error('the database went away');
      return store(record);
    });
    await expect(cutOff).rejects.toThrow('the database went away');
    await spool.append(['third']);
    expect(spool.waiting()).toBe(true);
    expect(await spool.replay(store)).toBe(3);
    expect(stored).toEqual(['first', 'first', 'second', 'third']);
  });

  it('loses nothing that is appended while a replay runs', async () => {
    const spool = await openSpool(directory);
    await spool.append(Array.from({ length: 20 }, (_, n) => n));
    const replaying = spool.replay(store);
    await Promise.all(Array.from({ length: 20 }, (_, n) => spool.append([20 + n])));
    await replaying;
    await spool.replay(store);
    expect(stored).toEqual(Array.from({ length: 40 }, (_, n) => n));
  });

  it('skips a line that a full disk cut in half, keeps it for people, and reads the one after it', async () => {
    await appendFile(join(directory, 'spool.jsonl'), '\n{"whole":true}\n{"ha');
    const spool = await openSpool(directory);
    await spool.append([{ after: true }]);
    expect(await spool.replay(store)).toBe(2);
    expect(stored).toEqual([{ whole: true }, { after: true }]);
    expect(await readFile(join(directory, 'spool.unusable.jsonl'), 'utf8')).toBe('{"ha\n');
  });

  it('puts a record aside that the database will never take', async () => {
    const spool = await openSpool(directory);
    await spool.append(['bad', 'good']);
    const replayed = await spool.replay(async (record) => (record === 'bad' ? 'unusable' : store(record)));
    expect(replayed).toBe(1);
    expect(stored).toEqual(['good']);
    expect(await readFile(join(directory, 'spool.unusable.jsonl'), 'utf8')).toBe('"bad"\n');
    expect(spool.waiting()).toBe(false);
  });

  it('says that a record is not kept when the disk is full, and goes on when it is not any more', async () => {
    let full = true;
    const spool = await openSpool(directory, {
      appendDurably: (path, text) =>
        full
          ? Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
          : diskFiles.appendDurably(path, text),
    });
    expect(await spool.append(['lost'])).toBe('disk-full');
    expect(spool.waiting()).toBe(false);
    full = false;
    expect(await spool.append(['kept'])).toBe('kept');
    await spool.replay(store);
    expect(stored).toEqual(['kept']);
  });

  it('says so as well when its directory is not writable for whatever reason', async () => {
    const notADirectory = join(directory, 'file');
    await writeFile(notADirectory, '');
    const spool = await openSpool(directory, {
      appendDurably: (_path, text) => diskFiles.appendDurably(join(notADirectory, 'spool.jsonl'), text),
    });
    expect(await spool.append(['x'])).toBe('disk-full');
  });

  it('writes files that only its owner can read: they hold what callers said', async () => {
    const spool = await openSpool(directory);
    await spool.append(['x']);
    expect((await stat(join(directory, 'spool.jsonl'))).mode & 0o777).toBe(0o600);
  });
});
