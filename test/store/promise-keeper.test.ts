import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Practice } from '../../src/domain/practice.ts';
import { keepPromises } from '../../src/jobs/promise-keeper.ts';
import type { NewWorklistItem } from '../../src/turn/5-act/worklist.ts';
import { aCall } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';

describe('what was promised to a caller', () => {
  let store: TestStore;
  let practice: Practice;
  let now = TEST_NOW;
  beforeAll(async () => {
    store = await testStore();
    practice = (await store.practices.load('receptie', soon())) as Practice;
  });
  afterAll(() => store[Symbol.asyncDispose]());
  beforeEach(async () => {
    now = TEST_NOW;
    await rows(`update worklist set status = 'done'`);
  });

  const rows = (text: string, values: unknown[] = []) =>
    withClient(store.url, async (client) => (await client.query(text, values)).rows);
  const run = (signal = soon()) => keepPromises({ database: store.database, now: () => now }, signal);

  /** A callback promised so many minutes from now; gives its id. */
  async function promised(minutes: number | null, otherwise: Partial<NewWorklistItem> = {}): Promise<string> {
    const call = aCall();
    const added = await store.worklist.add(
      {
        practice: practice.id,
        call,
        kind: 'callback',
        urgency: 'normal',
        wish: 'callback',
        patient: null,
        callBackNumber: '+31100000101',
        words: ['bel mij terug'],
        alarms: [],
        promisedBefore: minutes === null ? null : TEST_NOW.add({ minutes }),
        idempotencyKey: call,
        ...otherwise,
      },
      soon(),
    );
    if (added.kind !== 'added') throw new Error(added.kind);
    return added.item;
  }
  const itemOf = async (id: string) =>
    (await rows('select urgency, version from worklist where id = $1', [id]))[0];
  const historyOf = (id: string) =>
    rows('select by_name, what, detail from worklist_history where item_id = $1 order by seq', [id]);

  it('is put higher half an hour before it is late, once, with who warned and of which time', async () => {
    const id = await promised(45);
    const before = await itemOf(id);
    expect(await run()).toBe(0);
    now = TEST_NOW.add({ minutes: 15 });
    expect([await run(), await run()]).toEqual([1, 0]);
    expect(await itemOf(id)).toEqual({ urgency: 'today', version: before.version + 1 });
    expect(await historyOf(id)).toEqual([
      { by_name: 'Balie', what: 'warned', detail: TEST_NOW.add({ minutes: 45 }).toString() },
    ]);
  });

  it('is warned of again when it was moved', async () => {
    const id = await promised(10);
    await run();
    await rows('update worklist set promised_before = $2 where id = $1', [
      id,
      TEST_NOW.add({ hours: 3 }).toString(),
    ]);
    expect(await run()).toBe(0);
    now = TEST_NOW.add({ hours: 2, minutes: 45 });
    expect(await run()).toBe(1);
    expect(await historyOf(id)).toHaveLength(2);
  });

  it('is warned of although it became late while nothing ran', async () => {
    await promised(5);
    now = TEST_NOW.add({ hours: 9 });
    expect(await run()).toBe(1);
  });

  it.each([
    ['has no time', { minutes: null }, 'normal'],
    ['is urgent already', { minutes: 5, urgency: 'urgent' }, 'urgent'],
    ['is of an alarm', { minutes: 5, urgency: '112' }, '112'],
  ] as const)('never becomes less urgent when it %s', async (_what, { minutes, ...otherwise }, urgency) => {
    const id = await promised(minutes, otherwise);
    await run();
    expect((await itemOf(id)).urgency).toBe(urgency);
  });

  it('is left alone when it was kept', async () => {
    const id = await promised(5);
    await rows(`update worklist set status = 'done' where id = $1`, [id]);
    expect(await run()).toBe(0);
    expect(await historyOf(id)).toEqual([]);
  });

  it('is warned of once by processes that look at once, also after one that was cut off, and the run is noted', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => promised(5)));
    const cutOff = new AbortController();
    const cut = run(cutOff.signal);
    cutOff.abort();
    await cut.catch(() => undefined);
    await Promise.all([run(), run(), run()]);
    expect(await run()).toBe(0);
    const warned = await Promise.all(ids.map(historyOf));
    expect(warned.map(({ length }) => length)).toEqual(ids.map(() => 1));
    expect(
      await rows(`select ran_at from job_runs where job = 'promise-keeper' and practice_id = $1`, [
        practice.id,
      ]),
    ).toHaveLength(1);
  });
});
