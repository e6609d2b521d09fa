import type { PracticeId } from '../domain/ids.ts';
import type { SpokenClaim } from '../http/contract/corrections.ts';
import type { Database } from '../store/postgres/database.ts';
import type { Session } from '../store/postgres/session.ts';
import { noteJobRun } from '../store/queries/job-runs.ts';
import { practiceIds } from '../store/queries/practices.ts';
import { notComparedYet, noteCompared, type SaidAndDone } from '../store/queries/said-in-calls.ts';
import { addItem } from '../store/store-worklist.ts';
import { bearer, momentsOf } from './borne-out.ts';
import { claimsOf } from './spoken-claims.ts';

/** What was said last may still be on its way to the database. */
const SETTLED_AFTER_MINUTES = 5;
/** A telephone is seldom off for longer than a night; who did not get a promised message in a day hears it from people. */
const MESSAGES_WITHIN_HOURS = 24;
const AT_ONCE = 200;

/**
 * Compares what Balie said in every call since the last comparison with the record, and gives people each difference: an item for
 * today with the sentence. A call is compared until nothing of it can differ any more: while a promised message is under way, for a
 * day. Resolves to how many differences there were. Rejects with DATABASE_UNREACHABLE; the next run goes on where this one stopped.
 */
export async function compareSaidWithDone(
  parts: {
    readonly database: Pick<Database, 'inPractice' | 'withoutPractice'>;
    readonly now: () => Temporal.Instant;
  },
  signal: AbortSignal,
): Promise<number> {
  const now = parts.now();
  let inAll = 0;
  for (const practice of await parts.database.withoutPractice(signal, practiceIds)) {
    let ofPractice = 0;
    let after: SaidAndDone | null = null;
    do {
      const { differences, last } = await parts.database.inPractice(practice, signal, (session) =>
        compareSome(session, practice, now, after),
      );
      ofPractice += differences;
      after = last;
    } while (after !== null);
    const rows = ofPractice;
    await parts.database.inPractice(practice, signal, (session) =>
      noteJobRun(session, practice, 'said-versus-done', now, rows),
    );
    inAll += ofPractice;
  }
  return inAll;
}

/** `last`: there may be more after this one. */
async function compareSome(
  session: Session,
  practice: PracticeId,
  now: Temporal.Instant,
  after: SaidAndDone | null,
): Promise<{ readonly differences: number; readonly last: SaidAndDone | null }> {
  const before = now.subtract({ minutes: SETTLED_AFTER_MINUTES });
  const calls = await notComparedYet(session, practice, { before, after, limit: AT_ONCE });
  const late = now.subtract({ hours: MESSAGES_WITHIN_HOURS });
  const waits = (call: SaidAndDone) => Temporal.Instant.compare(call.endedAt, late) > 0;
  const items = calls.flatMap((call) =>
    notDone(call, waits(call)).map((said) => itemOf(practice, call, said)),
  );
  for (const item of items) await addItem(session, item);
  const settled = calls.filter(
    (call) => !waits(call) || call.messages.every(({ state }) => state !== 'under-way'),
  );
  await noteCompared(
    session,
    settled.map(({ call }) => call),
    now,
  );
  return { differences: items.length, last: calls.length < AT_ONCE ? null : (calls.at(-1) ?? null) };
}

/** A sentence that the record does not bear out, and what it claimed. */
export interface NotDone {
  readonly claim: SpokenClaim;
  readonly sentence: string;
}

/** The sentences that nothing in the record bears out. `waitsForMessages`: one that is under way may still arrive. */
export function notDone(record: SaidAndDone, waitsForMessages = true): readonly NotDone[] {
  const isBorneOut = bearer(record, waitsForMessages);
  return record.said.flatMap((said) =>
    claimsOf(said)
      .filter((claim) => !isBorneOut(claim, said))
      .map((claim) => ({ claim, sentence: said.text })),
  );
}

const itemOf = (practice: PracticeId, record: SaidAndDone, { claim, sentence }: NotDone) =>
  ({
    practice,
    call: record.call,
    kind: 'said-not-done',
    urgency: 'today',
    wish: 'none',
    patient: null,
    callBackNumber: null,
    words: [sentence, ...recorded(record, claim)],
    alarms: [],
    promisedBefore: null,
    idempotencyKey: `said:${record.call}:${claim}:${sentence}`,
  }) as const;

/** What there is instead, for whoever must put it right. */
const recorded = (record: SaidAndDone, claim: SpokenClaim): readonly string[] =>
  claim === 'booked' || claim === 'cancelled'
    ? record[claim].flatMap(({ at }) => (at === null ? [] : [`In de agenda: ${momentsOf(at).dutch}.`]))
    : [];
