import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newcombe } from './newcombe.ts';
import { wilson } from './wilson.ts';

describe('the interval of a difference', () => {
  // Table II of Newcombe 1998 (Statistics in Medicine 17, 873-890), method 10, as printed.
  test.each([
    ['(a)', 56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    ['(b)', 9, 10, 3, 10, 0.6, 0.1705, 0.809],
    ['(c)', 6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
    ['(d)', 5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
    ['(e)', 0, 10, 0, 20, 0, -0.1611, 0.2775],
    ['(f)', 0, 10, 0, 10, 0, -0.2775, 0.2775],
    ['(g)', 10, 10, 0, 20, 1, 0.6791, 1],
    ['(h)', 10, 10, 0, 10, 1, 0.6075, 1],
  ])('is as published: %s %i/%i and %i/%i', (_, x, of, y, from, difference, low, high) => {
    const found = newcombe({ x, of }, { x: y, of: from });
    expect(found.difference).toBeCloseTo(difference, 4);
    expect(found.from).toBeCloseTo(low, 3);
    expect(found.to).toBeCloseTo(high, 3);
    expect(found.withinChance).toBe(low <= 0);
  });

  test('stays inside -1 and 1, holds its difference, and turns round with the order', () => {
    const counted = fc
      .integer({ min: 1, max: 3_000 })
      .chain((of) => fc.record({ of: fc.constant(of), x: fc.integer({ min: 0, max: of }) }));
    fc.assert(
      fc.property(counted, counted, (now, before) => {
        const there = newcombe(now, before);
        const back = newcombe(before, now);
        expect(there.from).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(there.to).toBeLessThanOrEqual(1 + 1e-9);
        expect(there.from).toBeLessThanOrEqual(there.difference);
        expect(there.to).toBeGreaterThanOrEqual(there.difference);
        expect(back.from).toBeCloseTo(-there.to, 9);
      }),
    );
  });
});

// Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 1998, 857-872, Table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson’s interval of %i of %i is as published', (x, of, low, high) => {
  const [from, to] = wilson(x, of);
  expect(from).toBeCloseTo(low, 3);
  expect(to).toBeCloseTo(high, 3);
});
