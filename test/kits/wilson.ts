/** Wilson's 95% score interval of a share: unlike the textbook one it stays inside 0 and 1 near the ends, where sensitivity lives. */
export function wilson(count: number, of: number): readonly [number, number] {
  const z = 1.96;
  const part = count / of;
  const middle = part + (z * z) / (2 * of);
  const spread = z * Math.sqrt((part * (1 - part)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
