import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, type Interval, subtract, union } from './intervals.ts';

const intervals = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    .map(([from, to]) => ({ from, to })),
  { maxLength: 8 },
);
const minutes = (list: readonly Interval[]): ReadonlySet<number> =>
  new Set(list.flatMap(({ from, to }) => Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n)));
const isTidy = (list: readonly Interval[]): boolean =>
  list.every(({ from, to }, n) => from < to && (n === 0 || (list[n - 1]?.to ?? 0) < from));

describe('stretches of time', () => {
  it.each([
    [
      'touching ones become one',
      [
        { from: 0, to: 5 },
        { from: 5, to: 9 },
      ],
      [{ from: 0, to: 9 }],
    ],
    [
      'one inside another vanishes',
      [
        { from: 0, to: 9 },
        { from: 2, to: 3 },
      ],
      [{ from: 0, to: 9 }],
    ],
    [
      'empty and reversed ones vanish',
      [
        { from: 3, to: 3 },
        { from: 9, to: 1 },
      ],
      [],
    ],
  ])('in a union: %s', (_what, list, expected) => {
    expect(union(list)).toEqual(expected);
  });

  it.each([
    [
      'a hole in the middle leaves two',
      [{ from: 2, to: 3 }],
      [
        { from: 0, to: 2 },
        { from: 3, to: 9 },
      ],
    ],
    ['a hole over the start leaves the end', [{ from: -1, to: 3 }], [{ from: 3, to: 9 }]],
    ['a hole over the end leaves the start', [{ from: 7, to: 12 }], [{ from: 0, to: 7 }]],
    ['a hole over all leaves nothing', [{ from: -1, to: 12 }], []],
    [
      'a hole before or after changes nothing',
      [
        { from: -3, to: 0 },
        { from: 9, to: 12 },
      ],
      [{ from: 0, to: 9 }],
    ],
  ])('in a subtraction: %s', (_what, taken, expected) => {
    expect(subtract([{ from: 0, to: 9 }], taken)).toEqual(expected);
  });

  it('hold the same minutes as sets do, sorted and apart, whatever they are', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const joined = union(a);
        const left = subtract(a, b);
        expect(minutes(joined)).toEqual(minutes(a));
        expect(minutes(left)).toEqual(minutes(a).difference(minutes(b)));
        expect(isTidy(joined)).toBe(true);
        expect(isTidy(left)).toBe(true);
      }),
    );
  });

  it('cover a part that lies in one of them, also over a seam, and no part with a gap in it', () => {
    fc.assert(
      fc.property(
        intervals,
        fc.integer({ min: 0, max: 39 }),
        fc.integer({ min: 1, max: 5 }),
        (list, from, length) => {
          const part = { from, to: from + length };
          expect(covers(list, part)).toBe(minutes([part]).isSubsetOf(minutes(list)));
        },
      ),
    );
  });
});
