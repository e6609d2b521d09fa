import { z } from 'zod';
import { MESSAGE_STATES } from './messages.ts';
import { itemWithHistory } from './worklist.ts';
import { ITEM_DRAFTS } from './worklist-choices.ts';

/**
 * Messages to the patient of an item.
 *
 * - `GET /api/worklist/:id/messages` -> `itemMessages`: what can be sent, in its own words, and what was.
 * - `POST /api/worklist/:id/messages` with `itemMessageChange` -> `itemMessagesChanged`. What is sent waits in the outbox and is held back by
 *   `POST /api/messages/:id`. 409 CHANGED_MEANWHILE when somebody else did something with the item first, 409 NOT_POSSIBLE with why.
 */

const moment = z.iso.datetime({ offset: true });

const itemMessage = z.object({
  id: z.uuid(),
  template: z.enum([...ITEM_DRAFTS, 'callback-later', 'message-corrected']),
  channel: z.enum(['whatsapp', 'sms', 'email', 'file']),
  state: z.enum(MESSAGE_STATES),
  dueAt: moment,
  sentAt: moment.nullable(),
  by: z.string(),
  /** The words that would put it right; null: it never went out, was put right already, or puts right itself. */
  correction: z.string().nullable(),
});
export type ItemMessage = z.output<typeof itemMessage>;

export const itemMessages = z.object({
  /** How a message reaches this patient; null: nobody is known, or they agreed to none. */
  channel: itemMessage.shape.channel.nullable(),
  /** What can be sent now, in the words that the patient gets. */
  drafts: z.array(z.object({ template: z.enum(ITEM_DRAFTS), text: z.string() })),
  /** The soonest moment that the desk has room to ring before, with the words that say so; null: there is no promise, or no room. */
  later: z.object({ before: moment, text: z.string() }).nullable(),
  /** Latest first. */
  messages: z.array(itemMessage),
});
export type ItemMessages = z.output<typeof itemMessages>;

export const itemMessageChange = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('send'), template: z.enum(ITEM_DRAFTS), version: z.int() }),
  /** Sends the words that put an earlier message right. */
  z.strictObject({ what: z.literal('correct'), message: z.uuid(), version: z.int() }),
  /** Promises the moment that was shown, and tells the patient when `tell`. Refused when that moment was given away meanwhile. */
  z.strictObject({ what: z.literal('later'), before: moment, tell: z.boolean(), version: z.int() }),
]);
export type ItemMessageChange = z.output<typeof itemMessageChange>;

export const itemMessagesChanged = z.object({ item: itemWithHistory, messages: itemMessages });
export type ItemMessagesChanged = z.output<typeof itemMessagesChanged>;
