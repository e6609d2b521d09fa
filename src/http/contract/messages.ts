import { z } from 'zod';
import { person, URGENCIES } from './worklist.ts';

const moment = z.iso.datetime({ offset: true });

export const MESSAGE_STATES = [
  /** Goes out at `dueAt`; until then it can be stopped. */
  'waiting',
  /** Handed to a network that tells how far it comes; no receipt yet. */
  'under-way',
  /** Handed to a network that tells nothing more. */
  'sent',
  'delivered',
  /** WhatsApp only. */
  'read',
  /** Given up; `fault` says why. */
  'failed',
  'withdrawn',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const MESSAGE_TEMPLATES = [
  'appointment-booked',
  'appointments-booked',
  'appointment-cancelled',
  'appointment-reminder',
  'intake-invitation',
  'intake-reminder',
  'waiting-offer',
  'waiting-taken',
  'move-offer',
  'callback-missed',
  'call-us',
  'callback-later',
  'message-corrected',
] as const;

export const message = z.object({
  id: z.uuid(),
  who: person.nullable(),
  /** Telephone number or address that it goes to. */
  recipient: z.string(),
  channel: z.enum(['whatsapp', 'sms', 'email', 'file']),
  template: z.enum(MESSAGE_TEMPLATES),
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
  /** Failed by WhatsApp, to somebody who agreed to SMS too. */
  maySms: z.boolean(),
});
export type Message = z.output<typeof message>;

/** `to-send`: waiting and failed, failed first; `sent`: the rest, latest first. */
export const MESSAGE_LISTS = ['to-send', 'sent'] as const;

export const messageList = z.object({
  messages: z.array(message),
  /**
   * How many wait, and since when the oldest of them does; for "14 wachten sinds 09:58". Of reminders that should have gone, the first
   * appointment that one is about: later it helps nobody.
   */
  waiting: z.object({ count: z.int(), since: moment.nullable(), remindBefore: moment.nullable() }),
  next: z.string().nullable(),
});
export type MessageList = z.output<typeof messageList>;

/** An answer of a patient to a message. */
const messageReply = z.object({
  reference: z.string(),
  who: person.nullable(),
  at: moment,
  /** To which message. */
  template: z.enum(MESSAGE_TEMPLATES),
  channel: message.shape.channel,
  /** What Balie understood: "cancel", or "none". */
  meaning: z.string(),
  /** What came of it: "cancelled", or "item": people read it. */
  outcome: z.string(),
  /** The item that holds the patient's words; null: it was done without people. */
  item: z
    .object({ id: z.uuid(), urgency: z.enum(URGENCIES), open: z.boolean(), words: z.string() })
    .nullable(),
});
export type MessageReply = z.output<typeof messageReply>;
export const messageReplies = z.object({ replies: z.array(messageReply), next: moment.nullable() });
export type MessageReplies = z.output<typeof messageReplies>;

/** Where who asks may send a text to look at it there: their own address and telephone, by the channels that are set up. */
export const trialAddresses = z.array(z.object({ channel: message.shape.channel, to: z.string() }));
export type TrialAddress = z.output<typeof trialAddresses>[number];
/** `fault`: why it did not go out, as a code of docs/guides/errors.md; null: the network took it. */
export const trialSent = z.object({ to: z.string(), fault: z.string().nullable() });
export type TrialSent = z.output<typeof trialSent>;

/** `withdraw`: only while it waits. `retry`: only when it failed. `sms`: only when `maySms`. Else NOT_POSSIBLE; WANTS_NO_MESSAGES when the patient took back what they agreed to. */
export const messageChange = z.strictObject({ what: z.enum(['withdraw', 'retry', 'sms']) });
export type MessageChange = z.output<typeof messageChange>;
