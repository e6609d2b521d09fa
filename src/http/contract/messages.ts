import { z } from 'zod';
import { person } from './worklist.ts';

const moment = z.iso.datetime({ offset: true });

export const MESSAGE_STATES = [
  /** Goes out at `dueAt`; until then it can be stopped. */
  'waiting',
  /** Handed to the network; no receipt yet. */
  'under-way',
  'delivered',
  /** WhatsApp only. */
  'read',
  /** Given up; `fault` says why. */
  'failed',
  'withdrawn',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const message = z.object({
  id: z.uuid(),
  who: person.nullable(),
  /** Telephone number or address that it goes to. */
  recipient: z.string(),
  channel: z.enum(['whatsapp', 'sms', 'email', 'file']),
  template: z.enum([
    'appointment-booked',
    'appointments-booked',
    'appointment-cancelled',
    'appointment-reminder',
    'intake-invitation',
    'intake-reminder',
    'waiting-offer',
    'waiting-taken',
    'move-offer',
  ]),
  state: z.enum(MESSAGE_STATES),
  madeAt: moment,
  /** Not before. */
  dueAt: moment,
  sentAt: moment.nullable(),
  deliveredAt: moment.nullable(),
  readAt: moment.nullable(),
  attempts: z.int(),
  /** Why the last attempt failed, as a code of docs/guides/errors.md. */
  fault: z.string().nullable(),
  call: z.uuid().nullable(),
  appointment: z.uuid().nullable(),
});
export type Message = z.output<typeof message>;

/** `to-send`: waiting and failed, failed first; `sent`: the rest, latest first. */
export const MESSAGE_LISTS = ['to-send', 'sent'] as const;

export const messageList = z.object({
  messages: z.array(message),
  /** How many wait, and since when the oldest of them does; for "14 wachten sinds 09:58". */
  waiting: z.object({ count: z.int(), since: moment.nullable() }),
  next: z.string().nullable(),
});
export type MessageList = z.output<typeof messageList>;

/** `withdraw`: only while it waits. `retry`: only when it failed. Else NOT_POSSIBLE. */
export const messageChange = z.strictObject({ what: z.enum(['withdraw', 'retry']) });
export type MessageChange = z.output<typeof messageChange>;
