import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TEST_LINES } from '../../test/kits/practice-builders.ts';
import { deKies, deLinde, inBeweging } from './demo/demo-practices.ts';
import { openLastKnownPractices, practicesWereKnown } from './last-known-practices.ts';

const LINDE = deLinde(TEST_LINES).practice;

describe('the last known practices', () => {
  let dataDir: string;
  let directory: string;
  const told: unknown[] = [];
  const open = () => openLastKnownPractices(dataDir, (...line) => void told.push(line));

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'balie-known-'));
    directory = join(dataDir, 'practices');
    told.splice(0);
  });
  afterEach(async () => rm(dataDir, { recursive: true, force: true }));

  it.each([
    ['huisarts', LINDE],
    ['tandarts', deKies(TEST_LINES).practice],
    ['fysio', inBeweging(TEST_LINES).practice],
  ])('are the same for the next run, down to every setting (%s)', async (_kind, practice) => {
    const before = await open();
    before.keep(practice);
    await before.written();
    expect((await open()).all()).toEqual([practice]);
  });

  it('are read by their owner alone, and no half file is left', async () => {
    expect(await practicesWereKnown(dataDir)).toBe(false);
    const known = await open();
    expect(await practicesWereKnown(dataDir)).toBe(false);
    known.keep(LINDE);
    await known.written();
    expect(await practicesWereKnown(dataDir)).toBe(true);
    expect(await readdir(directory)).toEqual([`${LINDE.id}.json`]);
    expect((await stat(join(directory, `${LINDE.id}.json`))).mode & 0o777).toBe(0o600);
  });

  it('are written again when a setting differs, and only then', async () => {
    const known = await open();
    known.keep(LINDE);
    await known.written();
    const file = join(directory, `${LINDE.id}.json`);
    const first = await stat(file);
    known.keep({ ...LINDE });
    await known.written();
    expect((await stat(file)).ino).toBe(first.ino);
    known.keep({ ...LINDE, address: 'Kerkstraat 2, Utrecht' });
    await known.written();
    expect((await open()).all()[0]?.address).toBe('Kerkstraat 2, Utrecht');
  });

  it('leave out a practice that is gone', async () => {
    const known = await open();
    known.keep(LINDE);
    known.forget(LINDE.id);
    await known.written();
    expect(known.all()).toEqual([]);
    expect((await open()).all()).toEqual([]);
  });

  it('that cannot be read cost only their own practice, and are told without what is in them', async () => {
    const known = await open();
    known.keep(LINDE);
    known.keep(deKies(TEST_LINES).practice);
    await known.written();
    const file = join(directory, `${LINDE.id}.json`);
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, 200));
    expect((await open()).all().map(({ shortName }) => shortName)).toEqual(['De Kies']);
    expect(told).toEqual([['warn', expect.any(String), { code: 'PRACTICE_NOT_REMEMBERED' }]]);
    expect(JSON.stringify(told)).not.toContain('Linde');
  });

  it('that cannot be written are told; this run still knows them', async () => {
    const known = await open();
    await rm(directory, { recursive: true });
    known.keep(LINDE);
    await known.written();
    expect(known.all()).toEqual([LINDE]);
    expect(told).toEqual([['warn', expect.any(String), { code: 'PRACTICE_NOT_REMEMBERED' }]]);
  });

  it('do not keep what could not be read back: a name that stands for two people', async () => {
    const [first] = LINDE.practitioners;
    if (first === undefined) throw new Error('nobody works there');
    const known = await open();
    known.keep({
      ...LINDE,
      practitioners: [first, { ...first, id: LINDE.practitioners[1]?.id ?? first.id }],
    });
    await known.written();
    expect(await readdir(directory)).toEqual([]);
    expect(told).toHaveLength(1);
  });
});
