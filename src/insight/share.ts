import { wilson } from './wilson.ts';

/** A count with its denominator and, when there are enough, the interval that a percentage needs to be honest. */
export interface Share {
  readonly x: number;
  readonly of: number;
  readonly interval: { readonly from: number; readonly to: number } | null;
}

/** Fewer than this is counts only (`screens.md` §1.8). */
export const LEAST_FOR_A_PERCENTAGE = 20;

export function shareOf(x: number, of: number): Share {
  if (of < LEAST_FOR_A_PERCENTAGE) return { x, of, interval: null };
  const [from, to] = wilson(x, of);
  return { x, of, interval: { from, to } };
}
