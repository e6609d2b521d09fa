import { findAppointments } from './existing-appointment.ts';
import { unreachable } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { answerAppointmentOffer, noAppointmentFound } from './offer-appointment.ts';
import { ask } from './questions.ts';
import { identifyFirst, type WishDialogue } from './wish-dialogue.ts';

/** No list longer than two (conversation.md). */
const MOST_TOLD = 2;

/** When is my appointment? Told only to the patient, and only from the record. */
export const checkAppointment: WishDialogue = {
  begin: identifyFirst(findAppointments),
  identified: findAppointments,
  answer: (dialogue, { meaning }, context) =>
    dialogue.step === 'offer-appointment'
      ? answerAppointmentOffer(dialogue, meaning, context)
      : afterMisunderstanding(dialogue, context),
  after(dialogue, outcome, context) {
    if (outcome.kind !== 'appointments-found') return unreachable(dialogue, outcome, context);
    const answered = { ...dialogue, answered: true };
    const told = outcome.appointments.slice(0, MOST_TOLD);
    return told.length === 0
      ? noAppointmentFound(answered, context)
      : ask(answered, 'anything-else', context, [{ phrase: 'your-appointments', appointments: told }]);
  },
};
