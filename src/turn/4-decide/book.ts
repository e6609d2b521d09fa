import type { Outcome } from '../../domain/decision.ts';
import type { Slots } from '../../domain/meaning.ts';
import type { Reply } from '../../domain/reply.ts';
import { afterBookingTogether } from './after-together.ts';
import { typeNamedIn } from './appointment-type.ts';
import { asksForFreedPlace } from './asks-to-wait.nl.ts';
import {
  after,
  afterPlace,
  type Decided,
  type Dialogue,
  type DialogueContext,
  spokenLanguage,
} from './dialogue.ts';
import { ringDesk, unreachable } from './human.ts';
import { identify } from './identify.ts';
import { afterBookingSaid } from './message-consent.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { closedBefore, isTooLateToWait, noSlotSaid, notOpenYet, wantsAnyMoment } from './no-slot.ts';
import { aboutSomebodyElse } from './person-meant.ts';
import { preparationFor } from './preparation.ts';
import { ask } from './questions.ts';
import { withReasonSaid } from './reason-said.ts';
import { answerOtherRole, offerOtherRole } from './role-not-here.ts';
import {
  findSeries,
  isSeriesForPeople,
  offerFewer,
  rhythmNotPossible,
  takeTimes,
  withinRhythm,
  withoutDaysOfRhythm,
} from './series.ts';
import { afterUndoing, putBack } from './take-back.ts';
import {
  answerTogether,
  areMoreThanTwo,
  beforePlaces,
  findSideBySide,
  offerTogether,
  unlessTwice,
  withTogether,
} from './together.ts';
import { keptType, typeWanted } from './type-wanted.ts';
import {
  afterJoining,
  answerMeanwhile,
  answerToJoining,
  asksToWait,
  isWaiting,
  keepsList,
  offerWaitingList,
  seekEarlier,
  waitsAlready,
  wantsEarlier,
} from './wait-for-earlier.ts';
import {
  changesWanted,
  hasNoPreference,
  matchOffered,
  onAnotherDay,
  practitionerNamed,
  refuseOffered,
  wantedSlot,
  withAskedFrom,
  withoutDayRefused,
  withoutMoment,
} from './wanted-slot.ts';
import { identifyFirst, type WishDialogue } from './wish-dialogue.ts';
import { namesAnother, saysOfferedDay } from './yes-in-doubt.ts';

/** Two slots, then two others, then a day part is asked for (conversation.md); after this many rounds a human helps. */
const ROUNDS_BEFORE_DAY_PART = 2;
const ROUNDS_BEFORE_HUMAN = 4;
/** One full day is bad luck; after two the practice is full for this caller. */
const EMPTY_BEFORE_WAITING_LIST = 2;

