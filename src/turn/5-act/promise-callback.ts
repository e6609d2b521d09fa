import type { CallMoment, WantedCall } from '../../domain/call-moment.ts';
import type { Action, Outcome } from '../../domain/decision.ts';
import type { CallId, PracticeId } from '../../domain/ids.ts';
import type { ActContext, ActPorts } from './act.ts';
import { fingerprintOf, whenToRing } from './when-to-ring.ts';

/** Promises come from what the staff can do: opening hours, calls an hour, and what was promised already. */
export interface CallbackPromises {
  /**
   * When staff can call back: at the moment that is wanted, else the soonest; null when none is known (then none is promised).
   */
  nextWindow(
    request: {
      readonly practice: PracticeId;
      readonly call: CallId;
      readonly now: Temporal.ZonedDateTime;
      readonly wanted?: WantedCall;
    },
    signal: AbortSignal,
  ): Promise<PromisedWindow | null>;
}

/** `before`: the end of it. */
export interface PromisedWindow extends CallMoment {
  readonly before: Temporal.ZonedDateTime;
}

/** An item about an identified patient is not written over: each change of it belongs in the access log. */
const INSTEAD = 'Dit vervangt het eerdere terugbelverzoek uit dit gesprek.';

/** A callback on the worklist, and only then a promise: an item that could not be kept is said not to be noted. */
export async function promiseCallback(
  action: Extract<Action, { kind: 'promise-callback' }>,
  { callbacks, worklist }: Pick<ActPorts, 'callbacks' | 'worklist'>,
  { practice, call, now, callBackNumber, about, words }: ActContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const { wanted } = action;
  const window = await callbacks.nextWindow(
    { practice: practice.id, call, now: now(), ...(wanted === undefined ? {} : { wanted }) },
    signal,
  );
  const result = await worklist.add(
    {
      practice: practice.id,
      call,
      kind: 'callback',
      urgency: action.urgency ?? 'normal',
      wish: action.wish,
      patient: action.patient?.id ?? null,
      callBackNumber: action.number ?? callBackNumber,
      about: about ?? undefined,
      words: [...(action.instead ? [INSTEAD] : []), ...words, ...whenToRing(wanted, window)],
      alarms: [],
      promisedBefore: window?.before.toInstant() ?? null,
      // A caller who names another number or moment wants another call than the one promised before.
      idempotencyKey: `callback:${call}:${action.wish}${fingerprintOf(action.number, wanted)}`,
    },
    signal,
  );
  if (result.kind === 'lost') return { kind: 'callback-not-noted' };
  // Kept on disk is kept, but nobody sees it until the database is back: no time is promised.
  return result.kind === 'added' && window !== null
    ? { kind: 'callback-promised', ...window }
    : { kind: 'callback-promised', before: null };
}
