import { describe, expect, it, vi } from 'vitest';
import { type StandIn, standInForCm, standInForMeta } from '../../test/kits/stand-in-messaging.ts';
import { asId, type MessageId, type PracticeId } from '../domain/ids.ts';
import type { MessageCarrier, OutgoingMessage } from './carrier.ts';
import type { Logistics, Template } from './logistics.ts';
import { smsCarrier } from './sms-carrier.ts';
import { writeMessage } from './templates.nl.ts';
import { whatsappCarrier } from './whatsapp-carrier.ts';
import { writeIn } from './write-message.ts';

const PRACTICE = asId<PracticeId>('0a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a11');
const ID = asId<MessageId>('6a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a11');
const LOGISTICS: Logistics = {
  practiceName: 'huisartsenpraktijk De Linde',
  practitionerName: 'dokter Jansen',
  start: '2026-11-26T08:30:00Z',
  address: 'Lindelaan 1, 1234 AB Voorbeeldstad',
  bring: null,
  phone: '+31100000100',
};
const message = (template: Template, logistics: Partial<Logistics> = {}): OutgoingMessage => ({
  practice: PRACTICE,
  id: ID,
  to: '+31201000101',
  template,
  ...writeMessage(template, { ...LOGISTICS, ...logistics }),
});
const soon = () => AbortSignal.timeout(10_000);

const META = { token: 'a-token', phoneNumberId: '10550100' };
const whatsapp = ({ url }: StandIn, accessToken = META.token): MessageCarrier =>
  whatsappCarrier({ graphUrl: url, phoneNumberId: META.phoneNumberId, accessToken });
const CM = { token: 'a-product-token' };
const sms = ({ url }: StandIn, productToken = CM.token): MessageCarrier =>
  smsCarrier({ url: `${url}/v1.0/message`, productToken, from: 'De Linde', webhookSecret: null });

