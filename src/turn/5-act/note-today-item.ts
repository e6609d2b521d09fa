import type { AlarmReason } from '../../domain/alarm.ts';
import type { ActContext } from './act.ts';
import { urgencyOf, type Worklist, type WorklistResult } from './worklist.ts';

/** The write has its own deadline: the caller does not wait for it. */
const NOTE_DEADLINE_MS = 5_000;

/** Words that are no alarm for now, but that a person must look at today: one item a call, with the words so far. */
export function noteTodayItem(
  reasons: readonly AlarmReason[],
  worklist: Worklist,
  { practice, call, callBackNumber, about, words }: ActContext,
): Promise<WorklistResult> {
  return worklist.add(
    {
      practice: practice.id,
      call,
      kind: 'request',
      urgency: urgencyOf('today'),
      wish: 'medical-question',
      patient: null,
      callBackNumber,
      about: reasons.find((reason) => reason.about !== undefined)?.about ?? about ?? undefined,
      words,
      alarms: reasons,
      promisedBefore: null,
      idempotencyKey: `today:${call}`,
    },
    AbortSignal.timeout(NOTE_DEADLINE_MS),
  );
}
