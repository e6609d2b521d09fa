/** Stage 3 reads the raw words by itself, so that a misreading in stage 2 cannot hide an alarm. */

/** How strongly speech breaks before a word: 0 not, 1 a comma, 2 the end of a sentence, 3 another turn or reading. */
export type Break = 0 | 1 | 2 | 3;

export interface Word {
  /** As the caller said it. */
  readonly literal: string;
  /** Lower case, without accents and apostrophes. At most 40 letters: no Dutch alarm word is longer, and it keeps reading linear. */
  readonly plain: string;
  readonly breakBefore: Break;
  /** 0-based turn of the call. */
  readonly turn: number;
  /** Where the word begins in the text of its turn; null in another reading of that turn. */
  readonly offset: number | null;
}

const LONGEST_WORD = 40;

/** Lower case, no accents, no apostrophes: the form in which words of rules and of callers are compared. */
export function plainWord(text: string): string {
  // Nearly every word is plain already.
  if (/^[a-z0-9]+$/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’‘`´]/gu, '')
    .toLowerCase();
}

// A number may carry one decimal mark ("38,5"); apostrophes belong to the word ("m'n", "'t").
const WORD_OR_MARK = /\d+[.,]\d+|[\p{L}\p{M}\p{N}'’‘`´]+|[.,;:!?\n…]/gu;

/** Splits one turn (or another reading of it) into words. Linear in the length of the text. */
export function readWords(text: string, turn: number): Word[] {
  const words: Word[] = [];
  let breakBefore: Break = 3;
  for (const found of text.matchAll(WORD_OR_MARK)) {
    const literal = found[0];
    if (literal.length === 1 && '.,;:!?\n…'.includes(literal)) {
      const strength: Break = literal === ',' || literal === ':' ? 1 : 2;
      if (strength > breakBefore) breakBefore = strength;
      continue;
    }
    const plain = plainWord(literal.slice(0, LONGEST_WORD));
    if (plain === '') continue;
    words.push({ literal, plain, breakBefore, turn, offset: found.index });
    breakBefore = 0;
  }
  return words;
}
