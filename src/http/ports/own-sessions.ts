import type { OwnSession } from '../contract/own-sessions.ts';
import type { SessionFound } from '../staff-ports.ts';

/** Where somebody is signed in. Rejects with DATABASE_UNREACHABLE. */
export interface OwnSessions {
  of(who: SessionFound, now: Temporal.Instant, signal: AbortSignal): Promise<readonly OwnSession[]>;
  /** Ends one of theirs, or all with null; never the one that asks. How many ended. */
  end(who: SessionFound, session: string | null, signal: AbortSignal): Promise<number>;
}
