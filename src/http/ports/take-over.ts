import type { CallId } from '../../domain/ids.ts';
import type { LadderStep } from '../contract/emergency.ts';
import type { Staff } from '../staff-ports.ts';

/** Who takes a running call over, and where they are rung. Rejects with DATABASE_UNREACHABLE. */
export interface CallTakers {
  /** Their own telephone, else the practice's desk; null: neither has a number. */
  telephoneOf(
    who: Staff,
    signal: AbortSignal,
  ): Promise<{ readonly target: string; readonly rings: 'own' | 'desk' } | null>;
  /** The numbers of the emergency ladder that are their own telephone. */
  rungsOf(who: Staff, signal: AbortSignal): Promise<readonly LadderStep['rung'][]>;
  /** That they asked for it is a line of the access log. */
  noteAsked(who: Staff, call: CallId, result: 'done' | 'refused', signal: AbortSignal): Promise<void>;
}
