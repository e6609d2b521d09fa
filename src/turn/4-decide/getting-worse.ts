import type { Slots } from '../../domain/meaning.ts';
import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { ringDesk } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';

/**
 * The answer to "worden de klachten nu erger?", asked before a call back is promised: no is a promise, yes a person now, also
 * outside opening hours, and anything else is asked once more and is then a person's.
 */
export function afterGettingWorse(
  dialogue: Dialogue,
  { yesNo }: Slots,
  context: DialogueContext,
  goOn: (calm: Dialogue) => Decided,
): Decided {
  const answered = { ...dialogue, askedIfWorse: true };
  if (yesNo === 'no') return goOn({ ...answered, misunderstood: 0 });
  if (yesNo === 'yes' || dialogue.misunderstood > 0) return ringDesk(answered, 'asked', 'urgent');
  return afterMisunderstanding(dialogue, context);
}
