import { setTimeout as pause } from 'node:timers/promises';
import type { MessageId, PracticeId } from '../domain/ids.ts';
import { asId, type CallId } from '../domain/ids.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../domain/patient.ts';
import type { CarrierResult, Carriers } from '../messaging/carrier.ts';
import type { Template } from '../messaging/logistics.ts';
import { type InLanguage, writeIn } from '../messaging/write-message.ts';
import type { Database } from '../store/postgres/database.ts';
import { isAway } from '../store/postgres/failures.ts';
import type { Session } from '../store/postgres/session.ts';
import { sendAnotherWay } from '../store/queries/another-way.ts';
import { type AuditEntry, writeAudit } from '../store/queries/audit.ts';
import { ownTexts } from '../store/queries/message-texts.ts';
import {
  markFailed,
  markSent,
  markUnheard,
  noteTextVersion,
  type OutboxMessage,
  takeMessage,
} from '../store/queries/outbox.ts';
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

/**
 * `nothing-to-do`: sent, withdrawn, given up or in other hands; a job may come twice. `in-doubt`: it may have gone out, and is not
 * sent again unless something tells that it did not (`settle-doubts.ts`).
 */
export type SendOutcome = 'sent' | 'nothing-to-do' | 'try-again' | 'given-up' | 'in-doubt';

const DATABASE_DEADLINE_MS = 5_000;
const CARRIER_DEADLINE_MS = 30_000;
/** A restart of the database takes seconds; until then only this process knows what became of the message. */
const NOTING_DEADLINE_MS = 60_000;
const BETWEEN_TRIES_MS = 500;

/**
 * One attempt to send a message of the outbox. It is taken in hand before it is sent and never leaves that state by itself, so a crash
 * in between sends nothing twice: whoever comes later finds it in hand. What fails for good on one channel goes by the next to which the
 * patient agreed. Given up: the patient got nothing, so a worklist item says so.
 * Rejects with DATABASE_UNREACHABLE.
 */
export async function sendMessage(
  parts: SendParts,
  practice: PracticeId,
  id: MessageId,
  signal: AbortSignal,
): Promise<SendOutcome> {
  // Each time round on a later channel.
  for (;;) {
    const outcome = await attempt(parts, practice, id, signal);
    if (outcome !== 'another-way') return outcome;
  }
}

async function attempt(
  parts: SendParts,
  practice: PracticeId,
  id: MessageId,
  signal: AbortSignal,
): Promise<SendOutcome | 'another-way'> {
  const within = (ms: number) => AbortSignal.any([signal, AbortSignal.timeout(ms)]);
  const taken = await parts.database.inPractice(practice, within(DATABASE_DEADLINE_MS), (session) =>
    take(parts, session, id),
  );
  if (taken === null) return 'nothing-to-do';
  if (taken === 'not-yet') return 'try-again';
  const { message, text } = taken;
  const result = await carry(parts.carriers, practice, message, text, within(CARRIER_DEADLINE_MS));
  return untilNoted(within(NOTING_DEADLINE_MS), () =>
    parts.database.inPractice(practice, within(DATABASE_DEADLINE_MS), (session) =>
      note(session, practice, message, result, parts),
    ),
  );
}

/** With its link and its words, so that nothing can fail any more between taking it in hand and sending it. */
async function take(
  { pages, carriers }: SendParts,
  session: Session,
  id: MessageId,
): Promise<{ readonly message: OutboxMessage; readonly text: InLanguage } | 'not-yet' | null> {
  const message = await takeMessage(session, id);
  if (message === null || message === 'not-yet') return message;
  const canReply = carriers[message.channel]?.takesReplies === true ? ({ canReply: true } as const) : {};
  const link = WITH_LINK.has(message.template) ? await linkFor(session, message, pages ?? null) : {};
  const logistics = { ...message.logistics, ...link, ...canReply };
  const own = await ownTexts(session, message.template);
  const text = writeIn(message.language, message.template, logistics, own);
  await noteTextVersion(session, id, message.channel === 'whatsapp' ? null : text.version);
  return { message, text };
}

