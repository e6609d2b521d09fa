import type { Difference } from './newcombe.ts';

/** Two-sided 95% of Student's t for 1 to 30 degrees of freedom; more are taken as 30, which makes an interval wider and never narrower. */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/**
 * The mean of `now` less that of `before` with its 95% interval, without taking both to vary as much (B.L. Welch, "The generalization of
 * Student's problem when several different population variances are involved", Biometrika 34, 1947, 28-35). Null: fewer than two of
 * one of both, or all are the same, from which nothing can be said of how much they vary.
 */
export function welch(now: readonly number[], before: readonly number[]): Difference | null {
  if (now.length < 2 || before.length < 2) return null;
  const [a, b] = [summed(now), summed(before)];
  const error = a.error + b.error;
  if (error === 0) return null;
  const freedom = error ** 2 / (a.error ** 2 / (now.length - 1) + b.error ** 2 / (before.length - 1));
  const difference = a.mean - b.mean;
  const reach = tOf(freedom) * Math.sqrt(error);
  const [from, to] = [difference - reach, difference + reach];
  return { difference, from, to, withinChance: from <= 0 && to >= 0 };
}

/** The mean, and its squared standard error. */
function summed(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, error: squares / (values.length - 1) / values.length };
}

/** Between two whole degrees of freedom on the line between their values. */
function tOf(freedom: number): number {
  const below = Math.min(T.length, Math.max(1, Math.floor(freedom)));
  const lower = T[below - 1] ?? 0;
  const upper = T[below] ?? lower;
  return lower + (upper - lower) * Math.min(1, Math.max(0, freedom - below));
}
