import type { MayContinue } from '../../domain/alarm.ts';
import type { Slots } from '../../domain/meaning.ts';
import { aboutTheCall, answersIfMachine, asksIfMachine } from './about-the-call.ts';
import { book } from './book.ts';
import { withCallDetails } from './callback-details.nl.ts';
import { answerNumber } from './callback-number.ts';
import { changeOfWish } from './change-of-wish.ts';
import type { Decided, Dialogue, DialogueContext, DialogueInput, Step } from './dialogue.ts';
import { giveUp } from './gives-up.ts';
import { afterHuman } from './human.ts';
import { identify } from './identify.ts';
import { afterIntake, takeAnswer, takeOffer } from './intake.ts';
import { readKeys } from './keys.ts';
import { takeMending } from './mended-earlier.ts';
import { afterConsent, takeConsent } from './message-consent.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { movedOrCalledOff } from './moved-or-called-off.ts';
import { goOnWithLater, open } from './open.ts';
import { namesForVisit } from './other-practitioner.ts';
import { connectWhoAsks } from './professional-caller.ts';
import { afterQuestionBetween, HAS_PLACES, questionAnnounced, withoutAskedYes } from './question-between.ts';
import { registerWhoIsNew } from './register-patient.ts';
import { withRelatives } from './relatives.ts';
import { afterSilence } from './silence.ts';
import type { WishDialogue } from './wish-dialogue.ts';
import { dialogueOf } from './wishes.ts';

/**
 * Stage 4: what the caller meant, and where the dialogue is -> what to say and what to do. Pure. It takes the `may-continue`
 * of stage 3 as proof that triage has seen these words: a `human-now` does not compile here.
 */
export function decide(
  dialogue: Dialogue,
  triaged: MayContinue,
  input: DialogueInput,
  context: DialogueContext,
): Decided {
  switch (input.kind) {
    case 'silent':
      return afterSilence(dialogue, input.forSeconds, context);
    case 'not-understood':
      return afterMisunderstanding(dialogue, context);
    case 'pressed': {
      const read = readKeys(dialogue, input.keys);
      return read.kind === 'human'
        ? connectWhoAsks(dialogue)
        : read.kind === 'meaning'
          ? decide(dialogue, triaged, { kind: 'meant', meaning: read.meaning, text: read.text }, context)
          : afterMisunderstanding(dialogue, context);
    }
    case 'done':
      return goOnWithLater(
        afterQuestionBetween(dialogue, input.outcome, context) ??
          afterHuman(dialogue, input.outcome, context) ??
          afterIntake(dialogue, input.outcome, context) ??
          afterConsent(dialogue, input.outcome, context) ??
          registerWhoIsNew(dialogue, input.outcome, context) ??
          identify.after(dialogue, input.outcome, context, (known) =>
            wishOf(dialogue).identified(known, context),
          ) ??
          wishOf(dialogue).after(dialogue, input.outcome, context),
        context,
      );
    case 'meant': {
      const named = withRelatives(dialogue, input.text);
      const spoken = input.meaning.inEnglish === true ? { ...named, inEnglish: true } : named;
      return asksForHuman(spoken, input, triaged)
        ? connectWhoAsks(spoken, [input.meaning.wish, input.meaning.second])
        : goOnWithLater(afterWords(forToday(spoken, triaged), input, context), context);
    }
  }
}

/** The rule of stage 3 that hears a request for a person in the raw words; the dialogue answers it by itself. */
const HUMAN_RULE = 'asks-for-a-human';

/** Below this a name that was given is a name: "Jeroen Kuipers" was once taken for a request with 0.58. */
const SURE_REQUEST = 0.7;
const ASKS_A_NAME: ReadonlySet<Step> = new Set(['last-name', 'new-name']);

/** The first request for a human counts, in every step and however unsure (S4), but for a name in answer to the question for one. */
function asksForHuman({ step, booked }: Dialogue, input: Meant, { today }: MayContinue): boolean {
  const { text } = input;
  const { wish, second, confidence, slots } = input.meaning;
  if ((wish !== 'human' && second !== 'human') || asksIfMachine(text)) return false;
  const isName =
    ASKS_A_NAME.has(step) &&
    slots.name?.last !== undefined &&
    (confidence < SURE_REQUEST || isNothingBut(text, slots.name));
  // "Liever bij dokter De Boer" to a place, or about one, names with whom it is to be.
  const isOfPlace = HAS_PLACES.has(step) || (step === 'anything-else' && booked !== null);
  return (!isName && !(isOfPlace && namesForVisit(input))) || today.some(({ rule }) => rule === HUMAN_RULE);
}

/** A patient may be called Fatima, as the assistant is. */
const isNothingBut = (text: string, { first, last }: NonNullable<Slots['name']>): boolean =>
  lettersOf(text) === lettersOf(`${first ?? ''}${last ?? ''}`);

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');

const forToday = (dialogue: Dialogue, { today }: MayContinue): Dialogue =>
  today.some(({ rule }) => rule !== HUMAN_RULE) ? { ...dialogue, decidesToday: true } : dialogue;

const afterWords = (dialogue: Dialogue, input: Meant, context: DialogueContext): Decided =>
  aboutTheCall(dialogue, input, context) ??
  answersIfMachine(input.text, afterWish({ ...dialogue, repeated: 0 }, input, context), context);

function afterWish(dialogue: Dialogue, input: Meant, context: DialogueContext): Decided {
  const remembered = withCallDetails(remember(dialogue, input), input, context);
  if (dialogue.step === 'open' || dialogue.step === 'anything-else') return open(remembered, input, context);
  if (dialogue.step === 'offer-intake')
    return (
      takeOffer(dialogue, input, context) ??
      open({ ...remembered, step: 'anything-else', intake: null }, input, context)
    );
  if (dialogue.step === 'ask-consent')
    return (
      takeConsent(dialogue, input, context) ?? open({ ...remembered, step: 'anything-else' }, input, context)
    );
  const left = giveUp(dialogue, input, context);
  if (left !== null) return left;
  const mended = takeMending(remembered, input.meaning.slots, context);
  if (mended !== null) return mended;
  return (
    questionAnnounced(dialogue, input, context) ??
    movedOrCalledOff(dialogue, input, context) ??
    changeOfWish(dialogue, input, context, (besides) =>
      answerOpen(withCallDetails(remember(besides, input), input, context), input, context),
    ) ??
    answerOpen(remembered, withoutAskedYes(input), context)
  );
}

/** The turn answers the question that is open. */
function answerOpen(remembered: Dialogue, input: Meant, context: DialogueContext): Decided {
  switch (remembered.step) {
    case 'date-of-birth':
    case 'last-name':
    case 'postcode':
      return identify.answer(remembered, input, context);
    case 'intake-question':
      return takeAnswer(remembered, input, context);
    case 'callback-number':
    case 'confirm-callback-number':
      return answerNumber(remembered, input, context);
    default:
      return wishOf(remembered).answer(remembered, input, context);
  }
}

/** Steps and outcomes outside a wish's own dialogue are a booking's: it is the only one that has them all. */
const wishOf = ({ wish }: Dialogue): WishDialogue => dialogueOf(wish) ?? book;

type Meant = Extract<DialogueInput, { kind: 'meant' }>;

/** Adds the values of this turn to what is known; answers to a question (yes, a choice) belong to that question only. */
function remember(dialogue: Dialogue, input: Meant): Dialogue {
  const { yesNo: _yesNo, choice: _choice, correctionOf: _correctionOf, ...values } = input.meaning.slots;
  return { ...dialogue, known: { ...dialogue.known, ...values } };
}
