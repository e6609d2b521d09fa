import { expect, it } from 'vitest';
import { readSmsReports } from './sms-reports.ts';

const ID = '6a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a11';
const msg = (code: string | number, otherwise: object = {}) => ({
  received: '2026-11-25T10:18:00',
  to: '0031201000101',
  reference: ID,
  status: { code, errorCode: '', errorDescription: '' },
  operator: '20408',
  ...otherwise,
});

it.each([
  ['0', 'sent'],
  ['1', 'failed'],
  ['2', 'delivered'],
  [2, 'delivered'],
  ['3', 'failed'],
  ['4', 'read'],
])('reads status %s as %s', (code, state) => {
  expect(readSmsReports({ messages: { msg: msg(code) } })).toEqual([{ message: ID, state }]);
});

it('reads several in their order, and leaves out what it does not know', () => {
  expect(
    readSmsReports({
      messages: {
        msg: [msg('0'), msg('9'), msg('2', { reference: 'not-ours' }), null, { reference: ID }, msg('2')],
      },
    }),
  ).toEqual([
    { message: ID, state: 'sent' },
    { message: ID, state: 'delivered' },
  ]);
});

it.each([null, 'text', [], {}, { messages: [] }, { messages: null }])(
  'knows that %j is none of CM.com',
  (body) => {
    expect(readSmsReports(body)).toBeNull();
  },
);
