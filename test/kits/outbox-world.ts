import { vi } from 'vitest';
import type { BookedAppointment } from '../../src/domain/appointment.ts';
import type { Practice } from '../../src/domain/practice.ts';
import type { CarrierResult, MessageCarrier, OutgoingMessage } from '../../src/messaging/carrier.ts';
import { smsCarrier } from '../../src/messaging/sms-carrier.ts';
import { whatsappCarrier } from '../../src/messaging/whatsapp-carrier.ts';
import type { StoreConfig } from '../../src/store/store.ts';
import { aCall, bookingAt } from './booking.ts';
import { soon, type TestStore, testStore, withClient } from './database.ts';
import { at } from './practice-builders.ts';

export const CONFIRMATION = { channel: 'email', to: 'maria.vandenberg@voorbeeld.example' } as const;
/** Attempts follow each other as fast as the queue can. */
const AT_ONCE = { attempts: 2, firstDelaySeconds: 0 };

export interface Postman extends MessageCarrier {
  readonly sent: OutgoingMessage[];
  readonly attempts: OutgoingMessage[];
  answer: CarrierResult | (() => Promise<CarrierResult>);
}

export function postman(): Postman {
  const sent: OutgoingMessage[] = [];
  const attempts: OutgoingMessage[] = [];
  return {
    name: 'test',
    sent,
    attempts,
    answer: { kind: 'sent', reference: null },
    async send(message) {
      attempts.push(message);
      const result = typeof this.answer === 'function' ? await this.answer() : this.answer;
      if (result.kind === 'sent') sent.push(message);
      return result;
    },
    close: async () => undefined,
  };
}

/** Stores with an outbox, and bookings whose confirmations go through it. `close` after each test. */
export function outboxWorld() {
  const closing: TestStore[] = [];
  const close = async () => {
    for (const store of closing.splice(0)) await store[Symbol.asyncDispose]();
  };

  async function openWith(carrier: MessageCarrier | null, otherwise: Partial<StoreConfig> = {}) {
    const store = await testStore({
      carriers: carrier === null ? null : { email: carrier },
      retry: AT_ONCE,
      ...otherwise,
    });
    closing.push(store);
    const practice = (await store.practices.load('receptie', soon())) as Practice;
    return { store, booking: bookingAt(store, practice), practice };
  }
  async function bookOne(
    { booking }: Awaited<ReturnType<typeof openWith>>,
    otherwise: Parameters<typeof booking.book>[2] = {},
  ) {
    const [slot] = await booking.freeSlots(at('2026-11-30T08:00'), 1);
    if (slot === undefined) throw new Error('no slot');
    const call = aCall();
    const result = await booking.book(call, await booking.held(call, slot), {
      confirmation: CONFIRMATION,
      reason: 'bloed bij de ontlasting',
      ...otherwise,
    });
    if (result.kind !== 'booked') throw new Error(`not booked: ${result.kind}`);
    return { call, ...result };
  }
  const cancel = (
    { store, practice }: Awaited<ReturnType<typeof openWith>>,
    appointment: BookedAppointment,
  ) =>
    store.agenda.cancel(
      {
        practice: practice.id,
        call: aCall(),
        appointment: appointment.id,
        by: appointment.patient,
        idempotencyKey: `undo:${appointment.id}`,
      },
      soon(),
    );
  const rows = (store: TestStore, text: string) =>
    withClient(store.url, async (client) => (await client.query(text)).rows);
  const messages = (store: TestStore) =>
    rows(store, 'select status, attempts, last_fault, template from outbox order by created_at, template');
  const until = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 12_000, interval: 20 });

  return { openWith, bookOne, cancel, rows, messages, until, close };
}

/** WhatsApp and SMS as the product sends them, to the stand-ins of their networks. */
export const networksOf = (meta: { readonly url: string }, cm: { readonly url: string }) => ({
  whatsapp: whatsappCarrier({ graphUrl: meta.url, phoneNumberId: '10550100', accessToken: 't' }),
  sms: smsCarrier({
    url: `${cm.url}/v1.0/message`,
    productToken: 'p',
    from: 'De Linde',
    webhookSecret: null,
  }),
});
