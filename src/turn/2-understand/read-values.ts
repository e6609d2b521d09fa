import type { ExpectedKind } from '../../domain/expectation.ts';
import type { Slots, UnderstandingContext, Wish } from '../../domain/meaning.ts';
import { repairAnswer } from './repair.ts';
import { withoutPauses } from './slots/correction-words.ts';
import { findDateOfBirth } from './slots/date-of-birth.ts';
import { findMedicines } from './slots/medicine.ts';
import { findDose } from './slots/medicine-dose.ts';
import { findMoment, type MomentSlots } from './slots/moment.ts';
import { spelledOut } from './slots/moment-spelled-out.ts';
import { withDaySaidAnew } from './slots/moment-taken-back.ts';
import { findName } from './slots/name.ts';
import { nameInReadBack } from './slots/name-in-read-back.ts';
import { withNameSaidAnew } from './slots/name-said-anew.ts';
import { findPhone } from './slots/phone.ts';
import { findPostcode } from './slots/postcode.ts';
import { findPractitioner } from './slots/practitioner.ts';
import { findReason } from './slots/reason.ts';
import { findWho } from './slots/who.ts';
import { A_MONTH } from './when/lexicon.ts';
import { withoutClocks, withoutNumbers } from './without-numbers.ts';
import type { SaidTurn } from './words.ts';

/** What a turn may say by itself, each with its own reader. */
export type Value =
  | 'who'
  | 'practitioner'
  | 'dateOfBirth'
  | 'phone'
  | 'name'
  | 'postcode'
  | 'medicine'
  | 'dose'
  | 'reason';

/** Every value in the turn, as the answer to the question of the context. */
export function findValues(heard: SaidTurn, wish: Wish, context: UnderstandingContext): Slots {
  const turn = repaired(heard, context.expecting);
  const values: Partial<Record<Value, unknown>> = {};
  for (const value of VALUES) {
    const found = READERS[value](turn, context);
    if (found !== undefined) values[value] = found;
  }
  const { who, practitioner, ...others } = values as Slots;
  return {
    ...(who === undefined ? {} : { who }),
    ...(practitioner === undefined ? {} : { practitioner }),
    ...momentIn(turn, wish, context, others.dateOfBirth !== undefined),
    ...others,
  };
}

/** One of them, for the price of that one: what was answered before is read again when it may be put right. */
export function findValue<V extends Value>(
  value: V,
  heard: SaidTurn,
  context: UnderstandingContext,
): Slots[V] {
  return READERS[value](repaired(heard, context.expecting), context) as Slots[V];
}

/** The days and times alone. */
export function findMoments(heard: SaidTurn, wish: Wish, context: UnderstandingContext): MomentSlots {
  const turn = repaired(heard, context.expecting);
  const born = context.expecting === 'yes-no' && READERS.dateOfBirth(turn, context) !== undefined;
  return momentIn(turn, wish, context, born);
}

/** An open turn holds names and complaints: only the words of the calendar are put right in it. */
const repaired = (heard: SaidTurn, expecting: ExpectedKind): SaidTurn =>
  repairAnswer(
    expecting === 'name'
      ? withNameSaidAnew(heard)
      : ASKS_A_MOMENT.has(expecting)
        ? withDaySaidAnew(heard)
        : heard,
    REPAIRED[expecting] ?? 'calendar',
  );

const ASKS_A_MOMENT: ReadonlySet<ExpectedKind> = new Set(['day', 'time', 'slot-choice']);

type Reader<V extends Value> = (turn: SaidTurn, context: UnderstandingContext) => Slots[V] | undefined;

