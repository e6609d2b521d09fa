import type { Outcome } from '../../domain/decision.ts';
import type { Wish } from '../../domain/meaning.ts';
import type { Reply } from '../../domain/reply.ts';
import { agreesFirst, announcesQuestion, asksForFreePlace, asksSomething } from './asks-something.nl.ts';
import { costsOrInsurance } from './costs-or-insurance.ts';
import {
  after,
  type Decided,
  type Dialogue,
  type DialogueContext,
  type DialogueInput,
  type Step,
} from './dialogue.ts';
import { afterHuman } from './human.ts';
import { location } from './location.ts';
import { openingHours } from './opening-hours.ts';
import { preparationBetween } from './preparation.ts';
import { prevention } from './prevention.ts';
import { ask, askAgain } from './questions.ts';
import { referralOrLetter } from './referral-or-letter.ts';
import { afterRequest, callBackAbout, noteRequest } from './request.ts';
import type { Answer } from './telling.ts';

type Meant = Extract<DialogueInput, { kind: 'meant' }>;

/** A question in between costs one sentence when it was none, so it may be less sure than a wish, and less still in the form of one. */
const SURE_OF_ANSWER = 0.7;
const SURE_OF_FORM = 0.5;
/** What is noted costs somebody of the practice a call. */
const SURE_TO_NOTE = 0.8;

/** Steps in which something is chosen or confirmed that a question must not undo; whoever is there has been identified. */
export const HAS_PLACES: ReadonlySet<Step> = new Set([
  'day',
  'choose-slot',
  'confirm-slot',
  'choose-appointment',
  'confirm-cancel',
  'join-waiting-list',
  'book-meanwhile',
  'series-weeks',
  'confirm-together',
]);
export const ASKS_WHO: ReadonlySet<Step> = new Set(['date-of-birth', 'last-name', 'postcode']);

interface AskedBetween {
  readonly answerFor: Answer;
  /** Heard by its words alone; any other only where the turn has the form of a question. */
  readonly byWords?: true;
  /** What is said before it is noted. */
  readonly notAnswered: readonly Reply[];
}

const NO_ANSWER = [{ phrase: 'no-answer-of-practice' }] as const;
const none: Answer = () => null;

/** What a caller may ask while they choose or confirm, and what the practice says to it. */
const ASKED: Readonly<Partial<Record<Wish, AskedBetween>>> = {
  'opening-hours': { answerFor: openingHours.answerFor, byWords: true, notAnswered: NO_ANSWER },
  location: { answerFor: location.answerFor, byWords: true, notAnswered: NO_ANSWER },
  'costs-or-insurance': { answerFor: costsOrInsurance.answerFor, byWords: true, notAnswered: NO_ANSWER },
  prevention: { answerFor: prevention.answerFor, byWords: true, notAnswered: NO_ANSWER },
  preparation: { answerFor: preparationBetween, notAnswered: NO_ANSWER },
  'referral-or-letter': { answerFor: referralOrLetter.answerFor, notAnswered: [] },
  'test-results': { answerFor: none, notAnswered: [{ phrase: 'results-not-by-me' }] },
  'medical-question': { answerFor: none, notAnswered: [{ phrase: 'medical-question-not-by-me' }] },
};

/** Such words stand in an answer too: "Centrum" is a last name. */
export const isHeardByWords = (wish: Wish): boolean => ASKED[wish]?.byWords === true;

/**
 * A question while another is open, also one that holds a day ("zijn jullie vrijdag open"): it is answered where the practice has an answer
 * and else noted, and what was open is asked again. `takeAnswer` goes on with a turn that answers as well: "ja prima, en wat kost dat".
 * Null: no such question.
 */
