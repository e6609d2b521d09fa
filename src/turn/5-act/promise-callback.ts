import type { Action, Outcome } from '../../domain/decision.ts';
import type { CallId, PracticeId } from '../../domain/ids.ts';
import type { ActContext, ActPorts } from './act.ts';

/** Promises come from what the staff can do: opening hours, calls an hour, and what was promised already. */
export interface CallbackPromises {
  /** The moment before which staff can call back; null when no such moment is known (then none is promised). */
  nextWindow(
    request: { readonly practice: PracticeId; readonly call: CallId; readonly now: Temporal.ZonedDateTime },
    signal: AbortSignal,
  ): Promise<Temporal.ZonedDateTime | null>;
}

/** A callback on the worklist, and only then a promise: an item that could not be kept is said not to be noted. */
export async function promiseCallback(
  action: Extract<Action, { kind: 'promise-callback' }>,
  { callbacks, worklist }: Pick<ActPorts, 'callbacks' | 'worklist'>,
  { practice, call, now, callBackNumber, words }: ActContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const before = await callbacks.nextWindow({ practice: practice.id, call, now: now() }, signal);
  const result = await worklist.add(
    {
      practice: practice.id,
      call,
      kind: 'callback',
      urgency: action.urgency ?? 'normal',
      wish: action.wish,
      patient: action.patient?.id ?? null,
      callBackNumber: action.number ?? callBackNumber,
      words,
      alarms: [],
      promisedBefore: before?.toInstant() ?? null,
      idempotencyKey: `callback:${call}:${action.wish}`,
    },
    signal,
  );
  if (result.kind === 'lost') return { kind: 'callback-not-noted' };
  // Kept on disk is kept, but nobody sees it until the database is back: no time is promised.
  return { kind: 'callback-promised', before: result.kind === 'added' ? before : null };
}
