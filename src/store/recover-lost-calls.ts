import type { CallId, PracticeId } from '../domain/ids.ts';
import type { NewWorklistItem } from '../turn/5-act/worklist.ts';
import type { Owner } from './journal-record.ts';
import type { Database } from './postgres/database.ts';
import { deleteHoldsOf } from './queries/appointments.ts';
import { writeAudit } from './queries/audit.ts';
import { noteJobRun } from './queries/job-runs.ts';
import { endAsLost, type LostCall, lostCalls } from './queries/lost-calls.ts';
import { practiceIds } from './queries/practices.ts';
import { addItem } from './store-worklist.ts';

/**
 * Turns calls whose process died into urgent callbacks, with the alarms so far and the caller's words. At start, and now and
 * then for the calls of other nodes. Doing it twice, on two nodes at once too, makes one item a call. Resolves to the calls
 * recovered; rejects with DATABASE_UNREACHABLE.
 */
export async function recoverLostCalls(
  database: Pick<Database, 'inPractice' | 'withoutPractice'>,
  owner: Owner,
  now: () => Temporal.Instant,
  signal: AbortSignal,
): Promise<readonly CallId[]> {
  const recovered: CallId[] = [];
  for (const practice of await database.withoutPractice(signal, practiceIds)) {
    const calls = await database.inPractice(practice, signal, async (session) => {
      const lost = await lostCalls(session, practice, owner);
      for (const call of lost) {
        const item = await addItem(session, callbackFor(practice, call));
        await deleteHoldsOf(session, call.id);
        await endAsLost(session, practice, call.id);
        await writeAudit(session, {
          practice,
          call: call.id,
          patient: null,
          event: 'call-recovered',
          action: 'execute',
          what: 'call',
          ground: 'operation',
          result: 'done',
          reference: item,
        });
      }
      await noteJobRun(session, practice, 'lost-calls', now(), lost.length);
      return lost;
    });
    recovered.push(...calls.map(({ id }) => id));
  }
  return recovered;
}

/** A caller who was cut off is always urgent: nobody knows what they were about to say. */
const callbackFor = (practice: PracticeId, call: LostCall): NewWorklistItem => ({
  practice,
  call: call.id,
  kind: 'lost-call',
  urgency: call.alarms.some(({ level }) => level === '112') ? '112' : 'urgent',
  wish: call.wish,
  patient: null,
  callBackNumber: call.callBackNumber,
  words: call.words,
  alarms: call.alarms,
  promisedBefore: null,
  idempotencyKey: `lost:${call.id}`,
});
