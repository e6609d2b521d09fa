import { z } from 'zod';
import { asId, type CallId, type PatientId } from '../../domain/ids.ts';
import { correction } from '../../http/contract/corrections.ts';
import type { CallReview } from '../../http/ports/practice.ts';
import { notDone } from '../../jobs/said-versus-done.ts';
import { claimsOf } from '../../jobs/spoken-claims.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { saidAndDoneIn } from '../queries/said-in-calls.ts';
import { PATIENT_OF_CALL } from './patient-of-call.ts';

const row = z.object({
  at: instant,
  by_name: z.string(),
  alarm_right: correction.shape.alarmRight,
  misunderstood: correction.shape.misunderstood,
  finished: correction.shape.finished,
});

/** What Balie said of a call against what the record holds, and what people say of it afterwards. */
export function storeCallReview(database: Pick<Database, 'inPractice' | 'readInPractice'>): CallReview {
  return {
    receipts: (who, call, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const found = await saidAndDoneIn(session, who.practice, asId<CallId>(call));
        if (found === null) return null;
        const missing = notDone(found);
        const waiting = await messagesUnderWay(session, call);
        return found.said.flatMap((one) =>
          claimsOf(one).map((claim) => ({
            claim,
            sentence: one.text,
            state: missing.some((lack) => lack.claim === claim && lack.sentence === one.text)
              ? ('not-done' as const)
              : claim === 'message-promised' && waiting
                ? ('under-way' as const)
                : ('agrees' as const),
          })),
        );
      }),
    corrections: (who, call, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        if (!(await exists(session, call))) return null;
        const rows = await session.rows(
          row,
          `select at, by_name, alarm_right, misunderstood, finished from call_corrections
           where call_id = $1 order by seq desc`,
          [call],
        );
        return rows.map((found) => ({
          at: found.at.toString(),
          by: found.by_name,
          alarmRight: found.alarm_right,
          misunderstood: found.misunderstood,
          finished: found.finished,
        }));
      }),
    correct: (who, call, made, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        // One after the other, so that each has its own number.
        const locked = await session.row(
          z.object({ patient: z.string().nullable() }),
          `select ${PATIENT_OF_CALL} as patient from calls c where c.id = $1 for update`,
          [call],
        );
        if (locked === null) return false;
        await session.run(
          `insert into call_corrections (practice_id, call_id, seq, staff_id, by_name, alarm_right, misunderstood, finished)
           values ($1, $2, (select coalesce(max(seq), 0) + 1 from call_corrections where call_id = $2), $3, $4, $5, $6, $7)`,
          [who.practice, call, who.id, who.name, made.alarmRight, made.misunderstood, made.finished],
        );
        await writeAudit(session, {
          practice: who.practice,
          call: asId<CallId>(call),
          patient: locked.patient === null ? null : asId<PatientId>(locked.patient),
          event: 'call-corrected',
          action: 'update',
          what: 'call',
          ground: 'operation',
          result: 'done',
          reference: null,
          user: auditedAs(who),
        });
        return true;
      }),
  };
}

async function messagesUnderWay(session: Session, call: string): Promise<boolean> {
  const waiting = await session.row(
    z.object({ any: z.boolean() }),
    `select exists (select from outbox where call_id = $1 and (status = 'queued' or
       (status = 'sent' and delivered_at is null and channel = 'whatsapp'))) as any`,
    [call],
  );
  return waiting?.any === true;
}

async function exists(session: Session, call: string): Promise<boolean> {
  const found = await session.row(z.object({ id: z.string() }), 'select id from calls where id = $1', [call]);
  return found !== null;
}
