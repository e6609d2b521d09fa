import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listenOn } from '../../src/http/staff-server.ts';
import { smsWebhook, whatsappWebhook } from '../../src/message-webhooks.ts';
import { aCall, bookingAt, patientNamed } from '../kits/booking.ts';
import { newDatabase, soon, type TestStore, testStore, withClient } from '../kits/database.ts';
import { type DatabaseProxy, databaseProxy } from '../kits/database-proxy.ts';
import { at } from '../kits/practice-builders.ts';
import { staffApp } from './staff-app.ts';

const APP_SECRET = 'the-secret-of-the-app';
const SMS_SECRET = 'a-long-secret-of-at-least-thirty-two-signs';
const FROM = '31201000199';
const whatsapp = {
  graphUrl: 'http://127.0.0.1',
  phoneNumberId: '1',
  accessToken: 't',
  appSecret: APP_SECRET,
  verifyToken: 'chosen-by-the-practice',
};
const sms = { url: 'http://127.0.0.1', productToken: 't', from: 'De Linde', webhookSecret: SMS_SECRET };

const sign = (body: string, secret = APP_SECRET): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/** What Meta posts; the numbers at the end are how its own examples look. */
const notification = (value: object): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '102290129340398', changes: [{ field: 'messages', value }] }],
  });
const written = (body: string, id = 'wamid.reply', from = FROM): string =>
  notification({ messages: [{ id, from, timestamp: '1795598100', type: 'text', text: { body } }] });

