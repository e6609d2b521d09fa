import type { Outcome } from '../domain/decision.ts';
import type { CallOutcome } from './journal.ts';

/** What a call counts as after one more outcome: the last thing that was really done. A booking stays one until it is undone. */
export function outcomeAfter(before: CallOutcome, result: Outcome): CallOutcome {
  switch (result.kind) {
    case 'booked':
      return 'booked';
    case 'moved':
      return 'moved';
    case 'cancelled':
      return 'cancelled';
    case 'request-noted':
      // Any other request is an item that people come back to, which is what a callback is.
      if (result.wish === 'repeat-prescription') return 'prescription-request';
      return before === 'nothing-done' ? 'callback' : before;
    case 'request-not-noted':
      return before === 'nothing-done' ? 'failed' : before;
    case 'undone':
      return 'nothing-done';
    case 'desk-connected':
      return 'transferred';
    case 'callback-promised':
      return before === 'nothing-done' ? 'callback' : before;
    case 'callback-not-noted':
      return before === 'nothing-done' ? 'failed' : before;
    default:
      return before;
  }
}

/** The row that an outcome was read from; null when there is none. */
export function referenceOf(result: Outcome): string | null {
  switch (result.kind) {
    case 'booked':
    case 'undone':
    case 'cancelled':
      return result.appointment.id;
    case 'moved':
      return result.to.id;
    default:
      return null;
  }
}
