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

const NO_LIST = { minutes: null, n: 0 };

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
    expect(ledgerLines({ compared, hours: HOURS, listWork: NO_LIST })).toEqual([
      {
        task: 'phone',
        was: 'assistant',
        now: 'assistant-and-balie',
        before: 840,
        after: 240,
        change: { minutes: -600, from: -732, to: -444 },
        kind: 'to-balie',
        answers: [100, 100],
      },
      {
        task: 'counter',
        was: 'assistant',
        now: 'assistant',
        before: 120,
        after: 480,
        change: { minutes: 360, from: 216, to: 492 },
        kind: 'more',
        answers: [100, 100],
      },
      {
        task: 'care',
        was: 'assistant',
        now: 'assistant',
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
    expect(ledgerLines({ compared: few, hours: HOURS, listWork: NO_LIST })).toEqual([
      {
        task: 'phone',
        was: 'assistant',
        now: 'assistant-and-balie',
        before: null,
        after: 360,
        change: null,
        kind: 'unknown',
        answers: [12, 100],
      },
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
      listWork: NO_LIST,
    });
    expect(line).toMatchObject({ before: null, after: null, change: null, kind: 'to-balie' });
  });

  test('names what is gone, what is new and what moved, and counts the list of Balie as new work of assistants', () => {
    const one = (task: 'counter' | 'messages' | 'care' | 'other', before: number, after: number) => ({
      task,
      before: share(before, 100),
      after: share(after, 100),
      difference: difference((after - before) / 100, ...spread(after - before)),
    });
    const spread = (by: number): [number, number] => (by < 0 ? [-0.5, -0.01] : [0.01, 0.5]);
    const lines = ledgerLines({
      compared: [one('counter', 30, 0), one('messages', 30, 10), one('care', 0, 20), one('other', 10, 40)],
      hours: HOURS,
      listWork: { minutes: 310, n: 82 },
    });
    expect(lines.map(({ task, was, now, kind }) => [task, was, now, kind])).toEqual([
      ['counter', 'assistant', 'nobody', 'gone'],
      ['messages', 'assistant', 'assistant', 'less'],
      ['care', 'nobody', 'assistant', 'new'],
      ['other', 'assistant', 'assistant', 'more'],
      ['list', 'nobody', 'assistant', 'new'],
    ]);
    expect(lines.at(-1)).toMatchObject({ before: 0, after: 310, change: 'counted', answers: [0, 82] });
  });

  test('says that nothing is known of now before people answered with Balie there', () => {
    const [line] = ledgerLines({
      compared: [{ task: 'phone', before: share(70, 100), after: share(0, 0), difference: null }],
      hours: HOURS,
      listWork: { minutes: null, n: 3 },
    });
    expect(line).toMatchObject({ now: 'unknown', kind: 'unknown', before: 840, after: null });
  });
});
