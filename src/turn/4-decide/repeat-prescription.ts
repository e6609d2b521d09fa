import type { Slots } from '../../domain/meaning.ts';
import type { MedicineHeard } from '../../domain/request-reply.ts';
import { after, type Decided, type Dialogue, type DialogueContext } from './dialogue.ts';
import { ringDesk, unreachable } from './human.ts';
import { isInDoubt, linesOf, medicineHeard } from './medicine-heard.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { afterRequest, callBackAbout, noteRequest } from './request.ts';
import { holdsAny } from './said-words.ts';
import { identifyFirst, type WishDialogue } from './wish-dialogue.ts';

/** Words by which callers say where they want to fetch it; then their sentence goes with the request. */
const PICK_UP = ['apotheek', 'ophalen', 'afhalen', 'bezorg', 'thuisbezorgd'];

/** How it is taken or where, which a name of a medicine does not say. */
const FORM =
  /(?<!\p{L})(?:\p{L}*(?:zalf|zalfje|crème|creme|gel|lotion|druppels|drupjes|spray|pufjes|puffer|inhalator|drank|drankje|siroop|pleisters?|zetpil(?:len)?|injecties?|prik|spuit(?:en|jes)?|shampoo|poeder|capsules?|bruistabletten)|links|rechts|ogen|oog|oren|oor|neus|huid)(?!\p{L})/iu;
const tellsForm = (said: string, lines: readonly string[]): boolean => {
  const form = FORM.exec(said)?.[0].toLowerCase();
  return form !== undefined && !lines.some((line) => line.toLowerCase().includes(form));
};

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
  return noteHeard(dialogue, dialogue.asked, context);
}

/** A medicine that was named is noted at once; one that only sounded like it is asked after first. */
function noteHeard(dialogue: Dialogue, said: string, context: DialogueContext): Decided {
  const heard = medicineHeard(dialogue.known);
  if (heard.names.length === 0) return ask(dialogue, 'medicine', context);
  return isInDoubt(heard, said)
    ? ask(dialogue, 'confirm-medicine', context)
    : note(dialogue, linesOf(heard), said, context);
}

function note(dialogue: Dialogue, lines: readonly string[], said: string, context: DialogueContext): Decided {
  if (dialogue.identification.patient === null)
    throw new Error('a prescription was noted without an identified caller');
  const instead =
    dialogue.noted.at(-1) === 'repeat-prescription' && DENIES.test(dialogue.asked.toLowerCase());
  const pickUp = [dialogue.asked, said].find((text) => holdsAny(text, PICK_UP));
  // "Hydrocortison zalf": the name alone is recognised, and what it is or where it goes is read by who prescribes.
  const inWords = [said, dialogue.asked].find((text) => tellsForm(text, lines));
  return noteRequest(
    dialogue,
    {
      wish: 'repeat-prescription',
      details: [
        ...lines,
        ...new Set(
          [inWords, pickUp]
            .flatMap((words) => (words === undefined ? [] : [words]))
            .filter((words) => !lines.includes(words)),
        ),
        ...(instead ? [INSTEAD] : []),
      ],
      urgency: 'normal',
      reply: 'none',
      again: false,
    },
    context,
  );
}

/** What was noted before in this call was another medicine: whoever prescribes must know which of the two counts. */
const DENIES = /^(?:\W*(?:o|oh|ja|eh|sorry|wacht|pardon)\b)*\W*(?:nee|niet|geen|wacht|sorry|pardon)\b/u;
const INSTEAD = 'Dit vervangt de eerdere aanvraag uit dit gesprek.';

/** "Ik heb metoprolol genoteerd, klopt dat?" Another name takes its place; a bare no is asked which one it is. */
function afterConfirming(
  dialogue: Dialogue,
  { yesNo, medicine, dose }: Slots,
  text: string,
  context: DialogueContext,
): Decided {
  if (yesNo === 'yes') return note(dialogue, linesOf(medicineHeard(dialogue.known)), text, context);
  if (medicine !== undefined || dose !== undefined) return noteHeard(dialogue, text, context);
  if (yesNo === undefined) return afterMisunderstanding(dialogue, context);
  const { medicine: _medicine, dose: _dose, ...known } = dialogue.known;
  return ask({ ...dialogue, known }, 'medicine', context);
}

/** S15: words that a person must look at today end the request; a person hears them first. */
const stopped = (dialogue: Dialogue): Decided =>
  after([{ phrase: 'prescription-needs-a-person' }], ringDesk(dialogue, 'not-understood'));

const isNewRequest = ({ request }: Dialogue): boolean =>
  request?.wish === 'repeat-prescription' && !request.again;

/** What was recognised is said back, so that the caller can put it right; a caller's own words are not (S7). */
function saidBack({ known }: Dialogue): MedicineHeard | null {
  const heard = medicineHeard(known);
  return heard.names.length === 0 ? null : heard;
}

/** A repeat prescription is a request and nothing more: the practice decides (S15). */
export const repeatPrescription: WishDialogue = {
  begin: identifyFirst(noteOrAsk),
  identified: noteOrAsk,

  /** The name as the caller said it is kept when no medicine of the list is recognised: a person reads it. */
  answer(dialogue, { meaning: { slots }, text }, context) {
    if (dialogue.decidesToday) return stopped(dialogue);
    if (dialogue.step === 'confirm-medicine') return afterConfirming(dialogue, slots, text, context);
    if ((slots.medicine ?? []).length > 0) return noteHeard(dialogue, text, context);
    return holdsAny(text, NOT_KNOWN)
      ? afterMisunderstanding(dialogue, context)
      : note(dialogue, [text], text, context);
  },

  after(dialogue, outcome, context) {
    if (outcome.kind === 'requested-already' && dialogue.request !== null) {
      // The item says that it was asked again; nothing is added to what the practice prescribes from.
      return noteRequest(dialogue, { ...dialogue.request, again: true }, context, [
        {
          phrase: 'prescription-asked-already',
          on: outcome.on,
          today: outcome.on.equals(context.now.toPlainDate()),
        },
      ]);
    }
    return (
      afterRequest(
        dialogue,
        outcome,
        context,
        isNewRequest(dialogue) ? { phrase: 'prescription-noted', medicine: saidBack(dialogue) } : undefined,
      ) ?? unreachable(dialogue, outcome, context)
    );
  },
};
