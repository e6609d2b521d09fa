import { type Gate, Gates } from './gates.ts';
import { numberValue } from './numbers.ts';
import type { Shape } from './read-pattern.ts';
import { neighbourKeys, oneLetterApart, soundKey } from './sound.ts';

/** "Bijn" for "pijn": equal but for a voiced letter. Words of three letters are mostly other words. */
const SHORTEST_SAME_SOUND = 4;
/** "Bors" for "borst": a recogniser drops the last letter. */
const SHORTEST_WITHOUT_END = 5;
/** Shorter words have too many neighbours in Dutch: "lucht" is one letter from "licht", "vlucht", "luchtje". */
const SHORTEST_ONE_LETTER_OFF = 6;
const SHORTEST_GLUED = 6;

/** A distinct thing to look for in one word; the number is its place in the hits of a reading. */
export type Atom = number;

/** What one word of a caller may be. A stem has at least two letters. */
export type WordShape = Extract<Shape, { kind: 'word' | 'begins' | 'ends' | 'number' }>;

interface Stem {
  readonly stem: string;
  readonly atom: Atom;
}

/**
 * All words that any rule looks for, so that each word of a caller is looked up once, however many rules there are.
 * Filled while rules are compiled, then only asked.
 */
export class Vocabulary {
  readonly #whole = new Map<string, Atom[]>();
  /** By the first and the last two letters: a word is compared with the few stems that it may have. */
  readonly #begins = new Map<string, Stem[]>();
  readonly #ends = new Map<string, Stem[]>();
  readonly #numbers: { readonly from: number; readonly to: number; readonly atom: Atom }[] = [];
  readonly #sounds = new Map<string, string[]>();
  readonly #ordinary: ReadonlySet<string>;
  /** Of all words that rules know or that are ordinary: most words of a call, so that few are worked out while one waits. */
  readonly #soundOf = new Map<string, string>();
  /** Of words of the rules and ordinary ones alone, kept as they are first heard: nothing of what only a caller says stays. */
  readonly #mayBe = new Map<string, readonly Atom[]>();
  readonly #atomByName = new Map<string, Atom>();
  readonly #gateOf: Gate[] = [];
  readonly gates = new Gates();
  size = 0;

  /** `ordinary`: real Dutch words that sound like an alarm word; they are never taken for a misheard one. */
  constructor(ordinary: ReadonlySet<string>) {
    this.#ordinary = ordinary;
    for (const word of ordinary) this.#soundOf.set(word, soundKey(word));
  }

  word(word: string): Atom {
    return this.anyOf([{ kind: 'word', word }]);
  }

  /** One atom for "any of these": a caller's word is then looked up once, however many words a choice has. */
  anyOf(words: readonly WordShape[]): Atom {
    return this.#atom(words.map(nameOf).sort().join('|'), (atom) => {
      for (const word of words) this.#add(word, atom);
    });
  }

  #add(shape: WordShape, atom: Atom): void {
    this.#mayBe.clear();
    switch (shape.kind) {
      case 'word':
        this.#addWord(shape.word, atom);
        break;
      case 'begins':
        push(this.#begins, shape.stem.slice(0, 2), { stem: shape.stem, atom });
        break;
      case 'ends':
        push(this.#ends, shape.stem.slice(-2), { stem: shape.stem, atom });
        break;
      case 'number':
        this.#numbers.push({ from: shape.from, to: shape.to, atom });
        break;
    }
  }

  #addWord(word: string, atom: Atom): void {
    const known = this.#whole.has(word);
    push(this.#whole, word, atom);
    if (known) return;
    const key = soundKey(word);
    this.#soundOf.set(word, key);
    if (word.length < SHORTEST_SAME_SOUND) return;
    for (const near of word.length < SHORTEST_ONE_LETTER_OFF ? shortKeys(key) : neighbourKeys(key)) {
      push(this.#sounds, near, word);
    }
  }

  /** What opens when a caller says a word of this atom. */
  gateOf(atom: Atom): Gate {
    return this.#gateOf[atom] as Gate;
  }

  /** What this very word is, without guessing. */
  exactly(plain: string): readonly Atom[] {
    const atoms = [...(this.#whole.get(plain) ?? [])];
    for (const { stem, atom } of this.#begins.get(plain.slice(0, 2)) ?? []) {
      if (plain.startsWith(stem)) atoms.push(atom);
    }
    for (const { stem, atom } of this.#ends.get(plain.slice(-2)) ?? []) {
      if (plain.endsWith(stem)) atoms.push(atom);
    }
    const value = numberValue(plain);
    if (value !== null) {
      for (const range of this.#numbers) {
        if (value >= range.from && value <= range.to) atoms.push(range.atom);
      }
    }
    return atoms;
  }

  /** What this word is, and when no rule knows it what it may have been before it was misheard. */
  mayBe(plain: string): readonly Atom[] {
    const known = this.#mayBe.get(plain);
    if (known) return known;
    const atoms = this.#workOut(plain);
    if (this.knows(plain) || this.#ordinary.has(plain)) this.#mayBe.set(plain, atoms);
    return atoms;
  }

  #workOut(plain: string): readonly Atom[] {
    const exact = this.exactly(plain);
    if (this.knows(plain)) return exact;
    return [...exact, ...this.soundsLike(plain).flatMap((other) => this.exactly(other))];
  }

  knows(plain: string): boolean {
    return this.#whole.has(plain);
  }

  /** How this word sounds. */
  soundOf(plain: string): string {
    return this.#soundOf.get(plain) ?? soundKey(plain);
  }

  /** Whether a word of the rules sounds the same: "gevalen" is "gevallen", not "geval" and "en". */
  soundsEqual(plain: string): boolean {
    if (plain.length < SHORTEST_SAME_SOUND || this.#ordinary.has(plain)) return false;
    const key = this.soundOf(plain);
    return (this.#sounds.get(key) ?? []).some((word) => this.soundOf(word) === key);
  }

  /** The words of the rules that this unknown word may be a misheard form of. */
  soundsLike(plain: string): readonly string[] {
    if (plain.length < SHORTEST_SAME_SOUND || this.#ordinary.has(plain)) return [];
    const key = this.soundOf(plain);
    const same = this.#sounds.get(key) ?? [];
    const equal = same.filter((word) => this.soundOf(word) === key);
    if (equal.length > 0) return equal;
    if (plain.length < SHORTEST_ONE_LETTER_OFF) return same.filter((word) => word.length > plain.length);
    const found = new Set<string>();
    for (const near of neighbourKeys(key)) {
      for (const word of this.#sounds.get(near) ?? []) {
        if (word.length >= SHORTEST_ONE_LETTER_OFF && oneLetterApart(this.soundOf(word), key))
          found.add(word);
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

  #atom(name: string, fill: (atom: Atom) => void): Atom {
    const known = this.#atomByName.get(name);
    if (known !== undefined) return known;
    const atom = this.size;
    this.size += 1;
    this.#atomByName.set(name, atom);
    this.#gateOf.push(this.gates.ofWord());
    fill(atom);
    return atom;
  }
}

function shortKeys(key: string): string[] {
  return key.length < SHORTEST_WITHOUT_END ? [key] : [key, key.slice(0, -1)];
}

function nameOf(shape: WordShape): string {
  switch (shape.kind) {
    case 'word':
      return `=${shape.word}`;
    case 'begins':
      return `${shape.stem}*`;
    case 'ends':
      return `*${shape.stem}`;
    case 'number':
      return `#${shape.from}-${shape.to}`;
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
