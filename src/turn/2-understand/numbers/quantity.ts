import { wordsNumberAt } from './cardinal.ts';
import type { Token } from './tokens.ts';

/** A count that may have a fraction ("anderhalf", "2,5", "drie kwart"); `next` is the index of the first token after it. */
export interface ReadQuantity {
  readonly value: number;
  readonly next: number;
}

/** Above this a run of digits is no count but a number of something (a telephone, an account). 15 digits fit a double exactly. */
const LONGEST_COUNT = 15;

const ONE_AND_A_HALF: ReadonlySet<string> = new Set(['anderhalf', 'anderhalve', 'andere-half']);
const HALF: ReadonlySet<string> = new Set(['half', 'halve', 'halfje']);
const ARTICLES: ReadonlySet<string> = new Set(['een', "'n", 'n', 'de', 'het']);

/** Reads a quantity at a token, or null. Ordinals are not quantities. */
export function quantityAt(tokens: readonly Token[], at: number): ReadQuantity | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'digits') return withHalf(tokens, digitsQuantityAt(tokens, at));
  if (token.kind === 'mark') return null;
  if (ONE_AND_A_HALF.has(token.text)) return { value: 1.5, next: at + 1 };
  if (HALF.has(token.text)) return { value: 0.5, next: at + 1 };
  const glued = gluedHalf(token);
  if (glued !== null) return { value: glued, next: at + 1 };
  const half = articleFraction(tokens, at);
  if (half !== null) return half;
  const words = wordsNumberAt(tokens, at);
  if (words === null || words.ordinal) return null;
  return withHalf(tokens, decimalWords(tokens, words) ?? words);
}

/** "5", "2,5", "2.5"; one to three decimals after a comma are enough for hours and doses, more are allowed. */
export function digitsQuantityAt(tokens: readonly Token[], at: number): ReadQuantity | null {
  const token = tokens[at];
  if (token?.kind !== 'digits' || token.text.length > LONGEST_COUNT) return null;
  const separator = tokens[at + 1];
  const decimals = tokens[at + 2];
  const decimal =
    (separator?.text === ',' || separator?.text === '.') &&
    !separator.spaced &&
    decimals?.kind === 'digits' &&
    !decimals.spaced &&
    decimals.text.length <= LONGEST_COUNT;
  return decimal
    ? { value: Number(`${token.text}.${decimals.text}`), next: at + 3 }
    : { value: Number(token.text), next: at + 1 };
}

/** "tweeënhalf", "twaalfenhalve", "driekwart". */
function gluedHalf(token: Token): number | null {
  const { atoms } = token;
  if (atoms === null || atoms.length < 2) return null;
  const last = atoms.at(-1);
  const before = atoms.at(-2);
  if (last?.kind === 'quarter' && atoms.length === 2 && before?.kind === 'unit') return before.value * 0.25;
  if (last?.kind !== 'half' || before?.kind !== 'and') return null;
  const whole = wordsNumberAt([{ ...token, atoms: atoms.slice(0, -2) }], 0);
  return whole === null ? null : whole.value + 0.5;
}

/** "een half", "een halve", "een kwart", "drie kwart". */
function articleFraction(tokens: readonly Token[], at: number): ReadQuantity | null {
  const first = tokens[at];
  const second = tokens[at + 1];
  if (first === undefined || second === undefined) return null;
  if (ARTICLES.has(first.text) && HALF.has(second.text)) return { value: 0.5, next: at + 2 };
  if (second.text !== 'kwart') return null;
  const count = wordsNumberAt(tokens, at);
  return count !== null && count.next === at + 1 && count.value >= 1 && count.value <= 3
    ? { value: count.value / 4, next: at + 2 }
    : null;
}

/** "vijf en een half", "2 en een halve". */
function withHalf(tokens: readonly Token[], whole: ReadQuantity | null): ReadQuantity | null {
  // Half of "drie miljoen en een half" is half a million: `number.ts` reads that.
  if (whole === null || whole.value >= 1000 || tokens[whole.next]?.text !== 'en') return whole;
  const article = tokens[whole.next + 1];
  const half = tokens[whole.next + 2];
  if (article === undefined || !ARTICLES.has(article.text) || half === undefined) return whole;
  return HALF.has(half.text) ? { value: whole.value + 0.5, next: whole.next + 3 } : whole;
}

/** "twee komma vijf". */
function decimalWords(tokens: readonly Token[], whole: ReadQuantity): ReadQuantity | null {
  if (tokens[whole.next]?.text !== 'komma') return null;
  let digits = '';
  let next = whole.next + 1;
  while (digits.length < LONGEST_COUNT) {
    const part =
      tokens[next]?.kind === 'digits' ? digitsQuantityAt(tokens, next) : wordsNumberAt(tokens, next);
    if (part === null || part.value > 99) break;
    digits += String(part.value);
    next = part.next;
  }
  return digits === '' ? null : { value: Number(`${whole.value}.${digits}`), next };
}
