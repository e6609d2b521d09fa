import { z } from 'zod';
import { MESSAGE_TEMPLATES, trialAddresses } from './messages.ts';

/**
 * How a practice writes to its patients: the product's texts, and its own in their place.
 *
 * - `GET /api/messages/texts` -> `messageTexts`.
 * - `POST …/preview` with `textOf` -> `textRead`: what a patient would get, and what is wrong with it.
 * - `POST …/proposals` with `textProposed`; `POST …/decisions` with `textDecided`; `POST …/use` with `textUsed`: 204, or 409
 *   MESSAGE_TEXT_REFUSED with the words, CHANGED_MEANWHILE when another version is in force than `instead`.
 */

const words = z.strictObject({
  subject: z.string().max(150),
  text: z.string().max(2_000),
  short: z.string().max(700),
});
export type TextWords = z.output<typeof words>;
export const TEXT_PARTS = ['subject', 'text', 'short'] as const;

const of = { template: z.enum(MESSAGE_TEMPLATES), language: z.enum(['nl', 'en']) };

const TEXT_FAULTS = [
  'unknown-field',
  'field-not-here',
  'missing-field',
  'may-vanish',
  'open-brace',
  'no-words',
  'complaint',
  'medicine',
  'department',
  'appointment-type',
  'medical',
  'link-by-hand',
  'number-by-hand',
  'answer-by-hand',
  /** More parts than the network takes. */
  'too-long',
] as const;
const fault = z.object({
  kind: z.enum(TEXT_FAULTS),
  part: z.enum(TEXT_PARTS),
  /** What it is about, as it stands in the text. */
  words: z.string(),
  /** With `may-vanish`: the field that may be empty. */
  beside: z.string().nullable(),
});
export type TextFault = z.output<typeof fault>;

/** As a patient would get it, about an invented appointment with the practice's own name and address. */
const preview = z.object({
  subject: z.string(),
  text: z.string(),
  short: z.string(),
  sms: z.object({
    segments: z.int(),
    places: z.int(),
    each: z.int(),
    /** Characters that are not in the GSM alphabet, so that fewer fit. */
    because: z.array(z.string()),
  }),
  /** Meta's template, which no text of the practice changes; null: there is none in this language. */
  whatsapp: z.object({ name: z.string(), text: z.string() }).nullable(),
});

export const textRead = z.object({
  faults: z.array(fault),
  /** Null: it cannot be filled in. */
  preview: preview.nullable(),
});
export type TextRead = z.output<typeof textRead>;

const moment = z.iso.datetime({ offset: true });
const version = z.object({
  version: z.int(),
  words,
  state: z.enum(['proposed', 'approved', 'rejected']),
  proposedBy: z.string(),
  proposedAt: moment,
  decidedBy: z.string().nullable(),
  decidedAt: moment.nullable(),
});
const messageText = z.object({
  ...of,
  /** 0: the product's own text, whose `words` are what a practice begins with. */
  version: z.int(),
  words,
  preview: preview.nullable(),
  /** Of the practice's own text that is in force; null: the product's. */
  approvedBy: z.string().nullable(),
  approvedAt: moment.nullable(),
  /** Whether an own text is in force that cannot be filled in any more: the product's goes out until it is put right. */
  unusable: z.boolean(),
  /** What can be filled in, by part. */
  fields: z.object({
    subject: z.array(z.string()),
    text: z.array(z.string()),
    short: z.array(z.string()),
  }),
  /** Those of them that must be there, in any part where they can be. */
  required: z.array(z.string()),
  product: words,
  /** Latest first. */
  versions: z.array(version),
});
export type MessageText = z.output<typeof messageText>;

export const messageTexts = z.object({ texts: z.array(messageText), trials: trialAddresses });
export type MessageTexts = z.output<typeof messageTexts>;

export const textOf = z.strictObject({ ...of, words });
export type TextOf = z.output<typeof textOf>;
/** `instead`: the version that is in force as who asks sees it. */
export const textProposed = z.strictObject({ ...of, words, instead: z.int().min(0) });
export const textDecided = z.strictObject({
  ...of,
  version: z.int().min(1),
  instead: z.int().min(0),
  what: z.enum(['approve', 'reject']),
});
/** An earlier version that was approved, or 0: the product's own text. */
export const textUsed = z.strictObject({ ...of, version: z.int().min(0), instead: z.int().min(0) });

export const trialAsked = z.strictObject({
  ...of,
  channel: trialAddresses.element.shape.channel,
  /** Words that are not approved yet; absent: the text in force. */
  words: words.optional(),
});
