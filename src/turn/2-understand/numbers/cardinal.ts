import type { Atom } from './numeral-words.ts';
import type { Token } from './tokens.ts';

/** A whole number read from tokens; `next` is the index of the first token after it. */
export interface ReadCount {
  readonly value: number;
  readonly next: number;
  readonly ordinal: boolean;
}

/** "negenhonderdnegenennegentigduizend negenhonderd negen en negentig" has 13 pieces; a longer chain is a list of numbers. */
const LONGEST_CHAIN = 24;

/** The pieces of consecutive number words, each with the token it ends in (0 when the word goes on). */
interface Chain {
  readonly atoms: readonly Atom[];
  /** Index of the token after the piece when the piece ends its token, else 0. */
  readonly ends: readonly number[];
}

const AND: Atom = { kind: 'and', value: 0 };

function chainAt(tokens: readonly Token[], at: number): Chain {
  const atoms: Atom[] = [];
  const ends: number[] = [];
  let index = at;
  while (atoms.length < LONGEST_CHAIN) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.atoms !== null) {
      for (const atom of token.atoms) {
        atoms.push(atom);
        ends.push(0);
      }
      ends[ends.length - 1] = index + 1;
    } else if (token.text === 'en' && atoms.length > 0) {
      atoms.push(AND);
      ends.push(index + 1);
    } else break;
    index += 1;
  }
  return { atoms, ends };
}

/** Position and value inside a chain while it is read. */
interface Step {
  readonly value: number;
  readonly at: number;
}

const isUnitFrom1 = (atom: Atom | undefined): atom is Atom => atom?.kind === 'unit' && atom.value > 0;

/** 0 to 99: "vier", "vierentwintig", "vier en twintig", "zestien", "twintig". */
function belowHundred({ atoms }: Chain, at: number): Step | null {
  const first = atoms[at];
  if (first === undefined) return null;
  if (first.kind === 'teen' || first.kind === 'tens') return { value: first.value, at: at + 1 };
  if (first.kind !== 'unit') return null;
  const tens = atoms[at + 2];
  if (isUnitFrom1(first) && atoms[at + 1]?.kind === 'and' && tens?.kind === 'tens') {
    return { value: first.value + tens.value, at: at + 3 };
  }
  return { value: first.value, at: at + 1 };
}

/** "een miljard en een half miljoen", "zes miljoen en twee derde": the count belongs to a fraction. */
function isFractionAfter({ atoms, ends }: Chain, at: number): boolean {
  const after = atoms[at];
  if (after === undefined || ends[at - 1] === 0) return after?.kind === 'quarter';
  return after.kind === 'half' || (after.kind === 'ordinal' && after.value !== 1);
}

/** What may follow "honderd" or "duizend", with or without "en". */
function rest(chain: Chain, at: number, read: (chain: Chain, at: number) => Step | null): Step | null {
  const skip = chain.atoms[at]?.kind === 'and' ? 1 : 0;
  const found = read(chain, at + skip);
  if (found !== null && isFractionAfter(chain, found.at)) return null;
  return found !== null && found.value > 0 ? found : null;
}

/** 0 to 9,999 counted in hundreds: "tweehonderd drieënvijftig", "honderd", "dertien honderd". */
function hundreds(chain: Chain, at: number): Step | null {
  const head = chain.atoms[at]?.kind === 'hundred' ? { value: 1, at } : belowHundred(chain, at);
  if (head === null || head.value === 0 || chain.atoms[head.at]?.kind !== 'hundred') return head;
  const value = head.value * 100;
  const tail = rest(chain, head.at + 1, belowHundred);
  return tail === null ? { value, at: head.at + 1 } : { value: value + tail.value, at: tail.at };
}

function thousands(chain: Chain, at: number): Step | null {
  const head = chain.atoms[at]?.kind === 'thousand' ? { value: 1, at } : hundreds(chain, at);
  if (head === null || head.value === 0 || chain.atoms[head.at]?.kind !== 'thousand') return head;
  const value = head.value * 1000;
  const tail = rest(chain, head.at + 1, hundreds);
  return tail === null || tail.value >= 1000
    ? { value, at: head.at + 1 }
    : { value: value + tail.value, at: tail.at };
}

