import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Slot } from '../../src/domain/appointment.ts';
import type { WantedSlot } from '../../src/domain/decision.ts';
import { asId, type PatientId, type WaitingEntryId, type WaitingOfferId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import type { WaitingOffer } from '../../src/turn/5-act/waiting-list.ts';
import { aCall, bookingAt } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at, deLindeWithPatients } from '../kits/practice-builders.ts';

describe('the waiting list', () => {
  let store: TestStore;
  let practice: Practice;
  let booking: ReturnType<typeof bookingAt>;
  let now = TEST_NOW;
  const people = deLindeWithPatients().patients.map(({ id }) => id);
  beforeAll(async () => {
    store = await testStore({ now: () => now });
    practice = (await store.practices.load('receptie', soon())) as Practice;
    booking = bookingAt(store, practice);
  });
  afterAll(() => store[Symbol.asyncDispose]());

  async function join(
    patient: PatientId | undefined,
    otherwise: Partial<WantedSlot> = {},
    idempotencyKey: string = crypto.randomUUID(),
  ): Promise<WaitingEntryId> {
    const wanted = {
      type: booking.type.id,
      practitioner: null,
      days: null,
      between: null,
      notWeekdays: [],
      ...otherwise,
    };
    const joined = await store.waitingList.join(
      { practice: practice.id, patient: patient ?? asId(''), wanted, idempotencyKey },
      soon(),
    );
    if (joined.kind !== 'joined') throw new Error(joined.kind);
    return joined.entry;
  }
  const leave = (entry: WaitingEntryId, patient: PatientId | undefined) =>
    store.waitingList.leave({ practice: practice.id, entry, patient: patient ?? asId('') }, soon());
  async function place(day: string): Promise<Slot> {
    const [slot] = await booking.freeSlots(at(`${day}T08:00`), 1);
    if (slot === undefined) throw new Error('no place');
    return slot;
  }
  const offer = (slot: Slot, howMany = 3, forMinutes = 120) =>
    store.waitingList.offer({ practice: practice.id, place: slot, people: howMany, forMinutes }, soon());
  async function offered(slot: Slot, howMany = 3): Promise<readonly WaitingOffer[]> {
    const result = await offer(slot, howMany);
    if (result.kind !== 'offered') throw new Error(result.kind);
    return result.offers;
  }
  const answer = (one: Pick<WaitingOffer, 'offer' | 'patient'> | undefined, yesOrNo: 'yes' | 'no') =>
    store.waitingList.answer(
      {
        practice: practice.id,
        offer: one?.offer ?? asId(''),
        patient: one?.patient ?? asId(''),
        answer: yesOrNo,
      },
      soon(),
    );
  const isFree = async (slot: Slot) =>
    (await place(slot.start.toPlainDate().toString())).start.equals(slot.start);
  /** Every test ends with nobody waiting. */
  const everyoneLeaves = () =>
    withClient(store.url, (client) =>
      client.query("update waiting_list set status = 'left' where status = 'waiting'"),
    );

  it('offers a freed place to those who came first and want such a place, and keeps it from callers meanwhile', async () => {
    const slot = await place('2026-11-30');
    await join(people[0], { notWeekdays: [1] });
    const second = await join(people[1]);
    const third = await join(people[2], { practitioner: booking.gp.id });
    await join(people[3], {
      days: { from: Temporal.PlainDate.from('2026-12-01'), to: Temporal.PlainDate.from('2026-12-31') },
    });
    const fifth = await join(people[4], {
      between: { from: Temporal.PlainTime.from('08:00'), to: Temporal.PlainTime.from('09:00') },
    });
    await join(people[5]);
    const offers = await offered(slot, 3);
    expect(offers.map(({ entry }) => entry)).toEqual([second, third, fifth]);
    expect(
      offers.every((one) => one.slot.start.equals(slot.start) && one.expires.equals(now.add({ hours: 2 }))),
    ).toBe(true);
    expect(await isFree(slot)).toBe(false);
    expect((await booking.hold(aCall(), slot)).kind).toBe('slot-taken');
    // It is offered once, and those who have an offer are not asked for another place meanwhile.
    expect((await offer(slot)).kind).toBe('slot-taken');
    const other = await offered(await place('2026-11-30'));
    expect(other.map(({ patient }) => patient)).toEqual([people[5]]);
    await everyoneLeaves();
  });

  it('gives the place to the first yes of ten at the same moment, and tells the others that they are too late', async () => {
    for (const patient of people.slice(0, 10)) await join(patient);
    const slot = await place('2026-12-01');
    const offers = await offered(slot, 10);
    const answers = await Promise.all(offers.map((one) => answer(one, 'yes')));
    const won = answers.flatMap((one) => (one.kind === 'booked' ? [one.appointment] : []));
    expect(won).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'too-late')).toHaveLength(9);
    expect(won[0]?.start.equals(slot.start)).toBe(true);
    const winner = offers[answers.findIndex(({ kind }) => kind === 'booked')];
    expect(won[0]?.patient).toBe(winner?.patient);
    // A repeat hears the same; who won does not wait any more, the others do.
    expect(await answer(winner, 'yes')).toEqual(answers.find(({ kind }) => kind === 'booked'));
    const next = await offered(await place('2026-12-01'), 20);
    expect(next.map(({ patient }) => patient)).not.toContain(winner?.patient);
    expect(next).toHaveLength(9);
    await everyoneLeaves();
  });

  it('frees the place when everybody says no, and not before', async () => {
    await join(people[0]);
    await join(people[1]);
    const slot = await place('2026-12-02');
    const [first, second] = await offered(slot);
    expect(await answer(first, 'no')).toEqual({ kind: 'declined' });
    expect(await isFree(slot)).toBe(false);
    expect(await answer(second, 'no')).toEqual({ kind: 'declined' });
    expect(await isFree(slot)).toBe(true);
    // Who said no and then yes after all is too late when somebody else may have it.
    expect((await answer(first, 'yes')).kind).toBe('too-late');
    await everyoneLeaves();
  });

  it('keeps the place for its time only', async () => {
    await join(people[0]);
    const slot = await place('2026-12-03');
    const [late] = await offered(slot);
    now = TEST_NOW.add({ minutes: 121 });
    expect(await isFree(slot)).toBe(true);
    expect(await answer(late, 'yes')).toEqual({ kind: 'too-late' });
    // Nobody is asked for the same place twice; for the next one they are.
    expect(await offer(slot)).toEqual({ kind: 'nobody-waits' });
    expect(await offered(await place('2026-12-10'))).toHaveLength(1);
    now = TEST_NOW;
    await everyoneLeaves();
  });

  it('tells the one who got it, and kindly those who were too late, and gives up the later appointment for it', async () => {
    const later = await place('2026-12-17');
    const call = aCall();
    const kept = await booking.book(call, await booking.held(call, later), {
      patient: people[0] ?? asId(''),
    });
    if (kept.kind !== 'booked') throw new Error(kept.kind);
    const entry = await join(people[0]);
    const gaveUp = (patient: PatientId | undefined) =>
      store.waitingList.giveUpFor(
        { practice: practice.id, entry, patient: patient ?? asId(''), appointment: kept.appointment.id },
        soon(),
      );
    // Only what is their own.
    expect(await gaveUp(people[1])).toEqual({ kind: 'not-found' });
    expect(await gaveUp(people[0])).toEqual({ kind: 'noted' });
    await withClient(store.url, (client) =>
      client.query(
        `insert into opt_ins (practice_id, patient_id, channel, given_how) values ($1, $2, 'sms', 'spoken')
         on conflict do nothing`,
        [practice.id, people[1]],
      ),
    );
    await join(people[1]);
    const slot = await place('2026-12-09');
    const [first, second] = await offered(slot);
    expect((await answer(first, 'yes')).kind).toBe('booked');
    expect(await isFree(later)).toBe(true);
    const { rows } = await withClient(store.url, (client) =>
      client.query(
        `select patient_id, template from outbox where patient_id = any($1) and
           (appointment_id = (select hold_id from waiting_offers where id = $2) or offer_id in ($2, $3)) order by template`,
        [[people[0], people[1]], first?.offer, second?.offer],
      ),
    );
    expect(rows.filter(({ patient_id }) => patient_id === people[0]).map(({ template }) => template)).toEqual(
      ['appointment-booked', 'waiting-offer'],
    );
    expect(rows.filter(({ patient_id }) => patient_id === people[1]).map(({ template }) => template)).toEqual(
      ['waiting-offer', 'waiting-taken'],
    );
    expect(await answer(second, 'yes')).toEqual({ kind: 'too-late' });
    await everyoneLeaves();
  });

  it('asks first those whose appointment fills the place', async () => {
    const double = practice.appointmentTypes.find(({ name }) => name === 'dubbel consult');
    await join(people[0]);
    const longer = await join(people[1], { type: double?.id ?? asId('') });
    const slot = await place('2026-12-14');
    const offers = await offered({ ...slot, end: slot.start.add({ minutes: 20 }) });
    expect(offers.map(({ entry }) => entry)).toEqual([longer]);
    await everyoneLeaves();
  });

  it('reads back what somebody waits for', async () => {
    const wanted = {
      type: booking.type.id,
      practitioner: booking.gp.id,
      days: { from: Temporal.PlainDate.from('2026-11-26'), to: Temporal.PlainDate.from('2026-12-01') },
      between: { from: Temporal.PlainTime.from('16:00'), to: Temporal.PlainTime.from('17:00') },
      notWeekdays: [2],
    };
    const joined = await store.waitingList.join(
      { practice: practice.id, patient: people[0] ?? asId(''), wanted, idempotencyKey: 'read back' },
      soon(),
    );
    if (joined.kind !== 'joined') throw new Error(joined.kind);
    expect(joined.stands).toEqual({
      entry: joined.entry,
      typeName: booking.type.spokenName,
      practitionerName: booking.gp.spokenName,
      wanted,
      channel: expect.stringMatching(/^(whatsapp|sms|email)$/),
    });
    await everyoneLeaves();
    // A repeat of it, when it is no longer so, says nothing that is not true.
    const again = await store.waitingList.join(
      { practice: practice.id, patient: people[0] ?? asId(''), wanted, idempotencyKey: 'read back' },
      soon(),
    );
    expect(again.kind).toBe('agenda-unreachable');
  });

  it('asks nobody who left, nobody whose appointment does not fit, and nobody when nobody waits', async () => {
    const slot = await place('2026-12-04');
    expect(await offer(slot)).toEqual({ kind: 'nobody-waits' });
    const gone = await join(people[0]);
    expect(await leave(gone, people[1])).toEqual({ kind: 'not-found' });
    expect(await leave(gone, people[0])).toEqual({ kind: 'left' });
    expect(await leave(gone, people[0])).toEqual({ kind: 'not-found' });
    const double = practice.appointmentTypes.find(({ name }) => name === 'dubbel consult');
    await join(people[1], { type: double?.id ?? asId('') });
    expect(await offer(slot)).toEqual({ kind: 'nobody-waits' });
    const longer = { ...slot, end: slot.start.add({ minutes: 20 }) };
    expect(await offered(longer)).toHaveLength(1);
    await everyoneLeaves();
  });

  it('joins once for one key, and answers nobody else for an offer', async () => {
    const key = crypto.randomUUID();
    const entry = await join(people[0], {}, key);
    expect(await join(people[0], {}, key)).toBe(entry);
    const [made] = await offered(await place('2026-12-07'));
    if (made === undefined) throw new Error('nothing was offered');
    expect((await answer({ ...made, patient: people[1] ?? asId('') }, 'yes')).kind).toBe('too-late');
    const nothing = { offer: asId<WaitingOfferId>(crypto.randomUUID()), patient: made.patient };
    expect((await answer(nothing, 'yes')).kind).toBe('too-late');
    expect((await answer(made, 'yes')).kind).toBe('booked');
    await everyoneLeaves();
  });

  it('logs who joined, who left and what was booked', async () => {
    const { rows } = await withClient(store.url, (client) =>
      client.query('select event, count(*)::int as n from audit where practice_id = $1 group by event', [
        practice.id,
      ]),
    );
    const logged = new Map(rows.map(({ event, n }) => [event, n]));
    expect(logged.get('waiting-list-joined')).toBeGreaterThan(10);
    expect(logged.get('waiting-list-left')).toBe(1);
    expect(logged.get('appointment-booked')).toBe(4);
    expect(logged.get('appointment-cancelled')).toBe(1);
    expect(logged.get('waiting-place-offered')).toBeGreaterThan(10);
  });

  it('is unreachable when its time is up, to every question', async () => {
    const over = AbortSignal.abort();
    const away = { kind: 'agenda-unreachable' };
    const slot = await place('2026-12-08');
    const id = practice.id;
    const patient = people[0] ?? asId<PatientId>('');
    const wanted = { type: booking.type.id, practitioner: null, days: null, between: null, notWeekdays: [] };
    expect(
      await store.waitingList.join({ practice: id, patient, wanted, idempotencyKey: 'k' }, over),
    ).toEqual(away);
    expect(
      await store.waitingList.leave({ practice: id, entry: asId(crypto.randomUUID()), patient }, over),
    ).toEqual(away);
    expect(
      await store.waitingList.offer({ practice: id, place: slot, people: 1, forMinutes: 5 }, over),
    ).toEqual(away);
    expect(
      await store.waitingList.answer(
        { practice: id, offer: asId(crypto.randomUUID()), patient, answer: 'yes' },
        over,
      ),
    ).toEqual(away);
  });
});