describe('WhatsApp', () => {
  it('sends the approved template with its values, its buttons and our id', async () => {
    await using meta = await standInForMeta(META);
    expect(await whatsapp(meta).send(message('appointment-reminder'), soon())).toEqual({
      kind: 'sent',
      reference: 'wamid.1',
    });
    expect(meta.taken[0]?.body).toMatchObject({
      to: '31201000101',
      biz_opaque_callback_data: `${PRACTICE}/${ID}`,
      template: {
        name: 'balie_afspraak_herinnering',
        components: [
          {
            type: 'body',
            parameters: [
              'huisartsenpraktijk De Linde',
              'donderdag 26 november 2026 om 9.30 uur',
              'dokter Jansen',
              'Lindelaan 1, 1234 AB Voorbeeldstad',
              'U hoeft niets mee te nemen.',
              '010 - 00 00 100',
            ].map((text) => ({ type: 'text', text })),
          },
          { sub_type: 'quick_reply', index: '0', parameters: [{ payload: `cancel:${PRACTICE}/${ID}` }] },
          { sub_type: 'quick_reply', index: '1', parameters: [{ payload: `move:${PRACTICE}/${ID}` }] },
        ],
      },
    });
  });

  const inEnglish = (): OutgoingMessage => {
    const { written, inDutch, language } = writeIn('en', 'appointment-reminder', LOGISTICS);
    return { ...message('appointment-reminder'), ...written, inDutch, language };
  };

  it('sends the English text of a template by its code, with an English day and the same buttons', async () => {
    await using meta = await standInForMeta(META);
    expect((await whatsapp(meta).send(inEnglish(), soon())).kind).toBe('sent');
    const body = JSON.stringify(meta.taken[0]?.body);
    expect(body).toContain('"language":{"code":"en","policy":"deterministic"}');
    expect(body).toContain('Thursday 26 November 2026 at 9:30');
    expect(body).toContain(`cancel:${PRACTICE}/${ID}`);
    // The stand-in takes no Dutch day in an English text.
    const mixed = await whatsapp(meta).send({ ...message('appointment-reminder'), language: 'en' }, soon());
    expect(mixed.kind).not.toBe('sent');
  });

  it('sends it in Dutch, once, where the practice has no English text at Meta', async () => {
    await using meta = await standInForMeta(META, (nth) =>
      nth === 1 ? { status: 404, body: { error: { code: 132_001 } } } : null,
    );
    expect((await whatsapp(meta).send(inEnglish(), soon())).kind).toBe('sent');
    expect(meta.taken).toHaveLength(2);
    expect(meta.taken[1]?.body).toMatchObject({ template: { language: { code: 'nl' } } });
    expect(JSON.stringify(meta.taken[1]?.body)).toContain('donderdag 26 november');
  });

  it('puts no buttons under what is cancelled, and no line break in a value', async () => {
    await using meta = await standInForMeta(META);
    const carrier = whatsapp(meta);
    const odd = message('appointment-cancelled', {
      address: 'Lindelaan 1\n1234 AB\t      Voorbeeldstad',
      phone: null,
    });
    expect((await carrier.send(odd, soon())).kind).toBe('sent');
    expect(JSON.stringify(meta.taken[0]?.body)).toContain('Lindelaan 1 1234 AB Voorbeeldstad');
    expect(JSON.stringify(meta.taken[0]?.body)).not.toContain('button');
  });

  it.each([131_026, 131_030, 131_021, 131_050])(
    'gives it to people for ever at Meta code %i',
    async (code) => {
      await using meta = await standInForMeta(META, () => ({ status: 400, body: { error: { code } } }));
      expect(await whatsapp(meta).send(message('appointment-booked'), soon())).toEqual({
        kind: 'refused',
        code: 'MESSAGE_ADDRESS_REFUSED',
      });
    },
  );

  it.each([
    ['too many at once', 400, { error: { code: 130_429 } }, 'MESSAGE_CARRIER_REFUSED'],
    ['a template that is not approved', 404, { error: { code: 132_001 } }, 'MESSAGE_CARRIER_REFUSED'],
    ['a service that is down', 503, { error: { code: 131_016 } }, 'MESSAGE_CARRIER_UNREACHABLE'],
    ['an error of its own', 500, { error: { code: 131_000 } }, 'MESSAGE_CARRIER_UNREACHABLE'],
    ['a proxy that is full', 503, '<html>', 'MESSAGE_CARRIER_UNREACHABLE'],
    ['an address that moved', 302, '', 'MESSAGE_CARRIER_UNREACHABLE'],
  ])('waits at %s', async (_what, status, body, code) => {
    await using meta = await standInForMeta(META, () => ({ status, body }));
    expect(await whatsapp(meta).send(message('appointment-booked'), soon())).toEqual({
      kind: 'unavailable',
      code,
    });
  });

  it.each([
    ['a proxy that heard nothing', 502, '<html>'],
    ['a proxy that waited in vain', 504, ''],
    ['an error without a reason', 500, 'oops'],
    ['an answer without an id', 200, { messages: [] }],
  ])('does not know whether it went out at %s', async (_what, status, body) => {
    await using meta = await standInForMeta(META, () => ({ status, body }));
    expect(await whatsapp(meta).send(message('appointment-booked'), soon())).toEqual({
      kind: 'in-doubt',
      code: 'MESSAGE_CARRIER_UNREACHABLE',
    });
  });

  it.each([
    ['20', 20],
    ['90000', 3_600],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
  ])('is left alone for as long as it asks when there are too many: %s', async (asked, afterSeconds) => {
    await using meta = await standInForMeta(META, () => ({
      status: 429,
      body: { error: { code: 130_429 } },
      headers: { 'retry-after': asked },
    }));
    expect(await whatsapp(meta).send(message('appointment-booked'), soon())).toEqual({
      kind: 'unavailable',
      code: 'MESSAGE_CARRIER_REFUSED',
      ...(afterSeconds === undefined ? {} : { afterSeconds }),
    });
  });

  it('waits when the token ran out', async () => {
    await using meta = await standInForMeta(META);
    expect(await whatsapp(meta, 'another').send(message('appointment-booked'), soon())).toEqual({
      kind: 'unavailable',
      code: 'MESSAGE_CARRIER_REFUSED',
    });
  });
});

