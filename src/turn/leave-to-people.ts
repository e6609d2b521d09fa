import type { CallId } from '../domain/ids.ts';
import type { Practice } from '../domain/practice.ts';
import type { ActPorts } from './5-act/act.ts';
import type { Line } from './line.ts';

const LEAVE_DEADLINE_MS = 5_000;

/** A call that was cut off by a fault is an urgent callback: nobody knows what the caller was about to say. */
export async function leaveToPeople(
  line: Line,
  { call, practice }: { readonly call: CallId; readonly practice: Practice },
  { worklist }: Pick<ActPorts, 'worklist'>,
): Promise<void> {
  await worklist
    .add(
      {
        practice: practice.id,
        call,
        kind: 'lost-call',
        urgency: 'urgent',
        wish: 'none',
        patient: null,
        callBackNumber: line.remoteNumber,
        words: [],
        alarms: [],
        promisedBefore: null,
        idempotencyKey: `lost:${call}`,
      },
      AbortSignal.timeout(LEAVE_DEADLINE_MS),
    )
    .catch(() => undefined);
}
