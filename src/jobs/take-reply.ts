import { asId, type CallId } from '../domain/ids.ts';
import type { PracticeKind, Wish } from '../domain/meaning.ts';
import type { OurMessage, WhatsAppEvent } from '../messaging/whatsapp-webhook.ts';
import type { Database } from '../store/postgres/database.ts';
import {
  answeredMessage,
  kindOfPractice,
  newestMessageTo,
  noteReceipt,
} from '../store/queries/message-receipts.ts';
import { practiceIds } from '../store/queries/practices.ts';
import { addItem } from '../store/store-worklist.ts';
import { triage } from '../turn/3-triage/triage.ts';
import type { Agenda } from '../turn/5-act/agenda.ts';
import { type NewWorklistItem, urgencyOf } from '../turn/5-act/worklist.ts';
import { undelivered } from './send-message.ts';

export interface ReplyParts {
  readonly database: Pick<Database, 'inPractice' | 'withoutPractice'>;
  readonly agenda: Pick<Agenda, 'cancel'>;
}

type Reply = Extract<WhatsAppEvent, { kind: 'reply' }>;

/** `cancelled`: done and read back. `item`: people must act. `unknown`: no message of ours ever went to this number. */
export type ReplyOutcome = 'noted' | 'cancelled' | 'item' | 'unknown';

/** Only these words cancel by themselves; "ik wil niet afzeggen" is for people to read. */
const CANCELS = /^\W*(ik )?(wil )?(graag )?(afzeggen|annuleren|zeg af)( graag| aub| alstublieft)?\W*$/i;

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
    if (event.message !== null) await takeReceipt(parts, event.message, event, signal);
    return 'noted';
  }
  const message = event.button?.message ?? (await newestTo(parts, event.from, signal));
  return message === null ? 'unknown' : takeReply(parts, message, event, signal);
}

async function takeReceipt(
  { database }: ReplyParts,
  { practice, id }: OurMessage,
  { state, at }: Extract<WhatsAppEvent, { kind: 'receipt' }>,
  signal: AbortSignal,
): Promise<void> {
  await database.inPractice(practice, signal, async (session) => {
    const failed = await noteReceipt(session, { message: id, state, at });
    if (failed !== null) await addItem(session, undelivered(practice, { id, ...failed }));
  });
}

/** A patient of several practices is understood by the newest message that any of them sent. */
async function newestTo(
  { database }: ReplyParts,
  address: string,
  signal: AbortSignal,
): Promise<OurMessage | null> {
  let newest: (OurMessage & { readonly at: Temporal.Instant }) | null = null;
  for (const practice of await database.withoutPractice(signal, practiceIds)) {
    const found = await database.inPractice(practice, signal, (session) => newestMessageTo(session, address));
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
  const { answered, kind } = await parts.database.inPractice(practice, signal, async (session) => ({
    answered: await answeredMessage(session, id, reply.from),
    kind: await kindOfPractice(session, practice),
  }));
  if (answered === null || kind === null) return 'unknown';
  const wish = wishOf(reply);
  if (wish === 'cancel' && answered.appointment !== null && answered.patient !== null) {
    const result = await parts.agenda.cancel(
      {
        practice,
        call: asId<CallId>(id),
        appointment: answered.appointment,
        by: answered.patient,
        idempotencyKey: `reply:${reply.reference}`,
      },
      signal,
    );
    if (result.kind === 'cancelled') return 'cancelled';
  }
  const item = itemFor(reply, kind);
  await parts.database.inPractice(practice, signal, (session) =>
    addItem(session, {
      practice,
      call: asId<CallId>(id),
      kind: 'reply',
      wish,
      patient: answered.patient,
      callBackNumber: reply.from,
      words: [reply.text],
      promisedBefore: null,
      idempotencyKey: `reply:${reply.reference}`,
      ...item,
    }),
  );
  return 'item';
}

function wishOf({ button, text }: Reply): Wish {
  if (button?.press === 'cancel' || button?.press === 'move') return button.press;
  return CANCELS.test(text) ? 'cancel' : 'none';
}

/** A message is read by the same rules as a call: who types that he cannot breathe is no less in danger. */
function itemFor({ text }: Reply, practice: PracticeKind): Pick<NewWorklistItem, 'urgency' | 'alarms'> {
  const verdict = triage([{ text }], { practice });
  if (verdict.kind === 'human-now') {
    return { urgency: urgencyOf(verdict.because.level), alarms: verdict.because.because };
  }
  return verdict.confirm === null && verdict.today.length === 0
    ? { urgency: 'normal', alarms: [] }
    : { urgency: verdict.confirm === null ? 'today' : 'urgent', alarms: verdict.today };
}
