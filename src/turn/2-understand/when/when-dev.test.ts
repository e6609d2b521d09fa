import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWhenCases, scoreWhen } from '../../../../test/kits/when-cases.ts';

const CASES = readWhenCases(join(import.meta.dirname, '../../../../test/data/when-dev.jsonl'));

/** What the first reading must reach by itself, and what it must reach with the other readings that we offer when in doubt. */
const BARS = [
  { bar: 'must', n: 320, first: 95, withReadings: 98, confidentlyWrong: 1 },
  { bar: 'should', n: 231, first: 75, withReadings: 90, confidentlyWrong: 10 },
  { bar: 'convention', n: 91, first: 95, withReadings: 95, confidentlyWrong: 5 },
] as const;

describe('dates and times in the cases of Recognizers-Text, Duckling and chrono', () => {
  it.each(BARS)('the bar "$bar" is reached', ({ bar, n, first, withReadings, confidentlyWrong }) => {
    const score = scoreWhen(CASES.filter((sentence) => sentence.bar === bar));
    const percent = (count: number): number => (100 * count) / score.n;
    expect(score.n).toBe(n);
    expect(percent(score.right), score.lines.join('\n')).toBeGreaterThanOrEqual(first);
    expect(percent(score.right + score.amongReadings), score.lines.join('\n')).toBeGreaterThanOrEqual(
      withReadings,
    );
    expect(percent(score.confidentlyWrong), score.lines.join('\n')).toBeLessThanOrEqual(confidentlyWrong);
  });

  it('refuses what no calendar has, and what is no time', () => {
    const refused = CASES.filter(({ unresolvable, kind, bar }) =>
      bar === 'must' ? kind === 'none' : unresolvable !== undefined && kind === 'date',
    );
    expect(refused.length).toBeGreaterThanOrEqual(30);
    expect(scoreWhen(refused).lines).toEqual([]);
  });
});
