import { describe, expect, test } from 'vitest';
import type { Workload } from '../../../../src/http/contract/workload.ts';
import { ledgerLines } from './ledger-lines.ts';

const share = (x: number, of: number) => ({ x, of, interval: of < 20 ? null : { from: 0, to: 1 } });
const difference = (value: number, from: number, to: number) => ({
  difference: value,
  from,
  to,
  withinChance: from <= 0 && to >= 0,
});
/** Two people for ten hours of a week: 1,200 minutes. */
const HOURS: Workload['hours'] = Array.from({ length: 10 }, (_, hour) => ({
  weekday: 1,
  hour: 8 + hour,
  calls: 3,
  days: 4,
  people: 2,
}));

describe('the ledger of tasks', () => {
  test('turns shares into minutes a week, and leaves interruptions out', () => {
    const compared: Workload['compared'] = [
      {
        task: 'phone',
        before: share(70, 100),
        after: share(20, 100),
        difference: difference(-0.5, -0.61, -0.37),
      },
      {
        task: 'counter',
        before: share(10, 100),
        after: share(40, 100),
        difference: difference(0.3, 0.18, 0.41),
      },
      {
        task: 'care',
        before: share(5, 100),
        after: share(6, 100),
        difference: difference(0.01, -0.06, 0.08),
      },
      { task: 'interrupted', before: share(5, 100), after: share(6, 100), difference: null },
    ];
    expect(ledgerLines({ compared, hours: HOURS })).toEqual([
      {
        task: 'phone',
        before: 840,
        after: 240,
        change: { minutes: -600, from: -732, to: -444 },
        kind: 'less',
        answers: [100, 100],
      },
      {
        task: 'counter',
        before: 120,
        after: 480,
        change: { minutes: 360, from: 216, to: 492 },
        kind: 'more',
        answers: [100, 100],
      },
      {
        task: 'care',
        before: 60,
        after: 72,
        change: { minutes: 12, from: -72, to: 96 },
        kind: 'within-chance',
        answers: [100, 100],
      },
    ]);
  });

  test('gives no minutes for fewer than twenty answers, nor when nobody filled in how many people there are', () => {
    const few: Workload['compared'] = [
      { task: 'phone', before: share(7, 12), after: share(30, 100), difference: null },
    ];
    expect(ledgerLines({ compared: few, hours: HOURS })).toEqual([
      { task: 'phone', before: null, after: 360, change: null, kind: 'unknown', answers: [12, 100] },
    ]);
    const unmanned = HOURS.map((hour) => ({ ...hour, people: null }));
    const [line] = ledgerLines({
      compared: [
        {
          task: 'phone',
          before: share(70, 100),
          after: share(20, 100),
          difference: difference(-0.5, -0.6, -0.4),
        },
      ],
      hours: unmanned,
    });
    expect(line).toMatchObject({ before: null, after: null, change: null, kind: 'less' });
  });
});
