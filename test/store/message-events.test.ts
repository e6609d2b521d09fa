import { afterEach, describe, expect, it } from 'vitest';
import { asId, type MessageId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import type { WhatsAppEvent } from '../../src/messaging/whatsapp-webhook.ts';
import { aCall, bookingAt, patientNamed } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';

const FROM = '+31201000199';

describe('what a network tells of a message', () => {
  const closing: TestStore[] = [];
  afterEach(async () => {
    for (const store of closing.splice(0)) await store[Symbol.asyncDispose]();
  });

  /** A store with a booked appointment whose confirmation was sent to FROM. */
  async function afterConfirmation() {
    const store = await testStore();
    closing.push(store);
    const practice = (await store.practices.load('receptie', soon())) as Practice;
    const booking = bookingAt(store, practice);
    const [slot] = await booking.freeSlots(at('2026-11-30T08:00'), 1);
    if (slot === undefined) throw new Error('no slot');
    const call = aCall();
    const patient = patientNamed('Maria');
    const result = await booking.book(call, await booking.held(call, slot), {
      confirmation: { channel: 'email', to: patient.email ?? '' },
    });
    if (result.kind !== 'booked') throw new Error(`not booked: ${result.kind}`);
    const rows = (text: string) => withClient(store.url, async (client) => (await client.query(text)).rows);
    await rows(`update outbox set status = 'sent', channel = 'whatsapp', recipient = '${FROM}'`);
    const [{ id }] = await rows('select id from outbox');
    const message = { practice: practice.id, id: asId<MessageId>(id) };
    const tell = (event: WhatsAppEvent) => store.takeMessageEvent(event, soon());
    const receipt = (state: 'sent' | 'delivered' | 'read' | 'failed', minute: number) =>
      tell({
        kind: 'receipt',
        reference: 'wamid.1',
        message,
        state,
        at: TEST_NOW.add({ minutes: minute }),
        fault: state === 'failed' ? 131_026 : null,
      });
    const reply = (text: string, otherwise: Partial<Extract<WhatsAppEvent, { kind: 'reply' }>> = {}) =>
      tell({
        kind: 'reply',
        reference: 'wamid.2',
        from: FROM,
        at: TEST_NOW,
        button: null,
        text,
        answers: null,
        ...otherwise,
      });
    const items = () =>
      rows(
        'select kind, urgency, wish, words, call_back_number, patient_id from worklist order by created_at',
      );
    const statusOfAppointment = async () =>
      (await rows('select status from appointments')).map(({ status }) => status);
    return { rows, message, tell, receipt, reply, items, statusOfAppointment, patient };
  }

  it('keeps the earliest time of each state, in whatever order and however often receipts come', async () => {
    const { receipt, rows } = await afterConfirmation();
    for (const [state, minute] of [
      ['read', 9],
      ['delivered', 3],
      ['sent', 1],
      ['read', 12],
      ['delivered', 5],
    ] as const) {
      expect(await receipt(state, minute)).toBe('noted');
    }
    const [row] = await rows('select status, delivered_at, read_at from outbox');
    expect([row.status, row.delivered_at.toISOString(), row.read_at.toISOString()]).toEqual([
      'sent',
      '2026-11-25T09:18:00.000Z',
      '2026-11-25T09:24:00.000Z',
    ]);
  });

  it('gives people a message that will not arrive, once, and none that was delivered', async () => {
    const failing = await afterConfirmation();
    await failing.rows(`delete from opt_ins`);
    await failing.receipt('failed', 1);
    await failing.receipt('failed', 2);
    expect(await failing.items()).toMatchObject([
      { kind: 'undelivered-message', urgency: 'normal', patient_id: failing.patient.id },
    ]);
    const arrived = await afterConfirmation();
    await arrived.receipt('delivered', 1);
    await arrived.receipt('failed', 2);
    expect(await arrived.items()).toEqual([]);
  });

  it('sends one that will not arrive by the next way that the patient agreed to, and listens no more to the first', async () => {
    const { receipt, rows, items, patient } = await afterConfirmation();
    await rows(`update outbox set reference = 'wamid.1'`);
    const row = () =>
      rows('select channel, recipient, status, attempts, reference, delivered_at from outbox');
    const byMail = {
      channel: 'email',
      recipient: patient.email,
      status: 'queued',
      attempts: 0,
      reference: null,
      delivered_at: null,
    };
    await receipt('failed', 1);
    expect(await row()).toEqual([byMail]);
    await receipt('failed', 2);
    await receipt('delivered', 3);
    expect(await row()).toEqual([byMail]);
    expect(await items()).toEqual([]);
  });

  it.each([
    [
      'the patient asked for no messages',
      `insert into calling_wishes (practice_id, patient_id, kind, asked_by, set_at, set_by)
       select practice_id, patient_id, 'no-messages', 'patient', now(), 'Fatima' from outbox`,
    ],
    ['the patient took their consent back', `update opt_ins set revoked_at = now()`],
    ['a worker has it in hand', `update outbox set status = 'sending', claimed_at = now()`],
  ])('sends it no other way when %s', async (_what, change) => {
    const { receipt, rows, items } = await afterConfirmation();
    await rows(change);
    await receipt('failed', 1);
    expect(await rows('select channel, status from outbox')).toEqual([
      { channel: 'whatsapp', status: 'dead' },
    ]);
    expect(await items()).toMatchObject([{ kind: 'undelivered-message' }]);
  });

  it.each([
    [
      'by the button',
      (message: { practice: never; id: MessageId }) => ({ button: { press: 'cancel' as const, message } }),
    ],
    ['in one word', () => ({})],
  ])('cancels the appointment %s, once however often it is told', async (_how, otherwise) => {
    const { reply, message, statusOfAppointment, rows } = await afterConfirmation();
    const answer = () => reply('Afzeggen', otherwise(message as never));
    expect([await answer(), await answer()]).toEqual(['cancelled', 'cancelled']);
    expect(await statusOfAppointment()).toEqual(['cancelled']);
    // The patient hears that it is done, on the same channel.
    expect(await rows(`select recipient from outbox where template = 'appointment-cancelled'`)).toEqual([
      { recipient: FROM },
    ]);
    expect(await rows(`select event from audit where event = 'appointment-cancelled'`)).toHaveLength(1);
    expect(await rows('select message_id, meaning, outcome from message_replies')).toEqual([
      { message_id: (message as { id: string }).id, meaning: 'cancel', outcome: 'cancelled' },
    ]);
  });

  it.each([
    ['ik wil niet afzeggen', 'none', 'normal'],
    ['kan het ook donderdag', 'none', 'normal'],
    ['ik heb zo een pijn op de borst', 'none', '112'],
    ['👍', 'none', 'normal'],
  ])('leaves "%s" to people, with the literal words', async (text, wish, urgency) => {
    const { reply, items, rows, statusOfAppointment, patient } = await afterConfirmation();
    expect([await reply(text), await reply(text)]).toEqual(['item', 'item']);
    expect(await rows('select patient_id, outcome from message_replies')).toEqual([
      { patient_id: patient.id, outcome: 'item' },
    ]);
    expect(await items()).toEqual([
      { kind: 'reply', urgency, wish, words: [text], call_back_number: FROM, patient_id: patient.id },
    ]);
    expect(await statusOfAppointment()).toEqual(['booked']);
  });

  it.each([
    ['by the button', (message: never) => ({ button: { press: 'move' as const, message } })],
    ['in words', () => ({})],
  ])('offers two other times %s, and moves to the one that is chosen, once', async (_how, otherwise) => {
    const { reply, message, rows, statusOfAppointment } = await afterConfirmation();
    const ask = () => reply('Verplaatsen', otherwise(message as never));
    expect([await ask(), await ask()]).toEqual(['offered', 'offered']);
    const offers = await rows(`select id, logistics from outbox where template = 'move-offer'`);
    expect(offers).toHaveLength(1);
    const [{ id, logistics }] = offers;
    expect(logistics).toMatchObject({
      practitionerName: 'dokter Jansen',
      answerBefore: '2026-11-25T11:15:00Z',
    });
    expect(logistics.more).toHaveLength(1);
    await rows(`update outbox set status = 'sent', reference = 'wamid.offer' where id = '${id}'`);
    const choose = () => reply('2', { reference: 'wamid.9', answers: 'wamid.offer' });
    expect([await choose(), await choose()]).toEqual(['moved', 'moved']);
    expect((await statusOfAppointment()).sort()).toEqual(['booked', 'cancelled']);
    const [{ starts }] = await rows(`select starts from appointments where status = 'booked'`);
    expect(Temporal.Instant.from(starts.toISOString()).equals(Temporal.Instant.from(logistics.more[0]))).toBe(
      true,
    );
  });

  it('offers two others when it is asked again, and lets the first go', async () => {
    const { reply, rows } = await afterConfirmation();
    await reply('andere tijd', { reference: 'wamid.a' });
    await reply('andere tijd', { reference: 'wamid.b' });
    expect(await rows(`select status from move_choices order by created_at`)).toEqual([
      { status: 'closed' },
      { status: 'open' },
    ]);
    expect(await rows(`select id from appointments where status = 'held'`)).toHaveLength(2);
  });

  it('leaves a choice that is no longer kept, or was none, to people', async () => {
    const { reply, rows, items, statusOfAppointment } = await afterConfirmation();
    expect(await reply('1')).toBe('item');
    await reply('verzetten', { reference: 'wamid.a' });
    await rows(`update outbox set status = 'sent', reference = 'wamid.offer' where template = 'move-offer'`);
    await rows(`delete from appointments where status = 'held'`);
    expect(await reply('1', { reference: 'wamid.b', answers: 'wamid.offer' })).toBe('item');
    expect(await items()).toHaveLength(2);
    expect(await statusOfAppointment()).toEqual(['booked']);
  });

  it('takes a booking back by "toch niet", and the cancellation too while its place is free', async () => {
    const { reply, rows, statusOfAppointment } = await afterConfirmation();
    const undo = () => reply('toch niet', { reference: 'wamid.a' });
    expect([await undo(), await undo()]).toEqual(['cancelled', 'cancelled']);
    await rows(
      `update outbox set status = 'sent', reference = 'wamid.cancelled' where template = 'appointment-cancelled'`,
    );
    const restore = () => reply('toch wel', { reference: 'wamid.b', answers: 'wamid.cancelled' });
    expect([await restore(), await restore()]).toEqual(['restored', 'restored']);
    expect((await statusOfAppointment()).sort()).toEqual(['booked', 'cancelled']);
  });

  it('makes no cancelled appointment again whose place somebody else has, and leaves that to people', async () => {
    const { reply, rows, items } = await afterConfirmation();
    await reply('afzeggen', { reference: 'wamid.a' });
    await rows(
      `update outbox set status = 'sent', reference = 'wamid.cancelled' where template = 'appointment-cancelled'`,
    );
    await rows(`insert into appointments (practice_id, id, practitioner_id, type_id, during, status, patient_id)
      select practice_id, gen_random_uuid(), practitioner_id, type_id, during, 'booked', patient_id from appointments`);
    expect(await reply('toch wel', { reference: 'wamid.b', answers: 'wamid.cancelled' })).toBe('item');
    expect(await items()).toMatchObject([{ words: ['toch wel'] }]);
  });

  it('reads "toch niet" to a reminder, and to nothing that can be undone, as words for people', async () => {
    const { reply, rows, statusOfAppointment } = await afterConfirmation();
    await rows(`update outbox set template = 'appointment-reminder'`);
    expect(await reply('toch niet')).toBe('item');
    expect(await statusOfAppointment()).toEqual(['booked']);
  });

  it('reads "ja" to a message that offered nothing as words for people', async () => {
    const { reply, items } = await afterConfirmation();
    expect(await reply('ja')).toBe('item');
    expect(await items()).toMatchObject([{ kind: 'reply', words: ['ja'] }]);
  });

  it('does nothing for a stranger, nor for a message that went to someone else', async () => {
    const { reply, message, items, statusOfAppointment } = await afterConfirmation();
    expect(await reply('Afzeggen', { from: '+31201000198' })).toBe('unknown');
    expect(await reply('Afzeggen', { from: '+31201000198', button: { press: 'cancel', message } })).toBe(
      'unknown',
    );
    expect(await items()).toEqual([]);
    expect(await statusOfAppointment()).toEqual(['booked']);
  });
});
