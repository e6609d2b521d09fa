import type { Expecting, Found } from './found.ts';

/**
 * Finds every date, time, range, duration and holiday in what a Dutch caller said. `reference` is the local wall time of the call.
 * Never throws; impossible dates ("30 februari") are not found. Linear in the length of the text.
 */
export function findWhen(
  _text: string,
  _reference: Temporal.PlainDateTime,
  _expecting: Expecting,
): readonly Found[] {
  return [];
}