const READERS: { readonly [V in Value]: Reader<V> } = {
  who: findWho,
  // A caller may be called like a practitioner.
  practitioner: (turn, { expecting, practitioners }) =>
    expecting === 'name' ? undefined : findPractitioner(turn, practitioners),
  dateOfBirth: (turn, context) => {
    const now = context.now.toPlainDateTime();
    return (
      findDateOfBirth(turn, now, context.expecting === 'date-of-birth') ??
      bornByReadBack(turn, now, context.expecting)
    );
  },
  phone: (turn, { expecting }) => findPhone(withoutClocks(turn), expecting === 'phone'),
  name: (turn, { expecting }) =>
    findName(turn, expecting === 'name') ?? (expecting === 'yes-no' ? nameInReadBack(turn) : undefined),
  postcode: (turn, { expecting }) =>
    // "2010, eh 11" in answer to another question has no EH in it.
    findPostcode(withoutClocks(expecting === 'postcode' ? turn : withoutPauses(turn))),
  medicine: (turn, { expecting }) => {
    const found = findMedicines(turn, expecting === 'medicine');
    return found.length === 0 ? undefined : found;
  },
  dose: findDose,
  reason: (turn, { expecting }) => findReason(turn, expecting),
};
const VALUES = Object.keys(READERS) as readonly Value[];

const momentIn = (
  turn: SaidTurn,
  wish: Wish,
  { expecting, now }: UnderstandingContext,
  born: boolean,
): MomentSlots =>
  NO_MOMENT.has(expecting) || (born && expecting === 'yes-no')
    ? {}
    : moment(turn, wish, expecting, now.toPlainDateTime());

/** Questions whose answer is digits or a name: a date found in them would be a misreading. */
const NO_MOMENT: ReadonlySet<ExpectedKind> = new Set([
  'date-of-birth',
  'phone',
  'postcode',
  'name',
  'medicine',
]);

/** Questions that numbers, days or times answer: misheard ones are put right first. */
const REPAIRED: Readonly<Partial<Record<ExpectedKind, 'numbers' | 'postcode' | 'names' | 'moments'>>> = {
  name: 'names',
  'date-of-birth': 'numbers',
  phone: 'numbers',
  postcode: 'postcode',
  day: 'moments',
  time: 'moments',
  'slot-choice': 'moments',
};

/** "Nee, 15 maart 1968" to a read-back, or to the question for a name that follows it: a day long past can only be a birth date. */
function bornByReadBack(
  turn: SaidTurn,
  now: Temporal.PlainDateTime,
  expecting: ExpectedKind,
): string | undefined {
  const born = expecting === 'yes-no' || expecting === 'name' ? findDateOfBirth(turn, now, true) : undefined;
  const said = born !== undefined && YEAR_OF_BIRTH.test(turn.plain);
  return said && born < now.toPlainDate().subtract({ years: 1 }).toString() ? born : undefined;
}

/** A year in full, or one behind a month that is no hour and no minute: "drie april vierenvijftig". */
const YEAR_OF_BIRTH = new RegExp(
  ` (19|20)\\d\\d | (negentien|tweeduizend)| ${A_MONTH} (?:3[2-9]|[4-9]\\d|[a-z]+endertig|(?:[a-z]+en)?(?:veertig|vijftig|zestig|zeventig|tachtig|negentig)) (?!uur )`,
  'u',
);

function moment(
  turn: SaidTurn,
  wish: Wish,
  expecting: ExpectedKind,
  now: Temporal.PlainDateTime,
): MomentSlots {
  const readable = withoutNumbers(spelledOut(turn), now);
  // Only at an open question does a day belong to an appointment there already is.
  const moving = wish === 'move' && expecting === 'open';
  const cancelling = wish === 'cancel' && expecting === 'open';
  const asksDay = expecting === 'day';
  const asked = { moving, cancelling, asksDay, asksMoment: asksDay || expecting === 'slot-choice' };
  const found = findMoment(readable, now, { ...asked, expecting: expecting === 'time' ? 'time' : 'any' });
  if (!asksDay || Object.keys(found).length > 0) return found;
  // A bare number is a day when a day was asked ("de achtentwintigste"), unless it is said as a clock ("rond tienen").
  const clock = / (om|na|voor|rond|tegen|vanaf|tussen|tot) (de )?[a-z0-9]+(en)? /u.test(readable.plain);
  return findMoment(readable, now, { ...asked, expecting: clock ? 'time' : 'date' });
}
