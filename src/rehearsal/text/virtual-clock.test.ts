import { describe, expect, test } from 'vitest';
import { createRestWatch } from './at-rest.ts';
import { createVirtualClock } from './virtual-clock.ts';

const START = Temporal.ZonedDateTime.from('2026-11-25T10:15:00+01:00[Europe/Amsterdam]');

describe('virtual time', () => {
  test('passes from one thing that is due to the next', () => {
    const clock = createVirtualClock(START);
    const done: string[] = [];
    clock.after(20_000, () => done.push('goodbye'));
    clock.after(4_000, () => done.push('question'));
    clock.after(4_000, () => done.push('asked later for the same moment'));
    expect(clock.next()).toBe(true);
    expect([clock.stopwatch(), clock.now().toString().slice(0, 19)]).toEqual([4_000, '2026-11-25T10:15:04']);
    while (clock.next());
    expect(done).toEqual(['question', 'asked later for the same moment', 'goodbye']);
    expect(clock.next()).toBe(false);
  });

  test('what was cancelled does not happen', () => {
    const clock = createVirtualClock(START);
    clock.after(1_000, () => expect.unreachable())();
    expect(clock.next()).toBe(false);
  });
});

describe('work in real time', () => {
  test('is waited for, with what it sets off', async () => {
    const rest = createRestWatch();
    const slow = rest.watch({
      write: (value: string) => new Promise<string>((resolve) => setImmediate(() => resolve(value))),
    });
    const written: string[] = [];
    void slow.write('one').then(async (one) => {
      written.push(one, await slow.write('two'));
    });
    await rest.atRest();
    expect(written).toEqual(['one', 'two']);
  });

  test('is over when it fails as well', async () => {
    const rest = createRestWatch();
    const failing = rest.watch({ write: () => Promise.reject(new Error('no')) });
    const failed = failing.write().catch(() => 'failed');
    await rest.atRest();
    expect(await failed).toBe('failed');
  });
});
