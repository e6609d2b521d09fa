import { z } from 'zod';
import type { CallId, PracticeId } from '../domain/ids.ts';
import { instant, plainDate } from './postgres/column-types.ts';
import type { Database } from './postgres/database.ts';

const shapes = {
  appointments: z.object({
    id: z.string(),
    status: z.enum(['held', 'booked', 'cancelled']),
    /** False: it was there before the call, which cancelled it. */
    made_here: z
      .boolean()
      .nullable()
      .transform((made) => made === true),
    practitioner: z.string(),
    type: z.string(),
    patient: z.string().nullable(),
    starts: instant,
    ends: instant,
    reason: z.string().nullable(),
  }),
  worklist: z.object({
    id: z.string(),
    kind: z.string(),
    urgency: z.string(),
    wish: z.string(),
    call_back_number: z.string().nullable(),
    words: z.array(z.string()),
    promised_before: instant.nullable(),
  }),
  waitingList: z.object({
    id: z.string(),
    status: z.enum(['waiting', 'served', 'left']),
    type: z.string(),
    /** Null: whoever is free. */
    practitioner: z.string().nullable(),
    patient: z.string(),
    from_day: plainDate.nullable(),
    to_day: plainDate.nullable(),
  }),
  transfers: z.object({
    rung: z.string(),
    step: z.string(),
    reason: z.string().nullable(),
    confirmed_by: z.string().nullable(),
    at: instant,
  }),
  messages: z.object({
    id: z.string(),
    channel: z.string(),
    recipient: z.string(),
    template: z.string(),
    status: z.string(),
    last_fault: z.string().nullable(),
  }),
  alarms: z.object({ reasons: z.array(z.unknown()), words_end_ms: z.number(), at: instant }),
  turns: z.object({ who: z.enum(['caller', 'balie']), text: z.string(), at_ms: z.number() }),
  calls: z.object({
    from_number: z.string().nullable(),
    dialled: z.string().nullable(),
    ear: z.string().nullable(),
    ended_by: z.string().nullable(),
    outcome: z.string().nullable(),
  }),
} as const;

const QUERIES: Readonly<Record<keyof typeof shapes, string>> = {
  appointments: `select a.id, a.status, a.call_id = $1 as made_here, p.spoken_name as practitioner, t.spoken_name as type,
      pt.first_name || ' ' || pt.last_name as patient, lower(a.during) as starts, upper(a.during) as ends, a.reason
    from appointments a
    join practitioners p on p.practice_id = a.practice_id and p.id = a.practitioner_id
    join appointment_types t on t.practice_id = a.practice_id and t.id = a.type_id
    left join patients pt on pt.practice_id = a.practice_id and pt.id = a.patient_id
    where a.call_id = $1
      or a.id in (select reference from audit where call_id = $1 and event = 'appointment-cancelled')
    order by lower(a.during)`,
  worklist: `select id, kind, urgency, wish, call_back_number, words, promised_before
    from worklist where call_id = $1 order by created_at`,
  waitingList: `select w.id, w.status, t.spoken_name as type, p.spoken_name as practitioner,
      q.first_name || ' ' || q.last_name as patient, w.from_day, w.to_day
    from waiting_list w
    join appointment_types t on t.practice_id = w.practice_id and t.id = w.type_id
    join patients q on q.practice_id = w.practice_id and q.id = w.patient_id
    left join practitioners p on p.practice_id = w.practice_id and p.id = w.practitioner_id
    where w.call_id = $1 order by w.created_at`,
  transfers: `select rung, step, reason, confirmed_by, at from transfers where call_id = $1 order by seq`,
  messages: `select id, channel, recipient, template, status, last_fault
    from outbox where call_id = $1 order by created_at`,
  alarms: `select reasons, words_end_ms, at from alarms where call_id = $1 order by seq`,
  turns: `select who, text, at_ms from turns where call_id = $1 order by seq`,
  calls: `select from_number, dialled, ear, ended_by, outcome from calls where id = $1`,
};

/** What a call left behind, table by table. */
export type RowsOfCall = {
  readonly [Table in keyof typeof shapes]: readonly z.output<(typeof shapes)[Table]>[];
};

/** Reads all rows that a call wrote, for its report. For trying out: it is not a view of a patient's data by staff. */
export const rowsOfCall = (
  database: Pick<Database, 'readInPractice'>,
  practice: PracticeId,
  call: CallId,
  signal: AbortSignal,
): Promise<RowsOfCall> =>
  database.readInPractice(practice, signal, async (session) => ({
    appointments: await session.rows(shapes.appointments, QUERIES.appointments, [call]),
    worklist: await session.rows(shapes.worklist, QUERIES.worklist, [call]),
    waitingList: await session.rows(shapes.waitingList, QUERIES.waitingList, [call]),
    transfers: await session.rows(shapes.transfers, QUERIES.transfers, [call]),
    messages: await session.rows(shapes.messages, QUERIES.messages, [call]),
    alarms: await session.rows(shapes.alarms, QUERIES.alarms, [call]),
    turns: await session.rows(shapes.turns, QUERIES.turns, [call]),
    calls: await session.rows(shapes.calls, QUERIES.calls, [call]),
  }));
