import { z } from 'zod';
import { asId, type MessageId, type PracticeId } from '../../domain/ids.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../../domain/patient.ts';
import type { ItemMessage, ItemMessageChange, ItemMessages } from '../../http/contract/item-messages.ts';
import { ITEM_DRAFTS } from '../../http/contract/worklist-choices.ts';
import type { ItemMessagesDesk, ItemMessagesResult } from '../../http/ports/item-messages.ts';
import type { Staff } from '../../http/staff-ports.ts';
import type { Logistics, Template } from '../../messaging/logistics.ts';
import type { OwnTexts } from '../../messaging/own-text.ts';
import { writeInDutch } from '../../messaging/write-message.ts';
import { soonestWindow } from '../callback-promises.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { ownTexts } from '../queries/message-texts.ts';
import { firstWay } from '../queries/message-way.ts';
import type { AnnounceMessage } from '../store-agenda.ts';
import { changedLastBy, lockedItem, noteChange } from './board.ts';
import { readBefore, writeHistory } from './board-changes.ts';
import { stateOf } from './messages.ts';
import { STOPPABLE_SECONDS } from './tell-patient.ts';

export interface ItemMessagesParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice'>;
  readonly announce: AnnounceMessage;
  readonly now: () => Temporal.Instant;
}

type Sent = ItemMessage['template'];

const aboutRow = z.object({
  patient_id: z.string().nullable(),
  promised_before: instant.nullable(),
  status: z.enum(['open', 'done']),
  channel: z.enum(MESSAGE_CHANNELS).nullable(),
  recipient: z.string().nullable(),
  practice: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
});
type About = z.output<typeof aboutRow>;
const ABOUT = `
  select w.patient_id, w.promised_before, w.status, way.channel, way.recipient, pr.spoken_name as practice, pr.address,
    (select l.dialled from practice_lines l where l.practice_id = pr.id and l.dialled like '+%'
      order by l.dialled limit 1) as phone
  from worklist w join practices pr on pr.id = w.practice_id
  left join lateral ${firstWay('w.practice_id', 'w.patient_id', '$2::text[]')} way on true
  where w.id = $1`;

const messageRow = z.object({
  id: z.string(),
  template: z.enum([...ITEM_DRAFTS, 'callback-later', 'message-corrected']),
  channel: z.enum(MESSAGE_CHANNELS),
  status: z.enum(['queued', 'sending', 'sent', 'dead', 'withdrawn']),
  due_at: instant,
  sent_at: instant.nullable(),
  delivered_at: instant.nullable(),
  read_at: instant.nullable(),
  by_name: z.string(),
  is_corrected: z.boolean(),
});
type MessageRow = z.output<typeof messageRow>;
const MESSAGES = `
  select o.id, o.template, o.channel, o.status, o.due_at, o.sent_at, o.delivered_at, o.read_at, o.by_name,
    exists (select from outbox c where c.corrects = o.id and c.status <> 'withdrawn') as is_corrected
  from outbox o where o.item_id = $1 order by o.created_at desc`;
const WAITING = `select by_name from outbox where item_id = $1 and status = 'queued' and attempts = 0 and due_at > now()`;

/** Messages to the patient of an item, in PostgreSQL: from its row to the outbox, and what became of them. */
export function storeItemMessages({ database, announce, now }: ItemMessagesParts): ItemMessagesDesk {
  return {
    of: (who, id, signal) =>
      database.readInPractice(who.practice, signal, (session) =>
        messagesOf(session, who.practice, id, now()),
      ),
    change: (who, id, change, signal) =>
      database.inPractice(who.practice, signal, async (session): Promise<ItemMessagesResult> => {
        // The row of the item stays locked: of two who send at once, one waits and then hears of the other.
        const before = await readBefore(session, id);
        if (before === null) return { kind: 'not-found' };
        const waiting = await session.row(z.object({ by_name: z.string() }), WAITING, [id]);
        if (waiting !== null && waiting.by_name !== who.name) {
          return { kind: 'others-first', by: waiting.by_name };
        }
        if (before.version !== change.version) {
          return { kind: 'changed-meanwhile', by: changedLastBy(await lockedItem(session, id)) };
        }
        const done = await send({ session, who, id, now: now(), announce }, change);
        if (done !== 'sent') return { kind: done };
        return changed(session, who, id, now());
      }),
  };
}

async function changed(
  session: Session,
  who: Staff,
  id: string,
  now: Temporal.Instant,
): Promise<ItemMessagesResult> {
  const item = await noteChange(session, who, id);
  const messages = await messagesOf(session, who.practice, id, now);
  if (messages === null) throw new Error('a locked item is gone');
  return { kind: 'changed', item, messages };
}

const aboutItem = (session: Session, id: string): Promise<About | null> =>
  session.row(aboutRow, ABOUT, [id, [...MESSAGE_CHANNELS]]);

async function messagesOf(
  session: Session,
  practice: PracticeId,
  id: string,
  now: Temporal.Instant,
): Promise<ItemMessages | null> {
  const about = await aboutItem(session, id);
  if (about === null) return null;
  const rows = await session.rows(messageRow, MESSAGES, [id]);
  const later =
    about.promised_before === null || about.status === 'done'
      ? null
      : await roomAfter(session, practice, about.promised_before, now);
  const { channel } = about;
  const own = await ownTexts(session);
  return {
    channel,
    drafts: ITEM_DRAFTS.map((template) => ({ template, text: textOf(template, about, now, channel, own) })),
    later:
      later === null
        ? null
        : { before: later.toString(), text: textOf('callback-later', about, later, channel, own) },
    messages: rows.map((row) => asItemMessage(row, about, own)),
  };
}

