import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pacer } from './pacer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test.for([4, 10])('in %i phases each is run once every 20 ms', (parts) => {
  const runs: { phase: number; atMs: number }[] = [];
  const start = performance.now();
  const pacer = new Pacer((phase) => runs.push({ phase, atMs: performance.now() - start }), parts);
  vi.advanceTimersByTime(999);
  pacer.stop();
  vi.advanceTimersByTime(1_000);
  expect(runs).toHaveLength(50 * parts);
  runs.forEach(({ phase, atMs }, i) => {
    expect(phase).toBe(i % parts);
    expect(Math.abs(atMs - (i * 20) / parts)).toBeLessThanOrEqual(1);
  });
});

/** The clock jumps ahead by `ms` in the run with that number, as when the thread is kept waiting. */
function pacerThatWaits(run: number, ms: number) {
  let shift = 0;
  const real = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => real() + shift);
  const phases: number[] = [];
  const pacer = new Pacer((phase) => {
    phases.push(phase);
    if (phases.length === run) shift += ms;
  });
  return { phases, pacer };
}

test('what was missed is caught up at once, none left out', () => {
  const { phases, pacer } = pacerThatWaits(40, 60);
  vi.advanceTimersByTime(940);
  pacer.stop();
  expect(phases.length).toBeGreaterThanOrEqual(199);
  expect(phases.every((phase, i) => phase === i % 4)).toBe(true);
});

test('after a long stop it goes on from now', () => {
  const { phases, pacer } = pacerThatWaits(40, 60_000);
  vi.advanceTimersByTime(1_000);
  pacer.stop();
  expect(phases.length).toBeGreaterThan(190);
  expect(phases.length).toBeLessThan(230);
});
