import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookedAppointment } from '../../src/domain/appointment.ts';
import type { AppointmentId, PatientId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import type { SeriesWanted } from '../../src/domain/series-rhythm.ts';
import type { Logistics } from '../../src/messaging/logistics.ts';
import { queueReminders } from '../../src/store/queries/reminders.ts';
import { withdrawMessagesOf } from '../../src/store/staff/tell-patient.ts';
import { holdSeries } from '../../src/turn/5-act/book-several.ts';
import { aCall, bookingAt, patientNamed } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';

const weekly = (times: number): SeriesWanted => ({
  rhythm: { kind: 'every-weeks', weeks: 1 },
  times,
  notWeekdays: [],
});

const MARIA = patientNamed('Maria');
const SOPHIE = patientNamed('Sophie');

interface Message {
  readonly id: string;
  readonly template: string;
  readonly status: string;
  readonly logistics: Logistics;
}

describe('the confirmation of a series', () => {
  let store: TestStore;
  let practice: Practice;
  let booking: ReturnType<typeof bookingAt>;
  let day = at('2026-11-29T08:00');
  beforeAll(async () => {
    store = await testStore();
    practice = (await store.practices.load('receptie', soon())) as Practice;
    booking = bookingAt(store, practice);
  });
  afterAll(() => store[Symbol.asyncDispose]());

  const rows = <Row>(text: string, values: unknown[] = []) =>
    withClient(store.url, async (client) => (await client.query(text, values)).rows as Row[]);

  /** Weeks of one patient, or of each in turn, held as a call does; what is asked of the store. */
  async function held(weeks: number, ...people: readonly PatientId[]) {
    day = day.add({ days: 1 });
    const [first] = await booking.freeSlots(day, 1);
    if (first === undefined) throw new Error('no slot');
    const call = aCall();
    const several = await holdSeries(
      { type: booking.type.id, first, wanted: weekly(weeks) },
      store.agenda,
      { practice, call },
      soon(),
    );
    if (several.kind !== 'held') throw new Error(several.kind);
    return several.slots.map((slot, nth) => ({
      practice: practice.id,
      call,
      hold: slot.hold,
      patient: people[nth % people.length] ?? MARIA.id,
      type: booking.type.id,
      reason: null,
      idempotencyKey: `book:${slot.hold}`,
      confirmation: { channel: 'email' as const, to: MARIA.email ?? '' },
    }));
  }
  async function aSeries(weeks = 3): Promise<readonly BookedAppointment[]> {
    const booked = await store.agenda.bookTogether(await held(weeks, MARIA.id), soon());
    if (booked.kind !== 'booked') throw new Error(booked.kind);
    expect(booked.confirmed).toEqual([MARIA.id]);
    return booked.appointments;
  }
  const messagesAbout = (appointments: readonly { readonly id: AppointmentId }[]) =>
    rows<Message>(
      `select id, template, status, logistics from outbox where appointment_id = any($1) or appointments && $1
       order by created_at, template`,
      [appointments.map(({ id }) => id)],
    );
  const momentsIn = ({ logistics: { start, more = [] } }: Message) =>
    [start, ...more].map((moment) => Temporal.Instant.from(moment).toString());
  const startsOf = (appointments: readonly BookedAppointment[]) =>
    appointments.map(({ start }) => start.toInstant().toString());
  const cancel = ({ id }: BookedAppointment) =>
    store.agenda.cancel(
      { practice: practice.id, call: aCall(), appointment: id, by: MARIA.id, idempotencyKey: `cancel:${id}` },
      soon(),
    );

  it('is one message that names every appointment in order, also when it is asked for twice', async () => {
    const requests = await held(4, MARIA.id);
    const booked = await store.agenda.bookTogether(requests, soon());
    if (booked.kind !== 'booked') throw new Error(booked.kind);
    expect(await store.agenda.bookTogether(requests, soon())).toEqual(booked);
    const messages = await messagesAbout(booked.appointments);
    expect(messages).toMatchObject([{ template: 'appointments-booked', status: 'queued' }]);
    expect(messages.flatMap(momentsIn)).toEqual(startsOf(booked.appointments));
  });

  it('goes to nobody who did not agree to it, and then nothing is promised', async () => {
    await rows('update opt_ins set revoked_at = now() where patient_id = $1', [SOPHIE.id]);
    const booked = await store.agenda.bookTogether(await held(2, SOPHIE.id), soon());
    expect(booked).toMatchObject({ kind: 'booked', confirmed: [] });
    if (booked.kind === 'booked') expect(await messagesAbout(booked.appointments)).toEqual([]);
  });

  it('of a family is a message for each of them about their own', async () => {
    await rows('update opt_ins set revoked_at = null where patient_id = $1', [SOPHIE.id]);
    const booked = await store.agenda.bookTogether(await held(2, SOPHIE.id, MARIA.id), soon());
    if (booked.kind !== 'booked') throw new Error(booked.kind);
    expect(booked.confirmed).toEqual([SOPHIE.id, MARIA.id]);
    const messages = await messagesAbout(booked.appointments);
    expect(messages.map(({ template }) => template)).toEqual(['appointment-booked', 'appointment-booked']);
    expect(messages.map(momentsIn)).toEqual(startsOf(booked.appointments).map((start) => [start]));
  });

  it('names one that is cancelled no more while it waits, and is an ordinary one about the last that is left', async () => {
    const series = await aSeries();
    const [first, second, third] = series as [BookedAppointment, BookedAppointment, BookedAppointment];
    await cancel(first);
    const [left] = await messagesAbout(series);
    expect(left && momentsIn(left)).toEqual(startsOf([second, third]));
    expect(left?.template).toBe('appointments-booked');
    await cancel(third);
    const [last] = await messagesAbout(series);
    expect(last).toMatchObject({ id: left?.id, template: 'appointment-booked', status: 'queued' });
    expect(last && momentsIn(last)).toEqual(startsOf([second]));
    await cancel(second);
    // Nobody hears of appointments that came and went before the message did.
    expect(await messagesAbout(series)).toMatchObject([{ status: 'withdrawn' }]);
  });

  it('is followed by the cancellation of the one that is cancelled, once it went out', async () => {
    const series = await aSeries();
    await rows(`update outbox set status = 'sent' where appointments @> array[$1::uuid]`, [series[0]?.id]);
    const second = series[1] as BookedAppointment;
    await cancel(second);
    const [sent, after, ...more] = await messagesAbout(series);
    expect(more).toEqual([]);
    expect(sent && momentsIn(sent)).toEqual(startsOf(series));
    expect(after).toMatchObject({ template: 'appointment-cancelled', status: 'queued' });
    expect(after && momentsIn(after)).toEqual(startsOf([second]));
    expect(after?.logistics).not.toHaveProperty('more');
  });

  it('names no appointment that the desk moves before it went out', async () => {
    const series = await aSeries();
    const moved = series[1] as BookedAppointment;
    const told = await store.database.inPractice(practice.id, soon(), (session) =>
      withdrawMessagesOf(session, moved.id),
    );
    expect(told).toBe(1);
    const [left] = await messagesAbout(series);
    expect(left && momentsIn(left)).toEqual(startsOf(series.filter((one) => one !== moved)));
  });

  it.each(['afzeggen', 'verzetten', 'toch niet'])(
    'answered with "%s" is for people: nobody knows which one is meant',
    async (text) => {
      const series = await aSeries(2);
      const reference = `wamid.${text}`;
      await rows(
        `update outbox set status = 'sent', channel = 'whatsapp', recipient = '+31201000199', reference = $2
         where appointments @> array[$1::uuid]`,
        [series[0]?.id, reference],
      );
      const answered = await store.takeMessageEvent(
        {
          kind: 'reply',
          reference: `answer to ${reference}`,
          from: '+31201000199',
          at: TEST_NOW,
          button: null,
          text,
          answers: reference,
        },
        soon(),
      );
      expect(answered).toBe('item');
      expect(
        await rows(`select status from appointments where id = any($1)`, [series.map(({ id }) => id)]),
      ).toEqual([{ status: 'booked' }, { status: 'booked' }]);
    },
  );

  it('leaves each appointment its own reminder', async () => {
    const series = await aSeries(2);
    for (const { start } of series) {
      await store.database.inPractice(practice.id, soon(), (session) =>
        queueReminders(session, {
          practice: practice.id,
          hoursBefore: 48,
          notSooner: 24,
          channels: ['email'],
          now: start.toInstant().subtract({ hours: 30 }),
          limit: 10,
        }),
      );
    }
    const reminders = (await messagesAbout(series)).filter(
      ({ template }) => template === 'appointment-reminder',
    );
    expect(reminders.map(momentsIn)).toEqual(startsOf(series).map((start) => [start]));
  });
});
