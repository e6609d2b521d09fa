import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WantedSlot } from '../../src/domain/decision.ts';
import type { CallId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { offerSlots } from '../../src/turn/5-act/offer-slots.ts';
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

  it('gives 200 callers who ask at the same moment each a place of their own: one gets the first, the others another', async () => {
    const calls = Array.from({ length: 200 }, aCall);
    const from = at('2026-12-07T00:00');
    const wanted: WantedSlot = {
      type: booking.type.id,
      practitioner: booking.gp.id,
      days: { from: from.toPlainDate(), to: from.add({ weeks: 10 }).toPlainDate() },
      between: null,
      notWeekdays: [],
      notStarts: [],
    };
    const [first] = await booking.freeSlots(from, 1);
    const ask = async (call: CallId) => {
      // Ten connections serve them all. On a busy machine one of the last in the row may be told that the agenda is away,
      // which is a callback in a call; here they ask again, because what is shown is that there is a place for each.
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const outcome = await offerSlots(
          wanted,
          store.agenda,
          { practice: booking.practice, call, now: () => at('2026-11-25T10:15') },
          AbortSignal.timeout(60_000),
        );
        if (outcome.kind !== 'agenda-unreachable') return outcome;
      }
      throw new Error('the agenda stays away');
    };
    const outcomes = await Promise.all(calls.map(ask));
    expect(outcomes.filter(({ kind }) => kind !== 'slots-held')).toEqual([]);
    const offered = outcomes.map((outcome) => (outcome.kind === 'slots-held' ? outcome.slots : []));
    const starts = offered.flat().map(({ start }) => start.epochMilliseconds);
    expect(new Set(starts).size).toBe(starts.length);
    const winners = offered.filter((slots) => slots.some(({ start }) => start.equals(first?.start ?? from)));
    expect(winners).toHaveLength(1);
    // And each can book what was held for them.
    for (const index of [0, 199]) {
      const [call, slot] = [calls[index], offered[index]?.[0]];
      if (call === undefined || slot === undefined) throw new Error('nothing was held');
      expect((await booking.book(call, slot)).kind).toBe('booked');
    }
  }, 60_000);

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
