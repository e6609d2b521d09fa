import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readSessionTimer, SessionTimer, sessionTimerHeaders } from './session-timer.ts';

test.for<[string | undefined, string | undefined, object]>([
  [undefined, 'timer', { kind: 'none' }],
  ['1800', undefined, { kind: 'none' }],
  ['1800', '100rel', { kind: 'none' }],
  ['1800', '100rel, timer', { kind: 'agreed', agreement: { expiresSeconds: 1_800, refresher: 'uac' } }],
  ['90;refresher=uas', 'timer', { kind: 'agreed', agreement: { expiresSeconds: 90, refresher: 'uas' } }],
  ['600 ; refresher=uac', 'timer', { kind: 'agreed', agreement: { expiresSeconds: 600, refresher: 'uac' } }],
  ['89', 'timer', { kind: 'too-short' }],
  ['30', undefined, { kind: 'none' }],
  ['soon', 'timer', { kind: 'none' }],
])('Session-Expires %s with Supported %s', ([sessionExpires, supported, expected]) => {
  expect(readSessionTimer({ sessionExpires, supported })).toEqual(expected);
});

test('what was agreed is said', () => {
  expect(sessionTimerHeaders({ expiresSeconds: 600, refresher: 'uas' })).toEqual([
    'Require: timer',
    'Session-Expires: 600;refresher=uas',
  ]);
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function timer() {
  const [refresh, expired] = [vi.fn(), vi.fn()];
  return { refresh, expired, timer: new SessionTimer(refresh, expired) };
}

test('the other side is waited for until 32 s before the end', () => {
  const { refresh, expired, timer: session } = timer();
  session.start({ expiresSeconds: 600, refresher: 'uac' });
  vi.advanceTimersByTime(567_000);
  expect(expired).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(expired).toHaveBeenCalledOnce();
  expect(refresh).not.toHaveBeenCalled();
});

test('a refresh begins the time again, stopping ends it', () => {
  const { expired, timer: session } = timer();
  session.start({ expiresSeconds: 90, refresher: 'uac' });
  vi.advanceTimersByTime(59_000);
  session.start({ expiresSeconds: 90, refresher: 'uac' });
  vi.advanceTimersByTime(59_000);
  expect(expired).not.toHaveBeenCalled();
  session.stop();
  vi.advanceTimersByTime(1_000_000);
  expect(expired).not.toHaveBeenCalled();
});

test('our own refresh is due at half time', () => {
  const { refresh, timer: session } = timer();
  session.start({ expiresSeconds: 100, refresher: 'uas' });
  vi.advanceTimersByTime(49_999);
  expect(refresh).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(refresh).toHaveBeenCalledOnce();
});
