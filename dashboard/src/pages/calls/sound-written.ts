import type { CallDetail } from '../../../../src/http/contract/calls.ts';
import { FALTERS_FROM } from '../../../../src/http/contract/line-falters.ts';
import type { Words } from '../../language/nl.ts';

type Sound = NonNullable<CallDetail['sound']>;

/** How the caller's sound came in, with how many packets that is about. */
export function soundWritten({ received, lost, late, jitterMs }: Sound, { calls }: Words): string {
  const sent = received + lost;
  if (sent === 0) return calls.noSound;
  const state = (lost + late) / sent < FALTERS_FROM ? calls.soundGood : calls.soundFalters;
  return `${state}. ${calls.packets({ sent, lost, late, percent: Math.round((lost / sent) * 100), jitterMs: Math.round(jitterMs) })}`;
}
