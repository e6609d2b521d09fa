import type { Meaning, Slots, Wish } from '../../domain/meaning.ts';
import { costsOrInsurance } from './costs-or-insurance.ts';
import {
  after,
  type Decided,
  type Dialogue,
  type DialogueContext,
  type DialogueInput,
  type Step,
} from './dialogue.ts';
import { ringDesk } from './human.ts';
import { location } from './location.ts';
import { nextWish, startWish } from './open.ts';
import { openingHours } from './opening-hours.ts';
import { prevention } from './prevention.ts';
import { askAgain } from './questions.ts';
import { holdsAny } from './said-words.ts';
import type { telling } from './telling.ts';

/** While a question is open a wish must be surer than at an open one: what sounds like a wish is mostly the answer. */
const SURE = 0.8;
/** A question in between costs one sentence when it was none, so it may be less sure. */
const SURE_OF_QUESTION = 0.7;

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

const ASKS_WHO: ReadonlySet<Step> = new Set(['date-of-birth', 'last-name', 'postcode']);
const BARE_WORDS = 2;

/** Wishes that are heard in many answers: only words of change make them one. */
const EASILY_HEARD: ReadonlySet<Wish> = new Set(['medical-question', 'complaint', 'book', 'move']);

/** Questions that are answered in between; the caller is then asked on. */
const ASIDES: Readonly<Partial<Record<Wish, ReturnType<typeof telling>>>> = {
  'opening-hours': openingHours,
  location,
  'costs-or-insurance': costsOrInsurance,
  prevention,
};

/** Another wish while a question of the first is open; null: the turn is an answer to that question. */
export function changeOfWish(
  dialogue: Dialogue,
  { meaning, text }: Extract<DialogueInput, { kind: 'meant' }>,
  context: DialogueContext,
): Decided | null {
  const { wish, confidence, slots } = meaning;
  if (wish === 'none' || wish === dialogue.wish) return null;
  if (ASIDES[wish] !== undefined && isBareAnswer(dialogue, text)) return null;
  // The practice's answers are in Dutch.
  const mayBeBetween = confidence >= SURE_OF_QUESTION && !dialogue.inEnglish;
  const between = mayBeBetween ? questionBetween(dialogue, meaning, text, context) : null;
  if (between !== null || confidence < SURE) return between;
  // "Nee laat maar staan" is the answer to "wilt u de afspraak afzeggen?".
  const keepsIt = dialogue.step === 'confirm-cancel' && (slots.yesNo === 'no' || slots.yesNo === 'correct');
  const instead = !keepsIt && holdsAny(text, INSTEAD);
  // "Wilt u een afspraak?" is answered by the wish for one.
  const isAsked = dialogue.step === 'offer-appointment' && wish === 'book';
  const easilyHeard = EASILY_HEARD.has(wish) && !isAsked;
  if (!instead && (ANY_WORDS.has(dialogue.step) || easilyHeard || answersSomething(slots))) return null;
  if (wish === 'urgent') return ringDesk({ ...dialogue, wish, asked: text }, 'asked');
  if (!instead && !isAsked && holdsAny(text, ALSO)) {
    const { say, next } = askAgain(dialogue, context);
    return { say, next, state: { ...dialogue, later: [...dialogue.later, wish], misunderstood: 0 } };
  }
  return startWish({ ...nextWish(dialogue, slots), asked: text }, wish, context);
}

/** "Centrum" is a name in answer to the question for one; told the address, its caller said it again, for ever. */
const isBareAnswer = ({ step }: Dialogue, text: string): boolean =>
  ASKS_WHO.has(step) && text.trim().split(/\s+/u).length <= BARE_WORDS;

/** A question of its own is answered, also when it holds a day ("zijn jullie vrijdag open"); then the open question is asked on. */
function questionBetween(
  dialogue: Dialogue,
  { wish, slots }: Meaning,
  text: string,
  context: DialogueContext,
): Decided | null {
  const aside = context.practice.opened.includes(wish) ? ASIDES[wish] : undefined;
  if (aside === undefined || ANY_WORDS.has(dialogue.step) || slots.choice !== undefined) return null;
  const asking = { ...dialogue, asked: text, known: { ...dialogue.known, ...slots } };
  const told = aside.answerFor(asking, context);
  if (told === null) return null;
  const { say, next } = askAgain(dialogue, context);
  return after(told, { say, next, state: { ...dialogue, answered: true, misunderstood: 0 } });
}

const answersSomething = (slots: Slots): boolean => {
  const { reason: _reason, who: _who, ...values } = slots;
  return Object.keys(values).length > 0;
};
