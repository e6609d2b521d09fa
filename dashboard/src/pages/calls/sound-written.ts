import type { CallDetail } from '../../../../src/http/contract/calls.ts';
import type { Words } from '../../language/nl.ts';

type Sound = NonNullable<CallDetail['sound']>;

/**
 * From here on a line falters. By ITU-T G.107 with G.711 and concealment (G.113, appendix I: Bpl 25.1) three in a hundred packets cost ten
 * points of R, from 93 to 83, which is heard; and what is missing for ears is missing for the recogniser.
 */
const FALTERS_FROM = 0.03;

/** How the caller's sound came in, with how many packets that is about. */
export function soundWritten({ received, lost, late, jitterMs }: Sound, { calls }: Words): string {
  const sent = received + lost;
  if (sent === 0) return calls.noSound;
  const state = (lost + late) / sent < FALTERS_FROM ? calls.soundGood : calls.soundFalters;
  return `${state}. ${calls.packets({ sent, lost, late, percent: Math.round((lost / sent) * 100), jitterMs: Math.round(jitterMs) })}`;
}
