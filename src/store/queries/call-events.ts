import type { CallId, PracticeId } from '../../domain/ids.ts';
import type { NumberedEntry, Owner } from '../journal-record.ts';
import type { Session } from '../postgres/session.ts';

/** Three missed renewals of 5 s: a node that is only slow keeps its calls, a dead one loses them within a quarter of a minute. */
const LEASE_SECONDS = 15;

/**
 * Stores entries of one practice: the events, and what follows from them (the call, turns, alarms, transfers). Storing an
 * entry again changes nothing.
 */
export async function insertCallEvents(session: Session, entries: readonly NumberedEntry[]): Promise<void> {
  const rows = JSON.stringify(
    entries.map(({ seq, owner, entry }) => ({
      practice_id: entry.practice,
      call_id: entry.call,
      seq,
      node: owner.node,
      run: owner.run,
      at: entry.at.toString(),
      at_ms: Math.round(entry.atMs),
      started_at: entry.at.subtract({ milliseconds: Math.round(entry.atMs) }).toString(),
      event: entry.event,
    })),
  );
  await session.run(INSERT_CALLS, [rows, LEASE_SECONDS]);
  const added = await session.run(INSERT_EVENTS, [rows]);
  if (added === 0) return;
  const kinds = new Set(entries.map(({ entry }) => entry.event.kind));
  if (kinds.has('answered') || kinds.has('ended')) await session.run(UPDATE_CALLS, [rows]);
  if (kinds.has('caller-said') || kinds.has('balie-said')) await session.run(INSERT_TURNS, [rows]);
  if (kinds.has('alarm')) await session.run(INSERT_ALARMS, [rows]);
  if (kinds.has('transfer')) await session.run(INSERT_TRANSFERS, [rows]);
}

/** Says that these calls are still alive. */
export const renewLeases = (
  session: Session,
  practice: PracticeId,
  owner: Owner,
  calls: readonly CallId[],
): Promise<number> =>
  session.run(
    `update calls set lease_until = now() + make_interval(secs => $4)
     where practice_id = $1 and run = $2 and id = any($3::uuid[]) and ended_at is null`,
    [practice, owner.run, calls, LEASE_SECONDS],
  );

const ENTRIES = `jsonb_to_recordset($1::jsonb) as e (practice_id uuid, call_id uuid, seq integer, node text, run uuid,
  at timestamptz, at_ms integer, started_at timestamptz, event jsonb)`;

// The first entry to arrive makes the call, whichever it is: after a fault the answer may come later than the rest.
const INSERT_CALLS = `
  insert into calls (practice_id, id, node, run, lease_until, started_at)
  select distinct on (call_id) practice_id, call_id, node, run, now() + make_interval(secs => $2), started_at
  from ${ENTRIES} order by call_id, seq
  on conflict do nothing`;

const INSERT_EVENTS = `
  insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event)
  select practice_id, call_id, seq, at, at_ms, event->>'kind', event from ${ENTRIES}
  on conflict do nothing`;

const UPDATE_CALLS = `
  update calls set
    from_number = coalesce(answered.event->>'from', from_number),
    dialled = coalesce(answered.event->>'dialled', dialled),
    ear = coalesce(answered.event->>'ear', ear),
    ended_at = coalesce(ended_at, ended.at),
    ended_by = coalesce(ended_by, ended.event->>'by'),
    outcome = coalesce(outcome, ended.event->>'outcome')
  from (select distinct practice_id, call_id from ${ENTRIES}) as touched
  left join call_events answered on answered.practice_id = touched.practice_id
    and answered.call_id = touched.call_id and answered.kind = 'answered'
  left join lateral (select at, event from call_events e where e.practice_id = touched.practice_id
    and e.call_id = touched.call_id and e.kind = 'ended' order by seq limit 1) ended on true
  where calls.practice_id = touched.practice_id and calls.id = touched.call_id`;

const INSERT_TURNS = `
  insert into turns (practice_id, call_id, seq, who, text, at_ms)
  select practice_id, call_id, seq, case event->>'kind' when 'caller-said' then 'caller' else 'balie' end,
    event->>'text', at_ms
  from ${ENTRIES} where event->>'kind' in ('caller-said', 'balie-said')
  on conflict do nothing`;

const INSERT_ALARMS = `
  insert into alarms (practice_id, call_id, seq, at, words_end_ms, reasons)
  select practice_id, call_id, seq, at, (event->>'wordsEndMs')::float8::integer, event->'reasons'
  from ${ENTRIES} where event->>'kind' = 'alarm'
  on conflict do nothing`;

const INSERT_TRANSFERS = `
  insert into transfers (practice_id, call_id, seq, at, rung, step, reason, confirmed_by)
  select practice_id, call_id, seq, at, event->>'rung', event->>'step', event->>'reason', event->>'confirmedBy'
  from ${ENTRIES} where event->>'kind' = 'transfer'
  on conflict do nothing`;
