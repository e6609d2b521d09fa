import { WISHES, type Wish } from '../../../domain/meaning.ts';
import { CodedError } from '../../../platform/coded-error.ts';
import { FEATURE_PLACES, type Features } from './features.ts';

/** The trained model as it stands in `weights.json`, written by `tools/train-wishes.ts`. */
export interface WishWeights {
  /** In this order the columns of `weights` and `scales` stand. */
  readonly wishes: readonly string[];
  /** One signed byte a place and wish, place by place, in base64. */
  readonly weights: string;
  /** What one step of a byte is worth, per wish. */
  readonly scales: readonly number[];
  /** Divides the sums, so that the chances are honest on sentences that the training did not see. */
  readonly temperature: number;
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

/** Unpacks the weights once; 1.6 MB in some 10 ms. */
export function wishModel(weights: WishWeights): WishModel {
  const table = bytesOf(weights.weights);
  const count = WISHES.length;
  if (table.length !== FEATURE_PLACES * count || weights.wishes.join() !== WISHES.join()) {
    throw new CodedError(
      'WISH_WEIGHTS_STALE',
      'weights.json was trained for other wishes or features: run tools/train-wishes.ts',
    );
  }
  const { scales, temperature, calibration } = weights;
  return {
    chances: (features) => {
      const sums = new Float64Array(count);
      const { places, values } = features;
      for (let index = 0; index < places.length; index++) {
        const value = values[index] ?? 0;
        const row = (places[index] ?? 0) * count;
        for (let wish = 0; wish < count; wish++)
          sums[wish] = (sums[wish] ?? 0) + value * (table[row + wish] ?? 0);
      }
      return softmax(sums.map((sum, wish) => (sum * (scales[wish] ?? 0)) / temperature));
    },
    calibrated: (chance) => interpolate(calibration, chance),
    contribution: (features, index, wish) => {
      const column = WISHES.indexOf(wish);
      return (
        (features.values[index] ?? 0) *
        (table[(features.places[index] ?? 0) * count + column] ?? 0) *
        (scales[column] ?? 0)
      );
    },
  };
}

function bytesOf(base64: string): Int8Array {
  const text = atob(base64);
  const bytes = new Int8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

export function softmax(sums: Float64Array): Float64Array {
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((one, other) => one + other, 0);
  return powers.map((power) => power / total);
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
