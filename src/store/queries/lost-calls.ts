import { z } from 'zod';
import type { AlarmReason } from '../../domain/alarm.ts';
import { asId, type CallId, type PracticeId } from '../../domain/ids.ts';
import { WISHES } from '../../domain/meaning.ts';
import { alarmReason, type Owner } from '../journal-record.ts';
import type { Session } from '../postgres/session.ts';

/** A call whose process died: all that people need to ring back. */
export interface LostCall {
  readonly id: CallId;
  readonly callBackNumber: string | null;
  readonly words: readonly string[];
  readonly alarms: readonly AlarmReason[];
  readonly wish: (typeof WISHES)[number];
}

const lostRow = z.object({
  id: z.string(),
  from_number: z.string().nullable(),
  words: z.array(z.string()),
  alarms: z.array(z.array(alarmReason)),
  wish: z.string().nullable(),
});

/**
 * Calls of the practice that go on without an owner: the lease ran out, or the owner is an earlier run of this very node. They
 * are locked until the end of the transaction; those that another node is recovering are skipped.
 */
export async function lostCalls(
  session: Session,
  practice: PracticeId,
  owner: Owner,
): Promise<readonly LostCall[]> {
  const rows = await session.rows(
    lostRow,
    `select c.id, c.from_number,
       array(select t.text from turns t
         where t.practice_id = c.practice_id and t.call_id = c.id and t.who = 'caller' order by t.seq) as words,
       coalesce((select jsonb_agg(a.reasons order by a.seq) from alarms a
         where a.practice_id = c.practice_id and a.call_id = c.id), '[]') as alarms,
       (select e.event->>'wish' from call_events e
         where e.practice_id = c.practice_id and e.call_id = c.id and e.kind = 'understood'
           and e.event->>'wish' <> 'none' order by e.seq desc limit 1) as wish
     from calls c
     where c.practice_id = $1 and c.ended_at is null
       and (c.lease_until < now() or (c.node = $2 and c.run <> $3))
     order by c.started_at for update of c skip locked`,
    [practice, owner.node, owner.run],
  );
  return rows.map((row) => ({
    id: asId<CallId>(row.id),
    callBackNumber: row.from_number,
    words: row.words,
    alarms: row.alarms.flat(),
    wish: WISHES.find((wish) => wish === row.wish) ?? 'none',
  }));
}

/** Ends the call in the journal as lost. */
export async function endAsLost(session: Session, practice: PracticeId, call: CallId): Promise<void> {
  await session.run(
    `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event)
     select practice_id, id, (select coalesce(max(seq), -1) + 1 from call_events e
         where e.practice_id = calls.practice_id and e.call_id = calls.id),
       now(), least(extract(epoch from now() - started_at) * 1000, 2147483647)::integer, 'ended',
       '{"kind": "ended", "by": "lost", "outcome": "failed"}'
     from calls where practice_id = $1 and id = $2`,
    [practice, call],
  );
  await session.run(
    `update calls set ended_at = now(), ended_by = 'lost', outcome = 'failed'
     where practice_id = $1 and id = $2`,
    [practice, call],
  );
}
