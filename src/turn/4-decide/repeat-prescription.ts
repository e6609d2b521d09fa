import { after, type Decided, type Dialogue, type DialogueContext } from './dialogue.ts';
import { ringDesk, unreachable } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { afterRequest, callBackAbout, noteRequest } from './request.ts';
import { holdsAny } from './said-words.ts';
import { identifyFirst, type WishDialogue } from './wish-dialogue.ts';

/** Words by which callers say where they want to fetch it; then their sentence goes with the request. */
const PICK_UP = ['apotheek', 'ophalen', 'afhalen', 'bezorg', 'thuisbezorgd'];

/** No medicine can be asked for by these; a person finds out which. */
const NOT_KNOWN = ['weet ik niet', 'weet het niet', 'geen idee', 'vergeten'];

/** A question about an earlier request is no new one. */
const ABOUT_EARLIER = [
  'klaar ligt',
  'klaarligt',
  'al klaar',
  'klaar is',
  'nog niet binnen',
  'nog niet gekregen',
];
const ASKED_EARLIER =
  /\b(?:had|heb|hadden|hebben)\b.*\baangevraagd\b|\bal (?:verstuurd|gestuurd|doorgestuurd|naar de apotheek)\b/u;

function noteOrAsk(dialogue: Dialogue, context: DialogueContext): Decided {
  if (dialogue.decidesToday) return stopped(dialogue);
  if (holdsAny(dialogue.asked, ABOUT_EARLIER) || ASKED_EARLIER.test(dialogue.asked.toLowerCase()))
    return noteRequest(dialogue, callBackAbout('callback', [dialogue.asked]), context);
  const { medicine } = dialogue.known;
  return medicine === undefined || medicine.length === 0
    ? ask(dialogue, 'medicine', context)
    : note(dialogue, medicine, dialogue.asked, context);
}

function note(
  dialogue: Dialogue,
  medicines: readonly string[],
  said: string,
  context: DialogueContext,
  again = false,
): Decided {
  if (dialogue.identification.patient === null)
    throw new Error('a prescription was noted without an identified caller');
  const pickUp = [dialogue.asked, said].find((text) => holdsAny(text, PICK_UP));
  return noteRequest(
    dialogue,
    {
      wish: 'repeat-prescription',
      details: pickUp === undefined || medicines.includes(pickUp) ? medicines : [...medicines, pickUp],
      urgency: 'normal',
      reply: 'none',
      again,
    },
    context,
  );
}

/** S15: words that a person must look at today end the request; a person hears them first. */
const stopped = (dialogue: Dialogue): Decided =>
  after([{ phrase: 'prescription-needs-a-person' }], ringDesk(dialogue, 'not-understood'));

const isNewRequest = ({ request }: Dialogue): boolean =>
  request?.wish === 'repeat-prescription' && !request.again;

/** A repeat prescription is a request and nothing more: the practice decides (S15). */
export const repeatPrescription: WishDialogue = {
  begin: identifyFirst(noteOrAsk),
  identified: noteOrAsk,

  /** The name as the caller said it is kept when no medicine of the list is recognised: a person reads it. */
  answer(dialogue, { meaning, text }, context) {
    if (dialogue.decidesToday) return stopped(dialogue);
    const named = meaning.slots.medicine ?? [];
    if (named.length === 0 && holdsAny(text, NOT_KNOWN)) return afterMisunderstanding(dialogue, context);
    return note(dialogue, named.length === 0 ? [text] : named, text, context);
  },

  after(dialogue, outcome, context) {
    if (outcome.kind === 'requested-already' && dialogue.request !== null) {
      // The item says that it was asked again; nothing is added to what the practice prescribes from.
      return noteRequest(dialogue, { ...dialogue.request, again: true }, context, [
        { phrase: 'prescription-asked-already', on: outcome.on },
      ]);
    }
    return (
      afterRequest(
        dialogue,
        outcome,
        context,
        isNewRequest(dialogue) ? { phrase: 'prescription-noted' } : undefined,
      ) ?? unreachable(dialogue, outcome, context)
    );
  },
};
