import type { Wish } from '../../domain/meaning.ts';
import type { Dialogue, DialogueContext, DialogueInput } from './dialogue.ts';
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
export function movesToOther(
  { step, booked }: Dialogue,
  input: Meant,
  { practice }: DialogueContext,
): 'what-was-booked' | 'what-stands' | null {
  const { wish, slots } = input.meaning;
  const said = input.text.toLowerCase();
  const named = practitionerNamed(practice, slots.practitioner);
  if (named === null || !HEARD_AS.has(wish) || ONE_MORE.test(said) || SPOKEN_TO.test(said)) return null;
  if (step === 'anything-else' && booked !== null)
    return booked.practitioner !== named && RATHER.test(said) ? 'what-was-booked' : null;
  const isRather = RATHER.test(said) || /\bmaar (?:ik )?(?:wil|wou)\b/u.test(said);
  return wish === 'book' && HAS_ONE.test(said) && isRather ? 'what-stands' : null;
}

/** The day that is named with an appointment that stands is the day that it has. */
export function withItsOwnDay({ known, ...dialogue }: Dialogue): Dialogue {
  const { date, time } = known;
  return {
    ...dialogue,
    known: {
      ...withoutMoment(known),
      ...(date === undefined ? {} : { fromDate: date }),
      ...(time === undefined ? {} : { fromTime: time }),
    },
  };
}
