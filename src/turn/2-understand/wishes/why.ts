import type { Wish } from '../../../domain/meaning.ts';
import type { SaidTurn } from '../words.ts';
import { featuresOf } from './features.ts';
import type { WishModel } from './wish-model.ts';

/** One thing in the caller's words that spoke for the wish; `weight` is its share of the model's sum. */
export interface SpokeFor {
  /** "word verzetten", "pair afspraak verzetten", "phrase move", "letters zet". */
  readonly feature: string;
  readonly weight: number;
}

/** More than these nobody reads. */
const MOST_SHOWN = 8;

/** What in the turn spoke most for the wish, strongest first. Runs of letters are left out: they repeat their word. */
export function whyWish(turn: SaidTurn, wish: Wish, model: WishModel): readonly SpokeFor[] {
  const features = featuresOf(turn, true);
  return features.names
    .map((feature, index) => ({ feature, weight: model.contribution(features, index, wish) }))
    .filter(({ feature, weight }) => weight > 0 && !feature.startsWith('letters') && feature !== 'always')
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_SHOWN)
    .map(({ feature, weight }) => ({ feature, weight: Number(weight.toFixed(2)) }));
}
