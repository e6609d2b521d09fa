/** Words by which a caller keeps what there is, or wants it back when it was given up. */
const KEEPS = [
  'toch maar staan',
  'toch laten staan',
  'laten staan',
  'toch houden',
  'toch niet verzetten',
  'hoeft niet meer',
  'blijft staan',
  'zoals het was',
  'zo laten',
  'oude tijd',
];

/** "Laat die van vrijdag dan maar gewoon staan": whatever stands between, but for a "niet". */
const LET_IT_STAND =
  /\blaat (?:hem|'m|m|die|dat|deze|de|het|ze|alles|mijn|maar|toch|dan|gewoon)\b(?![^.?!]*\bniet\b)[^.?!]*\bstaan\b/u;

/** Whether the caller wants an appointment to stay as it is. "Hoeft niet" alone may be about a time that is offered. */
export function keepsIt(text: string): boolean {
  const said = text.toLowerCase();
  return LET_IT_STAND.test(said) || KEEPS.some((words) => said.includes(words));
}
