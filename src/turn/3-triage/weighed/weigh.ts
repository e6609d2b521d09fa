import type { Weighed } from '../pattern.ts';
import type { Reading, Span } from '../reading.ts';
import type { Scopes } from '../scope.ts';
import { type NamedGroup, spansOf, windowsOf } from './windows.ts';

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

/** The words that weigh most in the heaviest window of the call, in the order said; null when no window is heavy enough. */
export function weigh(compiled: CompiledWeights, reading: Reading, scopes: Scopes): readonly Span[] | null {
  const { numbers, weights, groups, atLeast } = compiled;
  const windows = windowsOf(reading, scopes, groups, (name) => numbers.get(name) ?? -1);
  let heaviest = atLeast;
  let words: readonly Span[] | null = null;
  for (const window of windows) {
    let total = 0;
    for (const feature of window.features) total += weights[feature] as number;
    if (total < heaviest) continue;
    heaviest = total;
    const telling = window.features
      .map((feature, index) => ({ weight: weights[feature] as number, at: window.at[index] as number }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_TELLING);
    words = spansOf(
      telling.map(({ at }) => at),
      reading.words,
    );
  }
  return words && words.length > 0 ? words : null;
}

/** Enough for a human to see why, few enough to read in a second. */
const MOST_TELLING = 6;
