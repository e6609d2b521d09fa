import { isSame, isSetOtherwise } from '../../../src/http/contract/is-same.ts';

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
      (field) => !untouched(field) && isSetOtherwise(now[field], { was: was[field], to: typed[field] }),
    ),
  };
}
