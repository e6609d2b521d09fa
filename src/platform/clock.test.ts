import { describe, expect, test } from 'vitest';
import { clockStartingAt, systemClock } from './clock.ts';

describe('the clock of the machine', () => {
  test('tells the wall time of a Dutch practice, now', () => {
    const now = systemClock();
    expect(now.timeZoneId).toBe('Europe/Amsterdam');
    expect(Math.abs(now.epochMilliseconds - Temporal.Now.instant().epochMilliseconds)).toBeLessThan(5_000);
  });
});

describe('a clock for a rehearsal', () => {
  test('starts at the given moment and runs on with the time that passes', () => {
    let elapsed = 1_000.7;
    const clock = clockStartingAt(
      Temporal.ZonedDateTime.from('2026-11-23T10:15[Europe/Amsterdam]'),
      () => elapsed,
    );
    expect(clock().toString()).toBe('2026-11-23T10:15:00+01:00[Europe/Amsterdam]');
    elapsed += 90_000;
    expect(clock().toPlainTime().toString()).toBe('10:16:30');
  });

  test('keeps running over the night that summer time ends', () => {
    let elapsed = 0;
    const clock = clockStartingAt(
      Temporal.ZonedDateTime.from('2026-10-25T02:59:59+02:00[Europe/Amsterdam]'),
      () => elapsed,
    );
    elapsed = 1_000;
    expect(clock().toString()).toBe('2026-10-25T02:00:00+01:00[Europe/Amsterdam]');
  });
});
