import {
  type AppointmentId,
  asId,
  type CallId,
  type MessageId,
  type PatientId,
  type PracticeId,
  type WaitingOfferId,
} from '../domain/ids.ts';
import type { MessageChannel } from '../domain/patient.ts';
import type { SmsReport } from '../messaging/sms-reports.ts';
import type { OurMessage, WhatsAppEvent } from '../messaging/whatsapp-webhook.ts';
import type { Database } from '../store/postgres/database.ts';
import { rulesForWriting } from '../store/queries/alarm-rules.ts';
import { sendAnotherWay } from '../store/queries/another-way.ts';
import {
  type AnsweredMessage,
  answeredMessage,
  messageNamed,
  newestMessageTo,
  noteReceipt,
  noteWorkedOff,
  practiceOfMessage,
  type Receipt,
  workedOff,
} from '../store/queries/message-receipts.ts';
import { noteMessageReply } from '../store/queries/message-replies.ts';
import { practiceIds } from '../store/queries/practices.ts';
import { offerBehind } from '../store/queries/waiting-offers.ts';
import { addItem } from '../store/store-worklist.ts';
import type { WaitingList } from '../turn/5-act/waiting-list.ts';
import { itemFor, WISH_OF } from './reply-item.ts';
import { chooseTime, offerOtherTimes, type ReplyMoveParts } from './reply-move.ts';
import { stopMessages } from './reply-stop.ts';
import { restoreAppointment } from './reply-undo.ts';
import { meaningOf, type ReplyMeaning } from './reply-words.ts';
import { undelivered } from './send-message.ts';

export interface ReplyParts extends ReplyMoveParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice' | 'withoutPractice'>;
  readonly waitingList: Pick<WaitingList, 'answer'>;
}

type Reply = Extract<WhatsAppEvent, { kind: 'reply' }>;

/**
 * `cancelled`, `booked`, `moved`, `restored`: done and read back. `offered`: two other times are on their way. `declined`: the
 * place of the waiting list goes to others. `too-late`: it went to others already. `stopped`: nothing more goes there. `item`: people must act. `unknown`: no message
 * of ours ever went to this number.
 */
export type ReplyOutcome = 'noted' | 'item' | 'unknown' | Done;
type Done = (typeof DONE)[number];
const DONE = [
  'cancelled',
  'booked',
  'moved',
  'restored',
  'offered',
  'declined',
  'too-late',
  'stopped',
] as const;

/**
 * Works off what a network tells of a message: a receipt is noted, a cancellation is done and read back, anything else a
 * patient writes becomes an item with the literal words, urgent when triage hears danger in them. The same event again does
 * nothing new. Rejects with DATABASE_UNREACHABLE: the network then brings it again.
 */
export async function takeMessageEvent(
  parts: ReplyParts,
  event: WhatsAppEvent,
  signal: AbortSignal,
): Promise<ReplyOutcome> {
  if (event.kind === 'receipt') {
    if (event.message !== null)
      await takeReceipt(parts, event.message, { ...event, channel: 'whatsapp' }, signal);
    return 'noted';
  }
  const message = event.button?.message ?? (await answeredOrNewest(parts, event, signal));
  return message === null ? 'unknown' : takeReply(parts, message, event, signal);
}

/** The same of a report of SMS, which names our message without its practice. One of no message of ours is nothing. */
export async function takeSmsReport(
  parts: Pick<ReplyParts, 'database' | 'now' | 'announce' | 'channels'>,
  { message, state }: SmsReport,
  signal: AbortSignal,
): Promise<void> {
  const practice = await parts.database.withoutPractice(signal, (session) =>
    practiceOfMessage(session, message),
  );
  if (practice === null) return;
  await takeReceipt(
    parts,
    { practice, id: message },
    { state, at: parts.now(), reference: message, channel: 'sms' },
    signal,
  );
}

async function takeReceipt(
  { database, announce, channels }: Pick<ReplyParts, 'database' | 'announce' | 'channels'>,
  { practice, id }: OurMessage,
  { state, at, reference, channel }: Omit<Receipt, 'message'>,
  signal: AbortSignal,
): Promise<void> {
  await database.inPractice(practice, signal, async (session) => {
    const failed = await noteReceipt(session, practice, { message: id, reference, state, at, channel });
    if (failed === null) return;
    if (!failed.inHand && (await sendAnotherWay(session, id, channel, channels)))
      await announce(session, practice, id);
    else await addItem(session, undelivered(practice, { id, ...failed }));
  });
}

/** The message that the patient answered to, else the newest that any practice sent them. */
async function answeredOrNewest(
  { database }: ReplyParts,
  { from, answers }: Reply,
  signal: AbortSignal,
): Promise<OurMessage | null> {
  let newest: (OurMessage & { readonly at: Temporal.Instant }) | null = null;
  for (const practice of await database.withoutPractice(signal, practiceIds)) {
    const { named, found } = await database.inPractice(practice, signal, async (session) => ({
      named: answers === null ? null : await messageNamed(session, answers, from),
      found: await newestMessageTo(session, from),
    }));
    if (named !== null) return { practice, id: named };
    if (found !== null && (newest === null || Temporal.Instant.compare(found.at, newest.at) > 0)) {
      newest = { practice, ...found };
    }
  }
  return newest;
}

