import { findAppointments } from './existing-appointment.ts';
import { unreachable } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { identifyFirst, type WishDialogue } from './wish-dialogue.ts';

/** No list longer than two (conversation.md). */
const MOST_TOLD = 2;

/** When is my appointment? Told only to the patient, and only from the record. */
export const checkAppointment: WishDialogue = {
  begin: identifyFirst(findAppointments),
  identified: findAppointments,
  answer: (dialogue, _input, context) => afterMisunderstanding(dialogue, context),
  after(dialogue, outcome, context) {
    if (outcome.kind !== 'appointments-found') return unreachable(dialogue, outcome, context);
    const told = outcome.appointments.slice(0, MOST_TOLD);
    return ask({ ...dialogue, answered: true }, 'anything-else', context, [
      told.length === 0
        ? { phrase: 'no-appointment-found' }
        : { phrase: 'your-appointments', appointments: told },
    ]);
  },
};
