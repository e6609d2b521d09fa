import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Practice } from '../../src/domain/practice.ts';
import { aCall, bookingAt } from '../kits/booking.ts';
import { soon, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';

describe('two callers for one moment', () => {
  let store: TestStore;
  let booking: ReturnType<typeof bookingAt>;

  beforeAll(async () => {
    store = await testStore();
    booking = bookingAt(store, (await store.practices.load('receptie', soon())) as Practice);
  });
  afterAll(() => store[Symbol.asyncDispose]());

  it('lets one of 200 overlapping holds win, and tells the others that it is taken', async () => {
    const [slot] = await booking.freeSlots(at('2026-11-30T08:00'), 1);
    if (slot === undefined) throw new Error('no slot');
    // Half of them begin five minutes later: all overlap, not all are equal.
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, index) => {
        const start = slot.start.add({ minutes: 5 * (index % 2) });
        return booking.hold(aCall(), { ...slot, start, end: slot.end });
      }),
    );
    const kinds = Map.groupBy(results, ({ kind }) => kind);
    expect(kinds.get('held')).toHaveLength(1);
    expect(kinds.get('slot-taken')).toHaveLength(199);
  });

  it('books a hold once when 50 requests with different keys come at the same moment', async () => {
    const [slot] = await booking.freeSlots(at('2026-12-01T08:00'), 1);
    if (slot === undefined) throw new Error('no slot');
    const call = aCall();
    const held = await booking.held(call, slot);
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => booking.book(call, held, { idempotencyKey: `k${index}` })),
    );
    expect(results.filter(({ kind }) => kind === 'booked')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'hold-expired')).toHaveLength(49);
  });

  it('gives 50 requests with one key that come at the same moment one booking and one answer', async () => {
    const [slot] = await booking.freeSlots(at('2026-12-02T08:00'), 1);
    if (slot === undefined) throw new Error('no slot');
    const call = aCall();
    const held = await booking.held(call, slot);
    const results = await Promise.all(Array.from({ length: 50 }, () => booking.book(call, held)));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]?.kind).toBe('booked');
    const { rows } = await withClient(store.url, (client) =>
      client.query('select count(*)::int as n from appointments where call_id = $1', [call]),
    );
    expect(rows[0].n).toBe(1);
  });

  it('is impossible even past the product: the database itself refuses an overlap', async () => {
    const insert = (from: string) =>
      withClient(store.url, (client) =>
        client.query(
          `insert into appointments (practice_id, id, practitioner_id, type_id, during, status, expires_at)
           values ($1, gen_random_uuid(), $2, $3, tstzrange($4, $4::timestamptz + interval '10 min'), 'held', 'infinity')`,
          [booking.practice.id, booking.gp.id, booking.type.id, from],
        ),
      );
    await insert('2027-03-01T10:00Z');
    await expect(insert('2027-03-01T10:09Z')).rejects.toMatchObject({ code: '23P01' });
    await insert('2027-03-01T10:10Z');
  });
});
