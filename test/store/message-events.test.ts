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
  });

  it.each([
    ['ik wil niet afzeggen', 'none', 'normal'],
    ['kan het ook donderdag', 'none', 'normal'],
    ['ik heb zo een pijn op de borst', 'none', '112'],
    ['👍', 'none', 'normal'],
  ])('leaves "%s" to people, with the literal words', async (text, wish, urgency) => {
    const { reply, items, statusOfAppointment, patient } = await afterConfirmation();
    expect([await reply(text), await reply(text)]).toEqual(['item', 'item']);
    expect(await items()).toEqual([
      { kind: 'reply', urgency, wish, words: [text], call_back_number: FROM, patient_id: patient.id },
    ]);
    expect(await statusOfAppointment()).toEqual(['booked']);
  });

  it('asks people to move it when that button is pressed', async () => {
    const { reply, message, items } = await afterConfirmation();
    expect(await reply('Verplaatsen', { button: { press: 'move', message } })).toBe('item');
    expect(await items()).toMatchObject([{ kind: 'reply', wish: 'move' }]);
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