/** "vijf miljard tweehonderd miljoen", and "honderdduizend miljoen". */
function scales(chain: Chain, at: number): Step | null {
  const head = chain.atoms[at]?.kind === 'scale' ? { value: 1, at } : thousands(chain, at);
  if (head === null) return null;
  let total = 0;
  let part: Step = head;
  for (;;) {
    let { value } = part;
    let next = part.at;
    let scaled = false;
    for (let scale = chain.atoms[next]; scale?.kind === 'scale'; scale = chain.atoms[next]) {
      value *= scale.value;
      next += 1;
      scaled = true;
    }
    total += value;
    if (!scaled) return { value: total, at: next };
    const more = rest(chain, next, thousands);
    if (more === null) return { value: total, at: next };
    part = more;
  }
}

/**
 * A number written in words at a token: "tweehonderd drieënvijftig" (two tokens), "vier en twintig", "vierde", "honderdste". Null when
 * no number starts there, or when it would end inside a word ("negentienachtenzestig" is a year, not a number).
 */
export function wordsNumberAt(tokens: readonly Token[], at: number): ReadCount | null {
  const atoms = tokens[at]?.atoms;
  if (!atoms) return null;
  const alone = atoms.length === 1 ? aloneAt(tokens, at, atoms[0]) : null;
  if (alone !== null) return alone;
  const chain = chainAt(tokens, at);
  const first = chain.atoms[0];
  if (first?.kind === 'ordinal') return closed(chain, { value: first.value, at: 1 }, true);
  const found = scales(chain, 0);
  if (found === null) return null;
  return ordinalAfter(chain, found) ?? closed(chain, found, false);
}

/** Most numbers are one plain word with no number after it; they need no chain. */
function aloneAt(tokens: readonly Token[], at: number, atom: Atom | undefined): ReadCount | null {
  const after = tokens[at + 1];
  if (after !== undefined && (after.atoms !== null || after.text === 'en')) return null;
  if (atom?.kind !== 'unit' && atom?.kind !== 'teen' && atom?.kind !== 'tens') return null;
  return { value: atom.value, next: at + 1, ordinal: false };
}

/** "vier" + "de", "twintig" + "ste", and "honderd" + "eerste". The ending must be glued to the word. */
function ordinalAfter(chain: Chain, found: Step): ReadCount | null {
  const ending = chain.atoms[found.at];
  if (ending?.kind !== 'ordinal') return null;
  if (ending.value > 0) {
    const hundred = found.value % 100 === 0;
    return hundred ? closed(chain, { value: found.value + ending.value, at: found.at + 1 }, true) : null;
  }
  return chain.ends[found.at - 1] === 0
    ? closed(chain, { value: found.value, at: found.at + 1 }, true)
    : null;
}

function closed(chain: Chain, found: Step, ordinal: boolean): ReadCount | null {
  const next = chain.ends[found.at - 1];
  return next === undefined || next === 0 ? null : { value: found.value, next, ordinal };
}

/** 0 to 99 from the pieces after `skip` pieces of the chain at a token; for years ("negentien achtenzestig" is 19, then 68). */
export function yearWordsAt(tokens: readonly Token[], at: number): ReadCount | null {
  const chain = chainAt(tokens, at);
  const century = chain.atoms[0];
  if (century === undefined || !(century.value === 19 || century.value === 20)) return null;
  const zero = chain.atoms[1]?.kind === 'unit' && chain.atoms[1].value === 0;
  const tail = belowHundred(chain, zero ? 2 : 1);
  if (tail === null || (zero ? tail.value > 9 || tail.value === 0 : tail.value < 10)) return null;
  return closed(chain, { value: century.value * 100 + tail.value, at: tail.at }, false);
}
