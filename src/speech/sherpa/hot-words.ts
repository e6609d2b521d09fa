/** More hot words than this make a beam slow and pull every sound towards a name. */
const MOST = 100;
/** How much a hot word's tokens are favoured; sherpa-onnx's own default. */
const BOOST = 1.5;
/** A word's beginning in SentencePiece. */
const SPACE = '\u2581';

/**
 * Writes names and phrases as sherpa-onnx wants hot words: pieces of tokens.txt with spaces between, one phrase from the
 * next by "/", each with its boost. What the model has no pieces for is left out. Longest piece first: not always the cut
 * that the model learnt, but Parakeet publishes no merges to do it by.
 */
export function hotWords(phrases: readonly string[], pieces: ReadonlySet<string>): string {
  return [...new Set(phrases)]
    .map((phrase) => cut(phrase, pieces))
    .filter((cutPhrase) => cutPhrase !== '')
    .slice(0, MOST)
    .map((cutPhrase) => `${cutPhrase} :${BOOST}`)
    .join('/');
}

/** The pieces of a tokens.txt: a piece, a space and its number on each line. */
export function readPieces(tokens: string): ReadonlySet<string> {
  return new Set(tokens.split('\n').flatMap((line) => /^(\S+) \d+\s*$/u.exec(line)?.[1] ?? []));
}

function cut(phrase: string, pieces: ReadonlySet<string>): string {
  const words = phrase.split(/\s+/u).filter((word) => word !== '');
  // "/" and ":" mean something to sherpa-onnx, and nobody says them.
  if (words.length === 0 || /[/:]/u.test(phrase)) return '';
  let left = words.map((word) => SPACE + word).join('');
  const found: string[] = [];
  while (left !== '') {
    const piece = longestPiece(left, pieces);
    if (piece === undefined) return '';
    found.push(piece);
    left = left.slice(piece.length);
  }
  return found.join(' ');
}

function longestPiece(text: string, pieces: ReadonlySet<string>): string | undefined {
  // The longest piece of Parakeet v3 has 16 letters.
  for (let length = Math.min(24, text.length); length > 0; length -= 1) {
    const piece = text.slice(0, length);
    if (pieces.has(piece)) return piece;
  }
  return undefined;
}
