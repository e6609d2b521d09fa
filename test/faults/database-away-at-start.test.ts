import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PracticeId } from '../../src/domain/ids.ts';
import { rowsOfCall } from '../../src/store/rows-of-call.ts';
import { newDatabase, soon } from '../kits/database.ts';
import { databaseProxy } from '../kits/database-proxy.ts';
import { liveBalie, openPeople, type People } from '../kits/live-balie.ts';
import { booksByTelephone } from '../kits/live-booking.ts';

type World = Awaited<ReturnType<typeof liveBalie>>;

let dataDir: string;
let people: People;
let atTheEnd: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'balie-away-'));
  people = await openPeople('presses-1');
});
afterEach(async () => {
  for (const end of atTheEnd.toReversed()) await end();
  atTheEnd = [];
  await people.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** A Balie that ran well once, so that its practices are known, and was stopped. */
async function ranBefore(databaseUrl: string | null): Promise<PracticeId> {
  const world = await start(databaseUrl);
  const practice = await world.balie.store.practices.load('receptie', soon());
  atTheEnd.pop();
  await world.stop({ keepData: true });
  if (practice === null) throw new Error('the demo practice is not there');
  return practice.id;
}

async function start(databaseUrl: string | null): Promise<World> {
  const world = await liveBalie({ dataDir, people, ...(databaseUrl === null ? {} : { databaseUrl }) });
  atTheEnd.push(() => world.stop({ keepData: true }));
  return world;
}

async function answered(world: World) {
  const call = await world.calls();
  if (call.kind !== 'answered') throw new Error(`the call was refused: ${call.status}`);
  return call;
}

/** The alarm of a real call reaches a human while the database is away; then it comes back, without a new start. */
async function servesAlarmAndKeepsIt(world: World, practice: PracticeId, comeBack: () => unknown) {
  expect((await world.balie.store.health(soon())).database).toBe('unreachable');
  const caller = await answered(world);
  await world.event('balie-said', ({ phrase }) => phrase === 'greeting');
  await caller.says('ik heb pijn op mijn borst');
  await world.event('transfer', ({ rung, step }) => rung === 'emergency-line' && step === 'confirmed');
  expect(world.people.rung).toEqual(['spoedlijn']);
  await caller.hangUp();
  await world.event('ended', ({ outcome }) => outcome === 'transferred');
  const call = world.events[0]?.call;
  if (call === undefined) throw new Error('no event of the call was seen');
  expect((await world.balie.store.health(soon())).spooled).toBe(true);

  world.forgetEvents();
  await comeBack();
  await vi.waitFor(
    async () => {
      expect(world.balie.store.notOpened()).toBeNull();
      expect(await world.balie.store.health(soon())).toMatchObject({ database: 'ok', spooled: false });
    },
    { timeout: 30_000, interval: 100 },
  );
  const { alarms, calls, transfers } = await rowsOfCall(world.balie.store.database, practice, call, soon());
  expect(alarms).toHaveLength(1);
  expect(calls).toMatchObject([{ outcome: 'transferred' }]);
  expect(transfers.at(-1)).toMatchObject({ rung: 'emergency-line', step: 'confirmed' });
}

describe('S3: a database that is away before Balie starts', () => {
  it.each(['cut', 'stall'] as const)(
    'external (%s): an alarm reaches a human, and when it is back all of it is stored and callers book again',
    async (how) => {
      const proxy = await databaseProxy(await newDatabase());
      atTheEnd.push(async () => proxy[Symbol.asyncDispose]());
      const practice = await ranBefore(proxy.url);
      proxy[how]();
      const world = await start(proxy.url);
      expect(world.balie.store.notOpened()).toBe('DATABASE_UNREACHABLE');
      await servesAlarmAndKeepsIt(world, practice, () => proxy.restore());
      if (how === 'stall') return;
      const second = await answered(world);
      expect(await booksByTelephone(world, second)).toMatch(/^[0-9a-f-]{36}$/);
      await second.hangUp();
      await world.event('ended', ({ outcome }) => outcome === 'booked');
    },
    60_000,
  );

  it('managed, with a spoilt cluster: the same, once the cluster is put right', async () => {
    const practice = await ranBefore(null);
    const control = join(dataDir, 'postgres', 'cluster', 'global', 'pg_control');
    await rename(control, `${control}.kept`);
    await writeFile(control, 'spoilt');
    const world = await start(null);
    expect(world.balie.store.notOpened()).toBe('DATABASE_START_FAILED');
    await servesAlarmAndKeepsIt(world, practice, () => rename(`${control}.kept`, control));
  }, 60_000);

  it('managed, with a cluster that is gone: no empty one takes its place, for nobody would be known any more', async () => {
    await ranBefore(null);
    await rm(join(dataDir, 'postgres'), { recursive: true });
    const world = await start(null);
    expect(world.balie.store.notOpened()).toBe('DATABASE_GONE');
    const caller = await answered(world);
    await world.event('balie-said', ({ phrase }) => phrase === 'greeting');
    await caller.presses('1');
    await world.event('transfer', ({ step }) => step === 'confirmed');
    await caller.hangUp();
  }, 60_000);

  it('refuses the very first start with the code, because no practice is known yet', async () => {
    await expect(start('postgres://nobody@127.0.0.1:1/nothing')).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
    });
  });

  it("keeps the settings in files for their owner alone, with nobody of the practice's patients in them", async () => {
    const practice = await ranBefore(null);
    const directory = join(dataDir, 'practices');
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
    const names = await readdir(directory);
    expect(names).toHaveLength(3);
    expect(names).toContain(`${practice}.json`);
    for (const name of names) {
      expect((await stat(join(directory, name))).mode & 0o777).toBe(0o600);
      expect(await readFile(join(directory, name), 'utf8')).not.toMatch(/van den Berg|1954/i);
    }
  }, 30_000);
});
