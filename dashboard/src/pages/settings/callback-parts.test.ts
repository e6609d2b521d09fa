import { describe, expect, test } from 'vitest';
import { linesOf, type PartLine, partsOf, WORKDAYS, wrongWith } from './callback-parts.ts';

const line = (change: Partial<PartLine> = {}): PartLine => ({
  day: 'monday',
  from: '08:00',
  to: '10:00',
  perHour: 2,
  ...change,
});

describe('parts of the week as lines of a form', () => {
  test('are one line for the working week, and else one for each day', () => {
    const part = { from: '08:00', to: '10:00', perHour: 2 };
    expect(
      linesOf([
        { ...part, weekdays: [...WORKDAYS] },
        { ...part, weekdays: ['monday', 'saturday'] },
      ]),
    ).toEqual([line({ day: 'workdays' }), line(), line({ day: 'saturday' })]);
  });

  test('are the same parts when they are saved as they were', () => {
    const lines = [line({ day: 'workdays' }), line({ day: 'saturday', perHour: 0 })];
    expect(linesOf(partsOf(lines))).toEqual(lines);
  });

  test.each([
    ['a clock that is none', line({ from: '8.00' }), [], 'times'],
    ['an end before the beginning', line({ to: '07:00' }), [], 'times'],
    ['another at once', line(), [line({ day: 'workdays', from: '09:59', to: '12:00' })], 'at-once'],
    ['one that begins when it ends', line(), [line({ from: '10:00', to: '12:00' })], null],
    ['one of another day', line(), [line({ day: 'tuesday' })], null],
    [
      'one of the weekend beside the working week',
      line({ day: 'sunday' }),
      [line({ day: 'workdays' })],
      null,
    ],
  ] as const)('with %s', (_what, one, others, wrong) => {
    expect(wrongWith(one, others)).toBe(wrong);
  });
});
