import { describe, expect, it } from 'vitest';
import { aWorld } from '../../../test/kits/act-world.ts';
import { aBooked, aHeldSlot } from '../../../test/kits/dialogue.ts';
import { aPatient, aPractice } from '../../../test/kits/practice-builders.ts';
import type { WantedSlot } from '../../domain/decision.ts';
import { asId, type CallId } from '../../domain/ids.ts';
import { type ActPorts, act } from './act.ts';

const call = asId<CallId>('22222222-2222-4222-8222-222222222222');
const practice = aPractice();
const gp = firstType();
const anyTime: WantedSlot = {
  type: gp.id,
  practitioner: null,
  days: null,
  between: null,
  notWeekdays: [],
  notStarts: [],
};
const alive = new AbortController().signal;

function firstType() {
  const [type] = practice.appointmentTypes;
  if (!type) throw new Error('the demo practice has no appointment type');
  return type;
}

describe('offering slots', () => {
  it('holds two that are free and well apart', async () => {
    const { agenda, ports, context } = aWorld();
    const outcome = await act({ kind: 'offer-slots', wanted: anyTime }, ports, context, alive);
    if (outcome.kind !== 'slots-held') throw new Error(outcome.kind);
    const [first, second] = outcome.slots;
    if (!first || !second) throw new Error('two slots were expected');
    expect(first.start.until(second.start).total('minutes')).toBeGreaterThanOrEqual(60);
    expect(
      agenda
        .heldFor(call)
        .map(({ hold }) => hold)
        .sort(),
    ).toEqual([first.hold, second.hold].sort());
  });

  it('offers the clock time that was said first, when it is free', async () => {
    const { ports, context } = aWorld();
    const at = Temporal.PlainTime.from('10:00');
    const between = { from: at.subtract({ minutes: 30 }), to: at.add({ minutes: 31 }) };
    const outcome = await act(
      { kind: 'offer-slots', wanted: { ...anyTime, between, at } },
      ports,
      context,
      alive,
    );
    if (outcome.kind !== 'slots-held') throw new Error(outcome.kind);
    expect(outcome.slots[0]?.start.toPlainTime().toString()).toBe('10:00:00');
  });

  it('offers nothing on the day on which the caller cannot come, and the same weekday a week later', async () => {
    const { ports, context } = aWorld();
    const first = await act({ kind: 'offer-slots', wanted: anyTime }, ports, context, alive);
    if (first.kind !== 'slots-held') throw new Error(first.kind);
    const notDay = first.slots[0]?.start.toPlainDate();
    if (notDay === undefined) throw new Error('a slot was expected');
    const other = await act(
      { kind: 'offer-slots', wanted: { ...anyTime, notDays: [notDay] } },
      ports,
      context,
      alive,
    );
    if (other.kind !== 'slots-held') throw new Error(other.kind);
    expect(other.slots.map(({ start }) => start.toPlainDate().equals(notDay))).toEqual([false, false]);
    const days = { from: notDay, to: notDay.add({ days: 7 }) };
    const notWeekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => day !== notDay.dayOfWeek);
    const wanted = { ...anyTime, days, notWeekdays, notDays: [notDay] };
    const later = await act({ kind: 'offer-slots', wanted }, ports, context, alive);
    expect(later.kind === 'slots-held' && later.slots[0]?.start.toPlainDate().toString()).toBe(
      days.to.toString(),
    );
  });

  it('lets go of what it held before', async () => {
    const { agenda, ports, context } = aWorld();
    await act({ kind: 'offer-slots', wanted: anyTime }, ports, context, alive);
    await act({ kind: 'offer-slots', wanted: anyTime }, ports, context, alive);
    expect(agenda.heldFor(call)).toHaveLength(2);
  });

  it('does not offer what was refused', async () => {
    const { ports, context } = aWorld();
    const first = await act({ kind: 'offer-slots', wanted: anyTime }, ports, context, alive);
    if (first.kind !== 'slots-held') throw new Error(first.kind);
    const starts = first.slots.map(({ start }) => start);
    const again = await act(
      { kind: 'offer-slots', wanted: { ...anyTime, notStarts: starts } },
      ports,
      context,
      alive,
    );
    if (again.kind !== 'slots-held') throw new Error(again.kind);
    const instants = starts.map(String);
    expect(again.slots.map(({ start }) => String(start)).some((start) => instants.includes(start))).toBe(
      false,
    );
  });

  it('offers the one that is left, and says when none is', async () => {
    const { ports, context } = aWorld();
    const tomorrow = Temporal.PlainDate.from('2026-11-26');
    const [doctor] = practice.practitioners;
    const tenMinutes = { from: Temporal.PlainTime.from('09:00'), to: Temporal.PlainTime.from('09:05') };
    const one: WantedSlot = {
      ...anyTime,
      practitioner: doctor?.id ?? null,
      days: { from: tomorrow, to: tomorrow },
      between: tenMinutes,
    };
    const only = await act({ kind: 'offer-slots', wanted: one }, ports, context, alive);
    expect(only.kind === 'slots-held' && only.slots).toHaveLength(1);
    const yesterday = Temporal.PlainDate.from('2026-11-24');
    const past = { ...anyTime, days: { from: yesterday, to: yesterday } };
    await expect(act({ kind: 'offer-slots', wanted: past }, ports, context, alive)).resolves.toEqual({
      kind: 'no-slots',
    });
  });

  it('tries the next when a slot is taken between looking and holding', async () => {
    const { agenda, ports, context } = aWorld();
    const racing: ActPorts = {
      ...ports,
      agenda: {
        ...ports.agenda,
        freeSlots: async (query, signal) => {
          const found = await agenda.freeSlots(query, signal);
          if (found.kind === 'slots' && found.slots[0]) agenda.take(found.slots[0]);
          return found;
        },
        hold: (request, signal) => agenda.hold(request, signal),
        releaseHolds: (...args) => agenda.releaseHolds(...args),
      },
    };
    const outcome = await act({ kind: 'offer-slots', wanted: anyTime }, racing, context, alive);
    expect(outcome.kind === 'slots-held' && outcome.slots).toHaveLength(2);
  });
});

