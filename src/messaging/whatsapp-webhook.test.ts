import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerToVerification, isSignedByMeta, readNotification } from './whatsapp-webhook.ts';

const OURS = { practice: '0a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a11', id: '6a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a11' };
const NAMED = `${OURS.practice}/${OURS.id}`;
const SECRET = 'an-app-secret';
const sign = (body: Buffer, secret = SECRET) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

const notification = (value: unknown) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
});
const AT = Temporal.Instant.from('2026-11-25T09:15:00Z');
const timestamp = String(AT.epochMilliseconds / 1_000);

describe('the signature', () => {
  const body = Buffer.from('{"object":"whatsapp_business_account","entry":[]}');

  it('holds for the bytes that were signed with our secret', () => {
    expect(isSignedByMeta(body, sign(body), SECRET)).toBe(true);
  });

  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['one without its name', sign(body).slice('sha256='.length)],
    ['one by another secret', sign(body, 'another')],
    ['one of other bytes', sign(Buffer.concat([body, Buffer.from(' ')]))],
    ['one that is cut', sign(body).slice(0, -1)],
    ['one in capitals', sign(body).toUpperCase()],
  ])('does not hold for %s', (_what, signature) => {
    expect(isSignedByMeta(body, signature, SECRET)).toBe(false);
  });
});

describe('the question whether the address is ours', () => {
  const asked = { 'hub.mode': 'subscribe', 'hub.verify_token': 'ours', 'hub.challenge': '1158201444' };

  it('is answered with the challenge when the token is ours', () => {
    expect(answerToVerification(asked, 'ours')).toBe('1158201444');
  });

  it.each([
    ['another token', { ...asked, 'hub.verify_token': 'theirs' }],
    ['another mode', { ...asked, 'hub.mode': 'unsubscribe' }],
    ['no challenge', { 'hub.mode': 'subscribe', 'hub.verify_token': 'ours' }],
    ['a challenge twice', { ...asked, 'hub.challenge': ['1', '2'] }],
  ])('is not answered for %s', (_what, query) => {
    expect(answerToVerification(query, 'ours')).toBeNull();
  });
});

describe('a notification', () => {
  it('tells how far each message came', () => {
    const receipt = {
      id: 'wamid.1',
      recipient_id: '31201000101',
      timestamp,
      biz_opaque_callback_data: NAMED,
    };
    const read = readNotification(
      notification({
        statuses: [
          { ...receipt, status: 'delivered' },
          { ...receipt, status: 'failed', errors: [{ code: 131_026, title: 'Message undeliverable' }] },
          { ...receipt, status: 'failed', biz_opaque_callback_data: undefined },
        ],
      }),
    );
    const base = { kind: 'receipt', reference: 'wamid.1', message: OURS, at: AT, fault: null };
    expect(read).toEqual([
      { ...base, state: 'delivered' },
      { ...base, state: 'failed', fault: 131_026 },
      { ...base, state: 'failed', message: null },
    ]);
  });

  it('tells what a patient wrote or pressed', () => {
    const from = { id: 'wamid.9', from: '31201000101', timestamp };
    const base = { kind: 'reply', reference: 'wamid.9', from: '+31201000101', at: AT };
    expect(
      readNotification(
        notification({
          messages: [
            { ...from, type: 'text', text: { body: 'ik kan niet' }, context: { id: 'wamid.1' } },
            { ...from, type: 'button', button: { payload: `cancel:${NAMED}`, text: 'Afzeggen' } },
            { ...from, type: 'button', button: { payload: `move:${NAMED}`, text: 'Verplaatsen' } },
            { ...from, type: 'button', button: { payload: 'cancel:of someone else', text: 'Ja' } },
          ],
        }),
      ),
    ).toEqual([
      { ...base, button: null, text: 'ik kan niet', answers: 'wamid.1' },
      { ...base, button: { press: 'cancel', message: OURS }, text: 'Afzeggen', answers: null },
      { ...base, button: { press: 'move', message: OURS }, text: 'Verplaatsen', answers: null },
      { ...base, button: null, text: 'Ja', answers: null },
    ]);
  });

  it.each([
    ['a kind without words', { messages: [{ id: 'w', from: '31201000101', timestamp, type: 'sticker' }] }],
    ['a state that we do not know', { statuses: [{ id: 'w', status: 'warned', timestamp }] }],
    ['a time that is none', { statuses: [{ id: 'w', status: 'read', timestamp: 'gisteren' }] }],
    ['nothing', {}],
  ])('leaves out %s', (_what, value) => {
    expect(readNotification(notification(value))).toEqual([]);
  });

  it('is null for anything that is none of WhatsApp, whatever it is', () => {
    expect(readNotification({ object: 'page', entry: [] })).toBeNull();
    fc.assert(fc.property(fc.jsonValue(), (body) => readNotification(body) === null));
  });
});
