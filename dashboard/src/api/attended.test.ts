import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isUnattended, noticeTouches } from './attended.ts';

const page = new EventTarget();
const touch = (what: string) => page.dispatchEvent(new Event(what));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('location', { pathname: '/werklijst' });
  noticeTouches();
  touch('keydown');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test.each(['keydown', 'pointerdown', 'pointermove', 'wheel'])(
  'a page is left alone a minute after the last %s, and no sooner',
  (what) => {
    vi.advanceTimersByTime(50_000);
    touch(what);
    vi.advanceTimersByTime(59_000);
    expect(isUnattended()).toBe(false);
    vi.advanceTimersByTime(2_000);
    expect(isUnattended()).toBe(true);
  },
);

test('the screen on the wall is never left alone: nobody touches it, and it must show the next alarm', () => {
  vi.advanceTimersByTime(10 * 60 * 60_000);
  expect(isUnattended()).toBe(true);
  vi.stubGlobal('location', { pathname: '/alarm' });
  expect(isUnattended()).toBe(false);
});
