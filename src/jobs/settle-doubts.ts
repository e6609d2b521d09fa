import type { MessageId, PracticeId } from '../domain/ids.ts';
import type { Carriers, MessageCarrier } from '../messaging/carrier.ts';
import type { Database } from '../store/postgres/database.ts';
import type { Session } from '../store/postgres/session.ts';
import { writeAudit } from '../store/queries/audit.ts';
import { inDoubtKey } from '../store/queries/message-receipts.ts';
import { type MessageInDoubt, markFailed, markSent, messagesInDoubt } from '../store/queries/outbox.ts';
import { addItem } from '../store/store-worklist.ts';
import { aboutMessage, sending } from './send-message.ts';

export interface SettleParts {
  readonly database: Pick<Database, 'inPractice'>;
  readonly carriers: Carriers;
  /** Makes a job for a message that waits again. */
  readonly announce: (session: Session, practice: PracticeId, message: MessageId) => Promise<unknown>;
}

/**
 * An attempt takes 40 s at most and is noted within 60 s more (`send-message.ts`): a message that is longer in hand has lost its
 * worker.
 */
const LOST_AFTER_SECONDS = 120;
const AT_ONCE = 1_000;
const ASKING_DEADLINE_MS = 10_000;

/**
 * Finds out what became of messages whose worker never told: where the network can be asked, by asking; where it sends receipts, by
 * waiting for one as long as those may take; and else people are asked, because a second message is never sent on a guess (ADR 0044).
 * Resolves to how many were settled. Rejects with DATABASE_UNREACHABLE.
 */
export async function settleDoubts(
  parts: SettleParts,
  practice: PracticeId,
  signal: AbortSignal,
): Promise<number> {
  const doubts = await parts.database.inPractice(practice, signal, (session) =>
    messagesInDoubt(session, LOST_AFTER_SECONDS, AT_ONCE),
  );
  let settled = 0;
  for (const doubt of doubts) {
    const found = await becameOf(doubt, parts.carriers[doubt.channel], signal);
    if (found === 'receipt-may-come') continue;
    await parts.database.inPractice(practice, signal, (session) =>
      settle(parts, session, practice, doubt, found),
    );
    settled += 1;
  }
  return settled;
}

async function becameOf(
  { id, seconds }: MessageInDoubt,
  carrier: MessageCarrier | undefined,
  signal: AbortSignal,
): Promise<'taken' | 'not-taken' | 'receipt-may-come' | 'unknown'> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(ASKING_DEADLINE_MS)]);
  const told = (await carrier?.wasTaken?.(id, within)) ?? 'unknown';
  if (told !== 'unknown') return told;
  return seconds < (carrier?.receiptsWithinSeconds ?? 0) ? 'receipt-may-come' : 'unknown';
}

async function settle(
  { announce }: SettleParts,
  session: Session,
  practice: PracticeId,
  message: MessageInDoubt,
  found: 'taken' | 'not-taken' | 'unknown',
): Promise<void> {
  const { id } = message;
  switch (found) {
    case 'taken':
      if ((await markSent(session, id, null)) === 1) {
        await writeAudit(session, sending(practice, message, 'done'));
      }
      return;
    case 'not-taken':
      await markFailed(session, id, 'MESSAGE_IN_DOUBT', { status: 'queued', afterSeconds: 0 });
      await announce(session, practice, id);
      return;
    case 'unknown': {
      // A receipt that came while we looked settled it.
      if ((await markFailed(session, id, 'MESSAGE_IN_DOUBT', { status: 'dead' })) === 0) return;
      await addItem(session, {
        ...aboutMessage(practice, message),
        kind: 'message-in-doubt',
        idempotencyKey: inDoubtKey(message),
      });
      await writeAudit(session, sending(practice, message, 'not-found'));
    }
  }
}
