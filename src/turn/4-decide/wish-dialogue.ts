import type { Outcome } from '../../domain/decision.ts';
import type { Decided, Dialogue, DialogueContext, DialogueInput } from './dialogue.ts';
import { identify } from './identify.ts';

/** How one wish is finished. One file per wish; `wishes.ts` names them all. */
export interface WishDialogue {
  /** The wish was just heard. */
  begin(dialogue: Dialogue, context: DialogueContext): Decided;
  /** The caller was identified for this wish (S11). */
  identified(dialogue: Dialogue, context: DialogueContext): Decided;
  /** An answer to a question of this wish. */
  answer(
    dialogue: Dialogue,
    input: Extract<DialogueInput, { kind: 'meant' }>,
    context: DialogueContext,
  ): Decided;
  /** What an action of this wish brought. */
  after(dialogue: Dialogue, outcome: Outcome, context: DialogueContext): Decided;
}

/** Nothing is looked up or told before the caller is identified; who was identified earlier in the call is not asked again. */
export const identifyFirst =
  (identified: WishDialogue['identified']): WishDialogue['begin'] =>
  (dialogue, context) =>
    dialogue.identification.patient === null
      ? identify.begin(dialogue, context)
      : identified(dialogue, context);