describe('an agenda that is away', () => {
  it.each(['offer-slots', 'book', 'identify'] as const)('is told as such by %s', async (kind) => {
    const { agenda, patients, ports, context } = aWorld();
    agenda.unreachable = true;
    patients.unreachable = true;
    const actions = {
      'offer-slots': { kind: 'offer-slots', wanted: anyTime },
      book: {
        kind: 'book',
        slot: aHeldSlot('2026-11-26T09:30'),
        patient: aPatient(),
        type: gp.id,
        reason: null,
      },
      identify: {
        kind: 'identify',
        dateOfBirth: aPatient().dateOfBirth,
        lastName: 'x',
        firstName: null,
        postcode: null,
      },
    } as const;
    await expect(act(actions[kind], ports, context, alive)).resolves.toEqual({ kind: 'agenda-unreachable' });
  });

  it('undoes nothing and says so', async () => {
    const { agenda, ports, context } = aWorld();
    agenda.unreachable = true;
    const outcome = await act(
      { kind: 'undo-booking', appointment: aBooked('2026-11-26T09:30') },
      ports,
      context,
      alive,
    );
    expect(outcome).toEqual({ kind: 'not-undone' });
  });
});

describe('booking', () => {
  async function book(patient = aPatient()) {
    const world = aWorld();
    const offered = await act({ kind: 'offer-slots', wanted: anyTime }, world.ports, world.context, alive);
    if (offered.kind !== 'slots-held' || !offered.slots[0]) throw new Error('no slot');
    const action = { kind: 'book', slot: offered.slots[0], patient, type: gp.id, reason: 'knie' } as const;
    return { ...world, action, outcome: await act(action, world.ports, world.context, alive) };
  }

  it('confirms by the first channel that the patient agreed to (S14)', async () => {
    const { outcome, agenda } = await book();
    expect(outcome).toMatchObject({ kind: 'booked', confirmation: 'email' });
    expect(agenda.confirmations).toEqual([{ channel: 'email', to: aPatient().email }]);
  });

  it('sends nothing to somebody who did not agree or has no address', async () => {
    expect((await book(aPatient({ optIns: [] }))).outcome).toMatchObject({
      kind: 'booked',
      confirmation: null,
    });
    expect((await book(aPatient({ email: null, optIns: ['email'] }))).outcome).toMatchObject({
      confirmation: null,
    });
  });

  it('books once however often it is asked', async () => {
    const { action, ports, context, agenda, outcome } = await book();
    await expect(act(action, ports, context, alive)).resolves.toEqual(outcome);
    expect(agenda.booked).toHaveLength(1);
  });

  it('goes through when the caller hangs up while it is being written', async () => {
    const { ports, context, agenda } = aWorld();
    const offered = await act({ kind: 'offer-slots', wanted: anyTime }, ports, context, alive);
    if (offered.kind !== 'slots-held' || !offered.slots[0]) throw new Error('no slot');
    const hungUp = AbortSignal.abort();
    await act(
      { kind: 'book', slot: offered.slots[0], patient: aPatient(), type: gp.id, reason: null },
      ports,
      context,
      hungUp,
    );
    expect(agenda.booked).toHaveLength(1);
  });

  it('says "taken" of a hold that has expired', async () => {
    const { ports, context } = aWorld();
    const outcome = await act(
      { kind: 'book', slot: aHeldSlot('2026-11-26T09:30'), patient: aPatient(), type: gp.id, reason: null },
      ports,
      context,
      alive,
    );
    expect(outcome).toEqual({ kind: 'slot-taken' });
  });

  it('is undone by the patient who made it', async () => {
    const { outcome, ports, context, agenda } = await book();
    if (outcome.kind !== 'booked') throw new Error(outcome.kind);
    const undone = await act(
      { kind: 'undo-booking', appointment: outcome.appointment },
      ports,
      context,
      alive,
    );
    expect(undone).toMatchObject({ kind: 'undone', appointment: { id: outcome.appointment.id } });
    expect(agenda.booked).toEqual([]);
  });
});

