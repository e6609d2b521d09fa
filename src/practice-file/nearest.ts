/** More slips than two in a name make another name of it. */
const MOST_SLIPS = 2;

/** ` (bedoelt u "minutes"?)`: the name that was probably meant, for the end of a message; empty when none is near. */
export function didYouMean(written: string, names: Iterable<string>): string {
  const [nearest] = [...names]
    // Compared letter by letter only where it may be near: a file may hold a name of a megabyte.
    .filter((name) => Math.abs(name.length - written.length) <= MOST_SLIPS)
    .map((name) => ({ name, slips: slipsBetween(written.toLowerCase(), name.toLowerCase()) }))
    // Of a name of four letters two slips are half.
    .filter(({ name, slips }) => slips <= MOST_SLIPS && slips < name.length / 2)
    .toSorted((a, b) => a.slips - b.slips);
  return nearest === undefined ? '' : ` (bedoelt u "${nearest.name}"?)`;
}

/** How many letters must be added, left out or replaced (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [above, letter] of [...a].entries()) {
    const next = [above + 1];
    for (const [index, other] of [...b].entries()) {
      const replaced = (row[index] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
