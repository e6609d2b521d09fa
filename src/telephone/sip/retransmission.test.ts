import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Retransmission } from './retransmission.ts';

let retransmission: Retransmission;
beforeEach(() => {
  vi.useFakeTimers();
  retransmission = new Retransmission(() => performance.now());
});
afterEach(() => {
  retransmission.close();
  vi.useRealTimers();
});

/** When `resend` was called, in milliseconds since the start. */
function clock() {
  const start = performance.now();
  const at: number[] = [];
  return { at, resend: () => at.push(Math.round(performance.now() - start)) };
}

test('an INVITE is repeated after 0.5, 1.5, 3.5, 7.5, 15.5 and 31.5 s and then given up (timer A)', () => {
  const { at, resend } = clock();
  retransmission.requestSent('b1', 'INVITE', resend);
  vi.advanceTimersByTime(60_000);
  expect(at).toEqual([500, 1_500, 3_500, 7_500, 15_500, 31_500]);
});

test('other requests are repeated at most every 4 s (timer E)', () => {
  const { at, resend } = clock();
  retransmission.requestSent('b1', 'BYE', resend);
  vi.advanceTimersByTime(60_000);
  expect(at).toEqual([500, 1_500, 3_500, 7_500, 11_500, 15_500, 19_500, 23_500, 27_500, 31_500]);
});

test('any answer stops an INVITE, only a final one another request', () => {
  const [invite, bye] = [clock(), clock()];
  retransmission.requestSent('b1', 'INVITE', invite.resend);
  retransmission.requestSent('b2', 'BYE', bye.resend);
  expect(retransmission.responseCame('b1', 'INVITE', 100)).toBe(true);
  expect(retransmission.responseCame('b2', 'BYE', 100)).toBe(true);
  vi.advanceTimersByTime(600);
  expect(retransmission.responseCame('b2', 'BYE', 200)).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect([invite.at, bye.at]).toEqual([[], [500]]);
});

test('a refusal that comes again gets its ACK again and goes no further', () => {
  const { at, resend } = clock();
  expect(retransmission.responseCame('b1', 'INVITE', 486)).toBe(true);
  retransmission.requestSent('b1', 'ACK', resend);
  expect(retransmission.responseCame('b1', 'INVITE', 486)).toBe(false);
  expect(at).toHaveLength(1);
  vi.advanceTimersByTime(40_000);
  expect(retransmission.responseCame('b1', 'INVITE', 486)).toBe(true);
});

test('a request that comes again is answered from memory, and forgotten 32 s after its answer', () => {
  const { at, resend } = clock();
  expect(retransmission.requestCame('k', 'BYE')).toBe(true);
  expect(retransmission.requestCame('k', 'BYE')).toBe(false);
  expect(at).toEqual([]);
  retransmission.responseSent('k', 'BYE', 200, false, resend);
  expect(retransmission.requestCame('k', 'BYE')).toBe(false);
  expect(at).toHaveLength(1);
  vi.advanceTimersByTime(37_000);
  expect(retransmission.requestCame('k', 'BYE')).toBe(true);
});

test('a CANCEL of the same branch is another transaction', () => {
  expect(retransmission.requestCame('k', 'INVITE')).toBe(true);
  expect(retransmission.requestCame('k', 'CANCEL')).toBe(true);
});

test('a ringing INVITE is remembered as long as it rings', () => {
  const { at, resend } = clock();
  retransmission.requestCame('k', 'INVITE');
  retransmission.responseSent('k', 'INVITE', 180, false, resend);
  vi.advanceTimersByTime(120_000);
  expect(retransmission.requestCame('k', 'INVITE')).toBe(false);
  expect(at).toHaveLength(1);
});

test('a refusal over UDP is repeated until its ACK (timer G), over TCP it is not', () => {
  const [udp, tcp, accepted] = [clock(), clock(), clock()];
  for (const key of ['u', 't', 'a']) retransmission.requestCame(key, 'INVITE');
  retransmission.responseSent('u', 'INVITE', 486, false, udp.resend);
  retransmission.responseSent('t', 'INVITE', 486, true, tcp.resend);
  // sip.js repeats a 200 itself.
  retransmission.responseSent('a', 'INVITE', 200, false, accepted.resend);
  vi.advanceTimersByTime(4_000);
  expect(udp.at).toEqual([500, 1_500, 3_500]);
  expect(retransmission.requestCame('u', 'ACK')).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect([udp.at.length, tcp.at, accepted.at]).toEqual([3, [], []]);
});

test('a flood of requests is dropped when 32,000 are remembered, and taken again when they are forgotten', () => {
  for (let i = 0; i < 32_000; i++) {
    retransmission.requestCame(`k${i}`, 'OPTIONS');
    retransmission.responseSent(`k${i}`, 'OPTIONS', 200, false, () => undefined);
  }
  expect(retransmission.requestCame('one more', 'OPTIONS')).toBe(false);
  expect(retransmission.requestCame('one more', 'ACK')).toBe(true);
  vi.advanceTimersByTime(37_000);
  expect(retransmission.requestCame('one more', 'OPTIONS')).toBe(true);
});

test('closing stops everything', () => {
  const { at, resend } = clock();
  retransmission.requestSent('b', 'INVITE', resend);
  retransmission.requestCame('k', 'INVITE');
  retransmission.responseSent('k', 'INVITE', 503, false, resend);
  retransmission.close();
  vi.advanceTimersByTime(60_000);
  expect(at).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