describe('SMS', () => {
  it('sends the short text to the number, with our id as reference', async () => {
    await using cm = await standInForCm(CM);
    expect(await sms(cm).send(message('appointment-booked'), soon())).toEqual({
      kind: 'sent',
      reference: ID,
    });
    expect(cm.taken[0]?.body).toMatchObject({
      messages: {
        msg: [
          {
            from: 'De Linde',
            to: [{ number: '0031201000101' }],
            reference: ID,
            body: {
              content:
                'Uw afspraak: donderdag 26 november 2026 om 9.30 uur, dokter Jansen. huisartsenpraktijk De Linde, Lindelaan 1, 1234 AB Voorbeeldstad. Kunt u niet? Bel 010 - 00 00 100.',
            },
          },
        ],
      },
    });
  });

  it.each([302, 303, 402])(
    'gives it to people for ever at code %i of the message',
    async (messageErrorCode) => {
      await using cm = await standInForCm(CM, () => ({
        status: 400,
        body: { details: '', errorCode: 201, messages: [{ status: 'Failed', messageErrorCode }] },
      }));
      expect(await sms(cm).send(message('appointment-booked'), soon())).toEqual({
        kind: 'refused',
        code: 'MESSAGE_ADDRESS_REFUSED',
      });
    },
  );

  it.each([
    ['a balance that is empty', 402, { errorCode: 102 }, 'MESSAGE_CARRIER_REFUSED'],
    [
      'a filter',
      400,
      { errorCode: 201, messages: [{ status: 'Failed', messageErrorCode: 401 }] },
      'MESSAGE_CARRIER_REFUSED',
    ],
    ['an error of the gateway', 500, { errorCode: 500 }, 'MESSAGE_CARRIER_UNREACHABLE'],
    ['a page of a proxy', 429, 'slow down', 'MESSAGE_CARRIER_UNREACHABLE'],
  ])('waits at %s', async (_what, status, body, code) => {
    await using cm = await standInForCm(CM, () => ({ status, body }));
    expect(await sms(cm).send(message('appointment-booked'), soon())).toEqual({ kind: 'unavailable', code });
  });

  it('waits when the token is wrong', async () => {
    await using cm = await standInForCm(CM);
    expect(await sms(cm, 'another').send(message('appointment-booked'), soon())).toMatchObject({
      code: 'MESSAGE_CARRIER_REFUSED',
    });
  });
});

describe.each([
  ['WhatsApp', (way: 'silence' | 'torn') => standInForMeta(META, () => way), whatsapp],
  ['SMS', (way: 'silence' | 'torn') => standInForCm(CM, () => way), sms],
])('%s, when the network fails', (_name, open, carrier) => {
  it('does not know whether it went out when it is given up while the network is silent', async () => {
    await using network = await open('silence');
    const giveUp = new AbortController();
    const sending = carrier(network).send(message('appointment-booked'), giveUp.signal);
    await vi.waitFor(() => expect(network.taken).toHaveLength(1), { timeout: 10_000, interval: 5 });
    giveUp.abort();
    expect(await sending).toEqual({ kind: 'in-doubt', code: 'MESSAGE_CARRIER_TIMEOUT' });
    // Given up before anything was sent.
    expect(await carrier(network).send(message('appointment-booked'), AbortSignal.abort())).toEqual({
      kind: 'unavailable',
      code: 'MESSAGE_CARRIER_TIMEOUT',
    });
    expect(network.taken).toHaveLength(1);
  });

  it('does not know it either when the line breaks in the middle of the answer, and waits when nobody is there', async () => {
    const torn = await open('torn');
    const code = 'MESSAGE_CARRIER_UNREACHABLE';
    expect(await carrier(torn).send(message('appointment-booked'), soon())).toEqual({
      kind: 'in-doubt',
      code,
    });
    await torn[Symbol.asyncDispose]();
    expect(await carrier(torn).send(message('appointment-booked'), soon())).toEqual({
      kind: 'unavailable',
      code,
    });
  });
});
