import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { unreachable } from './human.ts';
import type { WishDialogue } from './wish-dialogue.ts';

const tellWhoWeAre = (dialogue: Dialogue, { practice }: DialogueContext): Decided => ({
  say: [{ phrase: 'wrong-number', practice: practice.spokenName }],
  next: { kind: 'end' },
  state: { ...dialogue, step: 'ended' },
});

/** Whoever reached the wrong number hears whom they reached, and the call ends with nothing done. */
export const wrongNumber: WishDialogue = {
  begin: tellWhoWeAre,
  identified: tellWhoWeAre,
  answer: (dialogue, _input, context) => tellWhoWeAre(dialogue, context),
  after: unreachable,
};
