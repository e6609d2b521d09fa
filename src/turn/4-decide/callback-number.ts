import type { Wish } from '../../domain/meaning.ts';
import { meansOtherNumber, meansThisNumber } from './callback-details.nl.ts';
import type { Decided, Dialogue, DialogueContext, DialogueInput } from './dialogue.ts';
import { askNumber, promiseCallback } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { noteRequest } from './request.ts';
import { holdsAny } from './said-words.ts';

type Meant = Extract<DialogueInput, { kind: 'meant' }>;

/** The number on which the caller wants to be rung: said, read back, and only then promised on. */
export function answerNumber(
  dialogue: Dialogue,
  { text, meaning: { slots } }: Meant,
  context: DialogueContext,
): Decided {
  if (slots.phone !== undefined) return ask(dialogue, 'confirm-callback-number', context);
  const isThis = context.callBackNumber !== null && meansThisNumber(text);
  if (dialogue.step === 'confirm-callback-number' && !isThis) {
    if (slots.yesNo === 'yes') return goOn({ ...dialogue, otherNumber: false }, context);
    return slots.yesNo === undefined
      ? afterMisunderstanding(dialogue, context)
      : askNumber(withoutNumber(dialogue), []);
  }
  return isThis
    ? goOn({ ...withoutNumber(dialogue), otherNumber: false }, context)
    : afterMisunderstanding(dialogue, context);
}

const goOn = (dialogue: Dialogue, context: DialogueContext): Decided =>
  dialogue.request === null
    ? promiseCallback(dialogue, context, [])
    : noteRequest(dialogue, dialogue.request, context);

function withoutNumber(dialogue: Dialogue): Dialogue {
  const { phone: _phone, ...known } = dialogue.known;
  return { ...dialogue, known };
}

/** What is about something else than the call that was promised, whatever day it names. */
const ABOUT_ELSE = ['afspraak', 'recept', 'medicijn', 'controle', 'behandeling', 'open', 'dicht'];
/** As for a question in between: below this a wish is as often none. */
const SURE = 0.7;
const MAY_CHANGE: ReadonlySet<Wish> = new Set([
  'none',
  'callback',
  'move',
  'check-appointment',
  'change-details',
  'human',
]);

/**
 * "Kan dat na drie uur?", "bel me dan op mijn werk" about a call that was just promised: it is promised anew. Null: about something else.
 */
export function changePromise(
  dialogue: Dialogue,
  { text, meaning: { wish, confidence, slots } }: Meant,
  context: DialogueContext,
): Decided | null {
  const { promised } = dialogue;
  if (promised === null || (confidence >= SURE && !MAY_CHANGE.has(wish))) return null;
  const { date, time, phone } = slots;
  const isMoment = (date !== undefined || time !== undefined) && !holdsAny(text, ABOUT_ELSE);
  const isNumber = phone !== undefined || meansOtherNumber(text, context);
  if (!isMoment && !isNumber) return null;
  const callAt = isMoment
    ? { ...(date === undefined ? {} : { date }), ...(time === undefined ? {} : { time }) }
    : dialogue.callAt;
  const state: Dialogue = { ...dialogue, wish: promised.wish, callAt };
  return promised.request === null
    ? promiseCallback(state, context, [])
    : noteRequest(state, { ...promised.request, details: [...promised.request.details, INSTEAD] }, context);
}

const INSTEAD = 'Dit vervangt het eerdere verzoek uit dit gesprek.';
