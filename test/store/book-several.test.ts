import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeldSlot } from '../../src/domain/appointment.ts';
import { asId, type CallId, type HoldId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import type { SeriesWanted } from '../../src/domain/series-rhythm.ts';
import { firstBreakInAudit } from '../../src/store/queries/audit.ts';
import { holdSeries, holdSideBySide } from '../../src/turn/5-act/book-several.ts';
import { aCall, bookingAt } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';

const weekly = (times: number): SeriesWanted => ({
  rhythm: { kind: 'every-weeks', weeks: 1 },
  times,
  notWeekdays: [],
});

let store: TestStore;
let practice: Practice;
let booking: ReturnType<typeof bookingAt>;
beforeAll(async () => {
  store = await testStore();
  practice = (await store.practices.load('receptie', soon())) as Practice;
  booking = bookingAt(store, practice);
});
afterAll(() => store[Symbol.asyncDispose]());

const request = (call: CallId, slot: HeldSlot, patient: string) => ({
  practice: practice.id,
  call,
  hold: slot.hold,
  patient: asId<never>(patient),
  type: booking.type.id,
  reason: null,
  idempotencyKey: `book:${slot.hold}`,
  confirmation: null,
});
const bookedOf = async (call: CallId): Promise<number> => {
  const { rows } = await withClient(store.url, (client) =>
    client.query("select count(*)::int as n from appointments where call_id = $1 and status = 'booked'", [
      call,
    ]),
  );
  return rows[0].n;
};
const patients = async (): Promise<readonly string[]> => {
  const { rows } = await withClient(store.url, (client) =>
    client.query('select id from patients where practice_id = $1 order by id limit 3', [practice.id]),
  );
  return rows.map(({ id }) => id);
};

describe('a series', () => {
  it('is held week by week at its usual time, near it where that is taken, and made in one go', async () => {
    const [first] = (await booking.freeSlots(at('2026-12-01T10:35'), 500)).filter(
      ({ start }) => start.hour >= 10,
    );
    if (first === undefined) throw new Error('no slot');
    // Somebody else has the usual time of the second week.
    const other = await booking.hold(aCall(), {
      ...first,
      start: first.start.add({ weeks: 1 }),
      end: first.end.add({ weeks: 1 }),
    });
    expect(other.kind).toBe('held');
    const call = aCall();
    const held = await holdSeries(
      { type: booking.type.id, first, wanted: weekly(6) },
      store.agenda,
      { practice, call },
      soon(),
    );
    if (held.kind !== 'held') throw new Error(held.kind);
    const usual = first.start.toPlainTime();
    expect(held.slots.map(({ start }) => start.toPlainDate().toString())).toEqual(
      [0, 1, 2, 3, 4, 5].map((week) => first.start.add({ weeks: week }).toPlainDate().toString()),
    );
    expect(held.slots.map(({ start }) => start.toPlainTime().equals(usual))).toEqual([
      true,
      false,
      true,
      true,
      true,
      true,
    ]);
    const [patient = ''] = await patients();
    const requests = held.slots.map((slot) => request(call, slot, patient));
    const booked = await store.agenda.bookTogether(requests, soon());
    expect(booked.kind === 'booked' && booked.appointments.length).toBe(6);
    expect(await store.agenda.bookTogether(requests, soon())).toEqual(booked);
    expect(await bookedOf(call)).toBe(6);
    expect(
      await store.database.readInPractice(practice.id, soon(), (session) =>
        firstBreakInAudit(session, practice.id),
      ),
    ).toBeNull();
  });

  it('says which weeks have no place', async () => {
    const call = aCall();
    const [first] = await booking.freeSlots(at('2026-12-18T09:00'), 1);
    if (first === undefined) throw new Error('no slot');
    const held = await holdSeries(
      { type: booking.type.id, first, wanted: weekly(3) },
      store.agenda,
      { practice, call },
      soon(),
    );
    expect(held).toMatchObject({
      kind: 'held',
      missing: ['2026-12-25', '2027-01-01'].map((day) => Temporal.PlainDate.from(day)),
    });
  });
});

describe('a family', () => {
  const hold = (call: CallId, people: number) =>
    holdSideBySide(
      {
        type: booking.type.id,
        practitioner: null,
        people,
        from: at('2026-12-10T00:00'),
        to: at('2026-12-11T00:00'),
      },
      store.agenda,
      { practice, call },
      soon(),
    );

  it('gets places one after the other, each for another person, all or none', async () => {
    const call = aCall();
    const held = await hold(call, 3);
    if (held.kind !== 'held') throw new Error(held.kind);
    const [a, b, c] = held.slots;
    expect([a?.end.equals(b?.start as never), b?.end.equals(c?.start as never)]).toEqual([true, true]);
    const people = await patients();
    const requests = held.slots.map((slot, index) => request(call, slot, people[index] ?? ''));
    const [first, ...others] = requests;
    if (first === undefined) throw new Error('nothing held');
    const spoiled = [first, ...others.map((one) => ({ ...one, hold: asId<HoldId>(crypto.randomUUID()) }))];
    expect(await store.agenda.bookTogether(spoiled, soon())).toEqual({ kind: 'hold-expired' });
    expect(await bookedOf(call)).toBe(0);
    const booked = await store.agenda.bookTogether(requests, soon());
    expect(booked.kind === 'booked' && booked.appointments.map(({ patient }) => patient)).toEqual(people);
    expect(
      booked.kind === 'booked' &&
        booked.appointments.every(
          ({ start }) => start.toInstant().epochMilliseconds > TEST_NOW.epochMilliseconds,
        ),
    ).toBe(true);
  });

  it('of more people than a day has places in a row gets none', async () => {
    const call = aCall();
    expect(await hold(call, 40)).toEqual({ kind: 'no-slots' });
    expect(await store.agenda.bookTogether([], soon())).toEqual({
      kind: 'booked',
      appointments: [],
      confirmed: [],
    });
  });

  it('is told that the agenda is away when it is', async () => {
    const over = AbortSignal.abort();
    const call = aCall();
    const away = { kind: 'agenda-unreachable' };
    const [first] = await booking.freeSlots(at('2026-12-14T09:00'), 1);
    if (first === undefined) throw new Error('no slot');
    expect(
      await holdSeries(
        { type: booking.type.id, first, wanted: weekly(2) },
        store.agenda,
        { practice, call },
        over,
      ),
    ).toEqual(away);
    const wanted = {
      type: booking.type.id,
      practitioner: null,
      people: 2,
      from: first.start,
      to: first.start.add({ days: 1 }),
    };
    expect(await holdSideBySide(wanted, store.agenda, { practice, call }, over)).toEqual(away);
    const requests = [
      request(call, { ...first, hold: asId<HoldId>(crypto.randomUUID()), expires: TEST_NOW }, ''),
    ];
    expect(await store.agenda.bookTogether(requests, over)).toEqual(away);
  });
});
