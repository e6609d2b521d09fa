/** Shorter words stand alone or not at all: "lab" is no part of "slab", "gaatje" is one of "gaatjes". */
const ALONE_UP_TO = 3;
/** "Bloed laten prikken" is "bloed prikken": so many words may stand between two of one expression. */
const GAP = 2;

/**
 * The longest of these words that stands in what was said; null when none does. Dutch glues words together, so longer words
 * count inside another ("griepprik" in "griepprikken"). Both in any case, without accents; an expression may be spread a little.
 */
export function longestSaid(said: string, words: readonly string[]): string | null {
  const spoken = wordsOf(said);
  const found = words.filter((word) => stands(spoken, wordsOf(word)));
  return found.reduce<string | null>(
    (longest, word) => (longest === null || word.length > longest.length ? word : longest),
    null,
  );
}

export const holdsAny = (said: string, words: readonly string[]): boolean =>
  longestSaid(said, words) !== null;

const stands = (spoken: readonly string[], [first, ...others]: readonly string[]): boolean =>
  first !== undefined &&
  spoken.some((word, place) => isWord(word, first) && follow(spoken.slice(place + 1), others));

function follow(spoken: readonly string[], [next, ...others]: readonly string[]): boolean {
  if (next === undefined) return true;
  const place = spoken.slice(0, GAP + 1).findIndex((word) => isWord(word, next));
  return place >= 0 && follow(spoken.slice(place + 1), others);
}

export const isWord = (spoken: string, word: string): boolean =>
  word.length <= ALONE_UP_TO ? spoken === word : spoken.includes(word);

export const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
