import { expect, test } from 'vitest';
import { shareOf } from './share.ts';

test('a share has its denominator and an interval around it', () => {
  const { x, of, interval } = shareOf(1_041, 1_912);
  expect([x, of]).toEqual([1_041, 1_912]);
  // The example of screens.md §3.10: 54% (52-57).
  expect(interval?.from).toBeCloseTo(0.522, 3);
  expect(interval?.to).toBeCloseTo(0.567, 3);
});

test.each([
  [0, 20],
  [20, 20],
])('%i of %i keeps its interval between 0 and 1', (x, of) => {
  const { interval } = shareOf(x, of);
  expect(interval?.from).toBeGreaterThanOrEqual(0);
  expect(interval?.to).toBeLessThanOrEqual(1);
  expect((interval?.to ?? 0) - (interval?.from ?? 0)).toBeGreaterThan(0.1);
});

test.each([
  [0, 0],
  [7, 12],
  [19, 19],
])('%i of %i is too few for a percentage', (x, of) => {
  expect(shareOf(x, of)).toEqual({ x, of, interval: null });
});
