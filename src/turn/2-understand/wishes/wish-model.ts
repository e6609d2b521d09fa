import { WISHES, type Wish } from '../../../domain/meaning.ts';
import { CodedError } from '../../../platform/coded-error.ts';
import { type LinearWeights, linearModel } from '../linear-model.ts';
import { FEATURE_PLACES, type Features } from './features.ts';

/** The trained model as it stands in `weights.json`, written by `tools/train-wishes.ts`. */
export interface WishWeights extends LinearWeights {
  /** In this order the columns of `weights` and `scales` stand. */
  readonly wishes: readonly string[];
  /** Chance that was given -> share that was right on held-out sentences; straight lines in between. */
  readonly calibration: readonly (readonly [given: number, right: number])[];
}

export interface WishModel {
  /** The chance of each wish, in the order of `WISHES`. Sums to 1. */
  readonly chances: (features: Features) => Float64Array;
  /** How often an answer of that chance was right. */
  readonly calibrated: (chance: number) => number;
  /** What one feature adds to a wish, for the explanation. */
  readonly contribution: (features: Features, place: number, wish: Wish) => number;
}

export const wishAt = (place: number): Wish => WISHES[place] ?? 'none';

/** The place of the likeliest wish. */
export function highest(chances: Float64Array): number {
  let best = 0;
  for (let place = 1; place < chances.length; place++)
    if ((chances[place] ?? 0) > (chances[best] ?? 0)) best = place;
  return best;
}

/** The wishes by their weights. Throws WISH_WEIGHTS_STALE when they were trained for other wishes or features. */
export function wishModel(weights: WishWeights): WishModel {
  const { size, chances, contribution } = linearModel(weights);
  if (size !== FEATURE_PLACES * WISHES.length || weights.wishes.join() !== WISHES.join()) {
    throw new CodedError(
      'WISH_WEIGHTS_STALE',
      'weights.json was trained for other wishes or features: run tools/train-wishes.ts',
    );
  }
  return {
    chances,
    calibrated: (chance) => interpolate(weights.calibration, chance),
    contribution: (features, index, wish) => contribution(features, index, WISHES.indexOf(wish)),
  };
}

function interpolate(points: readonly (readonly [number, number])[], at: number): number {
  let [fromGiven, fromRight] = points[0] ?? [0, 0];
  for (const [given, right] of points) {
    if (at <= given) {
      const share = given === fromGiven ? 1 : (at - fromGiven) / (given - fromGiven);
      return fromRight + Math.max(0, share) * (right - fromRight);
    }
    [fromGiven, fromRight] = [given, right];
  }
  return fromRight;
}
