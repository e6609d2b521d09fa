import { expect, test } from 'vitest';
import { differenceOf } from './compare-shares.ts';

test.each([
  ['before has too few', { x: 10, of: 20 }, { x: 9, of: 19 }],
  ['now has too few', { x: 9, of: 19 }, { x: 10, of: 20 }],
  ['nobody called', { x: 0, of: 0 }, { x: 0, of: 0 }],
])('%s: no difference', (_what, now, before) => {
  expect(differenceOf(now, before)).toBeNull();
});

test('twenty of both are enough, and what is the same is within chance', () => {
  expect(differenceOf({ x: 10, of: 20 }, { x: 10, of: 20 })).toMatchObject({
    difference: 0,
    withinChance: true,
  });
});