export function questionBetween(
  dialogue: Dialogue,
  input: Meant,
  context: DialogueContext,
  takeAnswer: (dialogue: Dialogue) => Decided,
): Decided | null {
  const { text, meaning } = input;
  const { wish, confidence, slots } = meaning;
  const between = ASKED[wish];
  // The practice's answers are in Dutch.
  if (between === undefined || dialogue.inEnglish || !context.practice.opened.includes(wish)) return null;
  if (
    wish === 'opening-hours' &&
    slots.date !== undefined &&
    HAS_PLACES.has(dialogue.step) &&
    asksForFreePlace(text)
  )
    return null;
  const isAsked = asksSomething(text);
  if (!isAsked && between.byWords !== true) return null;
  const answers = answersAsWell(dialogue, input);
  const sure = isAsked ? SURE_OF_FORM : SURE_OF_ANSWER;
  const told =
    confidence < sure
      ? null
      : between.answerFor({ ...dialogue, asked: text, known: { ...dialogue.known, ...slots } }, context);
  if (told !== null)
    return after(
      told,
      answers ? takeAnswer({ ...dialogue, answered: true }) : askOn({ ...dialogue, answered: true }, context),
    );
  if (confidence < (isAsked && HAS_PLACES.has(dialogue.step) ? SURE_OF_FORM : SURE_TO_NOTE)) return null;
  if (answers) return takeAnswer(forLater(dialogue, input));
  if (HAS_PLACES.has(dialogue.step)) return noteBetween(dialogue, wish, text, context, between.notAnswered);
  return ASKS_WHO.has(dialogue.step)
    ? after([{ phrase: 'comes-back-to-that' }], askOn(forLater(dialogue, input), context))
    : null;
}

/** "Mag ik nog iets vragen" while something is chosen: the question is asked for, and what was open stays open. Null: nothing is announced. */
export const questionAnnounced = (
  dialogue: Dialogue,
  { text }: Meant,
  context: DialogueContext,
): Decided | null =>
  HAS_PLACES.has(dialogue.step) && !dialogue.inEnglish && announcesQuestion(text)
    ? { ...askOn(dialogue, context), say: [{ phrase: 'ask-question' }] }
    : null;

/** A wish that comes after the one that is being finished, in the words in which it was said. */
export const forLater = (dialogue: Dialogue, { text, meaning: { wish, slots } }: Meant): Dialogue => {
  const { yesNo: _yesNo, choice: _choice, ...said } = slots;
  return {
    ...dialogue,
    later: [...dialogue.later, wish],
    laterSaid: dialogue.later.length === 0 ? { text, slots: said } : dialogue.laterSaid,
  };
};

export function askOn(dialogue: Dialogue, context: DialogueContext): Decided {
  const { say, next } = askAgain(dialogue, context);
  return { say, next, state: { ...dialogue, misunderstood: 0 } };
}

/** "De eerste, en moet ik iets meenemen", "ja prima, wat kost dat". */
const answersAsWell = ({ step }: Dialogue, { text, meaning: { slots } }: Meant): boolean =>
  HAS_PLACES.has(step) && (typeof slots.choice === 'number' || (slots.yesNo === 'yes' && agreesFirst(text)));

/** Nobody is to wait for a call about their health before it was asked whether that can wait. */
function noteBetween(
  dialogue: Dialogue,
  wish: Wish,
  text: string,
  context: DialogueContext,
  before: readonly Reply[],
): Decided {
  const { step, wish: open, asked } = dialogue;
  const kept: Dialogue = {
    ...dialogue,
    wish,
    asked: text,
    between: { step, wish: open, asked },
    misunderstood: 0,
  };
  return wish === 'medical-question' && !dialogue.askedIfWorse
    ? ask(kept, 'getting-worse', context, before)
    : noteRequest(kept, callBackAbout(wish, [text]), context, before);
}

/** The question is noted, or a call promised about it: what was open is asked again. Null: nothing was asked in between. */
export function afterQuestionBetween(
  dialogue: Dialogue,
  outcome: Outcome,
  context: DialogueContext,
): Decided | null {
  const { between } = dialogue;
  if (between === null) return null;
  if (outcome.kind !== 'request-noted' && outcome.kind !== 'callback-promised') return null;
  const noted = afterRequest(dialogue, outcome, context) ?? afterHuman(dialogue, outcome, context);
  if (noted === null) return null;
  const said = noted.say.filter(({ phrase }) => phrase !== 'anything-else' && phrase !== 'goodbye');
  return after(said, askOn({ ...noted.state, ...between, between: null }, context));
}

/** A yes or no that stands in a question and not before it is no answer: "mag ik dan wel sporten" booked what was read back. */
export const withoutAskedYes = (input: Meant): Meant => {
  const { yesNo, ...slots } = input.meaning.slots;
  return yesNo === undefined ||
    agreesFirst(input.text) ||
    !asksSomething(input.text) ||
    !voidsAnswer(input.meaning.wish, yesNo)
    ? input
    : { ...input, meaning: { ...input.meaning, slots } };
};

/** "Kan het niet later" refuses what was offered; a no in a question about something else does not. */
const voidsAnswer = (wish: Wish, yesNo: string): boolean => yesNo === 'yes' || ASKED[wish] !== undefined;
