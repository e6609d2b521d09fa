import { z } from 'zod';
import { asId, type CallId } from '../../domain/ids.ts';
import type { Call, CallDetail } from '../../http/contract/calls.ts';
import type { CallList } from '../../http/staff-ports.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { wordsKeptDays } from '../queries/retention.ts';

const callRow = z.object({
  id: z.string(),
  started_at: instant,
  ended_at: instant.nullable(),
  from_number: z.string().nullable(),
  outcome: z.string().nullable(),
  ended_by: z.enum(['caller', 'balie', 'transfer', 'lost']).nullable(),
  words_deleted_at: instant.nullable(),
  wish: z.string().nullable(),
  rules: z.array(z.string()),
  first_words: z.string().nullable(),
});

const CALLS = `
  select c.id, c.started_at, c.ended_at, c.from_number, c.outcome, c.ended_by, c.words_deleted_at,
    (select e.event->>'wish' from call_events e where e.practice_id = c.practice_id and e.call_id = c.id
      and e.kind = 'understood' and e.event->>'wish' <> 'none' order by e.seq limit 1) as wish,
    (select coalesce(jsonb_agg(distinct reason->>'rule'), '[]') from alarms a, jsonb_array_elements(a.reasons) reason
      where a.practice_id = c.practice_id and a.call_id = c.id) as rules,
    (select t.text from turns t where t.practice_id = c.practice_id and t.call_id = c.id and t.who = 'caller'
      order by t.seq limit 1) as first_words
  from calls c`;

const turnRow = z.object({ who: z.enum(['caller', 'balie']), text: z.string(), at_ms: z.number() });
const alarmRow = z.object({
  words_end_ms: z.number(),
  reasons: z.array(z.object({ rule: z.string(), level: z.string(), words: z.array(z.string()) })),
});
const transferRow = z.object({
  at: instant,
  rung: z.string(),
  step: z.string(),
  reason: z.string().nullable(),
  confirmed_by: z.string().nullable(),
});
const doneRow = z.object({ what: z.string(), at: instant, state: z.string() });

/** What a call left in the record, whatever was said in it. */
const DONE = `
  select 'appointment' as what, created_at as at, status as state from appointments
    where call_id = $1 and status in ('booked', 'cancelled')
  union all select 'message', created_at, status from outbox where call_id = $1
  union all select kind, created_at, status from worklist where call_id = $1
  order by at`;

/** Calls as the screens show them, with the words for as long as they are kept. */
export function storeCallList(database: Pick<Database, 'inPractice' | 'readInPractice'>): CallList {
  return {
    list: (who, { before, limit }, signal) =>
      database.readInPractice(who.practice, signal, async (session) =>
        (
          await session.rows(
            callRow,
            `${CALLS} where $1::timestamptz is null or c.started_at < $1 order by c.started_at desc limit $2`,
            [before?.toString() ?? null, limit],
          )
        ).map(asCall),
      ),
    call: (who, id, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const found = await session.row(callRow, `${CALLS} where c.id = $1`, [id]);
        if (found === null) return null;
        const detail = await detailOf(session, found);
        await writeAudit(session, {
          practice: who.practice,
          call: asId<CallId>(id),
          patient: null,
          event: 'call-viewed',
          action: 'read',
          what: 'call',
          ground: 'treatment',
          result: 'done',
          reference: null,
          user: auditedAs(who),
        });
        return detail;
      }),
  };
}

async function detailOf(
  session: Session,
  found: z.output<typeof callRow>,
): Promise<Omit<CallDetail, 'receipts' | 'corrections'>> {
  const [turns, alarms, transfers, done] = await Promise.all([
    session.rows(turnRow, 'select who, text, at_ms from turns where call_id = $1 order by seq', [found.id]),
    session.rows(alarmRow, 'select words_end_ms, reasons from alarms where call_id = $1 order by seq', [
      found.id,
    ]),
    session.rows(
      transferRow,
      'select at, rung, step, reason, confirmed_by from transfers where call_id = $1 order by seq',
      [found.id],
    ),
    session.rows(doneRow, DONE, [found.id]),
  ]);
  const ended = found.ended_at ?? found.started_at;
  const days = await wordsKeptDays(session);
  return {
    ...asCall(found),
    wordsUntil: ended.add({ hours: days * 24 }).toString(),
    wordsDeleted: found.words_deleted_at !== null,
    turns: turns.map(({ who, text, at_ms }) => ({ who, text, atMs: at_ms })),
    alarms: alarms.flatMap(({ words_end_ms, reasons }) =>
      reasons.map(({ rule, level, words }) => ({ rule, level, words, atMs: words_end_ms })),
    ),
    transfers: transfers.map(({ at, rung, step, reason, confirmed_by }) => ({
      at: at.toString(),
      rung,
      step,
      reason,
      confirmedBy: confirmed_by,
    })),
    done: done.map(({ what, at, state }) => ({ what, when: at.toString(), state })),
  };
}

const asCall = (found: z.output<typeof callRow>): Call => ({
  id: found.id,
  startedAt: found.started_at.toString(),
  endedAt: found.ended_at?.toString() ?? null,
  from: found.from_number,
  outcome: found.outcome,
  endedBy: found.ended_by,
  wish: found.wish,
  rules: found.rules,
  firstWords: found.first_words ?? '',
});
