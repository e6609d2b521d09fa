import { describe, expect, it } from 'vitest';
import { aWorld } from '../../../test/kits/act-world.ts';
import { aBooked, aHeldSlot } from '../../../test/kits/dialogue.ts';
import { aPatient, at } from '../../../test/kits/practice-builders.ts';
import type { Outcome, WantedSlot } from '../../domain/decision.ts';
import type { SeriesWanted } from '../../domain/series-rhythm.ts';
import { act } from './act.ts';
import type { AgendaTogether } from './book-several.ts';

const weekly = (times: number): SeriesWanted => ({
  rhythm: { kind: 'every-weeks', weeks: 1 },
  times,
  notWeekdays: [],
});

const alive = new AbortController().signal;

/** De Linde with an agenda that makes several at once as `books` says. */
function world(books: AgendaTogether['bookTogether'] = async () => ({ kind: 'hold-expired' })) {
  const inMemory = aWorld();
  const [type] = inMemory.context.practice.appointmentTypes;
  if (type === undefined) throw new Error('the demo practice has no types');
  return {
    ...inMemory,
    type: type.id,
    ports: { ...inMemory.ports, together: { bookTogether: books } },
  };
}
const wanted = (type: WantedSlot['type'], otherwise: Partial<WantedSlot> = {}): WantedSlot => ({
  type,
  practitioner: null,
  days: null,
  between: null,
  notWeekdays: [],
  notStarts: [],
  ...otherwise,
});
const starts = (outcome: Outcome) =>
  outcome.kind === 'together-held'
    ? outcome.slots.map(({ start }) => start.toPlainDateTime().toString({ smallestUnit: 'minute' }))
    : outcome.kind;

describe('a series', () => {
  it('is held from the first place on, in each week, with the days that have none', async () => {
    const { agenda, ports, context, type } = world();
    const free = await agenda.freeSlots(
      {
        ...wanted(type),
        practice: context.practice.id,
        from: at('2026-12-18T09:00'),
        to: at('2026-12-18T12:00'),
        limit: 1,
      },
      alive,
    );
    const [first] = free.kind === 'slots' ? free.slots : [];
    if (first === undefined) throw new Error('no slot');
    const hold = await agenda.hold(
      { practice: context.practice.id, call: context.call, type, slot: first, forSeconds: 300 },
      alive,
    );
    if (hold.kind !== 'held') throw new Error(hold.kind);
    const outcome = await act(
      { kind: 'hold-series', type, first: hold.slot, wanted: weekly(2) },
      ports,
      context,
      alive,
    );
    expect(outcome).toMatchObject({
      kind: 'together-held',
      slots: [{ start: first.start }],
      missing: [Temporal.PlainDate.from('2026-12-25')],
    });
  });
});

describe('places one after the other', () => {
  it('are on the day and at the time that were said, and not what was refused', async () => {
    const { ports, context, type } = world();
    const day = Temporal.PlainDate.from('2026-11-30');
    const asked = wanted(type, {
      days: { from: day, to: day },
      between: { from: Temporal.PlainTime.from('10:00'), to: Temporal.PlainTime.from('11:00') },
    });
    const hold = (one: WantedSlot) =>
      act({ kind: 'hold-side-by-side', wanted: one, people: 2 }, ports, context, alive);
    const first = starts(await hold(asked));
    expect(first).toEqual(['2026-11-30T10:00', '2026-11-30T10:10']);
    const others = starts(
      await hold({ ...asked, notStarts: [at('2026-11-30T10:00'), at('2026-11-30T10:10')] }),
    );
    expect(others).not.toContain('2026-11-30T10:00');
    expect(others).toHaveLength(2);
  });

  it('are the soonest when no day was said, and none when nobody works then', async () => {
    const { ports, context, type } = world();
    const hold = (one: WantedSlot) =>
      act({ kind: 'hold-side-by-side', wanted: one, people: 2 }, ports, context, alive);
    expect(await hold(wanted(type))).toMatchObject({ kind: 'together-held', missing: [] });
    const sunday = Temporal.PlainDate.from('2026-11-29');
    expect(await hold(wanted(type, { days: { from: sunday, to: sunday } }))).toEqual({ kind: 'no-slots' });
  });
});

