import type { Weighed } from '../pattern.ts';
import type { Reading, Span } from '../reading.ts';
import type { Scopes } from '../scope.ts';
import { type NamedGroup, type Window, windowsOf } from './windows.ts';

/** A weighed sign ready for use: the number of each feature and its weight. */
export interface CompiledWeights {
  readonly atLeast: number;
  readonly numbers: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
  readonly groups: readonly NamedGroup[];
}

export function compileWeights(sign: Weighed, groups: readonly NamedGroup[]): CompiledWeights {
  const names = Object.keys(sign.weights);
  return {
    atLeast: sign.atLeast,
    numbers: new Map(names.map((name, number) => [name, number])),
    weights: Float64Array.from(Object.values(sign.weights)),
    groups,
  };
}

/** From the first to the last of the words that weigh most in the heaviest window of the call; null when none is heavy enough. */
export function weigh(compiled: CompiledWeights, reading: Reading, scopes: Scopes): Span | null {
  const { numbers, weights, groups, atLeast } = compiled;
  const windows = windowsOf(reading, scopes, groups, (name) => numbers.get(name) ?? -1);
  let heaviest = atLeast;
  let heard: Window | null = null;
  for (const window of windows) {
    let total = window.isShortAnswer ? -MORE_FOR_AN_ANSWER : 0;
    for (const feature of window.features) total += weights[feature] as number;
    if (total < heaviest || window.features.length === 0 || window.width < FEWEST_WORDS) continue;
    heaviest = total;
    heard = window;
  }
  return heard && tellingWords(heard, weights);
}

/**
 * "Na een val van de fiets" answers a questionnaire and says no more than was asked, while the weights are learned from openings. Of 45 ordinary
 * answers 11 rang without a margin, 6 with 1 and 2 with 2; of 2,777 emergencies read as such an answer 2,776, 2,775 and 2,773 did.
 */
const MORE_FOR_AN_ANSWER = 2;

/** "Tja", "moeilijk": one word adds up to nothing; the rules hear the dangers that need no more. */
const FEWEST_WORDS = 2;

function tellingWords({ features, at }: Window, weights: Float64Array): Span {
  const places = features
    .map((feature, index) => ({ weight: weights[feature] as number, place: at[index] as number }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_TELLING)
    .map(({ place }) => place)
    .sort((a, b) => a - b);
  const words = [...new Set(places)];
  return { from: words[0] as number, to: (words.at(-1) as number) + 1, words };
}

/** Enough for a human to see why, few enough to read in a second. */
const MOST_TELLING = 6;
