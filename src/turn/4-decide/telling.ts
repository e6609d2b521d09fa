import type { Reply } from '../../domain/reply.ts';
import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { unreachable } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { afterRequest, callBackAbout, noteRequest } from './request.ts';
import type { WishDialogue } from './wish-dialogue.ts';

/** A question to the practice was answered. */
export const told = (dialogue: Dialogue, context: DialogueContext, replies: readonly Reply[]): Decided =>
  ask({ ...dialogue, answered: true }, 'anything-else', context, replies);

/** The practice has no answer that may be given today: somebody calls back with one. */
export const noAnswer = (dialogue: Dialogue, context: DialogueContext): Decided =>
  noteRequest(dialogue, callBackAbout(dialogue.wish ?? 'none', [dialogue.asked]), context, [
    { phrase: 'no-answer-of-practice' },
  ]);

/** Null: the practice has none. */
export type Answer = (dialogue: Dialogue, context: DialogueContext) => readonly Reply[] | null;

/** A question with an answer that is the same for everyone; null: the practice has none. */
export function telling(
  answer: (dialogue: Dialogue, context: DialogueContext) => Reply | readonly Reply[] | null,
): WishDialogue & { readonly answerFor: Answer } {
  const answerFor: Answer = (dialogue, context) => {
    const reply = answer(dialogue, context);
    return reply === null ? null : [reply].flat();
  };
  const tell: WishDialogue['begin'] = (dialogue, context) => {
    const replies = answerFor(dialogue, context);
    return replies === null ? noAnswer(dialogue, context) : told(dialogue, context, replies);
  };
  return {
    answerFor,
    begin: tell,
    identified: tell,
    answer: (dialogue, _input, context) => afterMisunderstanding(dialogue, context),
    after: (dialogue, outcome, context) =>
      afterRequest(dialogue, outcome, context) ?? unreachable(dialogue, outcome, context),
  };
}
