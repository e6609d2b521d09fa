/** Two-sided 95% of the normal distribution. */
const Z = 1.96;

/**
 * Wilson's 95% score interval of `count` out of `of` (at least 1), as shares of 1: unlike the textbook one it stays inside 0 and 1
 * near the ends, where a practice's figures live.
 */
export function wilson(count: number, of: number): readonly [number, number] {
  const part = count / of;
  const middle = part + (Z * Z) / (2 * of);
  const spread = Z * Math.sqrt((part * (1 - part)) / of + (Z * Z) / (4 * of * of));
  const scale = 1 + (Z * Z) / of;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
