import { describe, expect, test } from 'vitest';
import { CodedError } from '../../platform/coded-error.ts';
import { createEarWatch } from './ear-watch.ts';
import { middleAndEdge, percentile } from './percentiles.ts';
import { runParts } from './run-parts.ts';
import { measureTriage, measureWhen } from './small-parts.ts';

const never = new AbortController().signal;
const quiet = () => undefined;

describe('the parts of bench', () => {
  const parts = [
    { name: 'turn', measure: async () => ({ n: 60 }) },
    { name: 'media', measure: () => Promise.reject(new CodedError('NO_PORT', 'No port is free.')) },
  ];

  test('all are measured when none is named, and one that cannot run says why', async () => {
    expect(await runParts(parts, [], never, quiet)).toEqual({
      turn: { n: 60 },
      media: { skipped: 'NO_PORT: No port is free.' },
    });
  });

  test('only those named are measured', async () => {
    expect(Object.keys(await runParts(parts, ['turn'], never, quiet))).toEqual(['turn']);
  });

  test('a name that is none is refused with the names that are', async () => {
    await expect(runParts(parts, ['tourn'], never, quiet)).rejects.toMatchObject({
      code: 'BENCH_PART_UNKNOWN',
      message: expect.stringContaining('turn, media'),
    });
  });

  test('once stopped the rest is not measured', async () => {
    const stopped = AbortSignal.abort();
    expect(await runParts(parts, [], stopped, quiet)).toEqual({
      turn: { skipped: 'stopped' },
      media: { skipped: 'stopped' },
    });
  });
});

describe('figures', () => {
  test.each([
    [[], null, null],
    [[5], 5, 5],
    [[4, 1, 3, 2], 2, 4],
    [Array.from({ length: 100 }, (_, index) => index + 1), 50, 95],
  ])('%j', (values, p50Ms, p95Ms) => {
    expect(middleAndEdge(values)).toEqual({ p50Ms, p95Ms });
  });

  test('are rounded to a tenth', () => {
    expect(percentile([1.26], 0.5)).toBe(1.3);
  });
});

describe('what the caller hears', () => {
  test('begins with the first loud frame and ends with the last, not counting silence', () => {
    const ear = createEarWatch();
    for (const [speech, at] of [
      [0, 32],
      [1, 64],
      [0.9, 96],
      [0.1, 128],
    ] as const) {
      ear.frame(speech, at);
    }
    expect([ear.firstLoudFrom(0), ear.firstLoudFrom(40), ear.firstLoudFrom(100)]).toEqual([32, 64, null]);
    expect([ear.lastLoudUntil(200), ear.lastLoudUntil(40), ear.lastLoudUntil(10)]).toEqual([96, 64, null]);
  });
});

describe('small parts', () => {
  test('triage of a call of twenty turns is measured', () => {
    const { n, turns, p95Ms, processorP95Ms } = measureTriage();
    expect({ turns, enough: n > 1_000 }).toEqual({ turns: 20, enough: true });
    expect(p95Ms).toBeGreaterThan(0);
    expect(processorP95Ms).toBeGreaterThan(0);
  });

  test('moments are measured beside chrono-node, which is here for development', async () => {
    const { nl } = await import('chrono-node');
    expect(nl.parse('morgen om tien uur')).not.toEqual([]);
    const { usPerSentence, chronoUs } = await measureWhen();
    expect(usPerSentence).toBeGreaterThan(0);
    expect(chronoUs).toBeGreaterThan(0);
  });
});
