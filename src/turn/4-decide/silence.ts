import type { Decided, Dialogue, DialogueContext, Step } from './dialogue.ts';
import { goodbye } from './open.ts';
import { askAgain } from './questions.ts';

/** What was asked for is done, and each answer to a questionnaire is kept as it comes. */
const ALL_IS_DONE: ReadonlySet<Step> = new Set([
  'anything-else',
  'ask-consent',
  'offer-intake',
  'intake-question',
]);

/** 4 s: a gentle question; 10 s: "bent u er nog?"; 20 s: a goodbye (conversation.md). After an alarm `turn.ts` never comes here. */
export function afterSilence(dialogue: Dialogue, forSeconds: 4 | 10 | 20, context: DialogueContext): Decided {
  if (forSeconds === 20) {
    // All that was asked is done: who then says nothing more has heard a question that needs no answer.
    if (ALL_IS_DONE.has(dialogue.step)) return goodbye(dialogue);
    return {
      say: [{ phrase: 'silence-goodbye' }],
      next: { kind: 'end' },
      state: { ...dialogue, step: 'ended' },
    };
  }
  const question = askAgain(dialogue, context);
  return {
    say: [
      { phrase: forSeconds === 4 ? 'gentle-silence' : 'are-you-there' },
      ...(forSeconds === 4 ? question.say : []),
    ],
    next: question.next,
    state: dialogue,
  };
}
