import type { SaidTurn } from '../words.ts';
import { CONCEPTS } from './concepts.nl.ts';
import { findPhrases, type PhraseFound } from './phrase-evidence.ts';

/** 2^16 places: 3,600 sentences give some 60,000 different features, and 24 wishes of one byte each stay under 1.6 MB. */
export const FEATURE_PLACES = 1 << 16;

/** Sparse features: places and values, and the phrases found on the way. */
export interface Features {
  readonly places: Int32Array;
  readonly values: Float32Array;
  readonly phrases: readonly PhraseFound[];
  /** Readable names in the same order, only when asked for. */
  readonly names: readonly string[];
}

/** How much each kind weighs before the model's own weights; found by five-fold trials on the training sentences. */
const KIND_WEIGHT = { word: 1, pair: 0.8, concept: 0.8, conceptPair: 0.7, letters: 0.45, phrase: 1.6 };

/** What of a turn the wish model sees: words, word pairs, concepts, runs of 3 to 5 letters, and the nurse's phrases. */
export function featuresOf(turn: SaidTurn, withNames = false): Features {
  const collected = new Collected(withNames);
  const words = turn.words.map(({ text }) => (/^[0-9]+$/.test(text) ? '0' : text));
  const concepts = words.map(conceptOf);
  addWords(collected, words, concepts);
  addLetters(collected, turn.plain);
  const phrases = findPhrases(turn);
  const wishes = new Set(phrases.map(({ wish }) => wish));
  for (const wish of wishes) collected.add(`phrase ${wish}`, KIND_WEIGHT.phrase);
  collected.add('always', 1);
  collected.add(`length ${Math.min(6, Math.ceil(Math.log2(words.length + 1)))}`, 0.5);
  return { ...collected.finish(), phrases };
}

function addWords(
  collected: Collected,
  words: readonly string[],
  concepts: readonly (string | null)[],
): void {
  // The more words, the less one of them says.
  const scale = 1 / Math.sqrt(Math.max(3, words.length));
  let lastConcept: string | null = null;
  for (const [place, word] of words.entries()) {
    collected.add(`w ${word}`, KIND_WEIGHT.word * scale * 2);
    collected.add(`p ${words[place - 1] ?? '^'} ${word}`, KIND_WEIGHT.pair * scale * 2);
    const concept = concepts[place] ?? null;
    if (concept === null) continue;
    collected.add(`c ${concept}`, KIND_WEIGHT.concept * scale * 2);
    collected.add(`d ${words[place - 1] ?? '^'} ${concept}`, KIND_WEIGHT.conceptPair * scale * 2);
    collected.add(`a ${concept} ${words[place + 1] ?? '$'}`, KIND_WEIGHT.conceptPair * scale * 2);
    if (lastConcept !== null && lastConcept !== concept)
      collected.add(`cc ${lastConcept} ${concept}`, KIND_WEIGHT.conceptPair * scale * 2);
    lastConcept = concept;
  }
  collected.add(`p ${words.at(-1) ?? '^'} $`, KIND_WEIGHT.pair * scale * 2);
}

/** Runs of letters see through split, glued and misspelled words. */
function addLetters(collected: Collected, plain: string): void {
  const scale = (KIND_WEIGHT.letters * 2) / Math.sqrt(Math.max(12, plain.length));
  for (let at = 0; at < plain.length - 2; at++) {
    for (let length = 3; length <= 5 && at + length <= plain.length; length++)
      collected.add(`l${plain.slice(at, at + length)}`, scale);
  }
}

const EXACT_CONCEPTS: ReadonlyMap<string, string> = new Map(
  Object.entries(CONCEPTS).flatMap(([concept, words]) =>
    words.filter((word) => !word.endsWith('~')).map((word) => [word, concept] as const),
  ),
);
const CONCEPT_BEGINNINGS: readonly (readonly [string, string])[] = Object.entries(CONCEPTS).flatMap(
  ([concept, words]) =>
    words.filter((word) => word.endsWith('~')).map((word) => [word.slice(0, -1), concept] as const),
);

const conceptOf = (word: string): string | null =>
  EXACT_CONCEPTS.get(word) ??
  CONCEPT_BEGINNINGS.find(([beginning]) => word.startsWith(beginning))?.[1] ??
  null;

class Collected {
  readonly #values = new Map<number, number>();
  readonly #names: Map<number, string> | null;

  constructor(withNames: boolean) {
    this.#names = withNames ? new Map() : null;
  }

  add(name: string, value: number): void {
    const place = placeOf(name);
    this.#values.set(place, (this.#values.get(place) ?? 0) + value);
    this.#names?.set(place, name);
  }

  finish(): {
    readonly places: Int32Array;
    readonly values: Float32Array;
    readonly names: readonly string[];
  } {
    const places = Int32Array.from(this.#values.keys());
    return {
      places,
      values: Float32Array.from(this.#values.values()),
      names: this.#names === null ? [] : [...places].map((place) => this.#names?.get(place) ?? ''),
    };
  }
}

/** FNV-1a with a final mix, so that neighbouring names do not share places. */
function placeOf(name: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  value ^= value >>> 12;
  return (value >>> 0) & (FEATURE_PLACES - 1);
}
