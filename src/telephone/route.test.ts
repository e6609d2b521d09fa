import { expect, test } from 'vitest';
import { routeOf, type WaysOut } from './route.ts';

const account = {
  uri: 'sip:0100234567@trunk.example',
  registrar: 'sip:edge.trunk.example;transport=tcp',
  user: 'practice-7',
  password: 'geheim',
  expiresSeconds: 600,
};
const withAccount: WaysOut = { registrations: [account] };
const credentials = { user: 'practice-7', password: 'geheim' };
const byAccount = { proxy: account.registrar, from: account.uri, credentials };
const direct = { proxy: null, from: null, credentials: null };

test.for<[string, WaysOut, string, object | null]>([
  [
    'a number by the account',
    withAccount,
    '020-123 45 67',
    { uri: 'sip:+31201234567@trunk.example', ...byAccount },
  ],
  [
    'an international number',
    withAccount,
    '+31201234567',
    { uri: 'sip:+31201234567@trunk.example', ...byAccount },
  ],
  ['a tel address', withAccount, 'tel:+31201234567', { uri: 'sip:+31201234567@trunk.example', ...byAccount }],
  ['an extension', withAccount, '101', { uri: 'sip:101@trunk.example', ...byAccount }],
  [
    'an address of the account',
    withAccount,
    'sip:arts@trunk.example',
    { uri: 'sip:arts@trunk.example', ...byAccount },
  ],
  [
    'an address elsewhere, without the password',
    withAccount,
    'sip:arts@192.0.2.9',
    { uri: 'sip:arts@192.0.2.9', ...direct },
  ],
  [
    'an address with no account',
    {},
    'sip:arts@192.0.2.9:5070',
    { uri: 'sip:arts@192.0.2.9:5070', ...direct },
  ],
  [
    'everything by the proxy when there is one',
    { outboundProxy: 'sip:192.0.2.1:5080' },
    '+31201234567',
    { uri: 'sip:+31201234567@192.0.2.1:5080', proxy: 'sip:192.0.2.1:5080', from: null, credentials: null },
  ],
  [
    'the account by the proxy',
    { registrations: [account], outboundProxy: 'sip:192.0.2.1' },
    '101',
    { uri: 'sip:101@trunk.example', ...byAccount, proxy: 'sip:192.0.2.1' },
  ],
  ['a number with no way out', {}, '+31201234567', null],
  ['a word', withAccount, 'arts', null],
  ['an address that is none', withAccount, 'sip:', null],
  ['nothing', withAccount, '', null],
])('%s', ([, ways, target, expected]) => {
  expect(routeOf(target, ways, '31')).toEqual(expected);
});
