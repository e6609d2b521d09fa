import { wordsNumberAt } from './cardinal.ts';
import { digitsAmountAt } from './digits.ts';
import { fractionAfter, fractionAt, ratioAt } from './fraction.ts';
import { quantityAt } from './quantity.ts';
import { type Placed, scan } from './scan.ts';
import type { Token } from './tokens.ts';

export interface FoundNumber extends Placed {
  readonly value: number;
}

interface Read {
  readonly value: number;
  readonly next: number;
}

/** The first number in a text, or null. Ordinals ("de vierde") are no numbers, nor is the article "een". */
export const readNumber = (text: string): number | null => findNumbers(text)[0]?.value ?? null;

/** Every number in a text: digits, words, fractions, "anderhalf", "drie dozijn", "min vijf", "een op de twintig". */
export const findNumbers = (text: string): readonly FoundNumber[] =>
  scan(text, numberAt).map(({ start, end, value }) => ({ start, end, value }));

/** A number with its sign at a token. */
export function numberAt(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const negative = isMinus(tokens, at);
  if (!negative) return amountAt(tokens, at, false);
  const amount = amountAt(tokens, at + 1, true);
  return amount === null ? null : { value: -amount.value, next: amount.next };
}

/** "-5", "- 10", "min vijf"; not the dash of "75 - 300". */
function isMinus(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.text === 'min' || token?.text === 'minus') return true;
  return token?.text === '-' && (token.spaced || at === 0) && (at === 0 || tokens[at - 1]?.kind === 'word');
}

function amountAt(tokens: readonly Token[], at: number, signed: boolean): Read | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (NOTHING.has(token.text)) return { value: 0, next: at + 1 };
  const ratio = ratioAt(tokens, at);
  if (ratio !== null) return ratio;
  const dozens = scaledByGroup(tokens, at, { value: 1, next: at });
  if (dozens !== null) return dozens;
  const fraction = fractionAt(tokens, at);
  if (fraction !== null) return scaled(tokens, fraction);
  const base =
    token.kind === 'digits' || token.text === ',' ? digitsAmountAt(tokens, at) : wordsAt(tokens, at, signed);
  if (base === null) return null;
  const whole = scaled(tokens, base);
  return (
    scaledByGroup(tokens, at, whole) ??
    fractionAfter(tokens, whole, scaleBefore(tokens, whole.next), numberAfter) ??
    whole
  );
}

/** "niks" is how people say zero. */
const NOTHING: ReadonlySet<string> = new Set(['niks', 'niets', 'noppes', 'nop']);
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['dozijn', 12],
  ['dozijnen', 12],
  ['gros', 144],
  ['grossen', 144],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['honderd', 100],
  ['duizend', 1e3],
  ['k', 1e3],
  ['miljoen', 1e6],
  ['miljoenen', 1e6],
  ['mln', 1e6],
  ['miljard', 1e9],
  ['mld', 1e9],
  ['b', 1e9],
  ['biljoen', 1e12],
  ['biljard', 1e15],
]);

/** "5 duizend", "2,4 miljard", "10  k", "1,2b"; "b" only when glued. */
function scaled(tokens: readonly Token[], base: Read): Read {
  let { value, next } = base;
  for (let scale = tokens[next]; scale !== undefined; scale = tokens[next]) {
    const factor = SCALES.get(scale.text);
    if (factor === undefined || (scale.text === 'b' && scale.spaced)) break;
    value *= factor;
    next += 1;
  }
  return { value, next };
}

/** The scale word right before a token: half of "3 miljoen en een half" is of a million. */
function scaleBefore(tokens: readonly Token[], next: number): number {
  return SCALES.get(tokens[next - 1]?.text ?? '') ?? 1;
}

/** "een half miljoen" after "een miljard en". */
const numberAfter = (tokens: readonly Token[], read: Read): Read => scaled(tokens, read);

/** "3 dozijn", "een gros eieren", "dozijn". */
function scaledByGroup(tokens: readonly Token[], at: number, base: Read): Read | null {
  const article = base.next === at && tokens[at]?.text === 'een' ? at + 1 : base.next;
  const group = GROUPS.get(tokens[article]?.text ?? '');
  return group === undefined ? null : { value: base.value * group, next: article + 1 };
}

function wordsAt(tokens: readonly Token[], at: number, signed: boolean): Read | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const quantity = quantityAt(tokens, at);
  if (quantity === null) return null;
  const bareArticle = token.text === 'een' && !token.accented && quantity.next === at + 1;
  if (bareArticle && !signed && !SCALES.has(tokens[at + 1]?.text ?? '') && tokens.length > 1) return null;
  const words = wordsNumberAt(tokens, at);
  return words !== null && !words.ordinal && words.next > quantity.next ? words : quantity;
}
