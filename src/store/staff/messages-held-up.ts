import { z } from 'zod';
import type { Trouble } from '../../http/contract/trouble.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

const row = z.object({ count: z.number(), since: instant.nullable(), remind_before: instant.nullable() });

/** A message that is on time goes within seconds of when it is due; one that was refused once waits for another try. */
const HELD_UP = `
  select count(*)::integer as count, min(due_at) as since,
    min((logistics->>'start')::timestamptz) filter (where template = 'appointment-reminder') as remind_before
  from outbox where status = 'queued' and (attempts > 0 or due_at < $1::timestamptz - interval '2 minutes')`;

/** Messages that should have gone by now; null: none. */
export async function messagesHeldUp(session: Session, now: Temporal.Instant): Promise<Trouble['messages']> {
  const found = await session.row(row, HELD_UP, [now.toString()]);
  if (found === null || found.since === null) return null;
  return {
    count: found.count,
    since: found.since.toString(),
    remindBefore: found.remind_before?.toString() ?? null,
  };
}
