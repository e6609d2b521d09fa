import { z } from 'zod';
import { asId, type PracticeId, type WorklistItemId } from '../../domain/ids.ts';
import type { EarlierRequest, NewWorklistItem, Worklist } from '../../turn/5-act/worklist.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';
import { ofTrial } from './trial-calls.ts';

const MOST_URGENT_FIRST: readonly NewWorklistItem['urgency'][] = ['112', 'urgent', 'today', 'normal'];

/** Adds an item, or finds the one that was added under this key and adds what the caller said since. `added` tells which. */
export async function insertWorklistItem(
  session: Session,
  item: NewWorklistItem,
): Promise<{ readonly id: WorklistItemId; readonly added: boolean }> {
  const id = asId<WorklistItemId>(crypto.randomUUID());
  const written = await session.run(
    `insert into worklist (practice_id, id, call_id, kind, urgency, wish, patient_id, call_back_number, words, alarms,
       promised_before, idempotency_key, created_at, about)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, coalesce($13::timestamptz, now()), $14)
     on conflict (practice_id, idempotency_key) do nothing`,
    [
      item.practice,
      id,
      item.call,
      item.kind,
      item.urgency,
      item.wish,
      item.patient,
      item.callBackNumber,
      JSON.stringify(item.words),
      JSON.stringify(item.alarms),
      item.promisedBefore?.toString() ?? null,
      item.idempotencyKey,
      item.at?.toString() ?? null,
      item.about ?? null,
    ],
  );
  if (written === 1) return { id, added: true };
  // Only more words replace fewer: a replay from the disk may bring an older item after a newer one. An item about a patient is
  // left as it is, because each change of it belongs in the access log.
  await session.run(
    `update worklist set words = $3, alarms = $4, about = coalesce($7, about),
       urgency = case when array_position($6::text[], $5) < array_position($6::text[], urgency) then $5 else urgency end
     where practice_id = $1 and idempotency_key = $2 and status = 'open' and patient_id is null
       and jsonb_array_length($3::jsonb) >= jsonb_array_length(words)`,
    [
      item.practice,
      item.idempotencyKey,
      JSON.stringify(item.words),
      JSON.stringify(item.alarms),
      item.urgency,
      MOST_URGENT_FIRST,
      item.about ?? null,
    ],
  );
  const earlier = await session.row(
    z.object({ id: z.string() }),
    'select id from worklist where practice_id = $1 and idempotency_key = $2',
    [item.practice, item.idempotencyKey],
  );
  if (earlier === null) throw new Error('a worklist item is neither new nor there');
  return { id: asId<WorklistItemId>(earlier.id), added: false };
}

const requestRow = z.object({ created_at: instant, words: z.array(z.string()) });

/** What a patient asked for since then, latest first, also what is done already. */
export async function requestsOf(
  session: Session,
  { patient, wish, since }: Parameters<Worklist['requestsOf']>[0],
): Promise<readonly EarlierRequest[]> {
  const rows = await session.rows(
    requestRow,
    `select created_at, words from worklist
     where patient_id = $1 and wish = $2 and kind = 'request' and created_at >= $3
     order by created_at desc limit 20`,
    [patient, wish, since.toString()],
  );
  return rows.map(({ created_at, words }) => ({ at: created_at, words }));
}

/** The ends of the callbacks that are still promised, from `now` on. */
export async function promisedCallbacks(
  session: Session,
  practice: PracticeId,
  now: Temporal.Instant,
): Promise<readonly Temporal.Instant[]> {
  const rows = await session.rows(
    z.object({ promised_before: instant }),
    `select promised_before from worklist w
     where practice_id = $1 and status = 'open' and promised_before > $2 and not ${ofTrial('w')}`,
    [practice, now.toString()],
  );
  return rows.map(({ promised_before }) => promised_before);
}
