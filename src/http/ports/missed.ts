import type { Staff } from '../staff-ports.ts';

/** What came since a moment, from the journal. Rejects with DATABASE_UNREACHABLE. */
export interface Missed {
  since(
    who: Staff,
    moment: Temporal.Instant,
    signal: AbortSignal,
  ): Promise<{ readonly alarms: number; readonly items: number; readonly calls: number }>;
}
