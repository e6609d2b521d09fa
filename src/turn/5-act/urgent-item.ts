import type { Alarm } from '../../domain/alarm.ts';
import type { ActContext } from './act.ts';
import { urgencyOf, type Worklist } from './worklist.ts';

/** The write has its own deadline: a caller who is gone must not lose the item. */
const NOTE_DEADLINE_MS = 5_000;

/**
 * The urgent item of an alarm that reached no human, or whose caller is gone: one for a call, with all that was heard by now; noted
 * again it only becomes more urgent. False: it could not be kept. Never rejects.
 */
export async function noteUrgentItem(
  alarm: Alarm,
  worklist: Worklist,
  { practice, call, callBackNumber, about, words, now }: ActContext,
  callerGone: boolean,
): Promise<boolean> {
  try {
    const result = await worklist.add(
      {
        practice: practice.id,
        call,
        kind: callerGone ? 'urgent-callback' : 'failed-transfer',
        urgency: urgencyOf(alarm.level),
        wish: 'urgent',
        patient: null,
        callBackNumber,
        about: alarm.because.find((reason) => reason.about !== undefined)?.about ?? about ?? undefined,
        words,
        alarms: alarm.because,
        promisedBefore: now().toInstant(),
        idempotencyKey: `alarm:${call}`,
      },
      AbortSignal.timeout(NOTE_DEADLINE_MS),
    );
    return result.kind !== 'lost';
  } catch {
    return false;
  }
}
