import type { PracticeId } from '../domain/ids.ts';
import type { SpokenClaim } from '../http/contract/corrections.ts';
import type { Database } from '../store/postgres/database.ts';
import { noteJobRun } from '../store/queries/job-runs.ts';
import { practiceIds } from '../store/queries/practices.ts';
import { type SaidAndDone, saidAndDone } from '../store/queries/said-in-calls.ts';
import { addItem } from '../store/store-worklist.ts';
import { claimsOf } from './spoken-claims.ts';

/** A day and an hour: a run that was missed is made up for by the next, and an item is made once however often it is found. */
const LOOK_BACK_HOURS = 25;
/** What was said last may still be on its way to the database. */
const SETTLED_AFTER_MINUTES = 5;

/**
 * Compares what Balie said in every call of the last day with the record, and gives people each difference: an item for today
 * with the sentence. Resolves to how many differences there were. Rejects with DATABASE_UNREACHABLE.
 */
export async function compareSaidWithDone(
  parts: {
    readonly database: Pick<Database, 'inPractice' | 'withoutPractice'>;
    readonly now: () => Temporal.Instant;
  },
  signal: AbortSignal,
): Promise<number> {
  const now = parts.now();
  const ended = {
    from: now.subtract({ hours: LOOK_BACK_HOURS }),
    to: now.subtract({ minutes: SETTLED_AFTER_MINUTES }),
  };
  let inAll = 0;
  for (const practice of await parts.database.withoutPractice(signal, practiceIds)) {
    inAll += await parts.database.inPractice(practice, signal, async (session) => {
      const calls = await saidAndDone(session, practice, ended);
      const differences = calls.flatMap((call) => notDone(call).map((said) => itemOf(practice, call, said)));
      for (const item of differences) await addItem(session, item);
      await noteJobRun(session, practice, 'said-versus-done', now, differences.length);
      return differences.length;
    });
  }
  return inAll;
}

/** A sentence that the record does not bear out, and what it claimed. */
export interface NotDone {
  readonly claim: SpokenClaim;
  readonly sentence: string;
}

/** What was said more often than it was done; the last sentences of a kind are the ones that are not borne out. */
export function notDone({ said, done }: SaidAndDone): readonly NotDone[] {
  const seen = new Map<SpokenClaim, number>();
  return said
    .flatMap((one) => claimsOf(one).map((claim) => ({ claim, sentence: one.text })))
    .filter(({ claim }) => {
      const times = (seen.get(claim) ?? 0) + 1;
      seen.set(claim, times);
      return times > (EACH_ITS_OWN.has(claim) ? done[claim] : done[claim] > 0 ? times : 0);
    });
}

/** Two bookings are two rows; an item that was made once serves however often the caller is told of it. */
const EACH_ITS_OWN: ReadonlySet<SpokenClaim> = new Set(['booked', 'cancelled', 'waits', 'message-promised']);

const itemOf = (practice: PracticeId, { call }: SaidAndDone, { claim, sentence }: NotDone) =>
  ({
    practice,
    call,
    kind: 'said-not-done',
    urgency: 'today',
    wish: 'none',
    patient: null,
    callBackNumber: null,
    words: [sentence],
    alarms: [],
    promisedBefore: null,
    idempotencyKey: `said:${call}:${claim}:${sentence}`,
  }) as const;
