import { z } from 'zod';
import { asId, type CallId, type PatientId } from '../../domain/ids.ts';
import { TRIAL_CALLER } from '../../domain/trial-call.ts';
import { type Call, type CallDetail, COUNTED_AS } from '../../http/contract/calls.ts';
import type { CallList, CallsSought, Staff } from '../../http/staff-ports.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { wordsKeptDays } from '../queries/retention.ts';
import { PATIENT_OF_CALL } from './patient-of-call.ts';
import { personColumns, personOf } from './person-row.ts';
import { nationalDigits } from './phone-digits.ts';
import { SORTED_CALLS } from './sorted-calls.ts';

const callRow = z.object({
  id: z.string(),
  started_at: instant,
  ended_at: instant.nullable(),
  from_number: z.string().nullable(),
  dialled: z.string().nullable(),
  outcome: z.string().nullable(),
  ended_by: z.enum(['caller', 'balie', 'transfer', 'lost']).nullable(),
  words_deleted_at: instant.nullable(),
  wish: z.string().nullable(),
  rules: z.array(z.string()),
  first_words: z.string().nullable(),
  open_items: z.number(),
  corrected: z.boolean(),
  ...personColumns,
});

const WISH = `(select e.event->>'wish' from call_events e where e.practice_id = c.practice_id and e.call_id = c.id
  and e.kind = 'understood' and e.event->>'wish' <> 'none' order by e.seq limit 1)`;
const HAS_ALARM = 'exists (select from alarms a where a.practice_id = c.practice_id and a.call_id = c.id)';
const CORRECTED =
  'exists (select from call_corrections k where k.practice_id = c.practice_id and k.call_id = c.id)';

const CALLS = `
  select c.id, c.started_at, c.ended_at, c.from_number, c.dialled, c.outcome, c.ended_by, c.words_deleted_at,
    p.id as patient_id, p.first_name, p.last_name, p.date_of_birth, ${WISH} as wish, ${CORRECTED} as corrected,
    (select count(*)::integer from worklist w where w.practice_id = c.practice_id and w.call_id = c.id and w.status = 'open') as open_items,
    (select coalesce(jsonb_agg(distinct reason->>'rule'), '[]') from alarms a, jsonb_array_elements(a.reasons) reason
      where a.practice_id = c.practice_id and a.call_id = c.id) as rules,
    (select t.text from turns t where t.practice_id = c.practice_id and t.call_id = c.id and t.who = 'caller'
      order by t.seq limit 1) as first_words
  from calls c
  left join patients p on p.practice_id = c.practice_id and p.id = ${PATIENT_OF_CALL}`;

/** What was asked for; words are those of the caller, or part of the name of whom it is about. */
const FITTING = `
  ($1::timestamptz is null or c.started_at >= $1) and ($2::timestamptz is null or c.started_at < $2)
    and ($3::text is null or c.outcome = $3)
    and ($4::text is null or ${WISH} = $4)
    and ($5::boolean is null or ${HAS_ALARM} = $5)
    and ($6::boolean is null or ${CORRECTED} = $6)
    and ($9::text is null or c.dialled = $9)
    and ($10::boolean is null or (c.from_number is not distinct from '${TRIAL_CALLER}') = $10)
    and ($7::text is null or right(c.from_number, length($7)) = $7)
    and ($8::text is null
      or exists (select from turns t where t.practice_id = c.practice_id and t.call_id = c.id and t.who = 'caller'
        and strpos(lower(t.text), lower($8)) > 0)
      or exists (select from patients p where p.practice_id = c.practice_id and p.id = ${PATIENT_OF_CALL}
        and strpos(lower(p.first_name || ' ' || p.last_name), lower($8)) > 0))`;

const fitting = ({ since, until, outcome, wish, alarm, corrected, line, trial, words }: CallsSought) => [
  since?.toString() ?? null,
  until?.toString() ?? null,
  outcome,
  wish,
  alarm,
  corrected,
  nationalDigits(words?.digits),
  words?.name ?? null,
  line,
  trial,
];

const turnRow = z.object({
  who: z.enum(['caller', 'balie']),
  text: z.string(),
  at_ms: z.number(),
  unsure: z.array(z.int()),
});
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

const soundRow = z.object({
  event: z.object({ received: z.int(), lost: z.int(), late: z.int(), jitterMs: z.number() }),
});
const SOUND = `select event from call_events where call_id = $1 and kind = 'line-quality' order by seq desc limit 1`;

const TURNS = `
  select t.who, t.text, t.at_ms, coalesce(e.event->'unsure', '[]') as unsure
  from turns t join call_events e using (practice_id, call_id, seq) where t.call_id = $1 order by t.seq`;

