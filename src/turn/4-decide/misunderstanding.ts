import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { nothingNoted, ringDesk } from './human.ts';
import { askInOtherWords } from './questions.ts';

/** Once: the question in other words, with an example or the keypad. Twice in a row: a human (S4). Never three times the same. */
export function afterMisunderstanding(dialogue: Dialogue, context: DialogueContext): Decided {
  if (dialogue.misunderstood >= 1) {
    // A person was tried before the number was asked: ringing again would go round in a circle.
    return dialogue.step === 'callback-number'
      ? nothingNoted(dialogue)
      : ringDesk(dialogue, 'not-understood');
  }
  const state = { ...dialogue, misunderstood: dialogue.misunderstood + 1 };
  return { ...askInOtherWords(state, context), state };
}
