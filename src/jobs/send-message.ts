import type { MessageId, PracticeId } from '../domain/ids.ts';
import { asId, type CallId } from '../domain/ids.ts';
import type { CarrierResult, Carriers } from '../messaging/carrier.ts';
import type { Template } from '../messaging/logistics.ts';
import { writeMessage } from '../messaging/templates.nl.ts';
import type { Database } from '../store/postgres/database.ts';
import { writeAudit } from '../store/queries/audit.ts';
import { markFailed, markSent, type OutboxMessage, takeMessage } from '../store/queries/outbox.ts';
import { newLinkFor } from '../store/queries/patient-links.ts';
import { addItem } from '../store/store-worklist.ts';

export interface SendParts {
  readonly database: Pick<Database, 'inPractice'>;
  readonly carriers: Carriers;
  /** Where patients open the page of their appointment; absent or null: no pages are served, so no link is sent. */
  readonly pages?: PatientPages | null;
  /** After this many attempts people take over. */
  readonly mostAttempts: number;
}

export interface PatientPages {
  /** `https://…`, without a slash at its end. */
  readonly url: string;
  readonly now: () => Temporal.Instant;
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
  const link = await linkFor(parts, practice, message, within(DATABASE_DEADLINE_MS));
  const result = await carry(
    parts.carriers,
    practice,
    { ...message, logistics: { ...message.logistics, ...link } },
    within(CARRIER_DEADLINE_MS),
  );
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

/** Messages about an appointment that goes on. The others have nothing to open. */
const WITH_LINK: ReadonlySet<Template> = new Set([
  'appointment-booked',
  'appointment-reminder',
  'intake-invitation',
  'intake-reminder',
]);

async function linkFor(
  { database, pages }: SendParts,
  practice: PracticeId,
  { id, template }: OutboxMessage,
  signal: AbortSignal,
): Promise<{ readonly link?: string }> {
  if (pages == null || !WITH_LINK.has(template)) return {};
  const token = await database.inPractice(practice, signal, (session) =>
    newLinkFor(session, id, pages.now()),
  );
  return token === null ? {} : { link: `${pages.url}/p/${token}` };
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
