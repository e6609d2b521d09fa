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

/** The same of two sound forms that were made before: a lexicon makes its own once. */
export function nearnessOfSounds(a: string, b: string): number {
  if (a === b) return 0.98;
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 0;
  // Cheap refusal first: most pairs differ too much in length.
  if (Math.abs(a.length - b.length) > longest * 0.4) return 0;
  return 1 - editDistance(a, b) / longest;
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

/** Insertions, deletions, replacements and swapped neighbours, each 1. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
