import type { BookedAppointment } from '../../domain/appointment.ts';
import type { Slots } from '../../domain/meaning.ts';
import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { matchOffered } from './wanted-slot.ts';

/** Looks up the caller's appointments that are still to come; the outcome is `appointments-found`. */
export function findAppointments(dialogue: Dialogue): Decided {
  const { patient } = dialogue.identification;
  if (patient === null) throw new Error('appointments were looked for without an identified caller');
  return {
    say: [],
    next: { kind: 'act', action: { kind: 'find-appointments', patient } },
    state: { ...dialogue, step: 'waiting-for-outcome' },
  };
}

/** Which of the appointments found is meant: the only one, the one of the day or time said, or the caller is asked. */
export function chooseAppointment(
  dialogue: Dialogue,
  appointments: readonly BookedAppointment[],
  said: Slots,
  context: DialogueContext,
  goOn: (dialogue: Dialogue, about: BookedAppointment) => Decided,
): Decided {
  const [first, second] = appointments;
  const found = { ...dialogue, appointments };
  if (first === undefined) return ask(found, 'anything-else', context, [{ phrase: 'no-appointment-found' }]);
  const named = matchOffered(appointments, said);
  if (named !== null) return goOn({ ...found, about: named }, named);
  return second === undefined
    ? goOn({ ...found, about: first }, first)
    : ask(found, 'choose-appointment', context);
}

/** The answer to "om welke gaat het?". */
export function answerWhichAppointment(
  dialogue: Dialogue,
  said: Slots,
  context: DialogueContext,
  goOn: (dialogue: Dialogue, about: BookedAppointment) => Decided,
): Decided {
  const named = matchOffered(dialogue.appointments, said);
  return named === null
    ? afterMisunderstanding(dialogue, context)
    : goOn({ ...dialogue, about: named }, named);
}
