import type { WantedCall } from '../domain/call-moment.ts';
import type { PracticeId } from '../domain/ids.ts';
import type { Practice } from '../domain/practice.ts';
import { type CallbackRoom, callbackRoom, nextCallbackWindow } from '../scheduling/callback-window.ts';
import type { CallbackPromises } from '../turn/5-act/promise-callback.ts';
import type { Database } from './postgres/database.ts';
import { isAway } from './postgres/failures.ts';
import type { Session } from './postgres/session.ts';
import { readPractice } from './queries/practices.ts';
import { promisedCallbacks } from './queries/worklist.ts';

/** The staff finish what they do and read the worklist first. Ours; no practice was measured. */
const NOTICE_MINUTES = 30;

/** Before which moment the desk can ring somebody soonest; null: there is no room in sight. */
export async function soonestWindow(
  session: Session,
  id: PracticeId,
  now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  const found = (await readWindows(session, id, now))?.();
  return found?.kind === 'window' ? found.before.toInstant() : null;
}

/** How many callbacks more Balie would promise before the practice closes, now or next; null: it is not open in sight. */
export async function roomForCallbacks(
  session: Session,
  practice: Practice,
  now: Temporal.Instant,
): Promise<CallbackRoom | null> {
  const promised = await promisedCallbacks(session, practice.id, now);
  return callbackRoom(practice, now, capacityOf(practice), promised);
}

const capacityOf = ({ callbacks }: Practice) => ({ ...callbacks, noticeMinutes: NOTICE_MINUTES });

/** Finds room for a call, soonest or at a moment that is wanted; null: there is no such practice. */
async function readWindows(session: Session, id: PracticeId, now: Temporal.Instant) {
  const practice = await readPractice(session, id);
  if (practice === null) return null;
  const promised = await promisedCallbacks(session, id, now);
  return (wanted?: WantedCall) => nextCallbackWindow(practice, now, capacityOf(practice), promised, wanted);
}

/** Callback promises from the opening hours, the capacity and the worklist of the practice. */
export function storeCallbackPromises(database: Pick<Database, 'readInPractice'>): CallbackPromises {
  return {
    async nextWindow({ practice: id, now, wanted }, signal) {
      try {
        return await database.readInPractice(id, signal, async (session) => {
          const windowIn = await readWindows(session, id, now.toInstant());
          if (windowIn === null) return null;
          const then = wanted === undefined ? null : windowIn(wanted);
          const soonest = windowIn();
          if (soonest.kind !== 'window') return null;
          if (then?.kind === 'window')
            return then.before.equals(soonest.before)
              ? { before: then.before }
              : { from: then.from, before: then.before };
          return { before: soonest.before, ...(wanted === undefined ? {} : { notThen: true }) };
        });
      } catch (error) {
        if (isAway(error)) return null;
        throw error;
      }
    },
  };
}
