import type { Slots } from '../../domain/meaning.ts';
import type { Reply } from '../../domain/reply.ts';
import { appointmentTypeFor } from './appointment-type.ts';
import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { ringDesk, unreachable } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { changesWanted, matchOffered, wantedSlot } from './wanted-slot.ts';
import { identifyFirst, type WishDialogue } from './wish-dialogue.ts';

/** Two slots, then two others, then a day part is asked for (conversation.md); after this many rounds a human helps. */
const ROUNDS_BEFORE_DAY_PART = 2;
const ROUNDS_BEFORE_HUMAN = 4;

/** A new appointment: who, what for, two slots, one confirmed, booked and said back from the record. */
export const book: WishDialogue = {
  begin: identifyFirst((dialogue, context) => askReasonOrFindSlots(dialogue, context)),
  identified: (dialogue, context) => askReasonOrFindSlots(dialogue, context, [{ phrase: 'identified' }]),

  answer(dialogue, input, context) {
    const { slots } = input.meaning;
    switch (dialogue.step) {
      case 'reason':
        return findSlots(
          { ...dialogue, known: { ...dialogue.known, reason: slots.reason ?? input.text } },
          context,
        );
      case 'day':
        return changesWanted(slots) ? findSlots(dialogue, context) : afterMisunderstanding(dialogue, context);
      case 'choose-slot':
        return choose(dialogue, slots, context);
      case 'confirm-slot':
        return confirm(dialogue, slots, context);
      default:
        return afterMisunderstanding(dialogue, context);
    }
  },

  after(dialogue, outcome, context) {
    switch (outcome.kind) {
      case 'slots-held':
        return ask(
          { ...dialogue, offered: outcome.slots, offerRounds: dialogue.offerRounds + 1, chosen: null },
          'choose-slot',
          context,
        );
      case 'no-slots':
        return dialogue.offerRounds >= ROUNDS_BEFORE_HUMAN
          ? ringDesk(dialogue, 'not-understood')
          : ask(
              { ...dialogue, offerRounds: dialogue.offerRounds + 1, known: withoutMoment(dialogue.known) },
              'day',
              context,
              [{ phrase: 'no-slot-then' }],
            );
      case 'slot-taken':
        return findSlots(dialogue, context, true);
      case 'booked':
        return ask(
          { ...dialogue, booked: outcome.appointment, somethingDone: true, offered: [], chosen: null },
          'anything-else',
          context,
          [
            {
              phrase: 'booked',
              appointment: outcome.appointment,
              confirmation: outcome.confirmation ?? 'none',
            },
          ],
        );
      case 'undone':
        return ask({ ...dialogue, booked: null, somethingDone: true }, 'anything-else', context, [
          { phrase: 'undone', appointment: outcome.appointment },
        ]);
      case 'not-undone': {
        const { say, next, state } = ringDesk(dialogue, 'not-understood');
        return { say: [{ phrase: 'not-undone' }, ...say], next, state };
      }
      default:
        return unreachable(dialogue, outcome, context);
    }
  },
};

function askReasonOrFindSlots(
  dialogue: Dialogue,
  context: DialogueContext,
  before: readonly Reply[] = [],
): Decided {
  return dialogue.known.reason === undefined
    ? ask(dialogue, 'reason', context, before)
    : findSlots(dialogue, context);
}

function choose(dialogue: Dialogue, slots: Slots, context: DialogueContext): Decided {
  const { offered } = dialogue;
  const chosen = matchOffered(offered, slots);
  if (chosen) return ask({ ...dialogue, chosen }, 'confirm-slot', context);
  // "Nee, liever vrijdag" is a new wish for a moment; "geen van beide" is two others.
  if (changesWanted(slots)) return findSlots(refuseOffered(dialogue), context);
  if (slots.choice === 'none' || slots.yesNo === 'no' || slots.yesNo === 'correct') {
    const refused = refuseOffered(dialogue);
    if (dialogue.offerRounds >= ROUNDS_BEFORE_HUMAN) return ringDesk(refused, 'not-understood');
    return dialogue.offerRounds >= ROUNDS_BEFORE_DAY_PART
      ? ask(refused, 'day', context)
      : findSlots(refused, context);
  }
  const [only] = offered;
  if (slots.yesNo === 'yes' && only && offered.length === 1)
    return ask({ ...dialogue, chosen: only }, 'confirm-slot', context);
  return afterMisunderstanding(dialogue, context);
}

function confirm(dialogue: Dialogue, slots: Slots, context: DialogueContext): Decided {
  const { chosen, type } = dialogue;
  const { patient } = dialogue.identification;
  if (chosen === null || patient === null || type === null) throw new Error('nothing to confirm');
  const other = matchOffered(dialogue.offered, slots);
  if (other && other.hold !== chosen.hold)
    return ask({ ...dialogue, chosen: other }, 'confirm-slot', context);
  if (slots.yesNo === 'yes') {
    return {
      say: [],
      next: {
        kind: 'act',
        action:
          dialogue.about === null
            ? { kind: 'book', slot: chosen, patient, type, reason: dialogue.known.reason ?? null }
            : { kind: 'move', appointment: dialogue.about, slot: chosen, patient },
      },
      state: { ...dialogue, step: 'waiting-for-outcome' },
    };
  }
  if (changesWanted(slots)) return findSlots(refuseOffered(dialogue), context);
  if (slots.yesNo === 'no' || slots.yesNo === 'correct' || slots.choice === 'none') {
    return ask({ ...dialogue, chosen: null }, 'choose-slot', context);
  }
  return afterMisunderstanding(dialogue, context);
}

export function findSlots(dialogue: Dialogue, context: DialogueContext, taken = false): Decided {
  const type =
    dialogue.about === null
      ? appointmentTypeFor(context.practice, dialogue.known.reason ?? null)
      : { id: dialogue.about.type };
  if (type === null) return ringDesk(dialogue, 'cannot-do');
  return {
    say: taken ? [{ phrase: 'slot-just-taken' }] : [],
    next: {
      kind: 'act',
      action: { kind: 'offer-slots', wanted: wantedSlot(dialogue, type.id, context) },
    },
    state: { ...dialogue, type: type.id, step: 'waiting-for-outcome' },
  };
}

const refuseOffered = (dialogue: Dialogue): Dialogue => ({
  ...dialogue,
  refusedStarts: [...dialogue.refusedStarts, ...dialogue.offered.map((slot) => slot.start)],
  offered: [],
  chosen: null,
});

function withoutMoment(known: Slots): Slots {
  const { date: _date, time: _time, ...others } = known;
  return others;
}