/** A new appointment: who, what for, two slots, one confirmed, booked and said back from the record. */
export const book: WishDialogue = {
  begin: (dialogue, context) =>
    areMoreThanTwo(dialogue.asked) || isSeriesForPeople(dialogue, context)
      ? staffPlan(dialogue)
      : (offerOtherRole(dialogue, context) ??
        identifyFirst((known, during) => askReasonOrFindSlots(known, during))(
          withoutDaysOfRhythm(withTogether(dialogue, context)),
          context,
        )),
  identified: (dialogue, context) => askReasonOrFindSlots(dialogue, context, [{ phrase: 'identified' }]),

  answer(dialogue, input, context) {
    const { slots } = input.meaning;
    switch (dialogue.step) {
      case 'offer-appointment':
        return answerOtherRole(dialogue, slots, input.text, context, goOnBooking);
      case 'reason':
        return afterReason(dialogue, slots, input.text, context);
      case 'day':
        if (asksToWait(input.text, context) && dialogue.type !== null)
          return offerWaitingList(dialogue, context);
        if (changesWanted(slots)) return findSlots(dialogue, context);
        return hasNoPreference(input.text)
          ? findSlots(onAnotherDay(dialogue, input.text, context), context)
          : afterMisunderstanding(dialogue, context);
      case 'choose-slot':
        return choose(dialogue, slots, input.text, context);
      case 'confirm-slot':
        return confirm(dialogue, slots, input.text, context);
      case 'join-waiting-list':
        return changesWanted(slots)
          ? findSlots(refuseOffered(dialogue), context)
          : answerToJoining(dialogue, slots, input.text, context);
      case 'book-meanwhile':
        return answerMeanwhile(dialogue, slots, context);
      case 'series-weeks': {
        const known = takeTimes(dialogue, input.text);
        return known === null
          ? afterMisunderstanding(dialogue, context)
          : askReasonOrFindSlots(known, context);
      }
      case 'confirm-together':
        return confirmTogether(dialogue, slots, input.text, context);
      default:
        return afterMisunderstanding(dialogue, context);
    }
  },

  after(dialogue, outcome, context) {
    switch (outcome.kind) {
      case 'slots-held': {
        const back = putBack(dialogue, outcome.slots);
        if (back !== null) return back;
        if (dialogue.waits && dialogue.about === null && asksForFreedPlace(dialogue.asked))
          return offerWaitingList(dialogue, context);
        return ask(
          {
            ...dialogue,
            putsBack: null,
            offered: outcome.slots,
            offerRounds: dialogue.offerRounds + 1,
            chosen: null,
            seeking: null,
            emptyRounds: 0,
            allTaken: false,
          },
          'choose-slot',
          context,
          closedBefore(dialogue, outcome.slots, context),
        );
      }
      case 'no-slots':
        if (dialogue.seeking !== null) return offerWaitingList({ ...dialogue, seeking: null }, context);
        return afterNoSlots(dialogue, outcome, context);
      case 'slot-taken':
        return findSlots(dialogue, context, true);
      case 'together-held':
        return offerTogether(dialogue, outcome, context);
      case 'booked-together':
        return afterBookingTogether(dialogue, outcome, context);
      case 'waiting-list-joined':
      case 'waiting-list-not-joined':
        return afterJoining(dialogue, outcome, context);
      case 'booked':
        return afterBooking(
          { ...afterPlace(dialogue), booked: outcome.appointment, bookedTogether: [] },
          outcome,
          context,
        );
      case 'undone':
        return ask({ ...dialogue, booked: null, somethingDone: true }, 'anything-else', context, [
          { phrase: 'undone', appointment: outcome.appointment },
        ]);
      case 'undone-together':
        return afterUndoing(dialogue, outcome, context);
      case 'rhythm-not-kept':
        return rhythmNotPossible(dialogue);
      case 'not-undone': {
        const { say, next, state } = ringDesk(dialogue, 'not-understood');
        return { say: [{ phrase: 'not-undone' }, ...say], next, state };
      }
      default:
        return unreachable(dialogue, outcome, context);
    }
  },
};

/** Another day is asked for; where the second one has no place either, the waiting list is offered. */
function afterNoSlots(
  dialogue: Dialogue,
  { why }: Extract<Outcome, { kind: 'no-slots' }>,
  context: DialogueContext,
): Decided {
  if (dialogue.offerRounds >= ROUNDS_BEFORE_HUMAN) return ringDesk(dialogue, 'not-understood');
  const isOfAnyDay = why === undefined && wantsAnyMoment(dialogue);
  // None from the day on that was asked for: then what lies before it.
  if (isOfAnyDay && dialogue.notBefore !== null) return findSlots({ ...dialogue, notBefore: null }, context);
  const state: Dialogue = {
    ...dialogue,
    putsBack: null,
    offered: [],
    offerRounds: dialogue.offerRounds + 1,
    emptyRounds: dialogue.emptyRounds + 1,
    allTaken: isOfAnyDay,
  };
  const notYet = why === undefined ? notOpenYet(state, context) : null;
  if (notYet !== null) {
    const step = notYet.phrase === 'only-that-day' ? 'anything-else' : 'day';
    return ask({ ...state, known: withoutMoment(state.known) }, step, context, [notYet]);
  }
  const { practitioner, ...known } = state.known;
  if (isOfAnyDay && practitioner !== undefined && state.about === null && state.together === null)
    return after([{ phrase: 'no-slot-with', practitioner }], findSlots({ ...state, known }, context));
  const said = noSlotSaid(state, why, context);
  // Who moves an appointment has a place: the list is for coming sooner, and that is asked for in so many words.
  const mayWait =
    state.about === null && why === undefined && keepsList(context) && !isTooLateToWait(state, context);
  // Where any moment was good, asking for another day would be in vain.
  if (isOfAnyDay && !mayWait) return after([said], ringDesk(state, 'not-understood'));
  return mayWait && (state.waits || isOfAnyDay || state.emptyRounds >= EMPTY_BEFORE_WAITING_LIST)
    ? after([said], offerWaitingList(state, context))
    : ask({ ...state, known: withoutMoment(state.known) }, 'day', context, [said]);
}

