import { describe, expect, it } from 'vitest';
import { aBooked, aHeldSlot } from '../../../test/kits/dialogue.ts';
import { fakeAgenda } from '../../../test/kits/fake-agenda.ts';
import { fakePatients } from '../../../test/kits/fake-patients.ts';
import { fakeWorklist } from '../../../test/kits/fake-worklist.ts';
import { aPatient, aPractice, at, deLindeWithPatients } from '../../../test/kits/practice-builders.ts';
import type { WantedSlot } from '../../domain/decision.ts';
import { asId, type CallId } from '../../domain/ids.ts';
import { type ActContext, type ActPorts, act } from './act.ts';

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

function aWorld() {
  const now = () => at('2026-11-25T10:00');
  const agenda = fakeAgenda({ practices: [practice], now: () => now().toInstant() });
  const patients = fakePatients(deLindeWithPatients().patients, () => agenda.booked);
  const worklist = fakeWorklist();
  const ports: ActPorts = {
    agenda,
    patients,
    worklist,
    channels: ['email'],
    callbacks: { nextWindow: async () => at('2026-11-25T12:00') },
    ringDesk: async () => 'connected',
  };
  const context: ActContext = {
    call,
    practice,
    now,
    callBackNumber: '+31100000199',
    words: ['ik wil', 'een afspraak'],
  };
  return { agenda, patients, worklist, ports, context };
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

describe('a request that people decide on', () => {
  const request = {
    kind: 'note-request',
    wish: 'repeat-prescription',
    patient: aPatient(),
    number: null,
    details: ['metoprolol'],
    urgency: 'normal',
    reply: 'none',
    again: false,
  } as const;
  const results = { ...request, wish: 'test-results', details: ['mijn bloed'], reply: 'call-back' } as const;

  it('is on the worklist with what was asked', async () => {
    const { worklist, ports, context } = aWorld();
    await expect(act(request, ports, context, alive)).resolves.toEqual({
      kind: 'request-noted',
      wish: 'repeat-prescription',
      before: null,
    });
    expect(worklist.items).toMatchObject([
      { kind: 'request', wish: 'repeat-prescription', words: ['metoprolol'], promisedBefore: null },
    ]);
  });

  it('is a callback with a time when somebody rings about it, at the number that the caller named', async () => {
    const { worklist, ports, context } = aWorld();
    const named = { ...results, number: '+31100000188' };
    await expect(act(named, ports, context, alive)).resolves.toMatchObject({
      kind: 'request-noted',
      before: at('2026-11-25T12:00'),
    });
    expect(worklist.items).toMatchObject([
      {
        kind: 'callback',
        wish: 'test-results',
        callBackNumber: '+31100000188',
        promisedBefore: at('2026-11-25T12:00').toInstant(),
      },
    ]);
  });

  it('promises no time while it only waits on disk', async () => {
    const { worklist, ports, context } = aWorld();
    worklist.trouble = 'database-gone';
    await expect(act(results, ports, context, alive)).resolves.toMatchObject({ before: null });
  });

  it('is one item for one request and two for two', async () => {
    const { worklist, ports, context } = aWorld();
    for (const details of [['mijn bloed'], ['mijn bloed'], ['de foto']])
      await act({ ...results, details }, ports, context, alive);
    expect(worklist.items.map(({ words }) => words)).toEqual([['mijn bloed'], ['de foto']]);
    expect(worklist.items[0]?.idempotencyKey).not.toContain('bloed');
  });

  it('is not noted when it cannot be kept', async () => {
    const { worklist, ports, context } = aWorld();
    worklist.trouble = 'disk-full';
    await expect(act(request, ports, context, alive)).resolves.toEqual({ kind: 'request-not-noted' });
  });

  describe('S15: a double prescription', () => {
    it.each([
      ['the same medicine three days ago', '2026-11-22T09:00', ['Metoprolol', 'omeprazol'], true],
      ['the same medicine a week and a day ago', '2026-11-17T09:00', ['metoprolol'], false],
      ['another medicine yesterday', '2026-11-24T09:00', ['omeprazol'], false],
    ])('%s', async (_what, moment, words, stops) => {
      const { worklist, ports, context } = aWorld();
      worklist.earlier = [{ at: at(moment).toInstant(), words }];
      await expect(act(request, ports, context, alive)).resolves.toMatchObject(
        stops
          ? { kind: 'requested-already', on: Temporal.PlainDate.from(moment.slice(0, 10)) }
          : { kind: 'request-noted' },
      );
      expect(worklist.items).toHaveLength(stops ? 0 : 1);
    });

    it('is noted as asked again when the caller has heard that it is there already', async () => {
      const { worklist, ports, context } = aWorld();
      worklist.earlier = [{ at: at('2026-11-24T09:00').toInstant(), words: ['metoprolol'] }];
      await expect(act({ ...request, again: true }, ports, context, alive)).resolves.toMatchObject({
        kind: 'request-noted',
      });
      expect(worklist.items[0]?.words).toEqual([expect.stringContaining('Opnieuw'), 'metoprolol']);
    });

    it('does not lose a request when the worklist cannot be read', async () => {
      const { worklist, ports, context } = aWorld();
      worklist.trouble = 'database-gone';
      await expect(act(request, ports, context, alive)).resolves.toMatchObject({ kind: 'request-noted' });
      expect(worklist.items).toHaveLength(1);
    });
  });
});

describe('a promise to call back', () => {
  const promise = { kind: 'promise-callback', wish: 'human', patient: null, number: null } as const;

  it('is on the worklist with the caller’s own words before it is a promise', async () => {
    const { worklist, ports, context } = aWorld();
    await expect(act(promise, ports, context, alive)).resolves.toEqual({
      kind: 'callback-promised',
      before: at('2026-11-25T12:00'),
    });
    expect(worklist.items).toMatchObject([
      { kind: 'callback', words: ['ik wil', 'een afspraak'], callBackNumber: '+31100000199' },
    ]);
  });

  it('goes to the number that the caller named', async () => {
    const { worklist, ports, context } = aWorld();
    await act({ ...promise, number: '+31100000123' }, ports, context, alive);
    expect(worklist.items).toMatchObject([{ callBackNumber: '+31100000123' }]);
  });

  it('names no time while the item waits on disk, and is none when it is lost', async () => {
    const { worklist, ports, context } = aWorld();
    worklist.trouble = 'database-gone';
    await expect(act(promise, ports, context, alive)).resolves.toEqual({
      kind: 'callback-promised',
      before: null,
    });
    worklist.trouble = 'disk-full';
    await expect(act(promise, ports, context, alive)).resolves.toEqual({ kind: 'callback-not-noted' });
  });
});

describe('ringing the desk', () => {
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