describe('an appointment that is there already', () => {
  async function withBooking() {
    const world = aWorld();
    const offered = await act({ kind: 'offer-slots', wanted: anyTime }, world.ports, world.context, alive);
    if (offered.kind !== 'slots-held') throw new Error(offered.kind);
    const [first, second] = offered.slots;
    if (!first || !second) throw new Error('two slots were expected');
    const patient = aPatient();
    const booked = await act(
      { kind: 'book', slot: first, patient, type: gp.id, reason: 'knie' },
      world.ports,
      world.context,
      alive,
    );
    if (booked.kind !== 'booked') throw new Error(booked.kind);
    return { ...world, patient, second, appointment: booked.appointment };
  }

  it('is found for its patient', async () => {
    const { ports, context, patient, appointment } = await withBooking();
    await expect(act({ kind: 'find-appointments', patient }, ports, context, alive)).resolves.toEqual({
      kind: 'appointments-found',
      appointments: [appointment],
    });
  });

  it('is found from the beginning of today for who is late, and from now on for everyone else', async () => {
    const { ports, context, patient, appointment } = await withBooking();
    const later = { ...context, now: () => appointment.start.add({ minutes: 20 }) };
    const find = { kind: 'find-appointments', patient } as const;
    await expect(act(find, ports, later, alive)).resolves.toMatchObject({ appointments: [] });
    await expect(act({ ...find, earlierToday: true }, ports, later, alive)).resolves.toMatchObject({
      appointments: [appointment],
    });
  });

  it('is cancelled and read back', async () => {
    const { ports, context, agenda, appointment } = await withBooking();
    const outcome = await act({ kind: 'cancel', appointment }, ports, context, alive);
    expect(outcome).toMatchObject({ kind: 'cancelled', appointment: { id: appointment.id } });
    expect(agenda.booked).toEqual([]);
  });

  it('is moved: the new one stands, the old one is gone, the reason goes along', async () => {
    const { ports, context, agenda, appointment, second, patient } = await withBooking();
    const outcome = await act({ kind: 'move', appointment, slot: second, patient }, ports, context, alive);
    expect(outcome).toMatchObject({ kind: 'moved', from: { id: appointment.id }, confirmation: 'email' });
    expect(agenda.booked).toHaveLength(1);
    expect(agenda.booked[0]).toMatchObject({ reason: 'knie', start: second.start });
  });

  it('tells what may be asked where nothing is sent for want of consent', async () => {
    const { ports, context, appointment, second, patient } = await withBooking();
    const consents = { keepSpoken: async () => ({ kind: 'unreachable' }) as const };
    const nobodyAgreed = { ...patient, optIns: [] };
    await expect(
      act(
        { kind: 'move', appointment, slot: second, patient: nobodyAgreed },
        { ...ports, consents },
        context,
        alive,
      ),
    ).resolves.toMatchObject({ kind: 'moved', confirmation: null, mayAsk: 'email' });
  });

  it('stays when the new place is gone, and nobody ends with two when the old one cannot be cancelled', async () => {
    const gone = await withBooking();
    await gone.agenda.releaseHolds(practice.id, call, alive);
    const taken = await act(
      { kind: 'move', appointment: gone.appointment, slot: gone.second, patient: gone.patient },
      gone.ports,
      gone.context,
      alive,
    );
    expect(taken).toEqual({ kind: 'slot-taken' });
    expect(gone.agenda.booked.map(({ id }) => id)).toEqual([gone.appointment.id]);

    const stuck = await withBooking();
    const ports: ActPorts = {
      ...stuck.ports,
      agenda: {
        ...stuck.ports.agenda,
        book: (request, signal) => stuck.agenda.book(request, signal),
        cancel: async (request, signal) =>
          request.appointment === stuck.appointment.id
            ? { kind: 'not-found' }
            : stuck.agenda.cancel(request, signal),
      },
    };
    const action = {
      kind: 'move',
      appointment: stuck.appointment,
      slot: stuck.second,
      patient: stuck.patient,
    } as const;
    await expect(act(action, ports, stuck.context, alive)).resolves.toEqual({ kind: 'not-moved' });
    expect(stuck.agenda.booked.map(({ id }) => id)).toEqual([stuck.appointment.id]);
  });

  it('is not looked for or cancelled in an agenda that is away', async () => {
    const { ports, context, agenda, patients, appointment, patient } = await withBooking();
    agenda.unreachable = true;
    patients.unreachable = true;
    await expect(act({ kind: 'find-appointments', patient }, ports, context, alive)).resolves.toEqual({
      kind: 'agenda-unreachable',
    });
    await expect(act({ kind: 'cancel', appointment }, ports, context, alive)).resolves.toEqual({
      kind: 'not-cancelled',
    });
  });
});

describe('ringing the desk', () => {
  it.each([
    [{}, 'desk'],
    [{ line: 'consult' }, 'consult'],
    [{ line: 'urgent' }, 'urgent'],
  ] as const)('%o rings the line %s', async (asked, expected) => {
    const { ports, context } = aWorld();
    const rung: string[] = [];
    const ringDesk: typeof ports.ringDesk = async (_signal, { line = 'desk' }) => {
      rung.push(line);
      return 'connected';
    };
    const action = { kind: 'ring-desk', wish: 'human', why: 'asked', ...asked } as const;
    await act(action, { ...ports, ringDesk }, context, alive);
    expect(rung).toEqual([expected]);
  });

  it.each([
    ['connected', { kind: 'desk-connected' }],
    ['not-reached', { kind: 'desk-not-reached', closed: false }],
    ['closed', { kind: 'desk-not-reached', closed: true }],
  ] as const)('that is %s', async (reached, outcome) => {
    const { ports, context } = aWorld();
    const action = { kind: 'ring-desk', wish: 'human', why: 'asked' } as const;
    await expect(act(action, { ...ports, ringDesk: async () => reached }, context, alive)).resolves.toEqual(
      outcome,
    );
  });
});
