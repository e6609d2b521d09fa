import { expect, test } from 'vitest';
import { fairGroups, type GroupCount } from './fair-groups.ts';

const group = (name: string, calls: number, finished = 0): GroupCount => ({
  group: name,
  calls,
  finished,
  misheard: calls - finished,
  human: 0,
});

test('groups under twenty calls are one, which is shown as well so that no call is missing', () => {
  const groups = fairGroups([
    group('18-39', 40, 20),
    group('40-64', 19, 9),
    group('75+', 6, 1),
    group('65-74', 0),
  ]);
  expect(groups.map(({ group: name, finished }) => [name, finished.x, finished.of])).toEqual([
    ['18-39', 20, 40],
    ['merged', 10, 25],
  ]);
});

test('what is left stays under twenty: counts only, and no gap', () => {
  const [large, rest] = fairGroups([group('18-39', 40, 20), group('75+', 6, 1)]);
  expect(rest).toMatchObject({ group: 'merged', finished: { x: 1, of: 6, interval: null } });
  expect([large?.gap.finished, rest?.gap.finished]).toEqual([null, null]);
});

test('a gap is this group less all the others, with its interval', () => {
  const [, older] = fairGroups([group('18-39', 80, 64), group('75+', 70, 28)]);
  // 28/70 less 64/80.
  expect(older?.gap.finished?.difference).toBeCloseTo(-0.4, 4);
  expect(older?.gap.finished?.withinChance).toBe(false);
  expect(older?.gap.human).toMatchObject({ difference: 0, withinChance: true });
});

test('nobody called: no groups', () => {
  expect(fairGroups([group('18-39', 0)])).toEqual([]);
});
