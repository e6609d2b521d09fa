import weights from './weights.json' with { type: 'json' };
import { type WishModel, type WishWeights, wishModel } from './wish-model.ts';

/** The model that `tools/train-wishes.ts` wrote; a constant, unpacked once when the program loads. */
export const TRAINED_MODEL: WishModel = wishModel(weights as unknown as WishWeights);
