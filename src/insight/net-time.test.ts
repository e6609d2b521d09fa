import { describe, expect, test } from 'vitest';
import { netOfDesk, netOfDoctors } from './net-time.ts';
import { welch } from './welch.ts';
import type { Sampled, Task } from './work-sampling.ts';

const sampled = (byTask: Partial<Record<Task, number>>): Sampled => ({
  asked: 120,
  answered: Object.values(byTask).reduce((sum, one) => sum + one, 0),
  interrupted: 0,
  byTask,
});

describe('the net time of the desk', () => {
  test('is that for what is asked of it: what moves between those tasks saves nothing', () => {
    const before = sampled({ phone: 70, counter: 10, care: 20 });
    expect(netOfDesk(before, sampled({ phone: 20, counter: 40, messages: 20, care: 20 }), 1_200)).toEqual({
      role: 'assistant',
      before: 960,
      after: 960,
      change: { minutes: 0, from: -133, to: 133, withinChance: true },
      counted: { before: 100, after: 100 },
    });
  });

  test('falls where people come to care and other work, and rises when they get more to do', () => {
    const [much, little] = [sampled({ phone: 70, care: 30 }), sampled({ phone: 20, other: 80 })];
    expect(netOfDesk(much, little, 1_200).change).toEqual({
      minutes: -600,
      from: -726,
      to: -443,
      withinChance: false,
    });
    expect(netOfDesk(little, much, 1_200).change).toMatchObject({ minutes: 600, withinChance: false });
  });

  test.each([
    ['too few answers', sampled({ phone: 19 }), 1_200, null],
    ['nobody filled in how many people there are', sampled({ phone: 40 }), 0, null],
  ])('is not said with %s', (_why, before, minutes, nothing) => {
    const net = netOfDesk(before, sampled({ phone: 30, care: 70 }), minutes);
    expect([net.before, net.change]).toEqual([nothing, nothing]);
  });
});

describe('the net time of doctors', () => {
  test('is in minutes of the consults that they had, also when it is more', () => {
    const net = netOfDoctors([396, 400, 398], [402, 410, 398, 406], 10);
    expect(net).toMatchObject({ role: 'doctor', before: 3_980, after: 4_040 });
    expect(net.change).toMatchObject({ minutes: 60, withinChance: true });
    expect(net.counted).toEqual({ before: 3, after: 4 });
  });

  test.each([
    ['one week', [400], [402, 403]],
    ['none', [], []],
    ['weeks that are all the same', [400, 400], [402, 402]],
  ])('has no interval from %s', (_what, before, after) => {
    expect(netOfDoctors(before, after, 10).change).toBeNull();
  });
});

// "Student" (W.S. Gosset), "The probable error of a mean", Biometrika 6, 1908, table of the hours of sleep; as `t.test(extra ~ group)` of R 4.3 gives it.
test('Welch’s interval is that of the published example', () => {
  const [one, two] = [
    [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
    [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
  ];
  const found = welch(one, two);
  expect(found?.difference).toBeCloseTo(-1.58, 9);
  expect(found?.from).toBeCloseTo(-3.3655, 2);
  expect(found?.to).toBeCloseTo(0.2055, 2);
  expect(found?.withinChance).toBe(true);
  expect(welch([10, 11, 12], [1, 2, 3])).toMatchObject({ difference: 9, withinChance: false });
});
