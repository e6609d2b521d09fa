import { z } from 'zod';
import type { MessageId } from '../../domain/ids.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../../domain/patient.ts';
import type { Session } from '../postgres/session.ts';
import { firstWay } from './message-way.ts';

/**
 * Puts a message that failed for good back in the queue on the next channel to which its patient agreed and that `channels` carries; false:
 * there is none. It stays one row, so that it can go out once only; and channels are tried in their one order, so that it ends. A trial
 * file is no way to reach anybody.
 */
export async function sendAnotherWay(
  session: Session,
  id: MessageId,
  failedOn: MessageChannel,
  channels: readonly MessageChannel[],
): Promise<boolean> {
  const left = MESSAGE_CHANNELS.slice(MESSAGE_CHANNELS.indexOf(failedOn) + 1).filter(
    (channel) => channel !== 'file' && channels.includes(channel),
  );
  if (left.length === 0) return false;
  const row = await session.row(
    z.object({ id: z.string() }),
    `with way as (
       select m.practice_id, m.id, w.channel, w.recipient
       from outbox m cross join lateral ${firstWay('m.practice_id', 'm.patient_id', '$2::text[]')} w
       where m.id = $1 and m.status = 'dead' and m.channel = $3
     )
     update outbox set channel = way.channel, recipient = way.recipient, status = 'queued', attempts = 0, due_at = now(),
       sent_at = null, reference = null
     from way where outbox.practice_id = way.practice_id and outbox.id = way.id
     returning outbox.id`,
    [id, left, failedOn],
  );
  return row !== null;
}
