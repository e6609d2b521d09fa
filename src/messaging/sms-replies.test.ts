import { describe, expect, it } from 'vitest';
import { readSmsReply } from './sms-replies.ts';

/** As CM.com's documentation shows it. */
const ANSWER = {
  from: { number: '0031201000101', name: '' },
  to: { number: '0031209000300' },
  message: { text: 'JA', media: { mediaUri: '', contentType: '', title: '' }, custom: {} },
  reference: '6a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a11',
  groupings: ['', '', ''],
  timeUtc: '2026-11-25T09:18:00',
  channel: 'SMS',
  messageContext: '',
};

describe('an answer by SMS', () => {
  it('is read with who wrote it, when, and which message of ours it answers', () => {
    expect(readSmsReply(ANSWER)).toEqual({
      kind: 'reply',
      reference: expect.stringMatching(/^sms:[0-9a-f]{64}$/),
      from: '+31201000101',
      at: Temporal.Instant.from('2026-11-25T09:18:00Z'),
      button: null,
      text: 'JA',
      answers: ANSWER.reference,
    });
  });

  it('has the same name each time it is brought, and another when anything of it differs', () => {
    const nameOf = (otherwise: object) => readSmsReply({ ...ANSWER, ...otherwise })?.reference;
    expect(nameOf({ groupings: ['x', '', ''] })).toBe(nameOf({}));
    const others = [
      { timeUtc: '2026-11-25T09:18:01' },
      { message: { text: 'NEE' } },
      { from: { number: '0031201000102' } },
      { reference: null },
    ].map(nameOf);
    expect(new Set([nameOf({}), ...others]).size).toBe(5);
  });

  it.each([null, '', undefined])('answers no message that it names when its reference is %j', (reference) => {
    expect(readSmsReply({ ...ANSWER, reference })?.answers).toBeNull();
  });

  it('takes a number with a plus, and a time with a zone or parts of a second', () => {
    const answer = { ...ANSWER, from: { number: '+31201000101' }, timeUtc: '2026-11-25T09:18:00.250Z' };
    expect(readSmsReply(answer)).toMatchObject({
      from: '+31201000101',
      at: Temporal.Instant.from('2026-11-25T09:18:00.250Z'),
    });
  });

  it.each([
    ['nothing', null],
    ['a report', { messages: { msg: { reference: 'x', status: { code: '2' } } } }],
    ['another channel', { ...ANSWER, channel: 'Viber' }],
    ['no text', { ...ANSWER, message: { text: '' } }],
    ['no number', { ...ANSWER, from: { number: 'De Linde' } }],
    ['no moment', { ...ANSWER, timeUtc: '2026-02-31T09:00:00' }],
    ['no time', { ...ANSWER, timeUtc: 'yesterday' }],
  ])('is not read from %s', (_what, body) => {
    expect(readSmsReply(body)).toBeNull();
  });
});
