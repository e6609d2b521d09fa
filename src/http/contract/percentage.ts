import type { Share } from './insight.ts';

/**
 * "54", "52", "57": a share and its interval in per cents, for the screen and the report alike. Under ten per cent with a decimal, where
 * whole numbers would hide a difference. Null where they are too few for one.
 */
export function percentageOf({
  x,
  of,
  interval,
}: Share): { readonly middle: string; readonly from: string; readonly to: string } | null {
  if (interval === null) return null;
  const tenths = interval.to < 0.1;
  const part = (share: number, decimal: boolean): string =>
    (100 * share).toFixed(decimal ? 1 : 0).replace('.', ',');
  return {
    middle: part(x / of, tenths && x > 0 && x / of < 0.01),
    from: part(interval.from, tenths),
    to: part(interval.to, tenths),
  };
}
