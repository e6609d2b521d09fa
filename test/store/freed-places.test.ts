import { afterEach, describe, expect, it } from 'vitest';
import type { Slot } from '../../src/domain/appointment.ts';
import { asId, type PatientId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { offerFreedPlaces } from '../../src/jobs/freed-places.ts';
import { aCall, bookingAt } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at, deLindeWithPatients } from '../kits/practice-builders.ts';

const people = deLindeWithPatients().patients.map(({ id }) => id);
const someone = (nth: number): PatientId => people[nth] ?? asId('');

describe('a place that becomes free', () => {
  const closing: TestStore[] = [];
  afterEach(async () => {
    for (const store of closing.splice(0)) await store[Symbol.asyncDispose]();
  });

  /** Two are asked at a time, for an hour; everybody gets WhatsApp at a number of their own. */
  async function waiting(askAtOnce = 2) {
    const clock = { now: TEST_NOW };
    const store = await testStore({ now: () => clock.now });
    closing.push(store);
    const practice = (await store.practices.load('receptie', soon())) as Practice;
    const booking = bookingAt(store, practice);
    const rows = (text: string, values: unknown[] = []) =>
      withClient(store.url, async (client) => (await client.query(text, values)).rows);
    await rows(`update practices set waiting_list = $1 where id = $2`, [
      JSON.stringify({ holdMinutes: 60, askAtOnce }),
      practice.id,
    ]);
    await rows(`delete from opt_ins`);
    for (const [nth, id] of people.entries()) {
      await rows(`update patients set phone = $2 where id = $1`, [id, numberOf(nth)]);
    }
    await rows(
      `insert into opt_ins (practice_id, patient_id, channel, given_how) select practice_id, id, 'whatsapp', 'spoken' from patients`,
    );
    const join = async (nth: number) => {
      const wanted = {
        type: booking.type.id,
        practitioner: null,
        days: null,
        between: null,
        notWeekdays: [],
      };
      await store.waitingList.join(
        { practice: practice.id, patient: someone(nth), wanted, idempotencyKey: `${nth}` },
        soon(),
      );
    };
    /** An appointment that is cancelled some minutes ago. */
    const freed = async (moment: string, minutesAgo = 5): Promise<Slot> => {
      const [slot] = await booking.freeSlots(at(moment), 1);
      if (slot === undefined) throw new Error('no slot');
      const call = aCall();
      const booked = await booking.book(call, await booking.held(call, slot), { patient: someone(9) });
      if (booked.kind !== 'booked') throw new Error(booked.kind);
      const cancel = { appointment: booked.appointment.id, by: someone(9), idempotencyKey: `c${call}` };
      await store.agenda.cancel({ practice: practice.id, call, ...cancel }, soon());
      await rows(`update appointments set cancelled_at = $2 where id = $1`, [
        booked.appointment.id,
        clock.now.subtract({ minutes: minutesAgo }).toString(),
      ]);
      return slot;
    };
    const channels = ['whatsapp'] as const;
    const run = (signal = soon()) =>
      offerFreedPlaces(
        { database: store.database, now: () => clock.now, announce: store.announce, channels },
        signal,
      );
    const told = async (template: string) =>
      (
        await rows(`select recipient from outbox where template = $1 order by created_at, recipient`, [
          template,
        ])
      ).map(({ recipient }) => recipient);
    const reply = async (nth: number, text: string) => {
      await rows(`update outbox set status = 'sent' where status = 'queued'`);
      return store.takeMessageEvent(
        {
          kind: 'reply',
          reference: `wamid.${nth}.${text}`,
          from: numberOf(nth),
          at: clock.now,
          button: null,
          text,
          answers: null,
        },
        soon(),
      );
    };
    return { clock, store, practice, booking, rows, join, freed, run, told, reply };
  }
  const numberOf = (nth: number) => `+3120100020${nth}`;

  it('is offered to the first two, who hear it by message, and to nobody twice', async () => {
    const { join, freed, run, told } = await waiting();
    for (const nth of [0, 1, 2]) await join(nth);
    await freed('2026-11-30T08:00');
    expect([await run(), await run()]).toEqual([2, 0]);
    expect(await told('waiting-offer')).toEqual([numberOf(0), numberOf(1)]);
  });

  it('goes to the next when nobody answers in time, and is let go when nobody is left', async () => {
    const { join, freed, run, told, clock, booking } = await waiting();
    for (const nth of [0, 1, 2]) await join(nth);
    const slot = await freed('2026-11-30T08:00');
    await run();
    clock.now = clock.now.add({ minutes: 61 });
    expect(await run()).toBe(1);
    expect((await told('waiting-offer')).at(-1)).toBe(numberOf(2));
    clock.now = clock.now.add({ minutes: 61 });
    expect([await run(), await run()]).toEqual([0, 0]);
    const [first] = await booking.freeSlots(at('2026-11-30T08:00'), 1);
    expect(first?.start.equals(slot.start)).toBe(true);
  });

  it('goes to the first yes by reply; the other is told kindly, hears that a yes is too late, and stays on the list', async () => {
    const { join, freed, run, told, reply, rows } = await waiting();
    for (const nth of [0, 1]) await join(nth);
    await freed('2026-11-30T08:00');
    await run();
    expect(await reply(1, 'Ja graag')).toBe('booked');
    expect(await reply(1, 'Ja graag')).toBe('booked');
    expect(await told('waiting-taken')).toEqual([numberOf(0)]);
    expect(await reply(0, 'ja')).toBe('too-late');
    expect(await told('waiting-taken')).toEqual([numberOf(0)]);
    expect(await told('appointment-booked')).toEqual([numberOf(1)]);
    expect(await rows(`select patient_id from appointments where status = 'booked'`)).toEqual([
      { patient_id: someone(1) },
    ]);
    expect(await rows(`select patient_id from waiting_list where status = 'waiting'`)).toEqual([
      { patient_id: someone(0) },
    ]);
    // Whoever got it can take that back by reply.
    expect(await reply(1, 'toch niet')).toBe('cancelled');
  });

  it('is given to one of two who say yes at the same moment', async () => {
    const { join, freed, run, reply, rows } = await waiting();
    for (const nth of [0, 1]) await join(nth);
    await freed('2026-11-30T08:00');
    await run();
    await rows(`update outbox set status = 'sent'`);
    const answers = await Promise.all([reply(0, 'ja'), reply(1, 'ja')]);
    expect(answers.sort()).toEqual(['booked', 'too-late']);
    expect(await rows(`select id from appointments where status = 'booked'`)).toHaveLength(1);
  });

  it('is given to one of six who say yes at the same moment, twice over; the others are told once that they are too late', async () => {
    const { join, freed, run, reply, rows, told } = await waiting(6);
    const all = [0, 1, 2, 3, 4, 5];
    for (const nth of all) await join(nth);
    await freed('2026-11-30T08:00');
    expect(await run()).toBe(6);
    await rows(`update outbox set status = 'sent'`);
    const answers = await Promise.all([...all, ...all].map((nth) => reply(nth, 'ja')));
    // The network brings each answer twice: the winner's second is the first answered again.
    expect(answers.toSorted()).toEqual([
      ...Array.from({ length: 2 }, () => 'booked'),
      ...Array.from({ length: 10 }, () => 'too-late'),
    ]);
    const booked = await rows(`select patient_id from appointments where status = 'booked'`);
    expect(booked).toHaveLength(1);
    expect(await told('appointment-booked')).toHaveLength(1);
    expect(await rows(`select id from waiting_list where status = 'waiting'`)).toHaveLength(5);
    const late = await told('waiting-taken');
    expect(new Set(late).size).toBe(late.length);
    expect(late).toHaveLength(5);
  });

  it('goes on after a no, and is freed when both said no', async () => {
    const { join, freed, run, reply, told } = await waiting();
    for (const nth of [0, 1, 2]) await join(nth);
    await freed('2026-11-30T08:00');
    await run();
    expect(await reply(0, 'nee dank u')).toBe('declined');
    expect(await run()).toBe(0);
    expect(await reply(1, 'past niet')).toBe('declined');
    expect(await run()).toBe(1);
    expect((await told('waiting-offer')).at(-1)).toBe(numberOf(2));
  });

  it('tells who answers after the time was over, once', async () => {
    const { join, freed, run, reply, told, clock } = await waiting(1);
    await join(0);
    await freed('2026-11-30T08:00');
    await run();
    clock.now = clock.now.add({ minutes: 61 });
    await run();
    expect([await reply(0, 'ja'), await reply(0, 'ja')]).toEqual(['too-late', 'too-late']);
    expect(await told('waiting-taken')).toEqual([numberOf(0)]);
  });

  it.each([
    ['in the minutes in which a caller may think better of it', { minutesAgo: 1 }],
    ['at night', { hours: 12 }],
    ['less than an hour and a quarter before it begins', { moment: '2026-11-25T10:20' }],
    ['by a practice without a waiting list', { off: true }],
  ])('is not offered %s', async (_when, otherwise) => {
    const { join, freed, run, clock, rows } = await waiting();
    const { minutesAgo, hours, moment, off } = {
      minutesAgo: 5,
      hours: 0,
      moment: '2026-11-30T08:00',
      off: false,
      ...otherwise,
    };
    await join(0);
    if (off) await rows('update practices set waiting_list = null');
    clock.now = clock.now.add({ hours });
    await freed(moment, minutesAgo);
    expect(await run()).toBe(0);
    expect(await rows('select id from waiting_offers')).toEqual([]);
  });

  it('is offered for no longer than until an hour before it', async () => {
    const { join, freed, run, rows } = await waiting();
    await join(0);
    const slot = await freed('2026-11-25T11:45');
    await run();
    const [{ expires_at }] = await rows('select expires_at from waiting_offers');
    expect(expires_at.toISOString()).toBe(
      slot.start.toInstant().subtract({ hours: 1 }).toString({ fractionalSecondDigits: 3 }),
    );
  });

  it('is left alone while a caller has it on hold, and offered when that caller lets it go', async () => {
    const { join, freed, run, booking, store, practice } = await waiting();
    await join(0);
    const slot = await freed('2026-11-30T08:00');
    const call = aCall();
    await booking.held(call, slot);
    expect(await run()).toBe(0);
    await store.agenda.releaseHolds(practice.id, call, soon());
    expect(await run()).toBe(1);
  });

  it('is not offered any more when somebody has booked it', async () => {
    const { join, freed, run, booking, rows } = await waiting();
    await join(0);
    const slot = await freed('2026-11-30T08:00');
    const call = aCall();
    await booking.book(call, await booking.held(call, slot), { patient: someone(3) });
    expect(await run()).toBe(0);
    expect(
      await rows(`select id from appointments where status = 'cancelled' and offered_again_at is null`),
    ).toEqual([]);
  });

  it('is offered once by two processes that look at the same time, and after a run that was cut off', async () => {
    const { join, freed, run, rows } = await waiting(1);
    for (const nth of [0, 1]) await join(nth);
    await freed('2026-11-30T08:00');
    await freed('2026-12-01T08:00');
    const cutOff = new AbortController();
    const cut = run(cutOff.signal);
    cutOff.abort();
    await cut.catch(() => undefined);
    const asked = await Promise.all([run(), run(), run()]);
    expect(asked.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(2);
    await run();
    const offers = await rows(
      `select o.id, (select count(*)::int from outbox m where m.offer_id = o.id) as told from waiting_offers o`,
    );
    expect(offers.map(({ told }) => told)).toEqual([1, 1]);
    expect(await rows(`select ran_at from job_runs where job = 'freed-places'`)).not.toEqual([]);
  });
});
