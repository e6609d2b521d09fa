import { expect, test } from 'vitest';
import { phoneWritten, telephoneOf } from './phone-written.ts';

test.each([
  ['+31201000101', '020 100 01 01'],
  ['+31100000177', '010 000 01 77'],
  ['+31600000001', '06 00 00 00 01'],
  ['+4930000000', '+4930000000'],
  ['sip:balie@voorbeeld.example', 'sip:balie@voorbeeld.example'],
])('%s is written %s', (phone, written) => {
  expect(phoneWritten(phone).replaceAll('\u00A0', ' ')).toBe(written);
});

test.each([
  ['+31600000001', 'mobile'],
  ['+31201000101', 'landline'],
  ['+4930000000', 'abroad'],
  ['balie', 'none'],
  [null, 'none'],
])('%s calls from: %s', (from, telephone) => {
  expect(telephoneOf(from)).toBe(telephone);
});
