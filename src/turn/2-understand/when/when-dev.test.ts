import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWhenCases, scoreWhen } from '../../../../test/kits/when-cases.ts';

const CASES = readWhenCases(join(import.meta.dirname, '../../../../test/data/when-dev.jsonl'));

/**
 * What was measured, kept from falling: the first reading as it stands, the same with the conventions of formats.md mapped (a time without a
 * day part lies in opening hours, a bare weekday is the next one, a stretch from now is a range, weeks and day parts have our borders), and with the other readings that we
 * offer when in doubt. Asked are 98% of "must" with at most 1% confidently wrong, and 85% of "should".
 */
const BARS = [
  { bar: 'must', n: 320, literal: 97.1, mapped: 99, withReadings: 99.9, confidentlyWrong: 0 },
  { bar: 'should', n: 231, literal: 79.6, mapped: 91.3, withReadings: 95, confidentlyWrong: 1 },
  { bar: 'convention', n: 91, literal: 97.8, mapped: 97.8, withReadings: 97.8, confidentlyWrong: 0 },
] as const;

describe('dates and times in the cases of Recognizers-Text, Duckling and chrono', () => {
  it.each(BARS)('the bar "$bar" is kept', ({ bar, n, literal, mapped, withReadings, confidentlyWrong }) => {
    const score = scoreWhen(CASES.filter((sentence) => sentence.bar === bar));
    const percent = (count: number): number => (100 * count) / score.n;
    const misses = score.lines.join('\n');
    expect(score.n).toBe(n);
    expect(percent(score.right), misses).toBeGreaterThanOrEqual(literal);
    expect(percent(score.right + score.byConvention), misses).toBeGreaterThanOrEqual(mapped);
    expect(percent(score.right + score.byConvention + score.amongReadings), misses).toBeGreaterThanOrEqual(
      withReadings,
    );
    expect(percent(score.confidentlyWrong), misses).toBeLessThanOrEqual(confidentlyWrong);
  });

  it('refuses what no calendar has, and what is no time', () => {
    const refused = CASES.filter(({ unresolvable, kind, bar }) =>
      bar === 'must' ? kind === 'none' : unresolvable !== undefined && kind === 'date',
    );
    expect(refused.length).toBeGreaterThanOrEqual(30);
    expect(scoreWhen(refused).lines).toEqual([]);
  });
});
