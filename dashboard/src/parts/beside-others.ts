/**
 * The fields of a form beside what stands there now. Of a field that only somebody else changed theirs is shown; of one that both changed
 * (`twice`) who looks chooses. `was`: what the form began with.
 */
export function besideOthers<Fields extends object>(
  typed: Fields,
  was: Fields,
  now: Fields,
): { readonly shown: Fields; readonly twice: readonly (keyof Fields)[] } {
  const fields = Object.keys(typed) as (keyof Fields)[];
  const untouched = (field: keyof Fields) => isSame(typed[field], was[field]);
  return {
    shown: Object.fromEntries(
      fields.map((field) => [field, untouched(field) ? now[field] : typed[field]]),
    ) as Fields,
    twice: fields.filter(
      (field) => !untouched(field) && !isSame(now[field], was[field]) && !isSame(now[field], typed[field]),
    ),
  };
}

/** Of values as JSON has them; the order of the keys is no difference, that of a list is. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
