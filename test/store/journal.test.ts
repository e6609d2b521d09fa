import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asId, type CallId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { rowsOfCall } from '../../src/store/rows-of-call.ts';
import { diskFiles, type SpoolFiles } from '../../src/store/spool.ts';
import type { StoreLog } from '../../src/store/store-log.ts';
import type { NewWorklistItem } from '../../src/turn/5-act/worklist.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import { aCall, bookingAt, patientNamed } from '../kits/booking.ts';
import { newDatabase, soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';
import { type DatabaseProxy, databaseProxy } from '../kits/database-proxy.ts';
import { at } from '../kits/practice-builders.ts';

const CHEST_PAIN = {
  rule: asId<never>('chest-pain'),
  level: '112',
  action: 'A112',
  words: ['pijn op de borst'],
  turn: 0,
} as const;

describe('the journal', () => {
  let databaseUrl: string;
  let proxy: DatabaseProxy;
  let store: TestStore;
  let practice: Practice;
  let diskIsFull = false;
  const files: SpoolFiles = {
    appendDurably: (path, text) =>
      diskIsFull
        ? Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
        : diskFiles.appendDurably(path, text),
  };
  const logged: Parameters<StoreLog>[] = [];

  beforeAll(async () => {
    databaseUrl = await newDatabase();
    proxy = await databaseProxy(databaseUrl);
    store = await testStore({
      databaseUrl: proxy.url,
      spoolFiles: files,
      log: (...line) => void logged.push(line),
    });
    practice = (await store.practices.load('receptie', soon())) as Practice;
  });
  afterAll(async () => {
    await store[Symbol.asyncDispose]();
    await proxy[Symbol.asyncDispose]();
  });

  const write = (call: CallId, event: CallEvent, atMs = 0) =>
    store.journal.write({
      call,
      practice: practice.id,
      at: TEST_NOW.add({ milliseconds: Math.round(atMs) }),
      atMs,
      event,
    });
  const kindsStored = (call: CallId) =>
    withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<{ kind: string }>(
        'select kind from call_events where call_id = $1 order by seq',
        [call],
      );
      return rows.map(({ kind }) => kind);
    });
  const item = (call: CallId): NewWorklistItem => ({
    practice: practice.id,
    call,
    kind: 'urgent-callback',
    urgency: '112',
    wish: 'urgent',
    patient: patientNamed('Maria').id,
    callBackNumber: '+31100000101',
    words: ['pijn op de borst'],
    alarms: [CHEST_PAIN],
    promisedBefore: TEST_NOW,
    idempotencyKey: `urgent:${call}`,
  });
  const databaseIsBack = () =>
    vi.waitFor(async () => expect((await store.health(soon())).database).toBe('ok'), { timeout: 10_000 });

  it('stores every event in order, with the call, turns, alarms and transfers that follow from them', async () => {
    const call = aCall();
    write(call, { kind: 'answered', from: '+31100000101', dialled: 'receptie', ear: 'script' });
    write(
      call,
      { kind: 'balie-said', phrase: 'greeting', text: 'Goedemorgen', heardMs: 900, whole: true },
      10,
    );
    write(call, { kind: 'caller-said', text: 'pijn op de borst', asked: 'open' }, 1500.4);
    write(call, { kind: 'alarm', reasons: [CHEST_PAIN], wordsEndMs: 1500.4 }, 1600);
    write(
      call,
      { kind: 'transfer', rung: 'emergency-line', step: 'failed', reason: 'busy', confirmedBy: null },
      1700,
    );
    write(call, { kind: 'ended', by: 'transfer', outcome: 'transferred' }, 9000);
    expect(await store.journal.settled(call, soon())).toBe('in-database');
    expect(await kindsStored(call)).toEqual([
      'answered',
      'balie-said',
      'caller-said',
      'alarm',
      'transfer',
      'ended',
    ]);
    const rows = await rowsOfCall(store.database, practice.id, call, soon());
    expect(rows.turns).toEqual([
      { who: 'balie', text: 'Goedemorgen', at_ms: 10 },
      { who: 'caller', text: 'pijn op de borst', at_ms: 1500 },
    ]);
    expect(rows.alarms).toMatchObject([{ reasons: [CHEST_PAIN], words_end_ms: 1500 }]);
    expect(rows.transfers).toMatchObject([{ rung: 'emergency-line', step: 'failed', reason: 'busy' }]);
    expect(rows.calls).toEqual([
      {
        from_number: '+31100000101',
        dialled: 'receptie',
        ear: 'script',
        ended_by: 'transfer',
        outcome: 'transferred',
      },
    ]);
  });

  it('keeps a thousand events of twenty calls at once in order', async () => {
    const calls = Array.from({ length: 20 }, aCall);
    for (let n = 0; n < 50; n += 1) {
      for (const call of calls) write(call, { kind: 'caller-pressed', keys: String(n) }, n);
    }
    for (const call of calls) expect(await store.journal.settled(call, soon())).toBe('in-database');
    const { rows } = await withClient(databaseUrl, (client) =>
      client.query(
        `select call_id, array_agg(event->>'keys' order by seq) as keys from call_events
         where call_id = any($1) group by call_id`,
        [calls],
      ),
    );
    expect(rows).toHaveLength(20);
    for (const { keys } of rows) expect(keys).toEqual(Array.from({ length: 50 }, (_, n) => String(n)));
  });

  it.each(['cut', 'stall'] as const)(
    'keeps events and worklist items on disk while the database is gone (%s), and stores them when it is back',
    async (how) => {
      const call = aCall();
      write(call, { kind: 'answered', from: null, dialled: 'receptie', ear: 'script' });
      expect(await store.journal.settled(call, soon())).toBe('in-database');
      proxy[how]();
      write(call, { kind: 'caller-said', text: 'ik kan niet meer praten', asked: 'open' }, 100);
      write(call, { kind: 'alarm', reasons: [CHEST_PAIN], wordsEndMs: 90 }, 110);
      expect(await store.journal.settled(call, soon())).toBe('on-disk');
      expect(await store.worklist.add(item(call), AbortSignal.timeout(500))).toEqual({
        kind: 'kept-on-disk',
      });
      expect((await store.health(AbortSignal.timeout(500))).spooled).toBe(true);
      write(call, { kind: 'ended', by: 'caller', outcome: 'callback' }, 200);
      expect(await store.journal.settled(call, soon())).toBe('on-disk');

      proxy.restore();
      await databaseIsBack();
      await store.recover(soon());
      expect(await kindsStored(call)).toEqual(['answered', 'caller-said', 'alarm', 'ended']);
      const rows = await rowsOfCall(store.database, practice.id, call, soon());
      expect(rows.worklist).toMatchObject([
        { kind: 'urgent-callback', urgency: '112', words: ['pijn op de borst'] },
      ]);
      expect(rows.alarms).toHaveLength(1);
      expect((await store.health(soon())).spooled).toBe(false);
    },
  );

  it('adds a worklist item once, however often it is replayed', async () => {
    const call = aCall();
    const first = await store.worklist.add(item(call), soon());
    expect(first.kind).toBe('added');
    expect(await store.worklist.add(item(call), soon())).toEqual(first);
  });

  it('answers within the deadline of the caller while the database is gone, and the practice is still known', async () => {
    proxy.stall();
    const { agenda, patients, callbacks } = store;
    const short = () => AbortSignal.timeout(300);
    const began = performance.now();
    const from = at('2026-11-30T08:00');
    const [free, who, before, known] = await Promise.all([
      agenda.freeSlots(
        {
          practice: practice.id,
          type: practice.appointmentTypes[0]?.id ?? asId(''),
          practitioner: null,
          from,
          to: from.add({ days: 1 }),
          between: null,
          notWeekdays: [],
          limit: 1,
        },
        short(),
      ),
      patients.identify(
        {
          practice: practice.id,
          call: aCall(),
          dateOfBirth: patientNamed('Maria').dateOfBirth,
          lastName: 'Berg',
          firstName: null,
          postcode: null,
        },
        short(),
      ),
      callbacks.nextWindow({ practice: practice.id, call: aCall(), now: from }, short()),
      store.practices.load('receptie', short()),
    ]);
    expect(free).toEqual({ kind: 'agenda-unreachable' });
    expect(who).toEqual({ kind: 'unreachable' });
    expect(before).toBeNull();
    expect(known?.spokenName).toBe('huisartsenpraktijk De Linde');
    // Generous: what matters is that nobody waits for a dead database's own time-outs.
    expect(performance.now() - began).toBeLessThan(3_000);
    proxy.restore();
    await databaseIsBack();
  });

  it('answers "not kept" and "lost" and throws nothing when database and disk are both gone, and catches up afterwards', async () => {
    const call = aCall();
    proxy.cut();
    diskIsFull = true;
    expect(() => write(call, { kind: 'caller-said', text: 'hallo', asked: 'open' })).not.toThrow();
    expect(await store.journal.settled(call, soon())).toBe('not-kept');
    expect(await store.worklist.add(item(call), soon())).toEqual({ kind: 'lost', code: 'DISK_FULL' });
    expect(logged).toContainEqual(['error', expect.any(String), { code: 'DISK_FULL' }]);

    diskIsFull = false;
    proxy.restore();
    await databaseIsBack();
    // The next event takes the ones before it along.
    write(call, { kind: 'ended', by: 'caller', outcome: 'failed' });
    await vi.waitFor(async () => {
      await store.recover(soon());
      expect(await kindsStored(call)).toEqual(['caller-said', 'ended']);
    });
  });

  it('logs nothing of what was said', () => {
    expect(logged.length).toBeGreaterThan(3);
    for (const personal of ['pijn', 'hallo', 'praten', '+3110', 'Maria', 'Berg', '1954']) {
      expect(JSON.stringify(logged)).not.toContain(personal);
    }
  });

  it('books again once the database is back', async () => {
    const booking = bookingAt(store, practice);
    const [slot] = await booking.freeSlots(at('2026-12-07T08:00'), 1);
    if (slot === undefined) throw new Error('no slot');
    const call = aCall();
    expect((await booking.book(call, await booking.held(call, slot))).kind).toBe('booked');
  });
});
