import type { Action, Outcome } from '../domain/decision.ts';
import { type ActContext, act } from './5-act/act.ts';
import { ringDesk } from './5-act/ring-desk.ts';
import { referenceOf } from './call-outcome.ts';
import type { TurnPorts } from './turn-ports.ts';

/** An action that takes longer than this is told to the caller, so that nobody is left in silence (S: audible within 2 s). */
const TELL_AFTER_MS = 1_500;
/** Ringing tells by itself that it rings, and a promise after "ik kan niet bij de agenda" must not look in the agenda. */
const TOLD_OTHERWISE: ReadonlySet<Action['kind']> = new Set(['ring-desk', 'promise-callback']);

/** The actions of one conversation, one at a time. */
export interface Acting {
  /** Does it; `done` or `crashed` follows, once. */
  start(action: Action): void;
  /** Gives up what was begun, as far as it writes nothing: an alarm takes the call. */
  abort(): void;
}

export function createActing(conversation: {
  readonly ports: Pick<TurnPorts, 'actions' | 'actWithinMs' | 'note' | 'after' | 'mouth'>;
  readonly ringing: Parameters<typeof ringDesk>[0];
  readonly context: () => ActContext;
  readonly callerGone: AbortSignal;
  /** Whether the caller waits for the action, and nothing else has taken the call. */
  readonly isWaitedFor: () => boolean;
  readonly done: (result: Outcome) => void;
  readonly crashed: () => void;
}): Acting {
  const { ports, ringing, context, callerGone, isWaitedFor, done, crashed } = conversation;
  let aborted = new AbortController();

  async function perform(action: Action): Promise<Outcome> {
    aborted = new AbortController();
    const stopTelling = ports.after(TELL_AFTER_MS, () => {
      if (isWaitedFor() && !TOLD_OTHERWISE.has(action.kind))
        ports.mouth.speak([{ phrase: 'one-moment-agenda' }]);
    });
    const result = await act(
      action,
      {
        ...ports.actions,
        ringDesk: (signal, asked) => ringDesk(ringing, context(), signal, asked),
      },
      context(),
      AbortSignal.any([callerGone, aborted.signal]),
      ports.actWithinMs,
    ).finally(stopTelling);
    // What was done is in the record, also when an alarm has taken the call meanwhile.
    ports.note({ kind: 'did', action: action.kind, outcome: result.kind, reference: referenceOf(result) });
    return result;
  }

  return {
    start(action) {
      perform(action)
        .then(done)
        .catch(() => {
          ports.note({ kind: 'fault', code: 'ACTION_FAILED' });
          crashed();
        });
    },
    abort: () => aborted.abort(),
  };
}
