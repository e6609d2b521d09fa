import type { BookedAppointment, CancelledAppointment } from '../../domain/appointment.ts';
import type { Reply } from '../../domain/reply.ts';
import { type Decided, type Dialogue, type DialogueContext, spokenLanguage } from './dialogue.ts';
import { answerWhichAppointment, chooseAppointment, findAppointments } from './existing-appointment.ts';
import { ringDesk, unreachable } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { move } from './move.ts';
import { answerAppointmentOffer, noAppointmentFound } from './offer-appointment.ts';
import { ask } from './questions.ts';
import { matchOffered } from './wanted-slot.ts';
import { identifyFirst, type WishDialogue } from './wish-dialogue.ts';
import { namesAnother } from './yes-in-doubt.ts';

const confirmFirst =
  (context: DialogueContext) =>
  (dialogue: Dialogue): Decided =>
    ask(dialogue, 'confirm-cancel', context);

const TO_ANOTHER_DAY =
  /\b(?:kan|kunnen|mag|zou|zouden) (?:hij|die|ie|het|dat|deze|de afspraak|we (?:hem|die|het))(?: \p{L}+){0,3}? (?:naar|op|verzet|verplaatst)\b/u;

/** "Ik bel om vrijdag af te zeggen, of nee, kan hij naar maandag": who asks for another day in the same breath calls nothing off. */
const isMoved = ({ asked, known: { date, fromDate } }: Dialogue): boolean =>
  date !== undefined &&
  fromDate !== undefined &&
  date !== fromDate &&
  TO_ANOTHER_DAY.test(asked.toLowerCase());

const ALL =
  /\b(?:allebei|beide|beiden|alle ?twee|alle ?drie|allemaal|alles|alle(?: \p{L}+)? afspraken|al (?:mijn|m['’]?n|onze|zijn|haar|die|de) afspraken|(?:mijn|m['’]?n|onze|de|die) (?:twee|drie) afspraken)\b/u;
const meansAll = (said: string): boolean => ALL.test(said.toLowerCase());

/** Of a day or a week that was named, those that lie in it; where no two do, all that there are. */
function allOf(dialogue: Dialogue, found: readonly BookedAppointment[], day: string | undefined): Dialogue {
  const within = found.filter((one) => day !== undefined && matchOffered([one], { date: day }) !== null);
  return { ...dialogue, appointments: within.length > 1 ? within : found };
}

/** One after the other, each confirmed and said for itself: nothing is called off that was not named to the caller. */
const confirmEach = (dialogue: Dialogue, context: DialogueContext): Decided =>
  nextToCancel({ ...dialogue, cancelsToo: dialogue.appointments }, context, []);

function nextToCancel(dialogue: Dialogue, context: DialogueContext, said: readonly Reply[]): Decided {
  const [about, ...cancelsToo] = dialogue.cancelsToo;
  return about === undefined
    ? ask(dialogue, 'anything-else', context, said)
    : ask({ ...dialogue, about, cancelsToo }, 'confirm-cancel', context, said);
}

/** An appointment cancelled: who, which one, confirmed, and said from the record. */
export const cancel: WishDialogue = {
  begin: (dialogue, context) =>
    isMoved(dialogue)
      ? move.begin({ ...dialogue, wish: 'move' }, context)
      : identifyFirst(findAppointments)(dialogue, context),
  identified: findAppointments,

  answer(dialogue, { meaning, text }, context) {
    const { slots } = meaning;
    if (dialogue.step === 'choose-appointment') {
      if (meansAll(text)) return confirmEach(dialogue, context);
      return answerWhichAppointment(dialogue, slots, context, confirmFirst(context));
    }
    if (dialogue.step === 'offer-appointment') return answerAppointmentOffer(dialogue, meaning, context);
    if (dialogue.step !== 'confirm-cancel' || dialogue.about === null)
      return afterMisunderstanding(dialogue, context);
    if (namesAnother(dialogue.about, slots)) {
      return answerWhichAppointment(dialogue, slots, context, confirmFirst(context));
    }
    if (slots.yesNo === 'yes') {
      return {
        say: [],
        next: {
          kind: 'act',
          action: { kind: 'cancel', appointment: dialogue.about, ...spokenLanguage(dialogue) },
        },
        state: { ...dialogue, step: 'waiting-for-outcome' },
      };
    }
    if (slots.yesNo === 'no' || slots.yesNo === 'correct') {
      return nextToCancel({ ...dialogue, about: null }, context, [{ phrase: 'kept' }]);
    }
    return afterMisunderstanding(dialogue, context);
  },

  after(dialogue, outcome, context) {
    switch (outcome.kind) {
      case 'appointments-found': {
        if (outcome.appointments.length === 0) return noAppointmentFound(dialogue, context);
        // For a cancellation the day said is the day of the appointment.
        const { fromDate, fromTime, date, time } = dialogue.known;
        const day = fromDate ?? date;
        const at = fromTime ?? time;
        const isOfAll = meansAll(dialogue.asked) && outcome.appointments.length > 1;
        if (isOfAll) return confirmEach(allOf(dialogue, outcome.appointments, day), context);
        const said = {
          ...(day === undefined ? {} : { date: day }),
          ...(at === undefined ? {} : { time: at }),
        };
        return chooseAppointment(dialogue, outcome.appointments, said, context, confirmFirst(context));
      }
      case 'cancelled':
        return nextToCancel(without(dialogue, outcome.appointment), context, [
          { phrase: 'cancelled', appointment: outcome.appointment },
        ]);
      case 'not-cancelled': {
        const human = ringDesk(dialogue, 'not-understood');
        return { ...human, say: [{ phrase: 'not-cancelled' }, ...human.say] };
      }
      default:
        return unreachable(dialogue, outcome, context);
    }
  },
};

/** The dialogue after this appointment is gone: a goodbye must not say "tot dan" of it, also when it was booked in this call. */
const without = (dialogue: Dialogue, cancelled: CancelledAppointment): Dialogue => ({
  ...dialogue,
  about: null,
  booked: dialogue.booked?.id === cancelled.id ? null : dialogue.booked,
  givenUp: cancelled,
  somethingDone: true,
});
