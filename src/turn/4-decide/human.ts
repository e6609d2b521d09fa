import type { Outcome } from '../../domain/decision.ts';
import type { Decided, Dialogue } from './dialogue.ts';

/** The practice's desk in opening hours, else a callback promise: `ring-desk` finds out which, its outcome says it. */
export function ringDesk(dialogue: Dialogue, why: 'asked' | 'not-understood' | 'cannot-do'): Decided {
  return {
    say: why === 'cannot-do' ? [{ phrase: 'cannot-do-that-yet' }] : [],
    next: { kind: 'act', action: { kind: 'ring-desk', wish: dialogue.wish ?? 'human', why } },
    state: { ...dialogue, step: 'waiting-for-outcome' },
  };
}

/** What follows on an attempt to reach a person; null when the outcome is about something else. */
export function afterHuman(dialogue: Dialogue, outcome: Outcome): Decided | null {
  switch (outcome.kind) {
    case 'desk-connected':
      return { say: [], next: { kind: 'end' }, state: { ...dialogue, step: 'ended', somethingDone: true } };
    case 'desk-not-reached':
      return {
        say: [{ phrase: outcome.closed ? 'practice-closed-for-desk' : 'desk-not-reached' }],
        next: {
          kind: 'act',
          action: {
            kind: 'promise-callback',
            wish: dialogue.wish ?? 'human',
            patient: dialogue.identification.patient,
          },
        },
        state: dialogue,
      };
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
      return {
        say: [{ phrase: 'callback-not-noted' }, { phrase: 'goodbye' }],
        next: { kind: 'end' },
        state: { ...dialogue, step: 'ended' },
      };
    default:
      return null;
  }
}
