import { describe, expect, test } from 'vitest';
import { gatherSamples } from './gather-samples.ts';

const alive = () => new AbortController().signal;

/** Calls that give so many samples each, the last number again and again. */
function callsGiving(...counts: readonly number[]) {
  let calls = 0;
  const missing: number[] = [];
  return {
    calls: () => calls,
    missing,
    play: async (stillMissing: number) => {
      missing.push(stillMissing);
      const count = counts[Math.min(calls, counts.length - 1)] ?? 0;
      calls += 1;
      return Array.from({ length: count }, () => calls);
    },
  };
}

describe('samples of calls', () => {
  test('are gathered until there are enough', async () => {
    const { play, calls, missing } = callsGiving(2);
    const seen: number[] = [];
    expect(await gatherSamples(5, play, alive(), (done) => seen.push(done))).toHaveLength(6);
    expect([calls(), missing, seen]).toEqual([3, [5, 3, 1], [2, 4, 6]]);
  });

  test('are given up after three calls in a row that gave none, with what there is', async () => {
    const { play, calls } = callsGiving(0, 0, 1, 0, 0, 0);
    expect(await gatherSamples(5, play, alive(), () => undefined)).toEqual([3]);
    expect(calls()).toBe(6);
  });

  test('end when the measuring is stopped', async () => {
    const stop = new AbortController();
    const gathered = gatherSamples(
      100,
      async () => {
        stop.abort();
        return ['one'];
      },
      stop.signal,
      () => undefined,
    );
    expect(await gathered).toEqual(['one']);
  });
});