describe('several appointments at once', () => {
  const slots = [aHeldSlot('2026-11-30T10:00'), aHeldSlot('2026-11-30T10:10')];
  const bookings = slots.map((slot) => ({ slot, patient: aPatient() }));
  const request = (type: WantedSlot['type']) =>
    ({ kind: 'book-together', bookings, type, reason: null }) as const;

  it('are asked for in one request, each with a key and a confirmation of its own', async () => {
    const asked: Parameters<AgendaTogether['bookTogether']>[0][] = [];
    const { ports, context, type } = world(async (requests) => {
      asked.push(requests);
      return { kind: 'hold-expired' };
    });
    expect(await act(request(type), ports, context, alive)).toEqual({ kind: 'slot-taken' });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.map(({ hold, confirmation }) => [hold, confirmation?.channel])).toEqual(
      slots.map(({ hold }) => [hold, 'email']),
    );
    expect(new Set(asked[0]?.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
  });

  it.each([
    ['whose message is queued', [aPatient().id], 'email'],
    ['who gets no message', [], null],
  ])('are told with the message of the caller %s', async (_whose, confirmed, channel) => {
    const { ports, context, type } = world(async () => ({
      kind: 'booked',
      appointments: slots.map((slot) => aBooked(slot.start.toPlainDateTime().toString())),
      confirmed,
    }));
    expect(await act(request(type), ports, context, alive)).toMatchObject({
      kind: 'booked-together',
      confirmation: channel,
    });
  });

  it.each([
    ['no channel agreed to', { optIns: [] }, 'email'],
    ['one agreed to', {}, undefined],
    ['no messages wanted', { optIns: [], callingWishes: ['no-messages'] }, undefined],
  ] as const)('ask consent of a caller with %s', async (_who, about, mayAsk) => {
    const caller = { ...aPatient(), phone: null, ...about };
    const { ports, context, type } = world(async () => ({
      kind: 'booked',
      appointments: slots.map((slot) => aBooked(slot.start.toPlainDateTime().toString())),
      confirmed: [],
    }));
    const consents = { keepSpoken: async () => ({ kind: 'unreachable' }) as const };
    const asked = { ...request(type), bookings: slots.map((slot) => ({ slot, patient: caller })) };
    const outcome = await act(asked, { ...ports, consents }, context, alive);
    expect(outcome.kind === 'booked-together' ? outcome.mayAsk : outcome.kind).toBe(mayAsk);
  });

  it.each([
    ['the agenda is away', async () => ({ kind: 'agenda-unreachable' }) as const, 'agenda-unreachable'],
    [
      'nothing was read back',
      async () => ({ kind: 'booked', appointments: [], confirmed: [] }) as const,
      'slot-taken',
    ],
  ])('are not said to be made when %s', async (_what, books, kind) => {
    const { ports, context, type } = world(books);
    expect(await act(request(type), ports, context, alive)).toEqual({ kind });
  });

  it('are nothing that an agenda of somebody else does: a callback is promised', async () => {
    const { ports, context, type } = aWorldWithout();
    const away = { kind: 'agenda-unreachable' };
    expect(await act(request(type), ports, context, alive)).toEqual(away);
    expect(
      await act({ kind: 'hold-side-by-side', wanted: wanted(type), people: 2 }, ports, context, alive),
    ).toEqual(away);
    const [first] = slots;
    if (first === undefined) throw new Error('no slot');
    expect(await act({ kind: 'hold-series', type, first, wanted: weekly(2) }, ports, context, alive)).toEqual(
      away,
    );
  });
});

function aWorldWithout() {
  const { together: _together, ...ports } = world().ports;
  const { context, type } = world();
  return { ports, context, type };
}
