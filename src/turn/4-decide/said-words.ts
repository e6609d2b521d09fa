/** Shorter words stand alone or not at all: "lab" is no part of "slab", "gaatje" is one of "gaatjes". */
const ALONE_UP_TO = 3;

/**
 * The longest of these words that stands in what was said; null when none does. Dutch glues words together, so longer words
 * count inside another ("griepprik" in "griepprikken"). Both in any case; spaces between words are one.
 */
export function longestSaid(said: string, words: readonly string[]): string | null {
  const plain = plainWords(said);
  const found = words.filter((word) => stands(plain, plainWords(word).trim()));
  return found.reduce<string | null>(
    (longest, word) => (longest === null || word.length > longest.length ? word : longest),
    null,
  );
}

export const holdsAny = (said: string, words: readonly string[]): boolean =>
  longestSaid(said, words) !== null;

const stands = (plain: string, word: string): boolean =>
  word.length <= ALONE_UP_TO ? plain.includes(` ${word} `) : plain.includes(word);

const plainWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