/** What a call left in the record, whatever was said in it. */
const DONE = `
  select 'appointment' as what, created_at as at, status as state from appointments
    where call_id = $1 and status in ('booked', 'cancelled')
  union all select 'message', created_at, status from outbox where call_id = $1
  union all select kind, created_at, status from worklist where call_id = $1
  order by at`;

/** Calls as the screens show them, with the words for as long as they are kept. */
export function storeCallList(database: Pick<Database, 'inPractice'>): CallList {
  return {
    list: (who, sought, { before, limit }, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const values = fitting(sought);
        const counted = await session.row(
          z.object({ count: z.number() }),
          `select count(*)::integer as count from calls c where ${FITTING}`,
          values,
        );
        const rows = await session.rows(
          callRow,
          `${CALLS} where ${FITTING} and ($11::timestamptz is null or c.started_at < $11) order by c.started_at desc limit $12`,
          [...values, before?.toString() ?? null, limit],
        );
        if (sought.words !== null) await noteSearch(session, who, rows.length > 0, 'treatment');
        const listed = await session.rows(
          z.object({ dialled: z.string() }),
          'select dialled from practice_lines where practice_id = app_practice() order by dialled',
        );
        return {
          calls: rows.map(asCall),
          count: counted?.count ?? 0,
          lines: listed.map(({ dialled }) => dialled),
        };
      }),
    call: (who, id, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const found = await session.row(callRow, `${CALLS} where c.id = $1`, [id]);
        if (found === null) return null;
        const detail = { ...(await recordOf(session, found)), countedAs: await countedAs(session, found) };
        await writeAudit(session, {
          practice: who.practice,
          call: asId<CallId>(id),
          patient: found.patient_id === null ? null : asId<PatientId>(found.patient_id),
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

/** That words of callers were sought or read is a line of the access log. */
export const noteSearch = (
  session: Session,
  who: Staff,
  found: boolean,
  ground: 'treatment' | 'operation',
): Promise<void> =>
  writeAudit(session, {
    practice: who.practice,
    call: null,
    patient: null,
    event: 'calls-searched',
    action: 'read',
    what: 'call',
    ground,
    result: found ? 'done' : 'not-found',
    reference: null,
    user: auditedAs(who),
  });

/** One call as its record has it, with nothing of how it was judged or counted; null: no such call, or one that may not be seen. */
export async function readCall(session: Session, id: string): Promise<CallAsRecorded | null> {
  const found = await session.row(callRow, `${CALLS} where c.id = $1`, [id]);
  return found === null ? null : recordOf(session, found);
}

type CallAsRecorded = Omit<CallDetail, 'receipts' | 'corrections' | 'countedAs'>;

async function recordOf(session: Session, found: z.output<typeof callRow>): Promise<CallAsRecorded> {
  const [turns, alarms, transfers, done, sound] = await Promise.all([
    session.rows(turnRow, TURNS, [found.id]),
    session.rows(alarmRow, 'select words_end_ms, reasons from alarms where call_id = $1 order by seq', [
      found.id,
    ]),
    session.rows(
      transferRow,
      'select at, rung, step, reason, confirmed_by from transfers where call_id = $1 order by seq',
      [found.id],
    ),
    session.rows(doneRow, DONE, [found.id]),
    session.row(soundRow, SOUND, [found.id]),
  ]);
  const ended = found.ended_at ?? found.started_at;
  const days = await wordsKeptDays(session);
  return {
    ...asCall(found),
    wordsUntil: ended.add({ hours: days * 24 }).toString(),
    wordsDeleted: found.words_deleted_at !== null,
    turns: turns.map(({ who, text, at_ms, unsure }) => ({ who, text, atMs: at_ms, unsure })),
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
    sound: sound?.event ?? null,
    done: done.map(({ what, at, state }) => ({ what, when: at.toString(), state })),
  };
}

/** Which of the four numbers a call is in. It looks at whether the same number called again, and so at other calls. */
async function countedAs(
  session: Session,
  { id, started_at }: z.output<typeof callRow>,
): Promise<CallDetail['countedAs']> {
  const sorted = await session.row(
    z.object({ what: z.enum(COUNTED_AS) }),
    `with ${SORTED_CALLS} select what from sorted where id = $3`,
    [started_at.toString(), started_at.add({ milliseconds: 1 }).toString(), id],
  );
  return sorted?.what ?? null;
}

const asCall = (found: z.output<typeof callRow>): Call => ({
  id: found.id,
  who: personOf(found),
  startedAt: found.started_at.toString(),
  endedAt: found.ended_at?.toString() ?? null,
  from: found.from_number === TRIAL_CALLER ? null : found.from_number,
  line: found.dialled,
  trial: found.from_number === TRIAL_CALLER,
  outcome: found.outcome,
  endedBy: found.ended_by,
  wish: found.wish,
  rules: found.rules,
  firstWords: found.first_words ?? '',
  openItems: found.open_items,
  corrected: found.corrected,
});
