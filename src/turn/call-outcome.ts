import type { Outcome } from '../domain/decision.ts';
import type { CallOutcome } from './journal.ts';

/** What a call counts as after one more outcome: the last thing that was really done. A booking stays one until it is undone. */
export function outcomeAfter(before: CallOutcome, result: Outcome): CallOutcome {
  switch (result.kind) {
    case 'booked':
      return 'booked';
    case 'undone':
      return 'nothing-done';
    case 'desk-connected':
      return 'transferred';
    case 'callback-promised':
      return before === 'booked' ? 'booked' : 'callback';
    case 'callback-not-noted':
      return before === 'booked' ? 'booked' : 'failed';
    default:
      return before;
  }
}
