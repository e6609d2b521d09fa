import type { Slots, Wish } from '../../domain/meaning.ts';
import { dayRefused } from './cannot-come-then.nl.ts';
import {
  after,
  type Decided,
  type Dialogue,
  type DialogueContext,
  type DialogueInput,
  type Step,
} from './dialogue.ts';
import { ringDesk } from './human.ts';
import { callsOff } from './moved-or-called-off.nl.ts';
import { nextWish, startWish } from './open.ts';
import {
  ASKS_WHO,
  askOn,
  forLater,
  HAS_PLACES,
  isHeardByWords,
  questionBetween,
} from './question-between.ts';
import { holdsAny } from './said-words.ts';

/** While a question is open a wish must be surer than at an open one: what sounds like a wish is mostly the answer. */
const SURE = 0.8;

const INSTEAD = [
  'laat maar',
  'in plaats',
  'eigenlijk wil',
  'eigenlijk bel',
  'toch liever',
  'ik wil toch',
  'nee wacht',
  'bedenk me',
  'bedenk mij',
  'vergeet',
];
const ALSO = ['ook nog', 'ook even', 'ik wil ook', 'en ook', 'trouwens'];

/** Questions that any words answer, and those about the caller's own details. */
const ANY_WORDS: ReadonlySet<Step> = new Set([
  'reason',
  'medicine',
  'confirm-medicine',
  'which-test',
  'which-letter',
  'question',
  'callback-reason',
  'complaint',
  'more-to-complain',
  'what-changes',
  'changed-value',
  'confirm-change',
  'callback-number',
  'confirm-callback-number',
  // "Ik heb geen telefoonnummer" sounds like a detail that changes.
  'new-name',
  'new-birth-date',
  'new-postcode',
  'new-phone',
  'confirm-registration',
  'intake-question',
]);

const BARE_WORDS = 2;

/** Wishes that are heard in many answers: only words of change make them one. */
const EASILY_HEARD: ReadonlySet<Wish> = new Set(['medical-question', 'complaint', 'book', 'move']);

/** What nobody wants instead of the place that they are choosing, unless they say so. */
const BESIDES: ReadonlySet<Wish> = new Set([
  'repeat-prescription',
  'test-results',
  'referral-or-letter',
  'change-details',
]);

/** Another wish while a question of the first is open; null: the turn is an answer to that question. */
export function changeOfWish(
  dialogue: Dialogue,
  input: Extract<DialogueInput, { kind: 'meant' }>,
  context: DialogueContext,
  takeAnswer: (dialogue: Dialogue) => Decided,
): Decided | null {
  const { meaning, text } = input;
  const { wish, confidence, slots } = meaning;
  if (wish === 'none' || wish === dialogue.wish) return null;
  if (wish === 'cancel' && refusesDayOnly(dialogue, text, context)) return null;
  if (isHeardByWords(wish) && isBareAnswer(dialogue, text)) return null;
  const between = ANY_WORDS.has(dialogue.step) ? null : questionBetween(dialogue, input, context, takeAnswer);
  if (between !== null || confidence < SURE) return between;
  // "Nee laat maar staan" is the answer to "wilt u de afspraak afzeggen?".
  const keepsIt = dialogue.step === 'confirm-cancel' && (slots.yesNo === 'no' || slots.yesNo === 'correct');
  const instead = !keepsIt && holdsAny(text, INSTEAD);
  // "Wilt u een afspraak?" is answered by the wish for one.
  const isAsked = dialogue.step === 'offer-appointment' && wish === 'book';
  const easilyHeard = EASILY_HEARD.has(wish) && !isAsked;
  if (!instead && (ANY_WORDS.has(dialogue.step) || easilyHeard || answersSomething(slots))) return null;
  if (wish === 'urgent') return ringDesk({ ...dialogue, wish, asked: text }, 'asked');
  const waits = holdsAny(text, ALSO) || (HAS_PLACES.has(dialogue.step) && BESIDES.has(wish));
  if (!instead && !isAsked && waits) {
    return after([{ phrase: 'comes-back-to-that' }], askOn(forLater(dialogue, input), context));
  }
  return startWish({ ...nextWish(dialogue, slots), asked: text }, wish, context);
}

/** "Ik kan morgen niet" in answer to an offer refuses that day; said first of all it calls an appointment off. */
const refusesDayOnly = ({ step }: Dialogue, text: string, { now }: DialogueContext): boolean =>
  HAS_PLACES.has(step) && !callsOff(text) && dayRefused(text, now.toPlainDate()) !== null;

/** "Centrum" is a name in answer to the question for one; told the address, its caller said it again, for ever. */
const isBareAnswer = ({ step }: Dialogue, text: string): boolean =>
  ASKS_WHO.has(step) && text.trim().split(/\s+/u).length <= BARE_WORDS;

const answersSomething = (slots: Slots): boolean => {
  const { reason: _reason, who: _who, ...values } = slots;
  return Object.keys(values).length > 0;
};
