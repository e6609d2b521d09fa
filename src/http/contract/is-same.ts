// Without zod, so that a screen takes none along.

/** Of values as JSON has them; the order of the keys is no difference (jsonb gives objects back in one of its own), that of a list is. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

/** Whether somebody else set it otherwise since it was seen as `was`; who sets it `to` what it is by now is told nothing. */
export const isSetOtherwise = (present: unknown, { was, to }: { was: unknown; to: unknown }): boolean =>
  !isSame(present, was) && !isSame(present, to);
