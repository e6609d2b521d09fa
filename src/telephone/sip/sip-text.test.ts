import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answeredMethod,
  headerOf,
  isResponse,
  methodOf,
  readSipAddress,
  readSipText,
  readVia,
  requestUriOf,
  splitCommas,
  statusOf,
  writeSipText,
  writeVia,
} from './sip-text.ts';

const invite = [
  'INVITE sip:0100234567@balie.example SIP/2.0',
  'v: SIP/2.0/UDP a.example;branch=z9hG4bK1, SIP/2.0/TCP b.example:5080;branch=z9hG4bK2',
  'Subject: one',
  '\ttwo',
  'l: 4',
  '',
  'bodyrest',
].join('\r\n');

test('a request is read with its names written out, lines unfolded, Vias apart and its body cut', () => {
  const message = readSipText(invite);
  expect(message).toMatchObject({
    firstLine: 'INVITE sip:0100234567@balie.example SIP/2.0',
    headers: [
      { name: 'Via', value: 'SIP/2.0/UDP a.example;branch=z9hG4bK1' },
      { name: 'Via', value: 'SIP/2.0/TCP b.example:5080;branch=z9hG4bK2' },
      { name: 'Subject', value: 'one two' },
      { name: 'Content-Length', value: '4' },
    ],
    body: 'body',
  });
  if (message === null) return;
  expect(isResponse(message)).toBe(false);
  expect(methodOf(message)).toBe('INVITE');
  expect(requestUriOf(message)).toBe('sip:0100234567@balie.example');
  expect(headerOf(message, 'SUBJECT')).toBe('one two');
  expect(statusOf(message)).toBe(0);
});

test('a response is read', () => {
  const message = readSipText('SIP/2.0 486 Busy Here\r\nCSeq: 3 INVITE\r\n\r\n');
  if (message === null) throw new Error('not read');
  expect(isResponse(message)).toBe(true);
  expect(statusOf(message)).toBe(486);
  expect(methodOf(message)).toBe('');
  expect(answeredMethod(message)).toBe('INVITE');
});

test('what is written is read back the same, its length counted in bytes', () => {
  const message = {
    firstLine: 'MESSAGE sip:a@b SIP/2.0',
    headers: [{ name: 'From', value: '<sip:a@b>' }],
    body: 'één',
  };
  const text = writeSipText(message);
  expect(text).toContain('Content-Length: 5\r\n');
  expect(readSipText(text)?.body).toBe('één');
});

test.for([
  ['', 'nothing'],
  ['GET / HTTP/1.1\r\n\r\n', 'another protocol'],
  ['\0\0\0\0', 'zeroes'],
  ['SIP/2.0 abc OK\r\n\r\n', 'no status'],
  [`INVITE sip:a@b SIP/2.0\r\n${'X: y\r\n'.repeat(300)}\r\n`, 'too many headers'],
])('%j is no SIP message: %s', ([text]) => {
  expect(readSipText(text as string)).toBeNull();
});

test('a wrong length means to the end', () => {
  expect(readSipText('MESSAGE sip:a@b SIP/2.0\r\nContent-Length: -3\r\n\r\nhallo')?.body).toBe('hallo');
  expect(readSipText('MESSAGE sip:a@b SIP/2.0\r\n\r\nhallo')?.body).toBe('hallo');
  expect(readSipText('MESSAGE sip:a@b SIP/2.0\r\nContent-Length: 900\r\n\r\nhallo')?.body).toBe('hallo');
});

test.for<[string, ReturnType<typeof readVia>]>([
  [
    'SIP/2.0/UDP 192.0.2.1:5080;rport;branch=z9hG4bK1',
    {
      transport: 'UDP',
      host: '192.0.2.1',
      port: 5_080,
      params: new Map([
        ['rport', null],
        ['branch', 'z9hG4bK1'],
      ]),
    },
  ],
  [
    'SIP / 2.0 / tcp [2001:db8::1]',
    { transport: 'TCP', host: '[2001:db8::1]', port: null, params: new Map() },
  ],
  ['SIP/2.0 nonsense', null],
  ['', null],
])('the Via %j', ([value, expected]) => {
  expect(readVia(value)).toEqual(expected);
});

test('a Via survives being read and written', () => {
  const value = 'SIP/2.0/UDP host.example:5060;branch=z9hG4bK9;rport;received=192.0.2.7';
  const via = readVia(value);
  expect(via && writeVia(via)).toBe(value);
});

test.for<[string, string[]]>([
  ['a, b', ['a', 'b']],
  ['"x, y" <sip:a@b>, <sip:c@d,e>', ['"x, y" <sip:a@b>', '<sip:c@d,e>']],
  ['', []],
  [' , a', ['a']],
])('%j at its commas', ([value, parts]) => {
  expect(splitCommas(value)).toEqual(parts);
});

test.for<[string, object | null]>([
  [
    'sip:arts@192.0.2.1:5070;transport=tcp',
    { scheme: 'sip', user: 'arts', host: '192.0.2.1', port: 5_070, transport: 'tcp' },
  ],
  [
    '"Arts" <sips:arts@example.nl>;tag=1',
    { scheme: 'sips', user: 'arts', host: 'example.nl', port: null, transport: null },
  ],
  ['sip:example.nl', { scheme: 'sip', user: null, host: 'example.nl' }],
  ['<sip:%2B31100234567;phone-context=nl@example.nl>', { user: '+31100234567' }],
  ['<sip:50%@example.nl>', { user: '50%' }],
  ['sip:a@[2001:db8::1]:5060', { host: '[2001:db8::1]', port: 5_060 }],
  ['tel:+31100234567;ext=1', { scheme: 'tel', user: '+31100234567' }],
  ['sip:', null],
  ['http://example.nl', null],
  ['', null],
])('the address %j', ([value, expected]) => {
  const read = readSipAddress(value);
  if (expected === null) expect(read).toBeNull();
  else expect(read).toMatchObject(expected);
});

test('no text makes it throw, and what it reads it can write', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (junk) => {
      const message = readSipText(`INVITE sip:a@b SIP/2.0\r\n${junk}`);
      if (message === null) return;
      expect(readSipText(writeSipText(message))?.firstLine).toBe(message.firstLine);
    }),
    { numRuns: 1_000 },
  );
});
