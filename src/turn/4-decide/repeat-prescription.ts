import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { ringDesk, unreachable } from './human.ts';
import { ask } from './questions.ts';
import { identifyFirst, type WishDialogue } from './wish-dialogue.ts';

function noteOrAsk(dialogue: Dialogue, context: DialogueContext): Decided {
  const { medicine } = dialogue.known;
  return medicine === undefined || medicine.length === 0
    ? ask(dialogue, 'medicine', context)
    : note(dialogue, medicine);
}

function note(dialogue: Dialogue, details: readonly string[]): Decided {
  const { patient } = dialogue.identification;
  if (patient === null) throw new Error('a prescription was noted without an identified caller');
  return {
    say: [],
    next: { kind: 'act', action: { kind: 'note-request', wish: 'repeat-prescription', patient, details } },
    state: { ...dialogue, step: 'waiting-for-outcome' },
  };
}

/** A repeat prescription is a request and nothing more: the practice decides (S15). */
export const repeatPrescription: WishDialogue = {
  begin: identifyFirst(noteOrAsk),
  identified: noteOrAsk,

  /** The name as the caller said it is kept when no medicine of the list is recognised: a person reads it. */
  answer: (dialogue, { meaning, text }) => note(dialogue, meaning.slots.medicine ?? [text]),

  after(dialogue, outcome, context) {
    switch (outcome.kind) {
      case 'request-noted':
        return ask({ ...dialogue, somethingDone: true }, 'anything-else', context, [
          { phrase: 'prescription-noted' },
        ]);
      case 'request-not-noted': {
        const human = ringDesk(dialogue, 'not-understood');
        return { ...human, say: [{ phrase: 'request-not-noted' }, ...human.say] };
      }
      default:
        return unreachable(dialogue, outcome, context);
    }
  },
};
