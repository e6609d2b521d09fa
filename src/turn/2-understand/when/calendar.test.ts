import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, daysBetween, daysFrom, isBefore, isSameDay, monthStart } from './calendar.ts';

/** Any day that callers mean. */
const DAY = fc
  .integer({ min: 0, max: 400 * 365 })
  .map((days) => Temporal.PlainDate.from('1800-03-01').add({ days }));

test('days are counted as Temporal counts them, over months, years and leap days', () => {
  fc.assert(
    fc.property(DAY, fc.integer({ min: -800, max: 800 }), (date, days) => {
      const other = date.add({ days });
      expect(daysFrom(date, days).toString()).toBe(other.toString());
      expect(daysBetween(date, other)).toBe(days);
    }),
    { numRuns: 2000 },
  );
});

test('days are ordered as Temporal orders them', () => {
  fc.assert(
    fc.property(DAY, DAY, (one, other) => {
      const order = Temporal.PlainDate.compare(one, other);
      expect([isBefore(one, other), isSameDay(one, other)]).toEqual([order < 0, order === 0]);
      expect(isSameDay(one, Temporal.PlainDate.from(one))).toBe(true);
    }),
  );
});

test('a month begins on its first day, also many months away', () => {
  fc.assert(
    fc.property(DAY, fc.integer({ min: -100, max: 100 }), (date, months) => {
      expect(monthStart(date, months).toString()).toBe(date.with({ day: 1 }).add({ months }).toString());
    }),
  );
});

test.each([
  [2027, 2, 29, null],
  [2028, 2, 29, '2028-02-29'],
  [2028, 2, 30, null],
  [2026, 4, 31, null],
  [2026, 13, 1, null],
  [1799, 1, 1, null],
  [2201, 1, 1, null],
])('the day %i-%i-%i is %s', (year, month, day, expected) => {
  expect(dateOf(year, month, day)?.toString() ?? null).toBe(expected);
});
