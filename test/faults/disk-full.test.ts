import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Practice } from '../../src/domain/practice.ts';
import { rowsOfCall } from '../../src/store/rows-of-call.ts';
import { newDatabase, soon } from '../kits/database.ts';
import { type DatabaseProxy, databaseProxy } from '../kits/database-proxy.ts';
import { liveBalie } from '../kits/live-balie.ts';
import { booksByTelephone } from '../kits/live-booking.ts';
import { type Disk, smallDisk } from '../kits/small-disk.ts';

type World = Awaited<ReturnType<typeof liveBalie>>;

let atTheEnd: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of atTheEnd.toReversed()) await end();
  atTheEnd = [];
});

async function live(disk: Disk): Promise<{ world: World; proxy: DatabaseProxy; practice: Practice }> {
  const proxy = await databaseProxy(await newDatabase());
  atTheEnd.push(async () => proxy[Symbol.asyncDispose]());
  const { dataDir, spoolFiles } = disk;
  const world = await liveBalie({ databaseUrl: proxy.url, dataDir, options: { spoolFiles } });
  atTheEnd.push(() => world.stop({ keepData: true }));
  const practice = await world.balie.store.practices.load('receptie', soon());
  if (practice === null) throw new Error('the demo practice is not there');
  return { world, proxy, practice };
}

async function answered(world: World) {
  world.forgetEvents();
  const call = await world.calls();
  if (call.kind !== 'answered') throw new Error(`the call was refused: ${call.status}`);
  return call;
}

describe('a disk that is full', () => {
  it('costs nobody a booking; with the database gone as well the caller hears that nothing was noted, an alarm reaches a human, and what was acknowledged stays', async () => {
    const disk = await smallDisk();
    atTheEnd.push(async () => disk[Symbol.asyncDispose]());
    const { world, proxy, practice } = await live(disk);
    await disk.fill();
    const first = await answered(world);
    const booked = await booksByTelephone(world, first);
    await first.hangUp();
    await world.event('ended', ({ outcome }) => outcome === 'booked');
    expect(world.logLines.some((line) => line.includes('DISK_FULL'))).toBe(false);

    proxy.cut();
    const second = await answered(world);
    await world.event('balie-said', ({ phrase }) => phrase === 'greeting');
    await second.says('ik wil graag een afspraak maken');
    await world.event('understood', ({ wish }) => wish === 'book');
    await second.presses('12031954');
    await second.says('van den berg');
    const { text } = await world.event('balie-said', ({ phrase }) => phrase === 'callback-not-noted');
    expect(text).toMatch(/niet vastleggen/);
    await second.over;
    const said = world.events.map(({ event }) => (event.kind === 'balie-said' ? event.phrase : ''));
    expect(said.filter((phrase) => /promised|booked/.test(phrase))).toEqual([]);

    const third = await answered(world);
    await world.event('balie-said', ({ phrase }) => phrase === 'greeting');
    await third.says('ik heb pijn op mijn borst');
    await world.event('transfer', ({ rung, step }) => rung === 'emergency-line' && step === 'confirmed');
    await third.hangUp();
    await world.event('ended', ({ outcome }) => outcome === 'transferred');
    expect(world.logLines.some((line) => line.includes('DISK_FULL'))).toBe(true);
    const call = world.events[0]?.call;
    if (call === undefined) throw new Error('no event of the call was seen');

    await disk.clear();
    proxy.restore();
    // The journal waited in memory: it tries again by itself.
    await vi.waitFor(
      async () => {
        const rows = await rowsOfCall(world.balie.store.database, practice.id, call, soon());
        expect(rows.calls).toMatchObject([{ outcome: 'transferred' }]);
      },
      { timeout: 20_000, interval: 250 },
    );
    const { rows } = await world.balie.store.database.owner.query(
      "select id from appointments where status = 'booked' and id = $1",
      [booked],
    );
    expect(rows).toHaveLength(1);
  }, 90_000);
});
