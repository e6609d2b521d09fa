import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { smsWebhook, whatsappWebhook } from './message-webhooks.ts';

const SECRET = 'a-long-secret-of-at-least-thirty-two-signs';
const sms = { url: 'http://127.0.0.1', productToken: 't', from: 'De Linde', webhookSecret: SECRET };
const IDS = ['6a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a11', '6a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a12'];
const body = Buffer.from(
  JSON.stringify({ messages: { msg: IDS.map((reference) => ({ reference, status: { code: '2' } })) } }),
);
const never = AbortSignal.timeout(10_000);

it('works off what follows on a report that fails, and has it all brought again', async () => {
  const taken: string[] = [];
  const reports = smsWebhook(
    { sms },
    {
      takeMessageEvent: async () => 'noted',
      async takeSmsReport({ message }) {
        taken.push(message);
        if (message === IDS[0]) throw new Error('the database went away here');
      },
    },
  );
  await expect(reports?.take(body, SECRET, never)).rejects.toThrow('went away');
  expect(taken).toEqual(IDS);
});

it('opens no door for a network that is not set, or that cannot prove itself', () => {
  const store = { takeMessageEvent: async () => 'noted' as const, takeSmsReport: async () => undefined };
  expect(whatsappWebhook({ whatsapp: null }, store)).toBeNull();
  expect(smsWebhook({ sms: null }, store)).toBeNull();
  expect(smsWebhook({ sms: { ...sms, webhookSecret: null } }, store)).toBeNull();
});

it('asks nothing of the store for what is not signed', async () => {
  const whatsapp = {
    graphUrl: 'http://127.0.0.1',
    phoneNumberId: '1',
    accessToken: 't',
    appSecret: 's',
    verifyToken: 'v',
  };
  const store = {
    takeMessageEvent: () => Promise.reject(new Error('asked')),
    takeSmsReport: () => Promise.reject(new Error('asked')),
  };
  const webhook = whatsappWebhook({ whatsapp }, store);
  expect(await webhook?.take(body, undefined, never)).toBe('unsigned');
  const signature = `sha256=${createHmac('sha256', 's').update(body).digest('hex')}`;
  // Signed, and none of WhatsApp's.
  expect(await webhook?.take(body, signature, never)).toBe('taken');
  expect(await smsWebhook({ sms }, store)?.take(body, 'guessed', never)).toBe('unsigned');
});