/** Said from the record; then what is still to be asked of the caller, or "nog iets?". What was put back was asked before. */
const afterBooking = (
  dialogue: Dialogue,
  { appointment, confirmation, mayAsk, putBack: isBack }: Extract<Outcome, { kind: 'booked' }>,
  context: DialogueContext,
): Decided =>
  afterBookingSaid(
    dialogue,
    appointment,
    mayAsk,
    context,
    [
      ...(isBack === true ? [{ phrase: 'put-back', after: 'cancelling' } as const] : []),
      { phrase: 'booked', appointment, confirmation: confirmation ?? 'none' },
      ...preparationFor(appointment, context),
    ],
    isBack === true ? { withoutIntake: true } : {},
  );

/** Yes to all, to fewer of them, or places are looked for anew; after four rounds a person does. */
function confirmTogether(dialogue: Dialogue, slots: Slots, text: string, context: DialogueContext): Decided {
  const answered =
    offerFewer(dialogue, text, context) ??
    (changesWanted(slots) ? null : answerTogether(dialogue, slots, context));
  if (answered !== null) return answered;
  const refused = refuseOffered(dialogue);
  if (dialogue.offerRounds >= ROUNDS_BEFORE_HUMAN) return ringDesk(refused, 'not-understood');
  return changesWanted(slots) ? findSlots(refused, context) : ask(refused, 'day', context);
}

/** The reason may tell that somebody else is to come than who was identified: then that person is asked after first. */
function afterReason(
  dialogue: Dialogue,
  { who, reason: said }: Slots,
  text: string,
  context: DialogueContext,
): Decided {
  const reason = said ?? text;
  // The reason is kept in the caller's own words; which appointment it asks for is read from the words as they were understood.
  const asked = dialogue.inEnglish ? `${dialogue.asked}\n${text}` : dialogue.asked;
  const state = { ...dialogue, asked, known: { ...dialogue.known, reason } };
  const somebodyElse = aboutSomebodyElse(state, who);
  if (somebodyElse !== null) return identify.begin(somebodyElse, context);
  return offerOtherRole(state, context) ?? findSlots(state, context);
}

const goOnBooking: WishDialogue['begin'] = (dialogue, context) => book.begin(dialogue, context);

function askReasonOrFindSlots(
  known: Dialogue,
  context: DialogueContext,
  before: readonly Reply[] = [],
): Decided {
  const dialogue = withReasonSaid(unlessTwice(known));
  const first = beforePlaces(dialogue, context);
  if (first !== null) return after(before, first);
  // The type that the opening words name ("een afspraak voor bloedprikken") says what for.
  const isToldWhatFor = dialogue.known.reason !== undefined || keptType(dialogue) !== null;
  return !isToldWhatFor && typeNamedIn(context.practice, dialogue.asked) === null
    ? ask(dialogue, 'reason', context, before)
    : findSlots(dialogue, context);
}

function choose(dialogue: Dialogue, slots: Slots, text: string, context: DialogueContext): Decided {
  const { offered } = dialogue;
  const withoutDay = withoutDayRefused(dialogue, slots, text, context);
  if (withoutDay !== null) return findSlots(withoutDay, context);
  const chosen = matchOffered(offered, slots);
  if (chosen) return ask({ ...dialogue, chosen }, 'confirm-slot', context);
  if (wantsEarlier(text, context) && slots.date === undefined)
    return isWaiting(dialogue)
      ? waitsAlready(dialogue, context)
      : seekEarlier(dialogue, context, (earlier) => findSlots(earlier, context));
  // "Volgende week donderdag, zoals ik zei" to two times on that day chooses neither and refuses none.
  if (saysOfferedDay(offered, slots)) return afterMisunderstanding(dialogue, context);
  // "Nee, liever vrijdag" is a new wish for a moment; "geen van beide" is two others.
  if (changesWanted(slots)) return findSlots(refuseOffered(dialogue, slots), context);
  if (slots.choice === 'none' || slots.yesNo === 'no' || slots.yesNo === 'correct') {
    const refused = refuseOffered(dialogue);
    if (dialogue.offerRounds >= ROUNDS_BEFORE_HUMAN) return ringDesk(refused, 'not-understood');
    return dialogue.offerRounds >= ROUNDS_BEFORE_DAY_PART
      ? ask(refused, 'day', context)
      : findSlots(refused, context);
  }
  const [first] = offered;
  const anyWillDo = hasNoPreference(text) || (slots.yesNo === 'yes' && offered.length === 1);
  if (anyWillDo && first) return ask({ ...dialogue, chosen: first }, 'confirm-slot', context);
  return afterMisunderstanding(dialogue, context);
}

