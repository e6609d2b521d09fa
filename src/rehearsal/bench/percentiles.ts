/** The value below which this share (0..1) of the measurements lies, to a tenth; null of none. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  return value === undefined ? null : Math.round(value * 10) / 10;
}

/** `p50Ms` and `p95Ms`. */
export const middleAndEdge = (
  values: readonly number[],
): { readonly p50Ms: number | null; readonly p95Ms: number | null } => ({
  p50Ms: percentile(values, 0.5),
  p95Ms: percentile(values, 0.95),
});
