import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeldSlot, Slot } from '../../src/domain/appointment.ts';
import { type AppointmentId, asId, type CallId } from '../../src/domain/ids.ts';
import type { BookingRequest } from '../../src/turn/5-act/agenda.ts';
import { agendaContract } from '../kits/agenda-contract.ts';
import { type OutsideDeLinde, outsideDeLinde } from '../kits/fhir-agenda-setup.ts';
import { at } from '../kits/practice-builders.ts';
import { bindingFaults } from '../kits/required-bindings.ts';

agendaContract('FHIR R4 over HTTP', async () => {
  const { agenda, practice, patients, setNow, server } = await outsideDeLinde();
  const [patient, otherPatient] = patients;
  if (patient === undefined || otherPatient === undefined) throw new Error('there are no patients');
  return {
    agenda,
    practice,
    patient,
    otherPatient,
    confirmation: { channel: 'file', to: 'test' },
    setNow,
    close: () => server[Symbol.asyncDispose](),
  };
});

describe('an outside agenda', () => {
  let outside: OutsideDeLinde;
  beforeAll(async () => {
    outside = await outsideDeLinde({ from: '2026-11-30', to: '2026-12-05' });
  });
  afterAll(() => outside[Symbol.asyncDispose]());
  const soon = () => AbortSignal.timeout(10_000);
  const aCall = () => asId<CallId>(crypto.randomUUID());
  const typeNamed = (name: string) => {
    const found = outside.practice.appointmentTypes.find((type) => type.name === name);
    if (found === undefined) throw new Error('no such type');
    return found;
  };
  async function slots(day: string, type = 'consult', limit = 500): Promise<readonly Slot[]> {
    const from = at(`${day}T00:00`);
    const found = await outside.agenda.freeSlots(
      {
        practice: outside.practice.id,
        type: typeNamed(type).id,
        practitioner: outside.practice.practitioners[0]?.id ?? null,
        from,
        to: from.add({ days: 1 }),
        between: null,
        notWeekdays: [],
        limit,
      },
      soon(),
    );
    if (found.kind !== 'slots') throw new Error('away');
    return found.slots;
  }
  const hold = (call: CallId, slot: Slot, type = 'consult') =>
    outside.agenda.hold(
      { practice: outside.practice.id, call, type: typeNamed(type).id, slot, forSeconds: 300 },
      soon(),
    );
  async function held(call: CallId, slot: Slot, type = 'consult'): Promise<HeldSlot> {
    const result = await hold(call, slot, type);
    if (result.kind !== 'held') throw new Error(result.kind);
    return result.slot;
  }
  const book = (call: CallId, slot: HeldSlot, otherwise: Partial<BookingRequest> = {}, type = 'consult') =>
    outside.agenda.book(
      {
        practice: outside.practice.id,
        call,
        hold: slot.hold,
        patient: outside.patients[0] ?? asId(''),
        type: typeNamed(type).id,
        reason: null,
        idempotencyKey: crypto.randomUUID(),
        confirmation: null,
        ...otherwise,
      },
      soon(),
    );
  async function firstOf(day: string, type = 'consult'): Promise<Slot> {
    const [slot] = await slots(day, type, 1);
    if (slot === undefined) throw new Error('no slot');
    return slot;
  }
  const slotsInStore = async (day: string) => {
    const { entry = [] } = await outside.server.repository.search<never>({
      resourceType: 'Slot',
      count: 10_000,
    } as never);
    return (
      entry as unknown as {
        resource: { start: string; status: string; comment?: string; identifier?: object[] };
      }[]
    )
      .map(({ resource }) => resource)
      .filter(({ start }) => start.startsWith(day));
  };

  it('gives one slot to one of 25 callers who ask at the same moment', async () => {
    const slot = await firstOf('2026-11-30');
    const results = await Promise.all(Array.from({ length: 25 }, () => hold(aCall(), slot)));
    expect(results.filter(({ kind }) => kind === 'held')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'slot-taken')).toHaveLength(24);
  });

  it('books a hold once when ten requests with different keys come at the same moment', async () => {
    const call = aCall();
    const kept = await held(call, await firstOf('2026-11-30'));
    const results = await Promise.all(Array.from({ length: 10 }, () => book(call, kept)));
    expect(results.filter(({ kind }) => kind === 'booked')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'hold-expired')).toHaveLength(9);
  });

  it('fills as many slots as the appointment is long, all of them or none', async () => {
    const [first, second] = await slots('2026-12-01', 'dubbel consult');
    if (first === undefined || second === undefined) throw new Error('no slots');
    expect(first.end.epochMilliseconds - first.start.epochMilliseconds).toBe(20 * 60_000);
    // Somebody takes the second half of it; then the first half must be free again.
    const half = first.start.add({ minutes: 10 });
    await held(aCall(), { ...first, start: half, end: half.add({ minutes: 10 }) });
    expect((await hold(aCall(), first, 'dubbel consult')).kind).toBe('slot-taken');
    expect((await slots('2026-12-01')).some(({ start }) => start.equals(first.start))).toBe(true);
    const call = aCall();
    const booked = await book(call, await held(call, second, 'dubbel consult'), {}, 'dubbel consult');
    expect(booked.kind).toBe('booked');
    const busy = (await slotsInStore('2026-12-01')).filter(({ status }) => status === 'busy');
    expect(busy).toHaveLength(2);
  });

  it('puts a slot back as it was when another one of the appointment was taken in the meantime', async () => {
    const slot = await firstOf('2026-12-02', 'dubbel consult');
    const before = await slotsInStore('2026-12-02');
    // The first update is done, the second meets a newer version.
    const { requests } = outside.server;
    const counted = requests.length;
    const racing = hold(aCall(), slot, 'dubbel consult');
    while (!requests.slice(counted).some((request) => request.startsWith('PUT')))
      await new Promise(setImmediate);
    outside.server.failNext(412);
    expect((await racing).kind).toBe('slot-taken');
    const now = await slotsInStore('2026-12-02');
    expect(now.map(({ status, comment, identifier }) => ({ status, comment, identifier }))).toEqual(
      before.map(({ status, comment, identifier }) => ({ status, comment, identifier })),
    );
  });

  it('keeps what the outside system wrote in a slot, through hold, booking and cancellation', async () => {
    const call = aCall();
    const slot = await firstOf('2026-12-03');
    const booked = await book(call, await held(call, slot));
    if (booked.kind !== 'booked') throw new Error(booked.kind);
    await outside.agenda.cancel(
      {
        practice: outside.practice.id,
        call,
        appointment: booked.appointment.id,
        by: booked.appointment.patient,
        idempotencyKey: 'k',
      },
      soon(),
    );
    const stored = (await slotsInStore('2026-12-03')).filter(
      ({ start }) => Temporal.Instant.from(start).epochMilliseconds === slot.start.epochMilliseconds,
    );
    expect(
      stored.every(
        ({ status, comment, identifier }) =>
          status === 'free' && comment === 'van het HIS' && identifier === undefined,
      ),
    ).toBe(true);
  });

  it('goes on with a booking whose answer was lost, once', async () => {
    const call = aCall();
    const kept = await held(call, await firstOf('2026-12-03'));
    const idempotencyKey = crypto.randomUUID();
    // The slots are taken, then the appointment cannot be made.
    const { requests } = outside.server;
    const counted = requests.length;
    const broken = book(call, kept, { idempotencyKey });
    while (!requests.slice(counted).some((request) => request.startsWith('PUT')))
      await new Promise(setImmediate);
    outside.server.failNext(503);
    expect(await broken).toEqual({ kind: 'agenda-unreachable' });
    const again = await book(call, kept, { idempotencyKey });
    expect(again.kind).toBe('booked');
    expect(await book(call, kept, { idempotencyKey })).toEqual(again);
  });

  it.each([
    ['a fault of its own', 500, []],
    ['too many requests', 429, []],
    ['a right that was refused', 403, ['FHIR_REFUSED 403']],
    ['an answer that is no JSON', 'garbage', []],
    ['no answer', 'silence', []],
  ] as const)('that gives %s is unreachable', async (_what, fault, problems) => {
    const told = outside.problems.length;
    outside.server.failNext(fault);
    const slot = await outside.agenda.freeSlots(
      {
        practice: outside.practice.id,
        type: typeNamed('consult').id,
        practitioner: outside.practice.practitioners[0]?.id ?? null,
        from: at('2026-12-01T00:00'),
        to: at('2026-12-02T00:00'),
        between: null,
        notWeekdays: [],
        limit: 1,
      },
      AbortSignal.timeout(500),
    );
    expect(slot).toEqual({ kind: 'agenda-unreachable' });
    expect(outside.problems.slice(told)).toEqual(problems);
  });

  it('knows no appointment that is not there, whatever its id looks like', async () => {
    for (const id of ['no-such-appointment', '../Patient/1', '']) {
      const result = await outside.agenda.cancel(
        {
          practice: outside.practice.id,
          call: aCall(),
          appointment: asId<AppointmentId>(id),
          by: outside.patients[0] ?? asId(''),
          idempotencyKey: id,
        },
        soon(),
      );
      expect(result.kind).toBe('not-found');
    }
  });
});

describe('the stand-in', () => {
  it('refuses codes that a required binding does not have', () => {
    const slot = { resourceType: 'Slot', schedule: {}, status: 'free', start: '', end: '' };
    expect(bindingFaults(slot)).toEqual([]);
    expect(bindingFaults({ ...slot, status: 'vrij' })).toEqual(['Slot.status: vrij']);
    expect(
      bindingFaults({
        resourceType: 'Appointment',
        status: 'booked',
        participant: [{ status: 'accepted' }, { status: 'ja' }],
      }),
    ).toEqual(['Appointment.participant.status: ja']);
  });
});
