export interface UnsurePart {
  readonly at: number;
  readonly text: string;
  readonly isUnsure: boolean;
}

/** The text in parts: words at these places, as far as they stand beside each other in one, and what is between. */
export function unsureParts(text: string, places: readonly number[]): readonly UnsurePart[] {
  const parts: UnsurePart[] = [];
  let at = 0;
  for (const { from, to } of spansOf(text, places)) {
    if (from > at) parts.push({ at, text: text.slice(at, from), isUnsure: false });
    parts.push({ at: from, text: text.slice(from, to), isUnsure: true });
    at = to;
  }
  if (at < text.length) parts.push({ at, text: text.slice(at), isUnsure: false });
  return parts;
}

/** The same places within a part of the text that begins at `at`. */
export function placesWithin(text: string, places: readonly number[], at: number, length: number) {
  const before = wordsOf(text.slice(0, at)).length;
  const within = wordsOf(text.slice(at, at + length)).length;
  return places.map((place) => place - before).filter((place) => place >= 0 && place < within);
}

const wordsOf = (text: string) => [...text.matchAll(/\S+/gu)];

function spansOf(text: string, places: readonly number[]): readonly { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  let last = -2;
  for (const [place, word] of wordsOf(text).entries()) {
    if (!places.includes(place)) continue;
    const open = place === last + 1 ? spans.at(-1) : undefined;
    const to = word.index + word[0].length;
    if (open === undefined) spans.push({ from: word.index, to });
    else open.to = to;
    last = place;
  }
  return spans;
}
