import type { PracticeId } from '../../domain/ids.ts';
import type { AgendaDay } from '../contract/agenda.ts';

/** What stands in the agenda of another system (a HIS), for the screens: to read, never to change from here (ADR 0036). */
export interface OutsideAgendaDesk {
  /** Whether the appointments of this practice are there. */
  isOf(practice: PracticeId): boolean;
  /** From midnight of one day to that of another, half open. `unreachable`: it did not answer, or not with what can be read. */
  appointments(
    practice: PracticeId,
    days: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
    signal: AbortSignal,
  ): Promise<AgendaDay['appointments'] | 'unreachable'>;
  /** Since when it does not answer, as far as this process has seen; null: it did when it was asked last. */
  awaySince(practice: PracticeId): Temporal.Instant | null;
}
