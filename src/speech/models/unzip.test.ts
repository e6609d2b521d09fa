import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeZip } from '../../../test/kits/write-zip.ts';
import { appendEntry, listZip } from './unzip.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'balie-zip-'));
});
afterAll(() => rm(directory, { recursive: true }));

const save = async (name: string, bytes: Uint8Array) => {
  const path = join(directory, name);
  await writeFile(path, bytes);
  return path;
};
const unpack = async (path: string, name: string, signal = AbortSignal.timeout(10_000)) => {
  const entry = (await listZip(path)).find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error('not listed');
  const to = join(directory, 'out');
  const target = createWriteStream(to);
  try {
    await appendEntry(path, entry, target, signal);
  } finally {
    target.end();
    await once(target, 'close');
  }
  return readFile(to);
};
const big = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i) % 251));

describe('a zip', () => {
  test('lists its files and gives each back, packed or stored', async () => {
    const path = await save(
      'good.zip',
      writeZip({ 'a/big.bin': big, 'b.txt': Buffer.from('hallo') }, { stored: ['b.txt'] }),
    );
    expect((await listZip(path)).map(({ name }) => name)).toEqual(['a/big.bin', 'b.txt']);
    expect(await unpack(path, 'a/big.bin')).toEqual(big);
    expect((await unpack(path, 'b.txt')).toString()).toBe('hallo');
  });

  test('with an empty file and a comment at its end is read as well', async () => {
    const zip = writeZip({ empty: Buffer.alloc(0) }, { stored: ['empty'], comment: 'PK and more' });
    expect(await unpack(await save('comment.zip', zip), 'empty')).toHaveLength(0);
  });

  test.each([
    ['is empty', Buffer.alloc(0)],
    ['is no zip', Buffer.from('not a zip at all, but long enough to be one')],
    ['lost its end', writeZip({ big }).subarray(0, -30)],
    ['lost its beginning', writeZip({ big }).subarray(1_000)],
  ])('that %s is refused with MODEL_DAMAGED', async (_what, bytes) => {
    await expect(save('bad.zip', bytes).then(listZip)).rejects.toMatchObject({ code: 'MODEL_DAMAGED' });
  });

  test.each([
    ['is damaged inside', (zip: Buffer) => zip.fill(0xff, 60, 600)],
    ['has no local header where it should be', (zip: Buffer) => zip.fill(0, 0, 4)],
    [
      'is packed in another way',
      (zip: Buffer) =>
        zip.fill(12, zip.lastIndexOf('PK\u0001\u0002') + 10, zip.lastIndexOf('PK\u0001\u0002') + 11),
    ],
  ])('whose file %s is refused with MODEL_DAMAGED', async (_what, spoil) => {
    const path = await save('spoilt.zip', spoil(writeZip({ big })));
    await expect(unpack(path, 'big')).rejects.toMatchObject({ code: 'MODEL_DAMAGED' });
  });

  test('is left when the signal says so', async () => {
    const path = await save('abort.zip', writeZip({ big }));
    await expect(unpack(path, 'big', AbortSignal.abort(new Error('stopped by hand')))).rejects.toThrow(
      'stopped by hand',
    );
  });
});
