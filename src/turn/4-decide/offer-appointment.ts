import type { Meaning } from '../../domain/meaning.ts';
import { book } from './book.ts';
import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';

/** Who has no appointment to move, cancel or ask after may have meant a new one. */
export const noAppointmentFound = (dialogue: Dialogue, context: DialogueContext): Decided =>
  ask(dialogue, context.practice.opened.includes('book') ? 'offer-appointment' : 'anything-else', context, [
    { phrase: 'no-appointment-found' },
  ]);

/** A new appointment in place of one that was not there; the moment that was said is kept. */
export function answerAppointmentOffer(
  dialogue: Dialogue,
  { wish, slots: { yesNo } }: Meaning,
  context: DialogueContext,
): Decided {
  const wanted = yesNo === 'yes' || (yesNo === undefined && (wish === 'book' || wish === 'move'));
  if (yesNo === undefined && !wanted) return afterMisunderstanding(dialogue, context);
  return wanted
    ? book.begin({ ...dialogue, wish: 'book' }, context)
    : ask(dialogue, 'anything-else', context);
}
