import type { NewWorklistItem, Worklist } from '../turn/5-act/worklist.ts';
import type { SpoolRecord } from './journal-record.ts';
import type { Database } from './postgres/database.ts';
import { isAway } from './postgres/failures.ts';
import type { Session } from './postgres/session.ts';
import { writeAudit } from './queries/audit.ts';
import { insertWorklistItem, requestsOf } from './queries/worklist.ts';
import type { Spool } from './spool.ts';

/** The worklist in Balie's own database; while that is away, items are kept on disk and replayed. */
export function storeWorklist(parts: {
  readonly database: Pick<Database, 'inPractice'>;
  readonly spool: Spool;
}): Worklist {
  return {
    async add(item, signal) {
      try {
        const id = await parts.database.inPractice(item.practice, signal, (session) =>
          addItem(session, item),
        );
        return { kind: 'added', item: id };
      } catch (error) {
        if (!isAway(error)) throw error;
        const record: SpoolRecord = { kind: 'worklist', item };
        const kept = await parts.spool.append([record]);
        return kept === 'kept' ? { kind: 'kept-on-disk' } : { kind: 'lost', code: 'DISK_FULL' };
      }
    },

    /** Not in the audit log by itself: each request that follows on it is, and what it finds is told in that same call. */
    async requestsOf(query, signal) {
      try {
        const requests = await parts.database.inPractice(query.practice, signal, (session) =>
          requestsOf(session, query),
        );
        return { kind: 'requests', requests };
      } catch (error) {
        if (!isAway(error)) throw error;
        return { kind: 'unreachable' };
      }
    },
  };
}

/** Adds the item with its line in the audit log, once for each key. */
export async function addItem(session: Session, item: NewWorklistItem) {
  const { id, added } = await insertWorklistItem(session, item);
  if (added && item.patient !== null) {
    await writeAudit(session, {
      practice: item.practice,
      call: item.call,
      patient: item.patient,
      event: 'worklist-item-made',
      action: 'create',
      what: 'worklist-item',
      ground: item.urgency === '112' || item.urgency === 'urgent' ? 'emergency' : 'call-of-patient',
      result: 'done',
      reference: id,
    });
  }
  return id;
}
