import type { Outcome } from '../../domain/decision.ts';
import type { Reply } from '../../domain/reply.ts';
import { type Decided, type Dialogue, type DialogueContext, listenFor } from './dialogue.ts';

/** The practice's desk in opening hours, else a callback promise: `ring-desk` finds out which, its outcome says it. */
export function ringDesk(dialogue: Dialogue, why: 'asked' | 'not-understood' | 'cannot-do'): Decided {
  return {
    say: why === 'cannot-do' ? [{ phrase: 'cannot-do-that-yet' }] : [],
    next: { kind: 'act', action: { kind: 'ring-desk', wish: dialogue.wish ?? 'human', why } },
    state: { ...dialogue, step: 'waiting-for-outcome' },
  };
}

/** What follows on an attempt to reach a person; null when the outcome is about something else. */
export function afterHuman(dialogue: Dialogue, outcome: Outcome, context: DialogueContext): Decided | null {
  switch (outcome.kind) {
    case 'desk-connected':
      return { say: [], next: { kind: 'end' }, state: { ...dialogue, step: 'ended', somethingDone: true } };
    case 'desk-not-reached': {
      const before: Reply = { phrase: outcome.closed ? 'practice-closed-for-desk' : 'desk-not-reached' };
      return promiseCallback(dialogue, context, [before]);
    }
    case 'callback-promised':
      return {
        say: [
          outcome.before === null
            ? { phrase: 'callback-noted-without-time' }
            : { phrase: 'callback-promised', before: outcome.before },
          { phrase: 'goodbye' },
        ],
        next: { kind: 'end' },
        state: { ...dialogue, step: 'ended', somethingDone: true },
      };
    case 'callback-not-noted':
      return nothingNoted(dialogue);
    default:
      return null;
  }
}

/** A callback needs a number: the one of the call, else one the practice knows, else the caller is asked for it. */
export function promiseCallback(
  dialogue: Dialogue,
  context: DialogueContext,
  before: readonly Reply[],
): Decided {
  const known = dialogue.known.phone ?? dialogue.identification.patient?.phone ?? null;
  if (context.callBackNumber === null && known === null) {
    return {
      say: [...before, { phrase: 'ask-callback-number' }],
      next: listenFor('phone'),
      state: { ...dialogue, step: 'callback-number' },
    };
  }
  return {
    say: before,
    next: {
      kind: 'act',
      action: {
        kind: 'promise-callback',
        wish: dialogue.wish ?? 'human',
        patient: dialogue.identification.patient,
        // A number that the caller names in the call is meant to be used, also when the network shows another.
        number: dialogue.known.phone ?? (context.callBackNumber === null ? known : null),
      },
    },
    state: { ...dialogue, step: 'waiting-for-outcome' },
  };
}

/** Nobody was reached and nothing could be kept: that is what is said, and no promise. */
export const nothingNoted = (dialogue: Dialogue): Decided => ({
  say: [{ phrase: 'callback-not-noted' }, { phrase: 'goodbye' }],
  next: { kind: 'end' },
  state: { ...dialogue, step: 'ended' },
});

/** What no wish asks for: the agenda is away, so a callback is promised; anything else is a person's. */
export function unreachable(dialogue: Dialogue, outcome: Outcome, context: DialogueContext): Decided {
  return outcome.kind === 'agenda-unreachable'
    ? promiseCallback({ ...dialogue, wish: dialogue.wish ?? 'book' }, context, [
        { phrase: 'cannot-reach-agenda' },
      ])
    : ringDesk(dialogue, 'not-understood');
}
