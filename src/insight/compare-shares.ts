import { type Counted, type Difference, newcombe } from './newcombe.ts';
import { LEAST_FOR_A_PERCENTAGE } from './share.ts';

/** The first less the second with its 95% interval; null where one of both is of fewer than twenty. */
export const differenceOf = (now: Counted, before: Counted): Difference | null =>
  now.of < LEAST_FOR_A_PERCENTAGE || before.of < LEAST_FOR_A_PERCENTAGE ? null : newcombe(now, before);
