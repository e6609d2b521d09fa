import { wilson } from './wilson.ts';

/** A count out of at least one. */
export interface Counted {
  readonly x: number;
  readonly of: number;
}

/** A difference of two shares, as shares of 1, with its 95% interval. */
export interface Difference {
  readonly difference: number;
  readonly from: number;
  readonly to: number;
  /** The interval holds 0: chance alone may have made it. */
  readonly withinChance: boolean;
}

/**
 * `now` less `before`, with Newcombe's hybrid score interval (method 10 of R.G. Newcombe, "Interval estimation for the difference
 * between independent proportions: comparison of eleven methods", Statistics in Medicine 17, 1998, 873-890): from Wilson's
 * intervals of both, so it stays inside -1 and 1 and holds its 95% also for few and for extreme counts.
 */
export function newcombe(now: Counted, before: Counted): Difference {
  const a = now.x / now.of;
  const b = before.x / before.of;
  const [aFrom, aTo] = wilson(now.x, now.of);
  const [bFrom, bTo] = wilson(before.x, before.of);
  const difference = a - b;
  const from = difference - Math.hypot(a - aFrom, bTo - b);
  const to = difference + Math.hypot(aTo - a, b - bFrom);
  return { difference, from, to, withinChance: from <= 0 && to >= 0 };
}
