import { z } from 'zod';
import { asId, type MessageId, type PatientId } from '../../domain/ids.ts';
import { MESSAGE_CHANNELS } from '../../domain/patient.ts';
import type { Message, MessageChange, MessageState } from '../../http/contract/messages.ts';
import type { Messages } from '../../http/ports/messages.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { TEMPLATES } from '../../messaging/logistics.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { WANTS_NO_MESSAGES } from '../queries/message-way.ts';
import type { AnnounceMessage } from '../store-agenda.ts';
import { listReplies } from './message-replies.ts';
import { messagesHeldUp } from './messages-held-up.ts';
import { personColumns, personOf } from './person-row.ts';

const row = z.object({
  id: z.string(),
  recipient: z.string(),
  channel: z.enum(MESSAGE_CHANNELS),
  template: z.enum(TEMPLATES),
  status: z.enum(['queued', 'sending', 'sent', 'dead', 'withdrawn']),
  created_at: instant,
  due_at: instant,
  sent_at: instant.nullable(),
  delivered_at: instant.nullable(),
  read_at: instant.nullable(),
  attempts: z.number(),
  last_fault: z.string().nullable(),
  call_id: z.string().nullable(),
  appointment_id: z.string().nullable(),
  may_sms: z.boolean(),
  ...personColumns,
});
type Row = z.output<typeof row>;

/** The outbox refuses only new rows of whom wants none (0085, 0099), so that is asked again here. */
const consent = (channel: string, revoked: boolean): string =>
  `exists (select from opt_ins i where i.practice_id = o.practice_id and i.patient_id = o.patient_id
    and i.channel = ${channel} and i.revoked_at is ${revoked ? 'not null' : 'null'})`;
const MAY_SMS = `(o.status = 'dead' and o.channel = 'whatsapp' and o.recipient like '+%'
  and ${consent(`'sms'`, false)} and not ${WANTS_NO_MESSAGES})`;
/** Who never agreed to this channel is not asked for, as in 0099: a confirmation may go to whom the call itself asked. */
const MAY_RETRY = `(o.status = 'dead' and not ${WANTS_NO_MESSAGES}
  and (${consent('o.channel', false)} or not ${consent('o.channel', true)}))`;

const SELECT = `
  select o.id, o.recipient, o.channel, o.template, o.status, o.created_at, o.due_at, o.sent_at, o.delivered_at, o.read_at,
    o.attempts, o.last_fault, o.call_id, o.appointment_id, ${MAY_SMS} as may_sms, o.patient_id, p.first_name, p.last_name, p.date_of_birth
  from outbox o left join patients p on p.practice_id = o.practice_id and p.id = o.patient_id`;

/** What failed comes first: it needs a person. */
const LISTS = {
  'to-send': `o.status in ('queued', 'sending', 'dead') and ($1::timestamptz is null or o.created_at < $1)
    order by o.status = 'dead' desc, o.created_at desc`,
  sent: `o.status in ('sent', 'withdrawn') and ($1::timestamptz is null or o.created_at < $1)
    order by o.created_at desc`,
} as const;

export interface MessagesParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice'>;
  readonly announce: AnnounceMessage;
}

/** The outbox as people see it. */
export function storeMessages({ database, announce }: MessagesParts): Messages {
  return {
    list: (who, { which, before, limit }, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const messages = await session.rows(row, `${SELECT} where ${LISTS[which]} limit $2`, [
          before?.toString() ?? null,
          limit,
        ]);
        const waiting = await session.row(
          z.object({ count: z.number(), since: instant.nullable(), remind_before: instant.nullable() }),
          `select count(*)::integer as count, min(created_at) as since,
             min((logistics->>'start')::timestamptz) filter (where template = 'appointment-reminder'
               and due_at < now() - interval '1 minute') as remind_before
           from outbox where status = 'queued'`,
        );
        return {
          messages: messages.map(asMessage),
          waiting: {
            count: waiting?.count ?? 0,
            since: waiting?.since?.toString() ?? null,
            remindBefore: waiting?.remind_before?.toString() ?? null,
          },
        };
      }),
    heldUp: (who, at, signal) =>
      database.readInPractice(who.practice, signal, (session) => messagesHeldUp(session, at)),
    replies: (who, page, signal) =>
      database.readInPractice(who.practice, signal, (session) => listReplies(session, page)),
    change: (who, id, { what }, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const before = await session.row(row, `${SELECT} where o.id = $1`, [id]);
        if (before === null) return { kind: 'not-found' };
        const changed = await CHANGES[what](session, id);
        if (!changed)
          return { kind: what === 'retry' && before.status === 'dead' ? 'wants-none' : 'not-possible' };
        if (what !== 'withdraw') await announce(session, who.practice, asId<MessageId>(id));
        await noteChange(session, who, before, what);
        const after = await session.row(row, `${SELECT} where o.id = $1`, [id]);
        if (after === null) throw new Error('a message that was changed is gone');
        return { kind: 'changed', message: asMessage(after) };
      }),
  };
}

/** One that a worker has in its hands may be on its way already: it is not stopped any more. */
const withdraw = async (session: Session, id: string): Promise<boolean> =>
  (await session.run(
    `update outbox set status = 'withdrawn' where id = $1 and status = 'queued' and attempts = 0`,
    [id],
  )) === 1;

const retry = async (session: Session, id: string): Promise<boolean> =>
  (await session.run(
    `update outbox o set status = 'queued', attempts = 0, retries = retries + 1, due_at = now()
     where id = $1 and ${MAY_RETRY}`,
    [id],
  )) === 1;

/** From WhatsApp to SMS, to the same number. */
const retryBySms = async (session: Session, id: string): Promise<boolean> =>
  (await session.run(
    `update outbox o set channel = 'sms', status = 'queued', attempts = 0, retries = retries + 1, due_at = now()
     where id = $1 and ${MAY_SMS}`,
    [id],
  )) === 1;

const CHANGES = { withdraw, retry, sms: retryBySms } as const;

const noteChange = (session: Session, who: Staff, message: Row, what: MessageChange['what']): Promise<void> =>
  writeAudit(session, {
    practice: who.practice,
    call: null,
    patient: message.patient_id === null ? null : asId<PatientId>(message.patient_id),
    event: what === 'withdraw' ? 'message-withdrawn' : 'message-retried',
    action: 'update',
    what: 'message',
    ground: 'treatment',
    result: 'done',
    reference: message.id,
    user: auditedAs(who),
  });

export function stateOf({
  status,
  channel,
  delivered_at,
  read_at,
}: Pick<Row, 'status' | 'channel' | 'delivered_at' | 'read_at'>): MessageState {
  if (status === 'queued') return 'waiting';
  if (status === 'sending') return 'under-way';
  if (status === 'dead') return 'failed';
  if (status === 'withdrawn') return 'withdrawn';
  if (read_at !== null) return 'read';
  if (delivered_at !== null) return 'delivered';
  return channel === 'whatsapp' ? 'under-way' : 'sent';
}

const asMessage = (found: Row): Message => ({
  id: found.id,
  who: personOf(found),
  recipient: found.recipient,
  channel: found.channel,
  template: found.template,
  state: stateOf(found),
  madeAt: found.created_at.toString(),
  dueAt: found.due_at.toString(),
  sentAt: found.sent_at?.toString() ?? null,
  deliveredAt: found.delivered_at?.toString() ?? null,
  readAt: found.read_at?.toString() ?? null,
  attempts: found.attempts,
  fault: found.last_fault,
  call: found.call_id,
  appointment: found.appointment_id,
  maySms: found.may_sms,
});
