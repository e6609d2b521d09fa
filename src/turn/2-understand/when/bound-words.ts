import { type Line, type Match, textAt } from './line.ts';

/** What a word makes of the time behind it: its begin or its end. */
export interface Bound {
  readonly type: 'from' | 'until';
  /** "niet voor maandag", "vanaf maandag", "tot maandag" take Monday in; "na maandag" does not. */
  readonly included: boolean;
  /** "voor" may also be "for". */
  readonly soft: boolean;
  /** "tot vrijdag" takes Friday in by our convention; "tot en met vrijdag" does by its words. */
  readonly open?: boolean;
}

const from: Bound = { type: 'from', included: true, soft: false };
const after: Bound = { type: 'from', included: false, soft: false };
const until: Bound = { type: 'until', included: true, soft: false };
const before: Bound = { type: 'until', included: false, soft: false };

const BOUNDS: readonly (readonly [string, Bound])[] = [
  ['vanaf', from],
  ['van af', from],
  ['sinds', from],
  ['niet voor', from],
  ['niet eerder dan', from],
  ['niet vroeger dan', from],
  ['op zijn vroegst', from],
  ["op z'n vroegst", from],
  ['op zn vroegst', from],
  ['op het vroegst', from],
  ['ten vroegste', from],
  ['na', after],
  ['later dan', after],
  ['tot', { ...until, open: true }],
  ['tot aan', { ...until, open: true }],
  ['tot en met', until],
  ['tot uiterlijk', until],
  ['t / m', until],
  ['tm', until],
  ['uiterlijk', until],
  ['hooguit', until],
  ['niet na', until],
  ['niet later dan', until],
  ['op zijn laatst', until],
  ["op z'n laatst", until],
  ['op zn laatst', until],
  ['op het laatst', until],
  ['ten laatste', until],
  ['eerder dan', before],
  ['vroeger dan', before],
  ['voor', { ...before, soft: true }],
];

/** Words that may stand before a bound without changing it. */
const SOFTENERS: ReadonlySet<string> = new Set(['pas', 'liefst', 'maar', 'graag']);

interface Entry {
  readonly words: readonly string[];
  readonly bound: Bound;
}

/** By first word, longest first: "tot en met" before "tot". */
const BY_FIRST_WORD: ReadonlyMap<string, readonly Entry[]> = entriesByFirstWord();

function entriesByFirstWord(): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const [said, bound] of BOUNDS) {
    const words = said.split(' ');
    const first = words[0] ?? '';
    entries.set(first, [...(entries.get(first) ?? []), { words, bound }]);
  }
  for (const list of entries.values()) list.sort((left, right) => right.words.length - left.words.length);
  return entries;
}

/** "na", "vanaf", "niet voor", "pas na", "voor", "vóór" (which is never "for"), "tot en met", "uiterlijk", "op z'n laatst". */
export function boundWordAt(line: Line, at: number): Match<Bound> | null {
  const start = SOFTENERS.has(textAt(line, at)) ? at + 1 : at;
  for (const { words, bound } of BY_FIRST_WORD.get(textAt(line, start)) ?? []) {
    if (!words.every((word, index) => textAt(line, start + index) === word)) continue;
    const stressed = bound.soft && line.tokens[start]?.accented === true;
    return { value: stressed ? before : bound, next: start + words.length };
  }
  return null;
}
