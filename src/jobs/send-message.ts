import type { MessageId, PracticeId } from '../domain/ids.ts';
import { asId, type CallId } from '../domain/ids.ts';
import type { CarrierResult, Carriers } from '../messaging/carrier.ts';
import { writeMessage } from '../messaging/templates.nl.ts';
import type { Database } from '../store/postgres/database.ts';
import { writeAudit } from '../store/queries/audit.ts';
import { markFailed, markSent, type OutboxMessage, takeMessage } from '../store/queries/outbox.ts';
import { addItem } from '../store/store-worklist.ts';

export interface SendParts {
  readonly database: Pick<Database, 'inPractice'>;
  readonly carriers: Carriers;
  /** After this many attempts people take over. */
  readonly mostAttempts: number;
}

/** `nothing-to-do`: sent, withdrawn or given up before; a job may come twice. */
export type SendOutcome = 'sent' | 'nothing-to-do' | 'try-again' | 'given-up';

const DATABASE_DEADLINE_MS = 5_000;
const CARRIER_DEADLINE_MS = 30_000;

/**
 * One attempt to send a message of the outbox. The attempt is written down before it is made: a crash in between sends twice
 * rather than never. Given up: the patient got nothing, so a worklist item says so. Rejects with DATABASE_UNREACHABLE.
 */
export async function sendMessage(
  parts: SendParts,
  practice: PracticeId,
  id: MessageId,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const within = (ms: number) => AbortSignal.any([signal, AbortSignal.timeout(ms)]);
  const message = await parts.database.inPractice(practice, within(DATABASE_DEADLINE_MS), (session) =>
    takeMessage(session, id),
  );
  if (message === null) return 'nothing-to-do';
  const result = await carry(parts.carriers, practice, message, within(CARRIER_DEADLINE_MS));
  return parts.database.inPractice(practice, within(DATABASE_DEADLINE_MS), async (session) => {
    if (result.kind === 'sent') {
      await markSent(session, id, result.reference);
    } else {
      const giveUp = result.kind === 'refused' || message.attempts >= parts.mostAttempts;
      await markFailed(session, id, result.code, giveUp);
      if (!giveUp) return 'try-again';
      await addItem(session, undelivered(practice, message));
    }
    await writeAudit(session, {
      practice,
      call: message.call,
      patient: message.patient,
      event: 'message-sent',
      action: 'execute',
      what: 'message',
      ground: 'call-of-patient',
      result: result.kind === 'sent' ? 'done' : 'refused',
      reference: id,
    });
    return result.kind === 'sent' ? 'sent' : 'given-up';
  });
}

function carry(
  carriers: Carriers,
  practice: PracticeId,
  message: OutboxMessage,
  signal: AbortSignal,
): Promise<CarrierResult> {
  const carrier = carriers[message.channel];
  if (carrier === undefined) {
    return Promise.resolve({ kind: 'refused', code: 'MESSAGE_NO_CARRIER' });
  }
  const written = writeMessage(message.template, message.logistics);
  return carrier.send(
    { practice, id: message.id, to: message.recipient, template: message.template, ...written },
    signal,
  );
}

/** What people must do about a message that a patient will not get. */
export const undelivered = (practice: PracticeId, message: Pick<OutboxMessage, 'id' | 'call' | 'patient'>) =>
  ({
    practice,
    call: message.call ?? asId<CallId>(message.id),
    kind: 'undelivered-message',
    urgency: 'normal',
    wish: 'none',
    patient: message.patient,
    callBackNumber: null,
    words: [],
    alarms: [],
    promisedBefore: null,
    idempotencyKey: `undelivered:${message.id}`,
  }) as const;
