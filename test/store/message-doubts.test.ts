import { afterEach, describe, expect, it } from 'vitest';
import { asId, type MessageId } from '../../src/domain/ids.ts';
import { sendMessage } from '../../src/jobs/send-message.ts';
import { settleDoubts } from '../../src/jobs/settle-doubts.ts';
import type { MessageCarrier } from '../../src/messaging/carrier.ts';
import { patientNamed } from '../kits/booking.ts';
import { soon, TEST_NOW } from '../kits/database.ts';
import { outboxWorld, postman } from '../kits/outbox-world.ts';

describe('a message of which nobody knows whether it went out', () => {
  const { openWith, bookOne, rows, messages, until, close } = outboxWorld();
  afterEach(close);

  /** A message that waits, and nobody who sends it but this test. */
  async function queued(carrier = postman()) {
    const open_ = await openWith(null);
    await bookOne(open_);
    const [row] = await rows(open_.store, 'select id from outbox');
    const id = asId<MessageId>(row.id);
    const parts = { database: open_.store.database, carriers: { email: carrier }, mostAttempts: 3 };
    const send = () => sendMessage(parts, open_.practice.id, id, soon());
    return { ...open_, carrier, parts, id, send };
  }

  /** A message that a worker had in its hands when it died, an hour ago. */
  async function afterCrash(otherwise: Partial<MessageCarrier> = {}) {
    const open_ = await queued({ ...postman(), ...otherwise });
    const { carrier, parts, send } = open_;
    carrier.answer = () => Promise.reject(new Error('the process died here'));
    await expect(send()).rejects.toThrow('died');
    carrier.answer = { kind: 'sent', reference: null };
    const later = (seconds: number) =>
      rows(open_.store, `update outbox set claimed_at = claimed_at - make_interval(secs => ${seconds})`);
    const announced: MessageId[] = [];
    const settle = () =>
      settleDoubts(
        { ...parts, announce: async (_session, _practice, message) => announced.push(message) },
        open_.practice.id,
        soon(),
      );
    const items = () => rows(open_.store, 'select kind, status, patient_id from worklist');
    return { ...open_, later, settle, announced, items };
  }
  const IN_DOUBT = [
    { kind: 'message-in-doubt', status: 'open', patient_id: patientNamed('Maria').id },
  ] as const;

  it('sends nothing a second time after a crash between sending and noting it, and asks people', async () => {
    const { store, carrier, send, later, settle, announced, items } = await afterCrash();
    expect(await send()).toBe('nothing-to-do');
    // Another worker may still have it.
    expect([await settle(), await items()]).toEqual([0, []]);
    await later(121);
    expect([await settle(), await settle()]).toEqual([1, 0]);
    expect(carrier.attempts).toHaveLength(1);
    expect(announced).toEqual([]);
    expect(await messages(store)).toMatchObject([{ status: 'dead', last_fault: 'MESSAGE_IN_DOUBT' }]);
    expect(await items()).toEqual(IN_DOUBT);
    expect(await rows(store, "select result from audit where event = 'message-sent'")).toEqual([
      { result: 'not-found' },
    ]);
  });

  it.each([
    ['has it: it was sent', 'taken', 'sent', 0],
    ['does not have it: it is sent now', 'not-taken', 'queued', 1],
  ] as const)(
    'asks the network where it can be asked, and when that %s',
    async (_what, told, status, jobs) => {
      const { store, later, settle, announced, items, send } = await afterCrash({
        wasTaken: async () => told,
      });
      await later(121);
      expect(await settle()).toBe(1);
      expect(await messages(store)).toMatchObject([{ status }]);
      expect(announced).toHaveLength(jobs);
      expect(await send()).toBe(jobs === 1 ? 'sent' : 'nothing-to-do');
      expect(await items()).toEqual([]);
    },
  );

  it('waits for a receipt where the network sends them, before it asks people', async () => {
    const { later, settle, items } = await afterCrash({ receiptsWithinSeconds: 900 });
    await later(600);
    expect([await settle(), await items()]).toEqual([0, []]);
    await later(301);
    expect([await settle(), await items()]).toEqual([1, IN_DOUBT]);
  });

  it.each(['before', 'after'] as const)(
    'takes a receipt for the answer that was never heard, also %s people were asked',
    async (when) => {
      const { store, practice, id, later, settle, items, send } = await afterCrash();
      await later(121);
      if (when === 'after') await settle();
      // The receipts that are taken so are those of WhatsApp.
      await rows(store, `update outbox set channel = 'whatsapp'`);
      await store.takeMessageEvent(
        {
          kind: 'receipt',
          reference: 'network.1',
          message: { practice: practice.id, id },
          state: 'delivered',
          at: TEST_NOW,
          fault: null,
        },
        soon(),
      );
      expect([await settle(), await send()]).toEqual([0, 'nothing-to-do']);
      expect(
        await rows(store, 'select status, reference, delivered_at is not null as arrived from outbox'),
      ).toEqual([{ status: 'sent', reference: 'network.1', arrived: true }]);
      expect(await items()).toEqual(when === 'after' ? [{ ...IN_DOUBT[0], status: 'done' }] : []);
      expect(await rows(store, "select event from audit where event = 'worklist-item-changed'")).toHaveLength(
        when === 'after' ? 1 : 0,
      );
    },
  );

  it('leaves in doubt what a network had in hand and did not answer', async () => {
    const { store, carrier, send } = await queued();
    carrier.answer = { kind: 'in-doubt', code: 'MESSAGE_CARRIER_TIMEOUT' };
    expect([await send(), await send()]).toEqual(['in-doubt', 'nothing-to-do']);
    expect(await messages(store)).toMatchObject([
      { status: 'sending', last_fault: 'MESSAGE_CARRIER_TIMEOUT' },
    ]);
  });

  it('leaves a network alone for as long as it asks', async () => {
    const { store, carrier, send } = await queued();
    carrier.answer = { kind: 'unavailable', code: 'MESSAGE_CARRIER_REFUSED', afterSeconds: 600 };
    expect([await send(), await send(), await send()]).toEqual(['try-again', 'try-again', 'try-again']);
    expect(carrier.attempts).toHaveLength(1);
    await rows(store, `update outbox set due_at = due_at - interval '601 seconds'`);
    carrier.answer = { kind: 'sent', reference: null };
    expect(await send()).toBe('sent');
    expect(carrier.attempts).toHaveLength(2);
  });

  it('makes an item anew when what people had sent again fails again', async () => {
    const carrier = postman();
    carrier.answer = { kind: 'refused', code: 'MESSAGE_ADDRESS_REFUSED' };
    const open_ = await openWith(carrier);
    await bookOne(open_);
    const failed = () =>
      until(async () => expect(await messages(open_.store)).toMatchObject([{ status: 'dead', attempts: 1 }]));
    await failed();
    await rows(open_.store, `update worklist set status = 'done'`);
    await rows(open_.store, `update outbox set status = 'queued', attempts = 0, retries = retries + 1`);
    const [row] = await rows(open_.store, 'select id from outbox');
    const parts = { database: open_.store.database, carriers: { email: carrier }, mostAttempts: 3 };
    expect(await sendMessage(parts, open_.practice.id, asId<MessageId>(row.id), soon())).toBe('given-up');
    expect(await rows(open_.store, 'select status from worklist order by created_at')).toEqual([
      { status: 'done' },
      { status: 'open' },
    ]);
  });
});
