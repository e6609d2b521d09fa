import type { Meaning } from '../../domain/meaning.ts';
import { book } from './book.ts';
import { after, type Decided, type Dialogue, type DialogueContext } from './dialogue.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';

/** "Kan ik een afspraak maken voor een andere dag": asked in so many words, it is not asked back. */
const ASKS_FOR_NEW =
  /\b(?:een|n|nieuwe|andere) (?:afspraak\p{L}*|plek\p{L}*)(?: \p{L}+){0,4} (?:maken|plannen|inplannen|krijgen|prikken|boeken)\b|\bafspraak (?:maken|inplannen|boeken)\b/u;
const OWN = /\b(?:mijn|m'n|mn|onze|die) afspraak\b/u;

/** Who has no appointment to move, cancel or ask after may have meant a new one. */
export function noAppointmentFound(dialogue: Dialogue, context: DialogueContext): Decided {
  const mayBook = context.practice.opened.includes('book');
  const asked = dialogue.asked.toLowerCase();
  const none = { phrase: 'no-appointment-found' } as const;
  if (mayBook && dialogue.waits) return book.begin({ ...dialogue, wish: 'book' }, context);
  if (mayBook && dialogue.wish === 'move' && ASKS_FOR_NEW.test(asked) && !OWN.test(asked))
    return after([none], book.begin({ ...dialogue, wish: 'book' }, context));
  return offerOrGoOn(dialogue, context);
}

const offerOrGoOn = (dialogue: Dialogue, context: DialogueContext): Decided =>
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
