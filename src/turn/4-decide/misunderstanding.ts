import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { nothingNoted, promiseCallback, ringDesk } from './human.ts';
import { askInOtherWords } from './questions.ts';
import { noteRequest } from './request.ts';

/** Once: the question in other words, with an example or the keypad. Twice in a row: a human (S4). Never three times the same. */
export function afterMisunderstanding(dialogue: Dialogue, context: DialogueContext): Decided {
  if (dialogue.misunderstood >= 1) {
    // Nobody knows whether it gets worse: the desk, and where nobody is there whoever answers danger, as after any answer that is no "nee".
    if (dialogue.step === 'getting-worse')
      return dialogue.personTried === 'no'
        ? ringDesk({ ...dialogue, personTried: 'worse-not-heard' }, 'not-understood')
        : ringDesk(dialogue, 'asked', 'urgent');
    if (dialogue.step !== 'callback-number') return ringDesk(dialogue, 'not-understood');
    // The other number was not heard: the one of the call is, and it is said.
    if (dialogue.otherNumber && context.callBackNumber !== null)
      return onNumberOfTheCall(dialogue, context.callBackNumber, context);
    // What the caller asked for is kept where the practice knows who it is, without a promise to ring.
    if (dialogue.request !== null && dialogue.identification.patient !== null)
      return noteRequest(dialogue, { ...dialogue.request, reply: 'none' }, context);
    // Where a person was tried before the number was asked, ringing again would go round in a circle.
    return dialogue.personTried === 'no'
      ? ringDesk({ ...dialogue, personTried: 'number-not-heard' }, 'not-understood')
      : nothingNoted(dialogue);
  }
  const state = { ...dialogue, misunderstood: dialogue.misunderstood + 1 };
  return { ...askInOtherWords(state, context), state };
}

function onNumberOfTheCall(dialogue: Dialogue, phone: string, context: DialogueContext): Decided {
  const state: Dialogue = { ...dialogue, known: { ...dialogue.known, phone } };
  return dialogue.request === null
    ? promiseCallback(state, context, [])
    : noteRequest(state, dialogue.request, context);
}
