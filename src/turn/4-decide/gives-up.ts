import type { Slots, Wish } from '../../domain/meaning.ts';
import type { Decided, Dialogue, DialogueContext, DialogueInput } from './dialogue.ts';
import { nextWish } from './open.ts';
import { ask } from './questions.ts';

/** Words that let the whole wish go, wherever they stand. */
const LETS_GO =
  /\blaat (?:het |dat |'t )?maar (?:even )?zitten\b|\bvergeet (?:het|'t|dat) maar\b|\bhoef(?:t)? (?:toch |nu |dan )*geen afspraak\b|\blaat maar,? dan (?:ga|zoek|kijk|probeer) ik\b|\blaat maar,? (?:dan )?(?:ik bel|bel ik) (?:wel|later|straks|zelf|nog|weer|een andere keer)\b/u;
/** "Ik wacht toch liever nog even", "ik bel een andere keer wel": "liever" and "andere" ask for nothing else here. */
const WAITS = /\bik wacht (?:toch |dan |nog |maar )*liever (?:nog |even |toch )*|\been andere keer\b/gu;
/** Who rings again by themselves asks for no call back. */
const RINGS_AGAIN =
  /^(?:(?:nee|nou|ach|och|oh?|eh|ja|dan|goed|oké|oke|laat maar)[, ]+)*(?:ik bel|bel ik) (?:(?:u|jullie|zelf|wel|later|straks|nog|even|weer|dan|een andere keer) ?)+(?:terug)?[.! ]*$/u;
/** "Laat maar" alone is one too; in a sentence it mostly begins another ("laat maar weten", "laat maar de eerste doen"). */
const NOTHING_BUT =
  /^(?:(?:nee|nou|ach|och|oh?|eh|ja|dan|goed|oké|oke)[, ]+)*laat (?:het |dat |'t )?maar[.! ]*$/u;
/** "Never mind" and "forget it", as stage 2 gives them; of a Dutch caller "toch niet" may be about one of the times. */
const NEVER_MIND = /^(?:nee )?toch niet\b/u;
/** Then something else is meant after all: another place, an appointment that there is, a person. */
const MEANS_MORE =
  /\b(?:eerste|tweede|andere|doe|liever|wil|graag|recept\p{L}*|afzeg\p{L}*|annul\p{L}*|verzet\p{L}*|medewerker|mens)\b|\bmijn afspraak\b|\b(?:zeg|zet)\b.*\b(?:af|op)\b/u;

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
  if (!MAY_BE_LEFT.has(dialogue.wish) || !letsGo(text, meaning.slots, dialogue.inEnglish)) return null;
  const stands = dialogue.about !== null && dialogue.step !== 'choose-appointment';
  const left: Dialogue = { ...nextWish(dialogue, {}), together: null, seeking: null };
  return ask(left, 'anything-else', context, [{ phrase: stands ? 'kept' : 'left-as-it-is' }]);
}

function letsGo(text: string, slots: Slots, inEnglish: boolean): boolean {
  const said = text.toLowerCase().trim();
  // "Later" in it was once heard as the later one of two times, and "laat maar zitten" as a reason.
  const { yesNo: _yesNo, choice: _choice, reason: _reason, who: _who, ...values } = slots;
  if (Object.keys(values).length > 0) return false;
  if (inEnglish && NEVER_MIND.test(said)) return !MEANS_MORE.test(said);
  return (
    NOTHING_BUT.test(said) ||
    RINGS_AGAIN.test(said) ||
    (LETS_GO.test(said) && !MEANS_MORE.test(said.replaceAll(WAITS, '')))
  );
}
