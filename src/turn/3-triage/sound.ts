/**
 * How a Dutch word sounds, roughly: words that a recogniser or a hurried typist mixes up get the same key ("beroerte",
 * "beroertte", "broerte" differ by one letter at most; "hersenbloeding" and "herssenbloedink" are equal). Not a phonetic
 * algorithm from a book: Soundex and Metaphone were made for English and merge too much of Dutch.
 */
export function soundKey(plain: string): string {
  return plain
    .replace(/sch/g, 'sg')
    .replace(/ch/g, 'g')
    .replace(/ij|ei|y/g, 'y')
    .replace(/ie/g, 'j')
    .replace(/oe/g, 'o')
    .replace(/eu|ui/g, 'u')
    .replace(/ou|au/g, 'w')
    .replace(/i/g, 'e')
    .replace(/m/g, 'n')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ae|ao/g, 'a')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/v/g, 'f')
    .replace(/dt?/g, 't')
    .replace(/b/g, 'p')
    .replace(/(.)\1+/g, '$1')
    .replace(/en$/, 'e');
}

/** Whether two keys differ by at most one letter: added, lost, changed or swapped with its neighbour. */
export function oneLetterApart(a: string, b: string): boolean {
  if (a === b) return true;
  const difference = a.length - b.length;
  if (difference > 1 || difference < -1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  if (endA - from <= 1 && endB - from <= 1) return true;
  return endA - from === 2 && endB - from === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}

/** The key itself and every key with one letter left out: two words one letter apart share at least one of these. */
export function neighbourKeys(key: string): string[] {
  const keys = [key];
  for (let at = 0; at < key.length; at += 1) keys.push(key.slice(0, at) + key.slice(at + 1));
  return keys;
}
