import type { Outcome } from '../domain/decision.ts';
import type { CallOutcome } from './journal.ts';

/**
 * What a call counts as after one more outcome: the last that changed the agenda, else a prescription that was asked for, else what
 * people were asked to do. A booking stays one until it is undone, as a cancellation and a move do until the place is taken back.
 */
export function outcomeAfter(before: CallOutcome, result: Outcome): CallOutcome {
  switch (result.kind) {
    case 'booked':
      return result.putBack === true ? 'nothing-done' : 'booked';
    case 'booked-together':
      return 'booked';
    case 'moved':
      return result.putBack === true ? 'nothing-done' : 'moved';
    case 'cancelled':
      return 'cancelled';
    case 'request-noted':
      // Any other request, and a prescription that was asked for already, is an item that people come back to: a callback.
      return result.wish === 'repeat-prescription' && result.again !== true
        ? unlessInAgenda(before, 'prescription-request')
        : unlessDone(before, 'callback');
    case 'undone':
      return 'nothing-done';
    case 'undone-together':
      return result.standing.length === 0 ? 'nothing-done' : before;
    case 'desk-connected':
      return 'transferred';
    case 'callback-promised':
    // Somebody comes back to who waits for a place: a message, or a person.
    case 'waiting-list-joined':
      return unlessDone(before, 'callback');
    case 'request-not-noted':
    case 'callback-not-noted':
      return unlessDone(before, 'failed');
    default:
      return before;
  }
}

/** What was done stays what the call counts as; a failure is made good by what follows on it. */
const unlessDone = (before: CallOutcome, now: CallOutcome): CallOutcome =>
  before === 'nothing-done' || before === 'failed' ? now : before;

const IN_AGENDA: ReadonlySet<CallOutcome> = new Set(['booked', 'moved', 'cancelled']);

const unlessInAgenda = (before: CallOutcome, now: CallOutcome): CallOutcome =>
  IN_AGENDA.has(before) ? before : now;

/** The row that an outcome was read from; null when there is none. */
export function referenceOf(result: Outcome): string | null {
  switch (result.kind) {
    case 'booked':
    case 'undone':
    case 'cancelled':
      return result.appointment.id;
    case 'moved':
      return result.to.id;
    case 'booked-together':
      return result.appointments[0].id;
    case 'undone-together':
      return result.appointments[0]?.id ?? null;
    default:
      return null;
  }
}
