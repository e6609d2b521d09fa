import { z } from 'zod';
import { MESSAGE_CHANNELS } from '../../domain/patient.ts';
import type { MessageReply } from '../../http/contract/messages.ts';
import { URGENCIES } from '../../http/contract/worklist.ts';
import { TEMPLATES } from '../../messaging/logistics.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';
import { personColumns, personOf } from './person-row.ts';

const row = z.object({
  reference: z.string(),
  at: instant,
  meaning: z.string(),
  outcome: z.string(),
  template: z.enum(TEMPLATES),
  channel: z.enum(MESSAGE_CHANNELS),
  item: z.string().nullable(),
  urgency: z.enum(URGENCIES).nullable(),
  status: z.string().nullable(),
  words: z.array(z.string()).nullable(),
  ...personColumns,
});

/** What patients answered, latest first, with the item that holds their words while those are kept. */
export async function listReplies(
  session: Session,
  { before, limit }: { readonly before: Temporal.Instant | null; readonly limit: number },
): Promise<readonly MessageReply[]> {
  const rows = await session.rows(
    row,
    `select r.reference, r.at, r.meaning, r.outcome, o.template, o.channel, w.id as item, w.urgency, w.status, w.words,
       r.patient_id, p.first_name, p.last_name, p.date_of_birth
     from message_replies r
     join outbox o on o.practice_id = r.practice_id and o.id = r.message_id
     left join patients p on p.practice_id = r.practice_id and p.id = r.patient_id
     left join worklist w on w.practice_id = r.practice_id and w.idempotency_key = 'reply:' || r.reference
     where $1::timestamptz is null or r.at < $1 order by r.at desc limit $2`,
    [before?.toString() ?? null, limit],
  );
  return rows.map((found) => ({
    reference: found.reference,
    who: personOf(found),
    at: found.at.toString(),
    template: found.template,
    channel: found.channel,
    meaning: found.meaning,
    outcome: found.outcome,
    item:
      found.item === null || found.urgency === null
        ? null
        : {
            id: found.item,
            urgency: found.urgency,
            open: found.status === 'open',
            words: found.words?.[0] ?? '',
          },
  }));
}