function confirm(dialogue: Dialogue, slots: Slots, text: string, context: DialogueContext): Decided {
  const { chosen, type } = dialogue;
  const { patient } = dialogue.identification;
  if (chosen === null || patient === null || type === null) throw new Error('nothing to confirm');
  const withoutDay = withoutDayRefused(dialogue, slots, text, context);
  if (withoutDay !== null) return findSlots(withoutDay, context);
  const other = matchOffered(dialogue.offered, slots);
  if (other && other.hold !== chosen.hold)
    return ask({ ...dialogue, chosen: other }, 'confirm-slot', context);
  if (slots.yesNo === 'yes' && !namesAnother(chosen, slots)) {
    const series = findSeries(dialogue, chosen, wantedSlot(dialogue, type, context));
    if (series !== null) return series;
    // A place on the list for another kind of appointment is not given up for this one.
    const waiting = isWaiting(dialogue) ? { waiting: dialogue.waiting.entry } : {};
    const also = { ...waiting, ...spokenLanguage(dialogue) };
    return {
      say: [],
      next: {
        kind: 'act',
        action:
          dialogue.about === null
            ? {
                kind: 'book',
                slot: chosen,
                patient,
                type,
                reason: dialogue.known.reason ?? null,
                ...also,
              }
            : { kind: 'move', appointment: dialogue.about, slot: chosen, patient, ...also },
      },
      state: { ...dialogue, step: 'waiting-for-outcome' },
    };
  }
  // "Donderdag half tien" to a read-back of it is no other moment, and no yes either.
  if (slots.yesNo === undefined && saysOfferedDay([chosen], slots))
    return afterMisunderstanding(dialogue, context);
  if (changesWanted(slots)) return findSlots(refuseOffered(dialogue, slots), context);
  if (slots.yesNo === 'no' || slots.yesNo === 'correct' || slots.choice === 'none') {
    return ask({ ...dialogue, chosen: null }, 'choose-slot', context);
  }
  return afterMisunderstanding(dialogue, context);
}

export function findSlots(dialogue: Dialogue, context: DialogueContext, taken = false): Decided {
  const { practice } = context;
  const wantedBy = practitionerNamed(practice, dialogue.known.practitioner);
  const type = typeWanted(dialogue, context, wantedBy);
  if (type === null) return staffPlan(dialogue);
  const cannot = wantedBy !== null && !type.practitioners.includes(wantedBy);
  const { practitioner, ...known } = dialogue.known;
  const wanting = cannot ? { ...dialogue, known } : dialogue;
  const family = findSideBySide(wanting, type.id, context);
  if (family !== null) return family;
  return {
    say: [
      ...(taken ? [{ phrase: 'slot-just-taken' } as const] : []),
      ...(cannot && practitioner !== undefined
        ? [{ phrase: 'not-with-that-practitioner', practitioner } as const]
        : []),
    ],
    next: {
      kind: 'act',
      action: {
        kind: 'offer-slots',
        wanted: withinRhythm(wantedSlot(wanting, type.id, context), wanting),
        ...(wanting.seeking === null ? {} : { keepHeld: true }),
      },
    },
    state: { ...withAskedFrom(wanting), type: type.id, step: 'waiting-for-outcome' },
  };
}

const staffPlan = (dialogue: Dialogue): Decided =>
  after([{ phrase: 'staff-plan-this' }], ringDesk(dialogue, 'not-understood'));