async function linkFor(
  session: Session,
  { id, language }: Pick<OutboxMessage, 'id' | 'language'>,
  pages: PatientPages | null,
): Promise<{ readonly link?: string }> {
  const token = pages === null ? null : await newLinkFor(session, id, pages.now());
  return pages === null || token === null
    ? {}
    : { link: `${pages.url}/p/${token}${language === 'en' ? '?taal=en' : ''}` };
}

/** Tries again while the database is away: what is not noted is in doubt. */
async function untilNoted<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error) || signal.aborted) throw error;
      await pause(BETWEEN_TRIES_MS);
    }
  }
}

async function note(
  session: Session,
  practice: PracticeId,
  message: OutboxMessage,
  result: CarrierResult,
  { mostAttempts, carriers }: Pick<SendParts, 'mostAttempts' | 'carriers'>,
): Promise<SendOutcome | 'another-way'> {
  const { id } = message;
  if (result.kind === 'in-doubt') {
    await markUnheard(session, id, result.code);
    return 'in-doubt';
  }
  if (result.kind === 'sent') {
    await markSent(session, id, result.reference);
    await writeAudit(session, sending(practice, message, 'done'));
    return 'sent';
  }
  if (result.kind === 'unavailable' && message.attempts < mostAttempts) {
    await markFailed(session, id, result.code, {
      status: 'queued',
      afterSeconds: result.afterSeconds ?? 0,
    });
    return 'try-again';
  }
  // 0: a receipt came first, which knows better.
  if ((await markFailed(session, id, result.code, { status: 'dead' })) === 0) return 'nothing-to-do';
  await writeAudit(session, sending(practice, message, 'refused'));
  if (await sendAnotherWay(session, id, message.channel, carriedBy(carriers))) return 'another-way';
  await addItem(session, undelivered(practice, message));
  return 'given-up';
}

const carriedBy = (carriers: Carriers): readonly MessageChannel[] =>
  MESSAGE_CHANNELS.filter((channel) => carriers[channel] !== undefined);

/** How the access log names what became of a message. */
export const sending = (
  practice: PracticeId,
  { id, call, patient }: Pick<OutboxMessage, 'id' | 'call' | 'patient'>,
  result: AuditEntry['result'],
): AuditEntry => ({
  practice,
  call,
  patient,
  event: 'message-sent',
  action: 'execute',
  what: 'message',
  ground: 'call-of-patient',
  result,
  reference: id,
});

/** Messages about an appointment that goes on, or that offer something. The others have nothing to open. */
const WITH_LINK: ReadonlySet<Template> = new Set([
  'appointment-booked',
  'appointment-reminder',
  'intake-invitation',
  'intake-reminder',
  'waiting-offer',
  'move-offer',
]);

function carry(
  carriers: Carriers,
  practice: PracticeId,
  message: OutboxMessage,
  { written, language, inDutch }: InLanguage,
  signal: AbortSignal,
): Promise<CarrierResult> {
  const carrier = carriers[message.channel];
  if (carrier === undefined) {
    return Promise.resolve({ kind: 'refused', code: 'MESSAGE_NO_CARRIER' });
  }
  const { template, recipient: to, id } = message;
  return carrier.send(
    { practice, id, to, template, language, ...(language === 'nl' ? {} : { inDutch }), ...written },
    signal,
  );
}

type Unsent = Pick<OutboxMessage, 'id' | 'call' | 'patient' | 'retries'>;

/** What people must do about a message that a patient will not get; once for each time that people had it sent. */
export const undelivered = (practice: PracticeId, message: Unsent) =>
  ({
    ...aboutMessage(practice, message),
    kind: 'undelivered-message',
    idempotencyKey: `undelivered:${message.id}${message.retries === 0 ? '' : `:${message.retries}`}`,
  }) as const;

/** The item of a message that needs people. */
export const aboutMessage = (practice: PracticeId, message: Pick<Unsent, 'id' | 'call' | 'patient'>) =>
  ({
    practice,
    call: message.call ?? asId<CallId>(message.id),
    urgency: 'normal',
    wish: 'none',
    patient: message.patient,
    callBackNumber: null,
    words: [],
    alarms: [],
    promisedBefore: null,
  }) as const;
