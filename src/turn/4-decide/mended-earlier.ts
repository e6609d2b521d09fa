import type { Slots } from '../../domain/meaning.ts';
import { after, type Decided, type Dialogue, type DialogueContext, type Step } from './dialogue.ts';
import { identify } from './identify.ts';
import { aboutAnother } from './person-meant.ts';
import { askAgain } from './questions.ts';

/** Questions whose answers are digits or a name: a day, a medicine or a person in them belongs to what was said before. */
const ASKS_DIGITS_OR_NAME: ReadonlySet<Step> = new Set([
  'date-of-birth',
  'last-name',
  'postcode',
  'callback-number',
]);
/** While these are open the caller's own appointment or request is being made, and it is not too late to make it somebody else's. */
const BEFORE_IT_IS_DONE: ReadonlySet<Step> = new Set([
  ...ASKS_DIGITS_OR_NAME,
  'day',
  'choose-slot',
  'confirm-slot',
  'choose-appointment',
  'confirm-cancel',
  'series-weeks',
  'confirm-medicine',
]);

/**
 * "O wacht, niet donderdag maar vrijdag" or "nee, het is voor mijn dochter" while something else is asked: it is put right, and the
 * question that was open is asked on. `dialogue` remembers this turn already. Null: the turn puts nothing right that was said before.
 */
export function takeMending(dialogue: Dialogue, slots: Slots, context: DialogueContext): Decided | null {
  const { step } = dialogue;
  if (!BEFORE_IT_IS_DONE.has(step)) return null;
  const born = otherBirthDate(dialogue, slots);
  if (born !== null)
    return born === 'the-same' ? askOn(dialogue, context) : identifyAnew(dialogue, born, context);
  if (slots.yesNo !== 'correct') return null;
  const forWhom = dialogue.identification.who ?? 'self';
  if (slots.correctionOf === 'who' && slots.who !== undefined)
    return dialogue.identification.patient !== null && slots.who === forWhom
      ? askOn(dialogue, context)
      : after([HEARD], identify.begin(fromTheStart(aboutAnother(dialogue, slots.who)), context));
  return ASKS_DIGITS_OR_NAME.has(step) && MENDED_ASIDE.has(slots.correctionOf ?? '')
    ? askOn(dialogue, context)
    : null;
}

const HEARD = { phrase: 'heard-correction' } as const;
const MENDED_ASIDE: ReadonlySet<string> = new Set(['date', 'time', 'practitioner', 'medicine']);

const askOn = (dialogue: Dialogue, context: DialogueContext): Decided => {
  const { say, next } = askAgain(dialogue, context);
  return { say: [HEARD, ...say], next, state: { ...dialogue, misunderstood: 0 } };
};

/** A birth date that is said once somebody was identified by another; null: none is said, or nobody was identified. */
function otherBirthDate(
  { identification: { patient } }: Dialogue,
  { dateOfBirth }: Slots,
): Temporal.PlainDate | 'the-same' | null {
  if (patient === null || dateOfBirth === undefined) return null;
  const said = Temporal.PlainDate.from(dateOfBirth);
  return said.equals(patient.dateOfBirth) ? 'the-same' : said;
}

/** Somebody else of the same name was found by the wrong date: the right one is looked up (S11). */
function identifyAnew(
  dialogue: Dialogue,
  dateOfBirth: Temporal.PlainDate,
  context: DialogueContext,
): Decided {
  const { name, who = 'self' } = dialogue.known;
  const another = aboutAnother(dialogue, who);
  const known = {
    ...another.known,
    dateOfBirth: dateOfBirth.toString(),
    ...(name === undefined ? {} : { name }),
  };
  return after([HEARD], identify.begin(fromTheStart({ ...another, known }), context));
}

/** What was looked up and offered belonged to somebody else. */
const fromTheStart = (dialogue: Dialogue): Dialogue => ({
  ...dialogue,
  offered: [],
  chosen: null,
  about: null,
  appointments: [],
  misunderstood: 0,
});
