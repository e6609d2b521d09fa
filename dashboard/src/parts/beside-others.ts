/**
 * The fields of a form beside what stands there now. Of a field that only somebody else changed theirs is shown; of one that both changed
 * (`twice`) who looks chooses. `was`: what the form began with.
 */
export function besideOthers<Field extends string>(
  typed: Readonly<Record<Field, string>>,
  was: Readonly<Record<Field, string>>,
  now: Readonly<Record<Field, string>>,
): { readonly shown: Readonly<Record<Field, string>>; readonly twice: readonly Field[] } {
  const fields = Object.keys(typed) as Field[];
  const untouched = (field: Field) => typed[field] === was[field];
  return {
    shown: Object.fromEntries(
      fields.map((field) => [field, untouched(field) ? now[field] : typed[field]]),
    ) as Record<Field, string>,
    twice: fields.filter(
      (field) => !untouched(field) && now[field] !== was[field] && now[field] !== typed[field],
    ),
  };
}
