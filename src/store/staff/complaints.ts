import { z } from 'zod';
import { asId, type CallId, type PatientId } from '../../domain/ids.ts';
import type { Complaint } from '../../http/contract/complaints.ts';
import type { ComplaintDesk } from '../../http/ports/complaints.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { apply, itemWithHistory } from './board.ts';
import { writeHistory } from './board-changes.ts';

const listRow = z.object({
  id: z.string(),
  created_at: instant,
  promised_before: instant.nullable(),
  status: z.enum(['open', 'done']),
  handed_over_at: instant,
});
/** What waits for a manager is a complaint: nothing else can be handed to one (`board-changes.ts`). */
const LIST = `
  select w.id, w.created_at, w.promised_before, w.status,
    (select max(h.at) from worklist_history h where h.item_id = w.id and h.what = 'handed-over') as handed_over_at
  from worklist w
  where w.waits_for = 'manager' and (w.status = 'open' or w.closed_at >= $1)
    and exists (select from worklist_history h where h.item_id = w.id and h.what = 'handed-over')
  order by w.status = 'done', handed_over_at`;
const WAITS_FOR_MANAGER = `select id from worklist where id = $1 and waits_for = 'manager'`;
/** A working day: who put a complaint aside to ring somebody need not give the reason again. */
const OPENED = `select id from worklist where id = $1 and waits_for = 'manager' and exists (
  select from worklist_history h where h.item_id = worklist.id and h.what = 'opened' and h.staff_id = $2
    and h.at > now() - interval '12 hours')`;
const idRow = z.object({ id: z.string() });
const turnRow = z.object({ who: z.enum(['caller', 'balie']), text: z.string(), at_ms: z.number() });

/** The complaints for the manager, in PostgreSQL. */
export function storeComplaintDesk(database: Pick<Database, 'inPractice' | 'readInPractice'>): ComplaintDesk {
  return {
    list: (who, closedSince, signal) =>
      database.readInPractice(who.practice, signal, async (session) =>
        (await session.rows(listRow, LIST, [closedSince.toString()])).map((row) => ({
          id: row.id,
          madeAt: row.created_at.toString(),
          promisedBefore: row.promised_before?.toString() ?? null,
          status: row.status,
          handedOverAt: row.handed_over_at.toString(),
        })),
      ),
    open: (who, id, reason, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        // Locked: the number of the line in the timeline is the next one.
        if ((await session.row(idRow, `${WAITS_FOR_MANAGER} for update`, [id])) === null) return null;
        await writeHistory(session, who, id, 'opened', reason);
        const found = await complaintOf(session, id);
        await noteView(session, who, found);
        return found;
      }),
    change: (who, id, change, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        if ((await session.row(idRow, WAITS_FOR_MANAGER, [id])) === null) return { kind: 'not-found' };
        if ((await session.row(idRow, OPENED, [id, who.id])) === null) return { kind: 'not-possible' };
        const result = await apply(session, who, id, change);
        if (result.kind === 'changed-meanwhile') return { kind: result.kind, by: result.by };
        if (result.kind !== 'changed') return { kind: result.kind };
        return { kind: 'changed', complaint: await complaintOf(session, id) };
      }),
  };
}

async function complaintOf(session: Session, id: string): Promise<Complaint> {
  const found = await itemWithHistory(session, id);
  if (found === null) throw new Error('a complaint that was there is gone');
  const turns = await session.rows(
    turnRow,
    'select who, text, at_ms from turns where call_id = $1 order by seq',
    [found.call],
  );
  return { ...found, turns: turns.map(({ who, text, at_ms }) => ({ who, text, atMs: at_ms })) };
}

const noteView = (session: Session, who: Staff, { id, call, who: patient }: Complaint): Promise<void> =>
  writeAudit(session, {
    practice: who.practice,
    call: call === null ? null : asId<CallId>(call),
    patient: patient === null ? null : asId<PatientId>(patient.id),
    event: 'complaint-viewed',
    action: 'read',
    what: 'worklist-item',
    ground: 'operation',
    result: 'done',
    reference: id,
    user: auditedAs(who),
  });
