import type { BookedAppointment } from '../../domain/appointment.ts';
import { after, type Decided, type Dialogue, type DialogueContext } from './dialogue.ts';
import { ringDesk, unreachable } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { afterRequest, noteRequest } from './request.ts';
import { identifyFirst, type WishDialogue } from './wish-dialogue.ts';

function findToday(dialogue: Dialogue): Decided {
  const { patient } = dialogue.identification;
  if (patient === null) throw new Error('today’s appointment was looked for without an identified caller');
  return {
    say: [],
    next: { kind: 'act', action: { kind: 'find-appointments', patient, earlierToday: true } },
    state: { ...dialogue, step: 'waiting-for-outcome' },
  };
}

/** The appointment that the caller is late for: the first of today that has not been over for long. */
function lateFor(
  appointments: readonly BookedAppointment[],
  now: Temporal.ZonedDateTime,
): BookedAppointment | null {
  const today = appointments.filter(({ start }) => start.toPlainDate().equals(now.toPlainDate()));
  const notOver = today.find(({ end }) => Temporal.ZonedDateTime.compare(end, now) > 0);
  return notOver ?? today.at(-1) ?? null;
}

function pass(dialogue: Dialogue, about: BookedAppointment, context: DialogueContext): Decided {
  return noteRequest(
    { ...dialogue, about },
    {
      wish: 'running-late',
      details: [dialogue.asked],
      urgency: 'today',
      reply: 'none',
      again: false,
    },
    context,
  );
}

/** Late for today's appointment: the people who wait are told, and the caller hears that only when it is noted. */
export const runningLate: WishDialogue = {
  begin: identifyFirst(findToday),
  identified: findToday,
  answer: (dialogue, _input, context) => afterMisunderstanding(dialogue, context),
  after(dialogue, outcome, context) {
    if (outcome.kind === 'appointments-found') {
      const about = lateFor(outcome.appointments, context.now);
      return about === null
        ? after([{ phrase: 'no-appointment-today' }], ringDesk(dialogue, 'not-understood'))
        : pass(dialogue, about, context);
    }
    const noted =
      dialogue.about === null ? undefined : ({ phrase: 'late-noted', appointment: dialogue.about } as const);
    return afterRequest(dialogue, outcome, context, noted) ?? unreachable(dialogue, outcome, context);
  },
};
