import { expect, test } from 'vitest';
import { normaliseBody } from './message-body.ts';
import { headerOf, type SipText } from './sip-text.ts';

function message(body: string, ...headers: [string, string][]): SipText {
  return {
    firstLine: 'INVITE sip:a@b SIP/2.0',
    headers: headers.map(([name, value]) => ({ name, value })),
    body,
  };
}

test('a body without a type cannot be taken', () => {
  expect(normaliseBody(message('v=0'))).toBe(false);
  expect(normaliseBody(message('v=0', ['Content-Type', 'nonsense']))).toBe(false);
});

test('no body needs no type', () => {
  const empty = message(' \r\n', ['Content-Type', 'application/sdp']);
  expect(normaliseBody(empty)).toBe(true);
  expect(empty).toMatchObject({ body: '', headers: [] });
});

test('a disposition is dropped: sip.js stumbles over any that it does not know', () => {
  const disposed = message('v=0', ['Content-Type', 'application/sdp'], ['Content-Disposition', ';;']);
  expect(normaliseBody(disposed)).toBe(true);
  expect(headerOf(disposed, 'Content-Disposition')).toBeUndefined();
});

test('of several parts the session description is taken', () => {
  const parts = message(
    '--x\r\nContent-Type: application/isup\r\n\r\nbinary\r\n--x\r\nContent-Type: application/sdp\r\n\r\nv=0\r\ns=-\r\n--x--\r\n',
    ['Content-Type', 'multipart/mixed;boundary="x"'],
  );
  expect(normaliseBody(parts)).toBe(true);
  expect(parts.body.trim()).toBe('v=0\r\ns=-');
  expect(headerOf(parts, 'Content-Type')).toBe('application/sdp');
});

test('parts without a session description stay as they are', () => {
  const parts = message('--x\r\nContent-Type: text/plain\r\n\r\nhi\r\n--x--', [
    'Content-Type',
    'multipart/mixed;boundary=x',
  ]);
  expect(normaliseBody(parts)).toBe(true);
  expect(headerOf(parts, 'Content-Type')).toBe('multipart/mixed;boundary=x');
});
