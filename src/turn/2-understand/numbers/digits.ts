import type { Token } from './tokens.ts';

interface Read {
  readonly value: number;
  readonly next: number;
}

/** More digits are no number that anything is counted in. 17 digits is what a double can still tell apart. */
const LONGEST = 17;

/**
 * A number in digits, the Dutch way: "100.000", "1.234,567", "40 000", "2,33", ",08", "12e-1", "1,1^23". Null for ordinals ("4e") and
 * for digits glued to letters ("25ml" is a dose, read elsewhere).
 */
export function digitsAmountAt(tokens: readonly Token[], at: number): Read | null {
  const base =
    tokens[at]?.text === ',' ? leadingComma(tokens, at) : (grouped(tokens, at) ?? plain(tokens, at));
  if (base === null) return null;
  const raised = power(tokens, exponent(tokens, base));
  return isGluedToLetters(tokens, raised.next) ? null : raised;
}

const isDigits = (token: Token | undefined, glued: boolean): token is Token =>
  token?.kind === 'digits' && (!glued || !token.spaced) && token.text.length <= LONGEST;

/** ",08" at the begin of an amount. */
function leadingComma(tokens: readonly Token[], at: number): Read | null {
  const digits = tokens[at + 1];
  const before = tokens[at - 1];
  if (!isDigits(digits, true) || (before !== undefined && tokens[at]?.spaced !== true)) return null;
  return { value: Number(`0.${digits.text}`), next: at + 2 };
}

/** "100.000,5", "1.458.000", "40 000": groups of exactly three. A group of four ends the number ("423 0000" is two). */
function grouped(tokens: readonly Token[], at: number): Read | null {
  const first = tokens[at];
  if (!isDigits(first, false) || first.text.length > 3 || first.text.startsWith('0')) return null;
  let { text } = first;
  let next = at + 1;
  const points = tokens[next]?.text === '.';
  while (text.length < LONGEST) {
    const group = points ? tokens[next + 1] : tokens[next];
    const joined = points
      ? tokens[next]?.text === '.' && isDigits(group, true)
      : isDigits(group, false) && group.spaced;
    if (!joined || group === undefined || group.text.length !== 3) break;
    text += group.text;
    next += points ? 2 : 1;
  }
  return next === at + 1 ? null : withDecimals(tokens, Number(text), next, ',');
}

function plain(tokens: readonly Token[], at: number): Read | null {
  const first = tokens[at];
  if (!isDigits(first, false)) return null;
  return withDecimals(tokens, Number(first.text), at + 1, ',.');
}

function withDecimals(tokens: readonly Token[], whole: number, next: number, separators: string): Read {
  const separator = tokens[next];
  const decimals = tokens[next + 1];
  // "192.168.1.2": what follows a point is not cut again.
  const after = tokens[next - 2];
  if (after?.text === '.' && tokens[next - 1]?.spaced === false && separator?.text === '.')
    return { value: whole, next };
  if (
    separator === undefined ||
    separator.spaced ||
    !separators.includes(separator.text) ||
    !isDigits(decimals, true)
  ) {
    return { value: whole, next };
  }
  return { value: Number(`${whole}.${decimals.text}`), next: next + 2 };
}

/** "127,32e13", "12e+14", "12e-1". */
function exponent(tokens: readonly Token[], base: Read): Read {
  const mark = tokens[base.next];
  if (mark?.text !== 'e' || mark.spaced) return base;
  const sign = tokens[base.next + 1];
  const signed = sign?.text === '-' || sign?.text === '+';
  const digits = tokens[base.next + (signed ? 2 : 1)];
  if (!isDigits(digits, true) || digits.text.length > 3) return base;
  const value = Number(`${base.value}e${signed ? sign.text : ''}${digits.text}`);
  return { value, next: base.next + (signed ? 3 : 2) };
}

/** "1,1^23", "2,5^-1". */
function power(tokens: readonly Token[], base: Read): Read {
  if (tokens[base.next]?.text !== '^') return base;
  const negative = tokens[base.next + 1]?.text === '-';
  const digits = tokens[base.next + (negative ? 2 : 1)];
  if (!isDigits(digits, true) || digits.text.length > 3) return base;
  const raised = Number(digits.text) * (negative ? -1 : 1);
  return { value: base.value ** raised, next: base.next + (negative ? 3 : 2) };
}

function isGluedToLetters(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next];
  return after?.kind === 'word' && !after.spaced && !/^(k|b|x|e)$/.test(after.text)
    ? true
    : after?.text === 'e' && !after.spaced;
}
