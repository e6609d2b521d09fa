import { expect, test } from 'vitest';
import { dialledOf, remoteNumberOf, toE164 } from './caller-identity.ts';

const headers = {
  from: '<sip:0201234567@example.nl>;tag=1',
  to: '<sip:0100234567@balie.example>',
  assertedIdentity: undefined,
  privacy: undefined,
  requestUri: 'sip:0100234567@192.0.2.1',
};

test.for<[string, Partial<Record<keyof typeof headers, string>>, string | null]>([
  ['a national number', {}, '+31201234567'],
  ['an international number', { from: '<sip:+31201234567@example.nl>' }, '+31201234567'],
  ['an extension of the exchange', { from: '"Balie 1" <sip:101@pbx>' }, '101'],
  ['a name', { from: '<sip:arts@pbx>' }, 'arts'],
  [
    'what the network asserts before what the caller says',
    { assertedIdentity: '<sip:+31309234567@t>' },
    '+31309234567',
  ],
  ['a withheld number', { assertedIdentity: '<sip:+31309234567@t>', privacy: 'id' }, null],
  ['privacy that asks for nothing', { privacy: 'none' }, '+31201234567'],
  ['anonymous', { from: '"Anonymous" <sip:anonymous@anonymous.invalid>' }, null],
  ['another user of the anonymous domain', { from: '<sip:x@anonymous.invalid>' }, null],
  ['unavailable', { from: '<sip:Unavailable@t>' }, null],
  ['no user', { from: '<sip:example.nl>' }, null],
  ['nothing readable', { from: '???' }, null],
])('%s', ([, changes, expected]) => {
  expect(remoteNumberOf({ ...headers, ...changes }, '31')).toBe(expected);
});

test.for([
  ['020-1234567', '+31201234567'],
  ['(020) 123 45 67', '+31201234567'],
  ['0031201234567', '+31201234567'],
  ['+31 20 123 4567', '+31201234567'],
  ['112', '112'],
  ['14020', '14020'],
  ['sales', 'sales'],
  ['', ''],
])('%j as E.164 is %j', ([written, expected]) => {
  expect(toE164(written as string, '31')).toBe(expected);
});

const own = new Set(['balie', 'receptie']);
test.for<[string, string, string, string]>([
  ['the number in the request', 'sip:0100234567@192.0.2.1', '<sip:other@x>', '0100234567'],
  [
    'our own contact: what stands in To',
    'sip:receptie@192.0.2.1',
    '<sip:+31100234567@trunk>',
    '+31100234567',
  ],
  ['no user in the request: what stands in To', 'sip:192.0.2.1', '<sip:0100234567@trunk>', '0100234567'],
  ['a tel address', 'tel:+31100234567', '<sip:x@y>', '+31100234567'],
  ['nothing anywhere', 'sip:192.0.2.1', '<sip:192.0.2.1>', ''],
])('dialled: %s', ([, requestUri, to, expected]) => {
  expect(dialledOf({ ...headers, requestUri, to }, own)).toBe(expected);
});
