import { numberValue } from './numbers.ts';
import { neighbourKeys, oneLetterApart, soundKey } from './sound.ts';

/** Shorter words have too many neighbours in Dutch: "pijn" is one letter from "wijn", "zijn", "mijn". */
const SHORTEST_SAME_SOUND = 5;
const SHORTEST_ONE_LETTER_OFF = 7;
const SHORTEST_GLUED = 6;

/** A distinct thing to look for in one word; the number is its place in the hits of a reading. */
export type Atom = number;

/**
 * All words that any rule looks for, so that each word of a caller is looked up once, however many rules there are.
 * Filled while rules are compiled, then only read.
 */
export class Vocabulary {
  readonly #whole = new Map<string, Atom[]>();
  readonly #begins = new Map<string, Atom[]>();
  readonly #ends = new Map<string, Atom[]>();
  readonly #numbers: { readonly from: number; readonly to: number; readonly atom: Atom }[] = [];
  readonly #sounds = new Map<string, string[]>();
  readonly #ordinary: ReadonlySet<string>;
  readonly #atomByName = new Map<string, Atom>();
  #shortestStem = 40;
  #longestStem = 0;
  size = 0;

  /** `ordinary`: real Dutch words that sound like an alarm word; they are never taken for a misheard one. */
  constructor(ordinary: ReadonlySet<string>) {
    this.#ordinary = ordinary;
  }

  word(word: string): Atom {
    return this.#atom(`=${word}`, (atom) => {
      push(this.#whole, word, atom);
      if (word.length < SHORTEST_SAME_SOUND) return;
      const key = soundKey(word);
      for (const near of word.length < SHORTEST_ONE_LETTER_OFF ? [key] : neighbourKeys(key)) {
        push(this.#sounds, near, word);
      }
    });
  }

  beginsWith(stem: string): Atom {
    this.#noteStem(stem);
    return this.#atom(`${stem}*`, (atom) => push(this.#begins, stem, atom));
  }

  endsWith(stem: string): Atom {
    this.#noteStem(stem);
    return this.#atom(`*${stem}`, (atom) => push(this.#ends, stem, atom));
  }

  number(from: number, to: number): Atom {
    return this.#atom(`#${from}-${to}`, (atom) => this.#numbers.push({ from, to, atom }));
  }

  /** What this very word is, without guessing. */
  exactly(plain: string): readonly Atom[] {
    const atoms = [...(this.#whole.get(plain) ?? [])];
    const longest = Math.min(plain.length, this.#longestStem);
    for (let length = this.#shortestStem; length <= longest; length += 1) {
      const begin = this.#begins.get(plain.slice(0, length));
      if (begin) atoms.push(...begin);
      const end = this.#ends.get(plain.slice(plain.length - length));
      if (end) atoms.push(...end);
    }
    const value = numberValue(plain);
    if (value !== null) {
      for (const range of this.#numbers) {
        if (value >= range.from && value <= range.to) atoms.push(range.atom);
      }
    }
    return atoms;
  }

  knows(plain: string): boolean {
    return this.#whole.has(plain);
  }

  isOrdinary(plain: string): boolean {
    return this.#ordinary.has(plain);
  }

  /** The words of the rules that this unknown word may be a misheard form of. */
  soundsLike(plain: string): readonly string[] {
    if (plain.length < SHORTEST_SAME_SOUND || this.#ordinary.has(plain)) return [];
    const key = soundKey(plain);
    const same = (this.#sounds.get(key) ?? []).filter((word) => soundKey(word) === key);
    if (same.length > 0 || plain.length < SHORTEST_ONE_LETTER_OFF - 1) return same;
    const found = new Set<string>();
    for (const near of neighbourKeys(key)) {
      for (const word of this.#sounds.get(near) ?? []) {
        if (word.length >= SHORTEST_ONE_LETTER_OFF && oneLetterApart(soundKey(word), key)) found.add(word);
      }
    }
    return [...found];
  }

  /** The words that a recogniser glued together, or null: "pijnop" is "pijn" and "op". At most three words. */
  unglued(plain: string): readonly string[] | null {
    if (plain.length < SHORTEST_GLUED || this.#ordinary.has(plain) || numberValue(plain) !== null)
      return null;
    for (let at = plain.length - 2; at >= 2; at -= 1) {
      const left = plain.slice(0, at);
      if (!this.#whole.has(left)) continue;
      const right = plain.slice(at);
      if (this.#whole.has(right)) return [left, right];
      for (let next = right.length - 2; next >= 2; next -= 1) {
        if (this.#whole.has(right.slice(0, next)) && this.#whole.has(right.slice(next))) {
          return [left, right.slice(0, next), right.slice(next)];
        }
      }
    }
    return null;
  }

  #noteStem(stem: string): void {
    this.#shortestStem = Math.min(this.#shortestStem, stem.length);
    this.#longestStem = Math.max(this.#longestStem, stem.length);
  }

  #atom(name: string, fill: (atom: Atom) => void): Atom {
    const known = this.#atomByName.get(name);
    if (known !== undefined) return known;
    const atom = this.size;
    this.size += 1;
    this.#atomByName.set(name, atom);
    fill(atom);
    return atom;
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
