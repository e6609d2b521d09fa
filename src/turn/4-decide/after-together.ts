import type { Outcome } from '../../domain/decision.ts';
import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { afterBookingSaid } from './message-consent.ts';
import { preparationFor } from './preparation.ts';
import { saidTogether } from './together.ts';

/** Of a series the first visit has the questions; of a family each would have its own, which is too much for one call. */
export function afterBookingTogether(
  dialogue: Dialogue,
  outcome: Extract<Outcome, { kind: 'booked-together' }>,
  context: DialogueContext,
): Decided {
  const [first] = outcome.appointments;
  const said = [...saidTogether(dialogue, outcome), ...preparationFor(first, context)];
  const state: Dialogue = {
    ...dialogue,
    together: null,
    bookedTogether: outcome.appointments,
    offered: [],
    missing: [],
    chosen: null,
    somethingDone: true,
  };
  // Who comes with the caller agrees for themselves: what is asked is about the caller's own.
  const own = outcome.appointments.find(({ patient }) => patient === dialogue.identification.patient?.id);
  return dialogue.together?.kind === 'series'
    ? afterBookingSaid(state, first, outcome.mayAsk, context, said)
    : afterBookingSaid(state, own ?? first, outcome.mayAsk, context, said, { withoutIntake: true });
}
