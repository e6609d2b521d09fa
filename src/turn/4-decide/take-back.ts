import type { BookedAppointment, CancelledAppointment, HeldSlot } from '../../domain/appointment.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { Meaning } from '../../domain/meaning.ts';
import { after, type Decided, type Dialogue, type DialogueContext, type DialogueInput } from './dialogue.ts';
import { ringDesk } from './human.ts';
import { keepsIt } from './keeps-it.ts';
import { ask } from './questions.ts';
import { matchOffered } from './wanted-slot.ts';

/** Words by which a caller takes back what was just done; the yes/no reading of stage 2 alone cannot tell "nee, dank u" from it. */
const TAKING_BACK = [
  'toch niet',
  'toch maar niet',
  'bedenk me',
  'bedenk mij',
  'doe maar niet',
  'laat maar zitten',
  'ongedaan',
  'weer weg',
  'bedenk ik me',
  'bedenk ik mij',
  'me bedacht',
  'mij bedacht',
  'vergeet het maar',
  'gaat toch niet',
];
/** "Haal 'm er toch maar weer uit", "zeg 'm toch maar af": the verb and its other half stand apart. */
const TAKING_BACK_APART =
  /\bhaal\b[^.?!]*\b(?:weg|uit|eruit)\b|\b(?:zeg|zegt)\b[^.?!]*\btoch\b[^.?!]*\baf\b/u;

/** "Nee, toch niet" after something was done: it is undone (conversation.md). Null: the turn is about something else. */
export function takeBack(
  dialogue: Dialogue,
  { text, meaning }: Extract<DialogueInput, { kind: 'meant' }>,
): Decided | null {
  const said = text.toLowerCase();
  const takesBack = TAKING_BACK.some((words) => said.includes(words)) || TAKING_BACK_APART.test(said);
  if (dialogue.givenUp !== null)
    // Who has just booked and says "laat maar staan" is content: only what was given up is wanted back by it.
    return takesBack || keepsIt(text) ? askPlaceAgain(dialogue, dialogue.givenUp) : null;
  if (dialogue.bookedTogether.length > 0) return takesBack ? undoSeveral(dialogue, meaning) : null;
  return dialogue.booked !== null && takesBack ? undoBooking(dialogue, dialogue.booked) : null;
}

/** One of several, when its day was named; else all of them. */
export function undoSeveral(dialogue: Dialogue, { slots }: Meaning): Decided {
  const { bookedTogether } = dialogue;
  const one = matchOffered(bookedTogether, slots);
  if (one !== null)
    return undoBooking(
      { ...dialogue, bookedTogether: bookedTogether.filter(({ id }) => id !== one.id) },
      one,
    );
  return {
    say: [],
    next: { kind: 'act', action: { kind: 'undo-together', appointments: bookedTogether } },
    state: { ...dialogue, step: 'waiting-for-outcome' },
  };
}

/** "Zeg ze toch maar allemaal af" about what was just booked together. */
export const undoesAll = ({ bookedTogether }: Dialogue, text: string): boolean =>
  bookedTogether.length > 0 && /\b(?:allemaal|ze|alle|die|reeks|serie)\b/u.test(text.toLowerCase());

/** Each that is gone is told by its row; what still stands is named, and a person is rung. */
export function afterUndoing(
  dialogue: Dialogue,
  { appointments, standing }: Extract<Outcome, { kind: 'undone-together' }>,
  context: DialogueContext,
): Decided {
  const said = appointments.map((appointment) => ({ phrase: 'undone', appointment }) as const);
  const state: Dialogue = { ...dialogue, bookedTogether: [], somethingDone: true };
  return standing.length === 0
    ? ask(state, 'anything-else', context, said)
    : after([...said, { phrase: 'not-undone', standing }], ringDesk(state, 'not-understood'));
}

export const undoBooking = (dialogue: Dialogue, appointment: BookedAppointment): Decided => ({
  say: [],
  next: { kind: 'act', action: { kind: 'undo-booking', appointment } },
  state: { ...dialogue, step: 'waiting-for-outcome' },
});

/**
 * The place that was given up is asked for anew, like any other place: somebody else may have it by now, and only what is booked and
 * read back is said to be there. After a move it is a move back. Who has just said that they want it back is not asked again.
 */
function askPlaceAgain(dialogue: Dialogue, givenUp: CancelledAppointment): Decided {
  const { practitioner, practitionerName, start, type } = givenUp;
  const day = start.toPlainDate();
  const time = start.toPlainTime();
  return {
    say: [{ phrase: 'heard-correction' }],
    next: {
      kind: 'act',
      action: {
        kind: 'offer-slots',
        wanted: {
          type,
          practitioner,
          days: { from: day, to: day },
          between: { from: time, to: time.add({ minutes: 1 }) },
          notWeekdays: [],
          notStarts: [],
        },
      },
    },
    state: {
      ...dialogue,
      wish: dialogue.booked === null ? 'book' : 'move',
      about: dialogue.booked,
      type,
      known: {
        ...dialogue.known,
        practitioner: practitionerName,
        date: day.toString(),
        time: time.toString({ smallestUnit: 'minute' }),
      },
      offered: [],
      refusedStarts: [],
      offerRounds: 0,
      chosen: null,
      givenUp: null,
      putsBack: givenUp,
      step: 'waiting-for-outcome',
    },
  };
}

/** Takes the place that is wanted back, now that it is held; null: nothing is put back, or it is another place. */
export function putBack(dialogue: Dialogue, slots: readonly HeldSlot[]): Decided | null {
  const { putsBack, about } = dialogue;
  const { patient } = dialogue.identification;
  const slot = slots.find(
    ({ start, practitioner }) =>
      start.epochMilliseconds === putsBack?.start.epochMilliseconds && practitioner === putsBack.practitioner,
  );
  if (slot === undefined || putsBack === null || patient === null || patient.id !== putsBack.patient)
    return null;
  const { type, reason } = putsBack;
  return {
    say: [],
    next: {
      kind: 'act',
      action:
        about === null
          ? { kind: 'book', slot, patient, type, reason, putsBack: true }
          : { kind: 'move', appointment: about, slot, patient, putsBack: true },
    },
    state: { ...dialogue, step: 'waiting-for-outcome' },
  };
}