/** Never before what was promised: it is told as later than that. */
const roomAfter = (
  session: Session,
  practice: PracticeId,
  promised: Temporal.Instant,
  now: Temporal.Instant,
) => soonestWindow(session, practice, Temporal.Instant.compare(promised, now) > 0 ? promised : now);

/** Only what went out, or may have, is put right. */
const CORRECTABLE: readonly MessageRow['status'][] = ['sending', 'sent'];

const asItemMessage = (row: MessageRow, about: About, own: OwnTexts): ItemMessage => ({
  id: row.id,
  template: row.template,
  channel: row.channel,
  state: stateOf(row),
  dueAt: row.due_at.toString(),
  sentAt: row.sent_at?.toString() ?? null,
  by: row.by_name,
  correction: isCorrectable(row)
    ? textOf('message-corrected', about, row.sent_at ?? row.due_at, row.channel, own)
    : null,
});

const isCorrectable = ({ status, is_corrected, template }: MessageRow): boolean =>
  CORRECTABLE.includes(status) && !is_corrected && template !== 'message-corrected';

interface Sending {
  readonly session: Session;
  readonly who: Staff;
  readonly id: string;
  readonly now: Temporal.Instant;
  readonly announce: AnnounceMessage;
}

type Outcome = 'sent' | 'not-possible' | 'no-room';

async function send(parts: Sending, change: ItemMessageChange): Promise<Outcome> {
  const { session, who, id, now } = parts;
  const about = await aboutItem(session, id);
  // Whoever looks round without an account sends nothing.
  if (about === null || who.id === null) return 'not-possible';
  switch (change.what) {
    case 'send':
      if (about.status === 'done') return 'not-possible';
      return (await queue(parts, about, { template: change.template, start: now })) ? 'sent' : 'not-possible';
    case 'later':
      return promiseLater(parts, about, change);
    case 'correct': {
      const rows = await session.rows(messageRow, MESSAGES, [id]);
      const wrong = rows.find((row) => row.id === change.message);
      if (wrong === undefined || !isCorrectable(wrong)) return 'not-possible';
      const start = wrong.sent_at ?? wrong.due_at;
      const correction = { template: 'message-corrected', start, corrects: wrong.id } as const;
      return (await queue(parts, about, correction)) ? 'sent' : 'not-possible';
    }
  }
}

/** The promise is the one that was shown: a moment that was given away meanwhile is shown anew first. */
async function promiseLater(
  parts: Sending,
  about: About,
  change: Extract<ItemMessageChange, { what: 'later' }>,
): Promise<Outcome> {
  const { session, who, id, now } = parts;
  if (about.status === 'done' || about.promised_before === null) return 'not-possible';
  if (change.tell && about.channel === null) return 'not-possible';
  const room = await roomAfter(session, who.practice, about.promised_before, now);
  const before = Temporal.Instant.from(change.before);
  if (room === null || !room.equals(before)) return 'no-room';
  await session.run('update worklist set promised_before = $2 where id = $1', [id, before.toString()]);
  await writeHistory(session, who, id, 'postponed', before.toString());
  if (!change.tell) return 'sent';
  return (await queue(parts, about, { template: 'callback-later', start: before })) ? 'sent' : 'not-possible';
}

/** False: this patient agreed to no channel. */
async function queue(
  { session, who, id, announce }: Sending,
  about: About,
  message: { readonly template: Sent; readonly start: Temporal.Instant; readonly corrects?: string },
): Promise<boolean> {
  if (about.channel === null || about.recipient === null) return false;
  const { template, start, corrects = null } = message;
  const made = await session.row(
    z.object({ id: z.string() }),
    `insert into outbox (practice_id, id, patient_id, item_id, by_name, corrects, channel, recipient, template, logistics, due_at)
     values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8, $9, now() + make_interval(secs => $10)) returning id`,
    [
      who.practice,
      about.patient_id,
      id,
      who.name,
      corrects,
      about.channel,
      about.recipient,
      template,
      JSON.stringify(logisticsOf(about, start)),
      STOPPABLE_SECONDS,
    ],
  );
  if (made === null) throw new Error('a message that was written is gone');
  await announce(session, who.practice, asId<MessageId>(made.id), STOPPABLE_SECONDS);
  await writeHistory(session, who, id, 'messaged', template);
  return true;
}

/** `start`: the moment that the message is about. There is no appointment, so nobody to have it with. */
const logisticsOf = ({ practice, address, phone }: About, start: Temporal.Instant): Logistics => ({
  practiceName: practice,
  practitionerName: practice,
  start: start.toString(),
  address,
  bring: null,
  phone,
});

function textOf(
  template: Template,
  about: About,
  start: Temporal.Instant,
  channel: MessageChannel | null,
  own: OwnTexts,
): string {
  const { text, short } = writeInDutch(template, logisticsOf(about, start), own).written;
  return channel === 'sms' ? short : text;
}
