/** Prefixes of Dutch last names: the last name begins at the first of them, else at the last word. */
const PREFIXES = new Set('van de den der het ten ter te op in bij el al la le du von da dos'.split(' '));

/** "mevrouw Maria van den Berg" -> Maria, van den Berg; one word alone is a last name. */
export function splitName(name: string): { readonly firstName: string; readonly lastName: string } {
  const words = name
    .replace(/^(mevrouw|meneer|dhr\.?|mevr\.?|mw\.?)\s+/iu, '')
    .trim()
    .split(/\s+/u);
  const prefix = words.findIndex((word, index) => index > 0 && PREFIXES.has(word.toLowerCase()));
  const from = prefix > 0 ? prefix : Math.max(words.length - 1, 0);
  return { firstName: words.slice(0, from).join(' '), lastName: words.slice(from).join(' ') };
}
