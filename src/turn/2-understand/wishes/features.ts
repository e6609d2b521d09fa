import { MEDICINE_FORMS } from '../facts/medicines.ts';
import { HashedFeatures, type SparseFeatures } from '../hashed-features.ts';
import type { SaidTurn } from '../words.ts';
import { CONCEPTS } from './concepts.nl.ts';
import { findPhrases, type PhraseFound } from './phrase-evidence.ts';

/** 2^16 places: 3,600 sentences give some 60,000 different features, and 24 wishes of one byte each stay under 1.6 MB. */
export const FEATURE_PLACES = 1 << 16;

/** What the wish model sees, and the phrases found on the way. */
export interface Features extends SparseFeatures {
  readonly phrases: readonly PhraseFound[];
}

/** How much each kind weighs before the model's own weights; found by five-fold trials on the training sentences. */
const KIND_WEIGHT = {
  word: 1,
  pair: 0.8,
  concept: 0.8,
  conceptPair: 0.7,
  letters: 0.45,
  phrase: 1.6,
  apart: 0.4,
};

/** What of a turn the wish model sees: words, word pairs, concepts, runs of 3 and 4 letters, and the nurse's phrases. */
export function featuresOf(turn: SaidTurn, withNames = false): Features {
  const collected = new HashedFeatures(FEATURE_PLACES, withNames);
  const words = turn.words.map(({ text }) => (/^[0-9]+$/.test(text) ? '0' : text));
  addWords(collected, words);
  addLetters(collected, turn.plain);
  const phrases = findPhrases(turn);
  for (const wish of new Set(phrases.map((found) => found.wish)))
    collected.add('phrase', wish, '', KIND_WEIGHT.phrase);
  collected.add('always', '', '', 1);
  collected.add('length', String(Math.min(6, Math.ceil(Math.log2(words.length + 1)))), '', 0.5);
  return { ...collected.finish(), phrases };
}

function addWords(collected: HashedFeatures, words: readonly string[]): void {
  // The more words, the less one of them says.
  const scale = 2 / Math.sqrt(Math.max(3, words.length));
  const pair = KIND_WEIGHT.pair * scale;
  const near = KIND_WEIGHT.conceptPair * scale;
  let lastConcept: string | null = null;
  for (const [place, word] of words.entries()) {
    const before = words[place - 1] ?? '^';
    collected.add('word', word, '', KIND_WEIGHT.word * scale);
    collected.add('pair', before, word, pair);
    if (place > 1) collected.add('apart', words[place - 2] ?? '', word, KIND_WEIGHT.apart * scale);
    const concept = conceptOf(word);
    if (concept === null) continue;
    collected.add('concept', concept, '', KIND_WEIGHT.concept * scale);
    collected.add('before', before, concept, near);
    collected.add('after', concept, words[place + 1] ?? '$', near);
    if (lastConcept !== null && lastConcept !== concept) collected.add('both', lastConcept, concept, near);
    lastConcept = concept;
  }
  collected.add('pair', words.at(-1) ?? '^', '$', pair);
}

/** Runs of letters see through split, glued and misspelled words. */
function addLetters(collected: HashedFeatures, plain: string): void {
  const scale = (KIND_WEIGHT.letters * 2) / Math.sqrt(Math.max(12, plain.length));
  for (let at = 0; at < plain.length - 2; at++) collected.addRuns(plain, at, scale);
}

const CONCEPT_WORDS: readonly (readonly [word: string, concept: string])[] = Object.entries(CONCEPTS).flatMap(
  ([concept, words]) => words.split(' ').map((word) => [word, concept] as const),
);
/** The first concept that names a word keeps it. */
const EXACT_CONCEPTS: ReadonlyMap<string, string> = new Map(
  CONCEPT_WORDS.filter(([word]) => !word.endsWith('~')).toReversed(),
);
/** By their first two letters, so that a word is compared with a few of them. */
const CONCEPT_BEGINNINGS = Map.groupBy(
  CONCEPT_WORDS.filter(([word]) => word.endsWith('~')).map(
    ([word, concept]) => [word.slice(0, -1), concept] as const,
  ),
  ([beginning]) => beginning.slice(0, 2),
);

const conceptOf = (word: string): string | null =>
  EXACT_CONCEPTS.get(word) ??
  CONCEPT_BEGINNINGS.get(word.slice(0, 2))?.find(([beginning]) => word.startsWith(beginning))?.[1] ??
  (FORM_OF_MEDICINE.test(word) ? 'medicine' : null);

/** "Inhalatiepufje", "eczeemzalf". */
const FORM_OF_MEDICINE = new RegExp(`^[a-z]{3,20}(?:${MEDICINE_FORMS}|tablet|pil)$`, 'u');

/** Whether a word of the turn belongs to a concept of `concepts.nl.ts`. */
export const holdsConcept = (turn: SaidTurn, concept: string): boolean =>
  turn.words.some(({ text }) => conceptOf(text) === concept);
