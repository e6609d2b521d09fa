import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeldSlot, Slot } from '../../src/domain/appointment.ts';
import { type AppointmentId, asId, type CallId, type HoldId, type PatientId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { closingHolidayOn } from '../../src/scheduling/dutch-holidays.ts';
import { openWindows } from '../../src/scheduling/opening-windows.ts';
import type { Agenda, BookingRequest, SlotQuery } from '../../src/turn/5-act/agenda.ts';
import { at } from './practice-builders.ts';

/** What a contract test needs of an adapter: an empty agenda of a practice, two of its patients, and a clock it can set. */
export interface AgendaUnderTest {
  readonly agenda: Agenda;
  readonly practice: Practice;
  readonly patient: PatientId;
  readonly otherPatient: PatientId;
  /** A channel that `patient` has agreed to. */
  readonly confirmation: NonNullable<BookingRequest['confirmation']>;
  setNow(now: Temporal.Instant): void;
  close(): PromiseLike<void>;
}

/** Every agenda keeps this, so the dialogue need not know which it has. Run it with a way to make an empty agenda. */
export function agendaContract(name: string, open: () => Promise<AgendaUnderTest>): void {
  describe(`the agenda "${name}"`, () => {
    let under: AgendaUnderTest;
    let day = at('2026-11-30T00:00');
    beforeAll(async () => {
      under = await open();
    });
    afterAll(async () => under?.close());
    const signal = () => AbortSignal.timeout(10_000);
    const aCall = () => asId<CallId>(crypto.randomUUID());
    /** Each test has a working day to itself, so that none sees what another booked. */
    function nextDay(): Temporal.ZonedDateTime {
      do day = day.add({ days: 1 });
      while (day.dayOfWeek > 5 || closingHolidayOn(day.toPlainDate()) !== null);
      return day;
    }
    const [gp, otherGp] = [0, 1].map((index) => () => under.practice.practitioners[index]?.id ?? asId(''));
    const typeNamed = (name: string) =>
      under.practice.appointmentTypes.find((type) => type.name === name)?.id ?? asId('');
    const consult = () => under.practice.appointmentTypes[0]?.id ?? asId('');

    function query(otherwise: Partial<SlotQuery> = {}): SlotQuery {
      const from = nextDay();
      return {
        practice: under.practice.id,
        type: consult(),
        practitioner: gp?.() ?? null,
        from,
        to: from.add({ days: 1 }),
        between: null,
        notWeekdays: [],
        limit: 500,
        ...otherwise,
      };
    }
    async function slots(asked: SlotQuery): Promise<readonly Slot[]> {
      const found = await under.agenda.freeSlots(asked, signal());
      if (found.kind !== 'slots') throw new Error('the agenda is away');
      return found.slots;
    }
    async function firstSlot(asked = query()): Promise<Slot> {
      const [slot] = await slots(asked);
      if (slot === undefined) throw new Error('there is no free slot');
      return slot;
    }
    const hold = (call: CallId, slot: Slot, forSeconds = 300) =>
      under.agenda.hold({ practice: under.practice.id, call, type: consult(), slot, forSeconds }, signal());
    async function held(call: CallId, slot: Slot, forSeconds = 300): Promise<HeldSlot> {
      const result = await hold(call, slot, forSeconds);
      if (result.kind !== 'held') throw new Error(`the slot was not held: ${result.kind}`);
      return result.slot;
    }
    const book = (call: CallId, of: HoldId, otherwise: Partial<BookingRequest> = {}) =>
      under.agenda.book(
        {
          practice: under.practice.id,
          call,
          hold: of,
          patient: under.patient,
          type: consult(),
          reason: null,
          idempotencyKey: crypto.randomUUID(),
          confirmation: null,
          ...otherwise,
        },
        signal(),
      );
    const cancel = (
      appointment: AppointmentId,
      by = under.patient,
      idempotencyKey: string = crypto.randomUUID(),
    ) =>
      under.agenda.cancel(
        { practice: under.practice.id, call: aCall(), appointment, by, idempotencyKey },
        signal(),
      );
    async function booked() {
      const call = aCall();
      const result = await book(call, (await held(call, await firstSlot())).hold);
      if (result.kind !== 'booked') throw new Error(`not booked: ${result.kind}`);
      return result.appointment;
    }

    it('offers slots inside the hours of the practitioner only, soonest first, of the length of the type', async () => {
      const asked = query();
      const found = await slots(asked);
      const open_ = openWindows(
        under.practice,
        asked.practitioner,
        asked.from.toPlainDate(),
        asked.to.toPlainDate(),
      );
      expect(found.length).toBeGreaterThan(20);
      for (const { start, end } of found) {
        const [from, to] = [start.epochMilliseconds, end.epochMilliseconds];
        expect(to - from).toBe(10 * 60_000);
        expect(open_.some((window) => window.from <= from && to <= window.to)).toBe(true);
      }
      expect(found.map(({ start }) => start.epochMilliseconds)).toEqual(
        found.map(({ start }) => start.epochMilliseconds).toSorted((a, b) => a - b),
      );
    });

    it('offers no slots that overlap for one practitioner, so that two offered ones can both be held', async () => {
      const call = aCall();
      const [first, second] = await slots(query());
      expect((await hold(call, first as Slot)).kind).toBe('held');
      expect((await hold(call, second as Slot)).kind).toBe('held');
    });

    it('offers every practitioner who may do the type when none is asked for', async () => {
      const found = await slots(
        query({ practitioner: null, from: at('2026-12-03T00:00'), to: at('2026-12-04T00:00') }),
      );
      expect(new Set(found.map(({ practitioner }) => practitioner))).toEqual(new Set([gp?.(), otherGp?.()]));
    });

    it('offers nothing on a refused weekday, outside the day part, past the end, before the start or over the limit', async () => {
      const from = nextDay();
      const week = { from, to: from.add({ days: 7 }) };
      const between = { from: Temporal.PlainTime.from('09:30'), to: Temporal.PlainTime.from('10:30') };
      const found = await slots(query({ ...week, between, notWeekdays: [2, 4], limit: 9 }));
      expect(found).toHaveLength(9);
      for (const { start } of found) {
        expect([1, 3, 5]).toContain(start.dayOfWeek);
        const minutes = start.hour * 60 + start.minute;
        expect(minutes).toBeGreaterThanOrEqual(9 * 60 + 30);
        expect(minutes).toBeLessThan(10 * 60 + 30);
      }
      const noon = from.with({ hour: 11, minute: 50 });
      const late = await slots(query({ from: noon, to: from.with({ hour: 13, minute: 1 }) }));
      expect(late.map(({ start }) => start.toPlainTime().toString())).toEqual(['11:50:00', '13:00:00']);
    });

    it('offers nothing sooner than the lead time, and nothing on a holiday', async () => {
      const now = at('2026-12-21T09:00');
      under.setNow(now.toInstant());
      const soonest = await firstSlot(query({ from: now, to: now.add({ days: 1 }) }));
      expect(soonest.start.toPlainTime().toString()).toBe('10:00:00');
      const christmas = query({ from: at('2026-12-25T00:00'), to: at('2026-12-26T00:00') });
      expect(await slots(christmas)).toEqual([]);
      under.setNow(at('2026-11-25T10:15').toInstant());
    });

    it('offers and holds nothing that only a person may book, unless that person books', async () => {
      const type = typeNamed('kleine ingreep');
      const asked = query({ type, from: at('2026-12-07T00:00'), to: at('2026-12-08T00:00') });
      expect(await slots(asked)).toEqual([]);
      expect(await slots({ ...asked, by: 'desk' })).toEqual([]);
      const [slot] = await slots({ ...asked, by: 'doctor' });
      if (slot === undefined) throw new Error('there is no place for the doctor');
      const request = { practice: under.practice.id, call: aCall(), type, slot, forSeconds: 300 };
      expect((await under.agenda.hold(request, signal())).kind).toBe('slot-taken');
      expect((await under.agenda.hold({ ...request, by: 'doctor' }, signal())).kind).toBe('held');
    });

    it('offers places of the day itself on that day only, once they are released', async () => {
      const ask = async (now: string) => {
        under.setNow(at(now).toInstant());
        const found = await slots(
          query({ type: typeNamed('dagplek'), from: at('2026-12-08T00:00'), to: at('2026-12-10T00:00') }),
        );
        return found.map(({ start }) => start.toPlainDateTime().toString().slice(0, 16));
      };
      expect(await ask('2026-12-08T07:59')).toEqual([]);
      const released = await ask('2026-12-08T08:00');
      expect(released[0]).toBe('2026-12-08T08:30');
      expect(released.every((start) => start.startsWith('2026-12-08'))).toBe(true);
      under.setNow(at('2026-11-25T10:15').toInstant());
    });

    it('makes no more of a type in a day than the practice allows', async () => {
      const type = typeNamed('uitstrijkje');
      const asked = query({
        type,
        practitioner: null,
        from: at('2026-12-10T00:00'),
        to: at('2026-12-12T00:00'),
      });
      const onThursday = async () =>
        (await slots(asked)).filter(({ start }) => start.toPlainDate().toString() === '2026-12-10');
      const kinds: string[] = [];
      const first = await onThursday();
      for (const slot of first.slice(0, 5)) {
        const result = await under.agenda.hold(
          { practice: under.practice.id, call: aCall(), type, slot, forSeconds: 300 },
          signal(),
        );
        kinds.push(result.kind);
      }
      expect(kinds).toEqual(['held', 'held', 'held', 'held', 'slot-taken']);
      expect(await onThursday()).toEqual([]);
      expect((await firstSlot(asked)).start.toPlainDate().toString()).toBe('2026-12-11');
    });

    it('gives a slot to one call only while it is held, and to the next when it is released', async () => {
      const [mine, theirs] = [aCall(), aCall()];
      const asked = query();
      const slot = await firstSlot(asked);
      await held(mine, slot);
      expect((await hold(theirs, slot)).kind).toBe('slot-taken');
      expect((await firstSlot(asked)).start.equals(slot.start)).toBe(false);
      await under.agenda.releaseHolds(under.practice.id, mine, signal());
      expect((await firstSlot(asked)).start.equals(slot.start)).toBe(true);
      expect((await hold(theirs, slot)).kind).toBe('held');
    });

    it('refuses a hold outside the hours', async () => {
      const slot = await firstSlot();
      const night = { ...slot, start: slot.start.with({ hour: 3 }), end: slot.end.with({ hour: 3 }) };
      expect((await hold(aCall(), night)).kind).toBe('slot-taken');
    });

    it('forgets a hold that expired: it can be held by another, and no longer be booked', async () => {
      const [slow, quick] = [aCall(), aCall()];
      const slot = await firstSlot();
      const kept = await held(slow, slot, 60);
      under.setNow(at('2026-11-25T10:17').toInstant());
      expect((await hold(quick, slot)).kind).toBe('held');
      expect((await book(slow, kept.hold)).kind).toBe('hold-expired');
      under.setNow(at('2026-11-25T10:15').toInstant());
    });

    it('books a hold and reads back what was asked', async () => {
      const call = aCall();
      const asked = query();
      const slot = await firstSlot(asked);
      const result = await book(call, (await held(call, slot)).hold, { reason: 'hoesten' });
      expect(result.kind).toBe('booked');
      if (result.kind !== 'booked') return;
      expect(result.appointment).toMatchObject({
        patient: under.patient,
        practitioner: slot.practitioner,
        practitionerName: slot.practitionerName,
        type: consult(),
        typeName: under.practice.appointmentTypes[0]?.spokenName,
        reason: 'hoesten',
      });
      expect(result.appointment.start.equals(slot.start)).toBe(true);
      expect(result.appointment.end.equals(slot.end)).toBe(true);
      expect(result.confirmationQueued).toBe(false);
      expect((await slots(asked)).some(({ start }) => start.equals(slot.start))).toBe(false);
    });

    it('queues a confirmation when one is asked for', async () => {
      const call = aCall();
      const hold_ = (await held(call, await firstSlot())).hold;
      const result = await book(call, hold_, { confirmation: under.confirmation });
      expect(result).toMatchObject({ kind: 'booked', confirmationQueued: true });
    });

    it('keeps a booking when the holds of its call are released', async () => {
      const call = aCall();
      const asked = query();
      const slot = await firstSlot(asked);
      await book(call, (await held(call, slot)).hold);
      await under.agenda.releaseHolds(under.practice.id, call, signal());
      expect((await hold(aCall(), slot)).kind).toBe('slot-taken');
    });

    it('books once for one key, and tells a repeat the same', async () => {
      const call = aCall();
      const hold_ = (await held(call, await firstSlot())).hold;
      const idempotencyKey = crypto.randomUUID();
      const first = await book(call, hold_, { idempotencyKey, confirmation: under.confirmation });
      const again = await book(call, hold_, { idempotencyKey, confirmation: under.confirmation });
      expect(first.kind).toBe('booked');
      expect(again).toEqual(first);
    });

    it('does not book the hold of another call, a hold that never was, or one hold twice', async () => {
      const call = aCall();
      const hold_ = (await held(call, await firstSlot())).hold;
      expect((await book(aCall(), hold_)).kind).toBe('hold-expired');
      expect((await book(call, asId<HoldId>(crypto.randomUUID()))).kind).toBe('hold-expired');
      expect((await book(call, hold_)).kind).toBe('booked');
      expect((await book(call, hold_)).kind).toBe('hold-expired');
    });

    it('cancels an appointment of its patient and frees the place', async () => {
      const appointment = await booked();
      const result = await cancel(appointment.id);
      expect(result.kind).toBe('cancelled');
      if (result.kind !== 'cancelled') return;
      expect(result.appointment.id).toBe(appointment.id);
      expect((await hold(aCall(), appointment)).kind).toBe('held');
    });

    it('cancels nothing of somebody else, nothing twice, and tells a repeat the same', async () => {
      const appointment = await booked();
      expect((await cancel(appointment.id, under.otherPatient)).kind).toBe('not-found');
      const key = crypto.randomUUID();
      const first = await cancel(appointment.id, under.patient, key);
      expect(first.kind).toBe('cancelled');
      expect(await cancel(appointment.id, under.patient, key)).toEqual(first);
      expect((await cancel(appointment.id)).kind).toBe('not-found');
    });

    it('answers "unreachable" when its time is up, to every question', async () => {
      const slot = await firstSlot();
      const call = aCall();
      const over = AbortSignal.abort();
      const away = { kind: 'agenda-unreachable' };
      const practice = under.practice.id;
      expect(await under.agenda.freeSlots(query(), over)).toEqual(away);
      expect(
        await under.agenda.hold({ practice, call, type: consult(), slot, forSeconds: 60 }, over),
      ).toEqual(away);
      await expect(under.agenda.releaseHolds(practice, call, over)).resolves.toBeUndefined();
      expect(
        await under.agenda.cancel(
          { practice, call, appointment: asId(crypto.randomUUID()), by: under.patient, idempotencyKey: 'x' },
          over,
        ),
      ).toEqual(away);
    });
  });
}
