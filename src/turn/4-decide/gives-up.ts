import type { Slots, Wish } from '../../domain/meaning.ts';
import type { Decided, Dialogue, DialogueContext, DialogueInput } from './dialogue.ts';
import { letsGo, ringsAgain } from './leaves-it.nl.ts';
import { nextWish } from './open.ts';
import { ask } from './questions.ts';

/**
 * Wishes that can be let go. A complaint and a medical question are not among them: what was told of them goes to people.
 */
const MAY_BE_LEFT: ReadonlySet<Wish | null> = new Set<Wish>([
  'book',
  'move',
  'cancel',
  'check-appointment',
  'repeat-prescription',
  'register-patient',
  'change-details',
  'test-results',
  'referral-or-letter',
]);

/**
 * "Nee, laat maar zitten, ik bel later wel" halfway a wish: nothing is made, and the caller hears so. It sounded like calling off an
 * appointment, and who had none yet was told that none was found. Null: the turn is about something else.
 */
export function giveUp(
  dialogue: Dialogue,
  { text, meaning }: Extract<DialogueInput, { kind: 'meant' }>,
  context: DialogueContext,
): Decided | null {
  if (!MAY_BE_LEFT.has(dialogue.wish) || !isLetGo(text, meaning.slots, dialogue.inEnglish)) return null;
  const stands = dialogue.about !== null && dialogue.step !== 'choose-appointment';
  const left: Dialogue = { ...nextWish(dialogue, {}), together: null, seeking: null };
  return ask(left, 'anything-else', context, [{ phrase: stands ? 'kept' : 'left-as-it-is' }]);
}

function isLetGo(text: string, slots: Slots, inEnglish: boolean): boolean {
  if (ringsAgain(text)) return true;
  // "Later" in it was once heard as the later one of two times, and "laat maar zitten" as a reason.
  const { yesNo: _yesNo, choice: _choice, reason: _reason, who: _who, ...values } = slots;
  return Object.keys(values).length === 0 && letsGo(text, inEnglish);
}
