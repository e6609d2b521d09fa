import { CodedError } from '../../platform/coded-error.ts';
import type { Pattern } from './pattern.ts';
import { plainWord } from './words.ts';

/** A pattern, read. `item` of an `in-order` stands within `gap` words after the item before it. */
export type Shape =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'begins'; readonly stem: string }
  | { readonly kind: 'ends'; readonly stem: string }
  | { readonly kind: 'number'; readonly from: number; readonly to: number }
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'one-of'; readonly choices: readonly Shape[] }
  | { readonly kind: 'in-order'; readonly items: readonly OrderedItem[] };

export interface OrderedItem {
  readonly shape: Shape;
  readonly gap: number;
  readonly optional: boolean;
}

// "staart door .. heen": a few words.
const USUAL_GAP = 3;

/** Reads one pattern line. Throws `TRIAGE_PATTERN_UNREADABLE`: a rule with a typing error must not start. */
export function readPattern(pattern: Pattern): Shape {
  const items: OrderedItem[] = [];
  let gap = 0;
  for (const piece of splitOutside(withoutHyphens(pattern), ' ', pattern)) {
    if (piece === '') continue;
    const dots = /^\.\.(\d*)$/.exec(piece);
    if (dots) {
      gap = dots[1] === '' ? USUAL_GAP : Number(dots[1]);
      continue;
    }
    const optional = piece.endsWith('?');
    items.push({ shape: readPiece(optional ? piece.slice(0, -1) : piece, pattern), gap, optional });
    gap = 0;
  }
  const [first, ...others] = items;
  if (!first || first.optional) throw unreadable(pattern);
  return others.length === 0 ? first.shape : { kind: 'in-order', items };
}

/** Splits at a space or a bar that stands in no brackets: choices may hold choices. */
function splitOutside(text: string, at: ' ' | '|', pattern: Pattern): string[] {
  const pieces = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0) throw unreadable(pattern);
    if (letter === at && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += letter;
  }
  if (depth > 0) throw unreadable(pattern);
  return pieces;
}

/** Callers' words are split at hyphens, so those of a pattern are as well; names of groups keep theirs. */
function withoutHyphens(pattern: Pattern): string {
  return pattern.replace(/<[^>]*>|(?<=\p{L})-(?=\p{L})/gu, (found) => (found === '-' ? ' ' : found));
}

function readPiece(piece: string, pattern: Pattern): Shape {
  if (piece.startsWith('(') && piece.endsWith(')')) {
    return { kind: 'one-of', choices: splitOutside(piece.slice(1, -1), '|', pattern).map(readPattern) };
  }
  if (piece.startsWith('<') && piece.endsWith('>')) return { kind: 'group', name: piece.slice(1, -1) };
  const range = /^#(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(piece);
  if (range) return { kind: 'number', from: Number(range[1]), to: Number(range[2]) };
  if (piece.endsWith('*')) return { kind: 'begins', stem: lettersOf(piece.slice(0, -1), pattern) };
  if (piece.startsWith('*')) return { kind: 'ends', stem: lettersOf(piece.slice(1), pattern) };
  return { kind: 'word', word: lettersOf(piece, pattern) };
}

function lettersOf(text: string, pattern: Pattern): string {
  const plain = plainWord(text);
  if (!/^[\p{L}\p{N}.]+$/u.test(plain)) throw unreadable(pattern);
  return plain;
}

function unreadable(pattern: Pattern): CodedError {
  return new CodedError('TRIAGE_PATTERN_UNREADABLE', 'A pattern of a triage rule cannot be read.', {
    fields: { pattern },
  });
}
