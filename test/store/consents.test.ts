import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppointmentId, asId, type CallId } from '../../src/domain/ids.ts';
import type { ConsentChannel } from '../../src/domain/patient.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { aCall, bookingAt, patientNamed } from '../kits/booking.ts';
import { soon, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';

const maria = patientNamed('Maria');

describe('a consent that a caller gives for a confirmation', () => {
  let store: TestStore;
  let practice: Practice;
  let booking: ReturnType<typeof bookingAt>;
  beforeAll(async () => {
    store = await testStore();
    practice = (await store.practices.load('receptie', soon())) as Practice;
    booking = bookingAt(store, practice);
    await rows('delete from opt_ins');
  });
  afterAll(() => store[Symbol.asyncDispose]());

  const rows = (text: string, values: unknown[] = []) =>
    withClient(store.url, async (client) => (await client.query(text, values)).rows);
  async function booked(): Promise<{ readonly call: CallId; readonly appointment: AppointmentId }> {
    const call = aCall();
    const [slot] = await booking.freeSlots(at('2026-11-30T08:00'), 1);
    if (slot === undefined) throw new Error('no slot');
    const result = await booking.book(call, await booking.held(call, slot));
    if (result.kind !== 'booked') throw new Error(result.kind);
    return { call, appointment: result.appointment.id };
  }
  const keep = (
    about: { readonly call: CallId; readonly appointment: AppointmentId },
    channel: ConsentChannel = 'email',
    otherwise: { readonly patient?: typeof maria; readonly signal?: AbortSignal } = {},
  ) =>
    store.consents.keepSpoken(
      { practice: practice.id, patient: (otherwise.patient ?? maria).id, channel, ...about },
      otherwise.signal ?? soon(),
    );
  const messagesOf = (call: CallId) =>
    rows('select template, channel, recipient, status, logistics from outbox where call_id = $1', [call]);
  const consents = () =>
    rows(
      `select channel, given_how, given_by, call_id from opt_ins where patient_id = $1 and revoked_at is null order by channel`,
      [maria.id],
    );
  const logged = (call: CallId) =>
    rows(
      `select event, patient_id, what, ground, result from audit where call_id = $1 and event = 'consent-given'`,
      [call],
    );

  it('confirms all that was made in the call in one message, once', async () => {
    const call = aCall();
    const slots = await booking.freeSlots(at('2026-12-07T08:00'), 2);
    const made: AppointmentId[] = [];
    for (const slot of slots) {
      const result = await booking.book(call, await booking.held(call, slot));
      if (result.kind !== 'booked') throw new Error(result.kind);
      made.push(result.appointment.id);
    }
    const about = { call, appointment: made[0] ?? asId<AppointmentId>('') };
    expect(await keep(about)).toEqual({ kind: 'kept', confirmationQueued: true });
    expect(await messagesOf(call)).toMatchObject([
      { template: 'appointments-booked', channel: 'email', logistics: { more: [expect.any(String)] } },
    ]);
    expect(await keep(about)).toEqual({ kind: 'kept', confirmationQueued: false });
    expect(await messagesOf(call)).toHaveLength(1);
    await rows('delete from opt_ins');
  });

  it('is kept with who, how and in which call, beside the confirmation and a line of the access log', async () => {
    const about = await booked();
    expect(await keep(about)).toEqual({ kind: 'kept', confirmationQueued: true });
    expect(await consents()).toEqual([
      { channel: 'email', given_how: 'spoken', given_by: null, call_id: about.call },
    ]);
    expect(await messagesOf(about.call)).toMatchObject([
      {
        template: 'appointment-booked',
        channel: 'email',
        recipient: maria.email,
        logistics: { practitionerName: 'dokter Jansen', practiceName: practice.spokenName },
      },
    ]);
    expect(await logged(about.call)).toEqual([
      {
        event: 'consent-given',
        patient_id: maria.id,
        what: 'consent',
        ground: 'call-of-patient',
        result: 'done',
      },
    ]);
  });

  it('that is given twice is one consent and one confirmation', async () => {
    const about = await booked();
    expect(await keep(about)).toMatchObject({ confirmationQueued: true });
    expect(await keep(about)).toMatchObject({ kind: 'kept', confirmationQueued: false });
    expect(await messagesOf(about.call)).toHaveLength(1);
    expect((await consents()).filter(({ channel }) => channel === 'email')).toHaveLength(1);
  });

  it('is kept, and no confirmation queued, when the appointment is cancelled by then or is another one’s', async () => {
    const gone = await booked();
    await store.agenda.cancel(
      { practice: practice.id, ...gone, by: maria.id, idempotencyKey: `gone:${gone.call}` },
      soon(),
    );
    expect(await keep(gone)).toEqual({ kind: 'kept', confirmationQueued: false });
    const ofMaria = await booked();
    const johannes = patientNamed('Johannes');
    expect(await keep(ofMaria, 'email', { patient: johannes })).toEqual({
      kind: 'kept',
      confirmationQueued: false,
    });
    expect(await messagesOf(ofMaria.call)).toEqual([]);
  });

  it('queues nothing where there is no address, and says so', async () => {
    const about = await booked();
    await rows('update patients set phone = null where id = $1', [maria.id]);
    expect(await keep(about, 'sms')).toEqual({ kind: 'kept', confirmationQueued: false });
    expect(await messagesOf(about.call)).toEqual([]);
    await rows('update patients set phone = $2 where id = $1', [maria.id, maria.phone]);
    expect(await keep(about, 'sms')).toEqual({ kind: 'kept', confirmationQueued: true });
    expect(await messagesOf(about.call)).toMatchObject([{ channel: 'sms', recipient: maria.phone }]);
  });

  it('is not kept while the database is away: neither the consent, nor the message, nor the line of the log', async () => {
    const about = await booked();
    await rows('delete from opt_ins where patient_id = $1', [maria.id]);
    expect(await keep(about, 'email', { signal: AbortSignal.abort() })).toEqual({ kind: 'unreachable' });
    expect(await consents()).toEqual([]);
    expect(await messagesOf(about.call)).toEqual([]);
    expect(await logged(about.call)).toEqual([]);
  });
});