describe('what networks of messages bring over HTTP', () => {
  let url = '';
  let proxy: DatabaseProxy;
  let store: TestStore;
  let message = { practice: '', id: '' };
  const closing: (() => Promise<unknown>)[] = [];

  const rows = (text: string) => withClient(store.url, async (client) => (await client.query(text)).rows);
  const post = async (path: string, body: string | Buffer, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : new Uint8Array(body),
      headers: { 'content-type': 'application/json', ...headers },
      signal: AbortSignal.timeout(20_000),
    });
    const text = await answer.text();
    return { status: answer.status, code: text === '' ? null : JSON.parse(text).code };
  };
  const fromMeta = (body: string, signature = sign(body)) =>
    post('/api/webhooks/whatsapp', body, { 'x-hub-signature-256': signature });
  const status = (state: string, timestamp: string, otherwise: object = {}) => ({
    id: 'wamid.1',
    status: state,
    timestamp,
    recipient_id: FROM,
    biz_opaque_callback_data: `${message.practice}/${message.id}`,
    ...otherwise,
  });
  const fromCm = (code: string, reference = message.id, secret = SMS_SECRET) =>
    post(
      `/api/webhooks/sms/${secret}`,
      JSON.stringify({
        messages: {
          msg: {
            received: '2026-11-25T10:18:00',
            to: `00${FROM}`,
            reference,
            status: { code, errorCode: '', errorDescription: '' },
            operator: '20408',
          },
        },
      }),
    );
  /** An answer to our message, in CM.com's own shape. */
  const answeredBySms = (text: string, otherwise: object = {}, secret = SMS_SECRET) =>
    post(
      `/api/webhooks/sms/${secret}`,
      JSON.stringify({
        from: { number: `00${FROM}`, name: '' },
        to: { number: '0031209000300' },
        message: { text, media: { mediaUri: '', contentType: '', title: '' }, custom: {} },
        reference: message.id,
        groupings: ['', '', ''],
        timeUtc: '2026-11-25T09:20:00',
        channel: 'SMS',
        messageContext: '',
        ...otherwise,
      }),
    );
  /** What the patient gets by no other network is an item for people. */
  const NO_OTHER_WAY = 'update opt_ins set revoked_at = now()';
  const howFar = async () => (await rows('select status, delivered_at, read_at from outbox'))[0];
  const items = () => rows('select kind, urgency, words, status from worklist order by created_at');

  beforeAll(async () => {
    proxy = await databaseProxy(await newDatabase());
    store = await testStore({ databaseUrl: proxy.url });
    closing.push(
      async () => store[Symbol.asyncDispose](),
      async () => proxy[Symbol.asyncDispose](),
    );
    const { app } = await staffApp(
      { webhook: whatsappWebhook({ whatsapp }, store), smsWebhook: smsWebhook({ sms }, store) },
      (close) => closing.unshift(close),
    );
    url = `http://127.0.0.1:${await listenOn(app, { host: '127.0.0.1', port: 0 })}`;
    const practice = await store.practices.load('receptie', soon());
    if (practice === null) throw new Error('no practice');
    const booking = bookingAt(store, practice);
    const [slot] = await booking.freeSlots(at('2026-11-30T08:00'), 1);
    if (slot === undefined) throw new Error('no slot');
    const call = aCall();
    await booking.book(call, await booking.held(call, slot), {
      confirmation: { channel: 'email', to: patientNamed('Maria').email ?? '' },
    });
    const [{ id }] = await rows('select id from outbox');
    message = { practice: practice.id, id };
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });
  beforeEach(() =>
    rows(
      `update outbox set status = 'sent', channel = 'whatsapp', recipient = '+${FROM}', delivered_at = null, read_at = null;
       update opt_ins set revoked_at = null;
       delete from message_replies; delete from worklist_history; delete from worklist`,
    ),
  );

  it.each([
    ['the token of the practice', 'chosen-by-the-practice', 200, '1158201444'],
    ['another token', 'guessed', 403, expect.stringContaining('WEBHOOK_REFUSED')],
  ])('answers the question whose address this is to %s', async (_who, token, expected, body) => {
    const answer = await fetch(
      `${url}/api/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`,
    );
    expect([answer.status, await answer.text()]).toEqual([expected, body]);
  });

  it('refuses what nobody signed, what another signed and what was changed since, and does nothing', async () => {
    const body = written('afzeggen');
    const again = JSON.stringify(JSON.parse(body), null, 1);
    const refused = { status: 403, code: 'WEBHOOK_REFUSED' };
    expect([
      await post('/api/webhooks/whatsapp', body),
      await fromMeta(body, sign(body, 'another secret')),
      await fromMeta(body, sign(body).replace('sha256=', '')),
      await fromMeta(body.replace('afzeggen', 'afzeggen!'), sign(body)),
      // The same JSON in other bytes: the raw body counts.
      await fromMeta(again, sign(body)),
      await post('/api/webhooks/whatsapp', ''),
    ]).toEqual(Array.from({ length: 6 }, () => refused));
    expect(await items()).toEqual([]);
    expect(await rows(`select status from appointments`)).toEqual([{ status: 'booked' }]);
  });

  it('takes the raw bytes as they were signed, however they are written', async () => {
    const body = ` ${written('wat moet ik meenemen?').replace('meenemen', '\\u006deenemen')}\n`;
    expect((await fromMeta(body)).status).toBe(200);
    expect(await items()).toMatchObject([{ words: ['wat moet ik meenemen?'] }]);
  });

  it('keeps how far a message came when reports come in another order, and twice', async () => {
    const inOrder = [
      status('read', '1795600000'),
      status('delivered', '1795599000'),
      status('sent', '1795598000'),
    ];
    for (const statuses of [inOrder, inOrder]) {
      expect((await fromMeta(notification({ statuses }))).status).toBe(200);
    }
    const { status: state, delivered_at, read_at } = await howFar();
    expect([state, delivered_at.getTime(), read_at.getTime()]).toEqual([
      'sent',
      1_795_599_000_000,
      1_795_600_000_000,
    ]);
    expect(await items()).toEqual([]);
  });

  it('makes one item of an answer that means nothing, however often it is brought, and an alarm of danger', async () => {
    for (const _time of [1, 2, 3]) expect((await fromMeta(written('👍 ok dan'))).status).toBe(200);
    expect((await fromMeta(written('ik heb pijn op de borst', 'wamid.danger'))).status).toBe(200);
    expect(await items()).toMatchObject([
      { kind: 'reply', urgency: 'normal', words: ['👍 ok dan'] },
      { kind: 'reply', urgency: '112', words: ['ik heb pijn op de borst'] },
    ]);
  });

  it.each([
    ['a number that no message went to', written('afzeggen', 'wamid.stranger', '31201000888')],
    ['another product of Meta', JSON.stringify({ object: 'page', entry: [] })],
    ['no JSON', 'not json'],
    [
      'kinds that it does not know',
      notification({ statuses: [{ status: 'warning' }], messages: [{ type: 'x' }] }),
    ],
  ])('takes %s and does nothing, so that it does not come back for a week', async (_what, body) => {
    expect((await fromMeta(body)).status).toBe(200);
    expect(await items()).toEqual([]);
  });

  it('takes a notification of the largest size that Meta sends, and refuses a larger one', async () => {
    const filled = (bytes: number) =>
      notification({ statuses: [status('delivered', '1795599000', { pricing: 'x'.repeat(bytes) })] });
    expect((await fromMeta(filled(2_900_000))).status).toBe(200);
    expect((await howFar()).delivered_at).not.toBeNull();
    expect(await fromMeta(filled(3_200_000))).toEqual({ status: 413, code: 'BODY_TOO_LARGE' });
  });

  it.each([
    [
      'WhatsApp',
      () =>
        fromMeta(
          notification({ statuses: [status('failed', '1795599000', { errors: [{ code: 131_026 }] })] }),
        ),
    ],
    ['SMS', () => fromCm('3')],
  ])(
    'answers 503 to a report of %s while the database is away, and loses nothing when it is brought again',
    async (network, bring) => {
      await rows(`update outbox set channel = '${network.toLowerCase()}'; ${NO_OTHER_WAY}`);
      proxy.cut();
      expect(await bring()).toEqual({ status: 503, code: 'DATABASE_UNREACHABLE' });
      proxy.restore();
      await expect.poll(bring, { timeout: 10_000 }).toEqual({ status: 200, code: null });
      expect((await bring()).status).toBe(200);
      expect(await items()).toMatchObject([
        { kind: 'undelivered-message', urgency: 'normal', status: 'open' },
      ]);
      expect((await howFar()).status).toBe('dead');
    },
  );

  describe('by CM.com', () => {
    beforeEach(() => rows(`update outbox set channel = 'sms'`));

    it.each([
      ['0', { status: 'sent', delivered_at: null }, []],
      ['2', { status: 'sent', delivered_at: expect.anything() }, []],
      ['1', { status: 'dead', delivered_at: null }, [{ kind: 'undelivered-message' }]],
      ['3', { status: 'dead', delivered_at: null }, [{ kind: 'undelivered-message' }]],
    ])('takes code %s, once however often it is brought', async (code, far, made) => {
      await rows(NO_OTHER_WAY);
      expect([await fromCm(code), await fromCm(code)]).toEqual([
        { status: 200, code: null },
        { status: 200, code: null },
      ]);
      expect(await howFar()).toMatchObject(far);
      expect(await items()).toMatchObject(made);
    });

    it('keeps what was delivered when a failure of another part comes later', async () => {
      for (const code of ['2', '3', '0']) expect((await fromCm(code)).status).toBe(200);
      expect(await howFar()).toMatchObject({ status: 'sent', delivered_at: expect.anything() });
      expect(await items()).toEqual([]);
    });

    it('refuses who does not know the secret, and takes a report of no message of ours', async () => {
      const refused = { status: 403, code: 'WEBHOOK_REFUSED' };
      expect(await fromCm('3', message.id, `${SMS_SECRET.slice(0, -1)}x`)).toEqual(refused);
      expect(await fromCm('3', message.id, SMS_SECRET.slice(0, -1))).toEqual(refused);
      expect((await fromCm('3', crypto.randomUUID())).status).toBe(200);
      expect((await howFar()).status).toBe('sent');
      expect(await items()).toEqual([]);
    });

    it('understands what is answered as it does by WhatsApp, once however often it is brought', async () => {
      await rows(`update outbox set channel = 'sms', reference = id::text`);
      for (const _time of [1, 2]) expect((await answeredBySms('AFZEGGEN')).status).toBe(200);
      expect(await rows(`select status from appointments`)).toEqual([{ status: 'cancelled' }]);
      expect(
        await rows(`select channel, recipient from outbox where template = 'appointment-cancelled'`),
      ).toEqual([{ channel: 'sms', recipient: `+${FROM}` }]);
      expect(await rows('select meaning, outcome from message_replies')).toEqual([
        { meaning: 'cancel', outcome: 'cancelled' },
      ]);
      expect(await items()).toEqual([]);
      await rows(`delete from outbox where template = 'appointment-cancelled';
        update appointments set status = 'booked', cancelled_at = null`);
    });

    it.each([
      ['Ja', 'normal'],
      ['wat kost dat eigenlijk', 'normal'],
      ['ik krijg geen lucht', '112'],
    ])('gives people "%s", which means nothing here, with its literal words', async (text, urgency) => {
      for (const _time of [1, 2]) expect((await answeredBySms(text)).status).toBe(200);
      expect(await items()).toMatchObject([{ kind: 'reply', urgency, words: [text] }]);
      expect(await rows(`select status from appointments`)).toEqual([{ status: 'booked' }]);
    });

    it('refuses an answer of who does not know the secret, and takes one of a stranger or of another channel', async () => {
      const wrong = `${SMS_SECRET.slice(0, -1)}x`;
      expect(await answeredBySms('afzeggen', {}, wrong)).toEqual({ status: 403, code: 'WEBHOOK_REFUSED' });
      expect((await answeredBySms('afzeggen', { from: { number: '0031201000888' } })).status).toBe(200);
      expect((await answeredBySms('afzeggen', { channel: 'Viber' })).status).toBe(200);
      expect(await rows(`select status from appointments`)).toEqual([{ status: 'booked' }]);
      expect(await items()).toEqual([]);
    });

    it('answers 503 to an answer while the database is away, and loses nothing when it is brought again', async () => {
      const bring = () => answeredBySms('hoe laat was het ook weer');
      proxy.cut();
      expect(await bring()).toEqual({ status: 503, code: 'DATABASE_UNREACHABLE' });
      proxy.restore();
      await expect.poll(bring, { timeout: 10_000 }).toEqual({ status: 200, code: null });
      expect(await items()).toMatchObject([{ words: ['hoe laat was het ook weer'] }]);
    });
  });
});
