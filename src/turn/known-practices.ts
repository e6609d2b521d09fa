import type { Practice } from '../domain/practice.ts';

/** A practice as a call needs it: its settings, and last names that the recogniser may expect. */
export interface KnownPractice {
  readonly practice: Practice;
  readonly lastNames: readonly string[];
  /** Calls go straight to the practice. Absent: they do not, or nobody knows because the database is away. */
  readonly paused?: boolean;
}

/** Where practices are kept; rejects when that place is away. */
export interface PracticeSource {
  load(dialled: string, signal: AbortSignal): Promise<KnownPractice | null>;
}

/** The caller waits for this before hearing anything; S: audible within 2 s, also when the database is away. */
const LOAD_DEADLINE_MS = 800;

/**
 * Looks practices up and remembers them, so that a call is answered with the last known settings when the database is away:
 * it can still greet, hear alarms and hand over. `lastKnown`: what an earlier run saw, for a database that was away before this one.
 */
export function rememberPractices(
  source: PracticeSource,
  away: (cause: unknown) => void,
  lastKnown: readonly Practice[] = [],
): {
  /** Null: nobody is called that. `away`: nobody knows, because the practices cannot be read and this one was never seen. */
  find(dialled: string): Promise<KnownPractice | null | 'away'>;
} {
  const remembered = new Map<string, KnownPractice>(
    lastKnown.flatMap((practice) =>
      practice.dialledNumbers.map((dialled) => [dialled, { practice, lastNames: [] }] as const),
    ),
  );
  return {
    async find(dialled) {
      try {
        const known = await source.load(dialled, AbortSignal.timeout(LOAD_DEADLINE_MS));
        if (known === null) remembered.delete(dialled);
        else remembered.set(dialled, known);
        return known;
      } catch (cause) {
        away(cause);
        return remembered.get(dialled) ?? 'away';
      }
    },
  };
}
