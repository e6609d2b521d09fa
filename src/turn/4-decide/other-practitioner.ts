import type { Wish } from '../../domain/meaning.ts';
import type { Decided, Dialogue, DialogueContext, DialogueInput } from './dialogue.ts';
import { toAnotherMoment } from './move.ts';
import { nextWish, startWish } from './open.ts';
import { practitionerNamed, withoutMoment } from './wanted-slot.ts';

type Meant = Extract<DialogueInput, { kind: 'meant' }>;

/** What "liever naar dokter De Boer" is heard as; a request for a person only where they are not to be spoken to on the telephone. */
const HEARD_AS: ReadonlySet<Wish> = new Set([
  'book',
  'move',
  'human',
  'callback',
  'check-appointment',
  'none',
]);
const RATHER =
  /\b(?:liever|in plaats van|toch (?!niet)|(?:kan|mag|zou|kon) (?:het|dat|die|hij|ie|de afspraak)(?: \p{L}+){0,3}? (?:bij|naar|met))\b/u;
/** One more appointment, or one of somebody else. */
const ONE_MORE =
  /\b(?:ook (?:nog )?een|nog een|tweede|extra|erbij|daarnaast|voor (?:mijn|m['’]n|mn|onze))\b/u;
/** "Ik heb vrijdag een afspraak bij dokter Jansen", "ik sta bij dokter Jansen", "mijn afspraak". */
const HAS_ONE =
  /\b(?:(?:heb|hebben|heeft) (?:\p{L}+ ){0,6}?(?:afspraak|afspraken|dokter|tandarts)|(?:sta|staat|zit|ben) (?:\p{L}+ ){0,4}?(?:bij|gepland|ingepland|ingeschreven)|mijn afspraak)\b/u;
/** Said of a person whom the caller wants on the telephone. */
const SPOKEN_TO =
  /\b(?:spreek|spreken|praten|praat|\p{L}*verb[io]nd\p{L}*|lijn|telefoon|bel|belt|bellen|terugbellen|medewerker|mens|iemand|persoon|assistente?)\b/u;

/** "Geef me dokter De Boer even" is no visit. */
const VISITED = /\b(?:liever|bij|naar|in plaats|doe maar)\b/u;

/** Whether the turn names with whom it is to be, and asks nobody to the telephone. */
export const namesForVisit = ({ text, meaning: { slots } }: Meant): boolean =>
  slots.practitioner !== undefined && VISITED.test(text.toLowerCase()) && !SPOKEN_TO.test(text.toLowerCase());

/**
 * "Toch liever bij dokter De Boer" about what was just made, or about an appointment that stands, moves it to them: it booked a second one.
 * Null: nothing of the kind.
 */
export function movesToOther(dialogue: Dialogue, input: Meant, context: DialogueContext): Decided | null {
  const { text, meaning } = input;
  const { wish, slots } = meaning;
  const said = text.toLowerCase();
  const named = practitionerNamed(context.practice, slots.practitioner);
  if (named === null || !HEARD_AS.has(wish) || ONE_MORE.test(said) || SPOKEN_TO.test(said)) return null;
  const next = { ...nextWish(dialogue, slots), asked: text };
  const { booked } = dialogue;
  if (dialogue.step === 'anything-else' && booked !== null)
    return booked.practitioner !== named && RATHER.test(said)
      ? toAnotherMoment(context)({ ...next, wish: 'move' }, booked)
      : null;
  // The day that is named with it is the day that it has.
  if (
    wish !== 'book' ||
    !HAS_ONE.test(said) ||
    !(RATHER.test(said) || /\bmaar (?:ik )?(?:wil|wou)\b/u.test(said))
  )
    return null;
  const { date, time } = next.known;
  const known = {
    ...withoutMoment(next.known),
    ...(date === undefined ? {} : { fromDate: date }),
    ...(time === undefined ? {} : { fromTime: time }),
  };
  return startWish({ ...next, known }, 'move', context);
}
