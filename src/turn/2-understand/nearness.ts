/**
 * How alike two words sound in Dutch, 0 to 1: edit distance over a rough sound form, so that "jansen" and "janse", "metropolol"
 * and "metoprolol" are near. Words longer than 40 letters are compared by their beginning.
 */
export function nearness(one: string, other: string): number {
  if (one === other) return 1;
  // Most pairs differ too much in length to sound alike: refused before any work.
  if (Math.abs(one.length - other.length) > 0.5 * Math.max(one.length, other.length)) return 0;
  return nearnessOfSounds(soundForm(one.slice(0, 40)), soundForm(other.slice(0, 40)));
}

/** The same of two sound forms that were made before: a lexicon makes its own once. Below `atLeast` it is only told to be below. */
export function nearnessOfSounds(a: string, b: string, atLeast = 0): number {
  if (a === b) return 0.98;
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 0;
  // Cheap refusal first: most pairs differ too much in length.
  if (Math.abs(a.length - b.length) > longest * 0.4) return 0;
  return 1 - editDistance(a, b, Math.floor((1 - atLeast) * longest + 1e-9)) / longest;
}

/** Sounds that a telephone line and a recogniser do not tell apart. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^x/, 's'],
  [/sch/g, 'sg'],
  [/ch/g, 'g'],
  [/ck/g, 'k'],
  [/cc/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/(eij|ij|ei|ey|y)/g, 'i'],
  [/(ou|au|auw|ouw)/g, 'o'],
  [/ie/g, 'i'],
  [/ae/g, 'a'],
  [/eu/g, 'u'],
  [/oe/g, 'u'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/w/g, 'f'],
  [/d/g, 't'],
  [/b/g, 'p'],
  [/j/g, 'i'],
  [/g/g, 'k'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/(en|e|n)$/, ''],
];

/** The word as it roughly sounds. */
export function soundForm(word: string): string {
  let form = word;
  for (const [from, to] of SOUNDS) form = form.replace(from, to);
  return form;
}

/** Insertions, deletions, replacements and swapped neighbours, each 1; something above `most` as soon as it is more than that. */
export function editDistance(a: string, b: string, most: number = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const width = b.length + 1;
  // Three rows of the table in turn: arrays that grow took a quarter of a turn.
  const cells = new Uint16Array(3 * width);
  for (let j = 0; j < width; j++) cells[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const row = (i % 3) * width;
    const previous = ((i + 2) % 3) * width;
    const beforePrevious = ((i + 1) % 3) * width;
    const letter = a.charCodeAt(i - 1);
    const letterBefore = a.charCodeAt(i - 2);
    cells[row] = i;
    let least = i;
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(
        (cells[previous + j] as number) + 1,
        (cells[row + j - 1] as number) + 1,
        (cells[previous + j - 1] as number) + (letter === other ? 0 : 1),
      );
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && letterBefore === other)
        cost = Math.min(cost, (cells[beforePrevious + j - 2] as number) + 1);
      cells[row + j] = cost;
      if (cost < least) least = cost;
    }
    // A swap looks back two rows and adds one: what is above the bound by now stays above it by at least as much.
    if (least > most + 1) return least;
  }
  return cells[(a.length % 3) * width + b.length] as number;
}
