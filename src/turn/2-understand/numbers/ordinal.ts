import { wordsNumberAt } from './cardinal.ts';
import { quantityAt } from './quantity.ts';
import { type Placed, scan } from './scan.ts';
import type { Token } from './tokens.ts';

/** A place in a row: counted from the begin ("de derde"), from the end ("de voorlaatste"), or from here ("de volgende"). */
export type Place =
  | { readonly from: 'begin'; readonly value: number }
  | { readonly from: 'end' | 'current'; readonly offset: number };

export interface FoundOrdinal extends Placed {
  readonly place: Place;
}

interface Read {
  readonly place: Place;
  readonly next: number;
}

/** The first ordinal of a text, or null: "11e", "eenentwintigste", "de twee na laatste". */
export const readOrdinal = (text: string): Place | null => findOrdinals(text)[0]?.place ?? null;

export const findOrdinals = (text: string): readonly FoundOrdinal[] =>
  scan(text, ordinalAt).map(({ start, end, place }) => ({ start, end, place }));

const RELATIVE: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['laatste', { from: 'end', offset: 0 }],
  ['allerlaatste', { from: 'end', offset: 0 }],
  ['voorlaatste', { from: 'end', offset: -1 }],
  ['eennalaatste', { from: 'end', offset: -1 }],
  ['tweenalaatste', { from: 'end', offset: -2 }],
  ['volgende', { from: 'current', offset: 1 }],
  ['daaropvolgende', { from: 'current', offset: 1 }],
  ['vorige', { from: 'current', offset: -1 }],
  ['huidige', { from: 'current', offset: 0 }],
]);

function ordinalAt(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const fromEnd = fromEndAt(tokens, at);
  if (fromEnd !== null) return fromEnd;
  const relative = RELATIVE.get(token.text);
  if (relative !== undefined) return { place: relative, next: at + 1 };
  if (token.kind === 'digits') return digitsAt(tokens, at);
  const words = wordsNumberAt(tokens, at);
  if (words?.ordinal === true) return { place: { from: 'begin', value: words.value }, next: words.next };
  return null;
}

/** "4e", "17de", "30ste". */
function digitsAt(tokens: readonly Token[], at: number): Read | null {
  const ending = tokens[at + 1];
  const after = tokens[at + 2];
  if (ending === undefined || ending.spaced || !/^(e|de|ste)$/.test(ending.text)) return null;
  if (after?.kind === 'digits' && !after.spaced) return null;
  return { place: { from: 'begin', value: Number(tokens[at]?.text) }, next: at + 2 };
}

/** "twee na laatste", "op een na laatste", "een voor de laatste". */
function fromEndAt(tokens: readonly Token[], at: number): Read | null {
  const on = tokens[at]?.text === 'op' || tokens[at]?.text === 'de' ? at + 1 : at;
  const count = quantityAt(tokens, on);
  if (count === null || !Number.isInteger(count.value)) return null;
  const word = tokens[count.next]?.text;
  if (word !== 'na' && word !== 'voor') return null;
  const article = tokens[count.next + 1]?.text === 'de' ? count.next + 2 : count.next + 1;
  return tokens[article]?.text === 'laatste'
    ? { place: { from: 'end', offset: -count.value }, next: article + 1 }
    : null;
}