async function takeReply(
  parts: ReplyParts,
  { practice, id }: OurMessage,
  reply: Reply,
  signal: AbortSignal,
): Promise<ReplyOutcome> {
  const { answered, rules, offer, before } = await parts.database.inPractice(
    practice,
    signal,
    async (session) => ({
      before: await workedOff(session, reply.reference),
      answered: await answeredMessage(session, id, reply.from),
      rules: await rulesForWriting(session, practice),
      offer: await offerBehind(session, id, reply.from, parts.now()),
    }),
  );
  if (answered === null || rules === null) return 'unknown';
  const known = DONE.find((outcome) => outcome === before);
  if (known !== undefined) return known;
  const meaning = reply.button?.press ?? meaningOf(reply.text);
  const done = await doAsMeant(parts, { practice, id, reply, answered, offer, meaning }, signal);
  const listed = {
    practice,
    reference: reply.reference,
    message: id,
    patient: answered.patient,
    at: parts.now(),
    meaning,
    outcome: done ?? 'item',
  };
  if (done !== null) {
    // Each thing that is done is done once by its own key; this keeps a repeat from being read anew, after what was done.
    await parts.database.inPractice(practice, signal, async (session) => {
      await noteWorkedOff(session, practice, reply.reference, done);
      await noteMessageReply(session, listed);
    });
    return done;
  }
  const item = itemFor(reply, rules);
  await parts.database.inPractice(practice, signal, async (session) => {
    await addItem(session, {
      practice,
      call: asId<CallId>(id),
      kind: 'reply',
      wish: WISH_OF[meaning] ?? 'none',
      patient: answered.patient,
      callBackNumber: reply.from,
      words: [reply.text],
      promisedBefore: null,
      idempotencyKey: `reply:${reply.reference}`,
      ...item,
    });
    await noteMessageReply(session, listed);
  });
  return 'item';
}

interface Understood {
  readonly practice: PracticeId;
  readonly id: MessageId;
  readonly reply: Reply;
  readonly answered: AnsweredMessage;
  readonly offer: WaitingOfferId | null;
  readonly meaning: ReplyMeaning;
}

/** Null: not certain, or not possible any more: people read it. */
async function doAsMeant(
  parts: ReplyParts,
  understood: Understood,
  signal: AbortSignal,
): Promise<Done | null> {
  const { practice, id, answered, meaning } = understood;
  const { patient, appointment, template, channel } = answered;
  if (patient === null || meaning === 'none') return null;
  if (meaning === 'stop') {
    await stopMessages(parts, practice, { number: understood.reply.from, channel, patient }, signal);
    return 'stopped';
  }
  if (meaning === 'yes' || meaning === 'no')
    return answerOffered(parts, understood, patient, meaning, signal);
  if (meaning === 'first' || meaning === 'second') {
    const nth = meaning === 'first' ? 1 : 2;
    return (await chooseTime(parts, practice, { message: id, nth }, signal)) === 'moved' ? 'moved' : null;
  }
  if (appointment === null) return null;
  return template === 'appointment-cancelled'
    ? afterCancellation(parts, understood, appointment, signal)
    : aboutAppointment(parts, understood, { patient, appointment, channel }, signal);
}

/** To a message that an appointment goes on. */
async function aboutAppointment(
  parts: ReplyParts,
  { practice, id, reply, answered, meaning }: Understood,
  about: {
    readonly patient: PatientId;
    readonly appointment: AppointmentId;
    readonly channel: MessageChannel;
  },
  signal: AbortSignal,
): Promise<Done | null> {
  const { appointment, channel, patient } = about;
  if (meaning === 'move') {
    const asked = { appointment, channel, recipient: reply.from, askedBy: reply.reference };
    return (await offerOtherTimes(parts, practice, asked, signal)) ? 'offered' : null;
  }
  // "Toch niet" to a reminder may mean anything.
  if (meaning === 'undo' && answered.template !== 'appointment-booked') return null;
  const cancelled = await parts.agenda.cancel(
    {
      practice,
      call: asId<CallId>(id),
      appointment,
      by: patient,
      idempotencyKey: `reply:${reply.reference}`,
    },
    signal,
  );
  return cancelled.kind === 'cancelled' ? 'cancelled' : null;
}

/** To a message that an appointment is cancelled: "toch wel" makes it again while its place is free. */
async function afterCancellation(
  parts: ReplyParts,
  { practice, id, reply, answered, meaning }: Understood,
  appointment: AppointmentId,
  signal: AbortSignal,
): Promise<Done | null> {
  if (meaning !== 'undo') return null;
  const asked = {
    appointment,
    call: asId<CallId>(id),
    channel: answered.channel,
    recipient: reply.from,
    reference: reply.reference,
  };
  return (await restoreAppointment(parts, practice, asked, signal)) === 'restored' ? 'restored' : null;
}

async function answerOffered(
  parts: ReplyParts,
  { practice, offer }: Understood,
  patient: PatientId,
  answer: 'yes' | 'no',
  signal: AbortSignal,
): Promise<Done | null> {
  if (offer === null) return null;
  const answered = await parts.waitingList.answer({ practice, offer, patient, answer }, signal);
  return answered.kind === 'agenda-unreachable' ? null : answered.kind;
}
