import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { asId, type MessageId, type PracticeId } from '../domain/ids.ts';

/** Which message of ours, of which practice: it travels with the message and comes back in what is told about it. */
export interface OurMessage {
  readonly practice: PracticeId;
  readonly id: MessageId;
}

/** The buttons that stand under messages of ours. */
export const PRESSES = ['cancel', 'move', 'yes', 'no', 'first', 'second'] as const;
export type Press = (typeof PRESSES)[number];

/** What Meta tells: how far a message of ours came, or what a patient wrote or pressed. Anything else is left out. */
export type WhatsAppEvent =
  | {
      readonly kind: 'receipt';
      /** The network's name of the message (`CarrierResult`). */
      readonly reference: string;
      /** Ours, when Meta gives it back. */
      readonly message: OurMessage | null;
      readonly state: 'sent' | 'delivered' | 'read' | 'failed';
      readonly at: Temporal.Instant;
      /** Meta's number of what went wrong; null unless `failed`. */
      readonly fault: number | null;
    }
  | {
      readonly kind: 'reply';
      /** Meta's name of the patient's message: the same one may come twice. */
      readonly reference: string;
      /** E.164 */
      readonly from: string;
      readonly at: Temporal.Instant;
      /** A button of ours, with the message that it stood under; null when the patient wrote. */
      readonly button: { readonly press: Press; readonly message: OurMessage } | null;
      /** What was written, or stood on the button. */
      readonly text: string;
      /** The message that was answered, by the network's name. */
      readonly answers: string | null;
    };

/** Whether these bytes were signed with the app's secret (`X-Hub-Signature-256`). The raw body counts, not what it parses to. */
export function isSignedByMeta(rawBody: Buffer, signature: string | undefined, appSecret: string): boolean {
  const expected = Buffer.from(`sha256=${createHmac('sha256', appSecret).update(rawBody).digest('hex')}`);
  const given = Buffer.from(signature ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Answers Meta's question whether this address is ours: the challenge to send back, or null for a stranger. */
export function answerToVerification(
  query: Readonly<Record<string, unknown>>,
  verifyToken: string,
): string | null {
  const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = query;
  return mode === 'subscribe' && token === verifyToken && typeof challenge === 'string' ? challenge : null;
}

const seconds = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform((text) => Temporal.Instant.fromEpochMilliseconds(Number(text) * 1_000));

const status = z.object({
  id: z.string(),
  status: z.enum(['sent', 'delivered', 'read', 'failed']),
  timestamp: seconds,
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(z.object({ code: z.int() })).optional(),
});
const inbound = z.object({
  id: z.string(),
  from: z.string().regex(/^\d{6,15}$/),
  timestamp: seconds,
  type: z.string(),
  text: z.object({ body: z.string() }).optional(),
  button: z.object({ payload: z.string(), text: z.string() }).optional(),
  context: z.object({ id: z.string().optional() }).optional(),
});
const notification = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({
          value: z.object({
            statuses: z.array(z.unknown()).optional(),
            messages: z.array(z.unknown()).optional(),
          }),
        }),
      ),
    }),
  ),
});

/**
 * The events of one notification, in its order; null when it is none of WhatsApp's. A part that does not follow the published
 * shape is left out and the rest is kept: Meta adds kinds without notice, and a rejected notification comes back for a week.
 */
export function readNotification(body: unknown): readonly WhatsAppEvent[] | null {
  const read = notification.safeParse(body);
  if (!read.success) return null;
  return read.data.entry
    .flatMap(({ changes }) => changes)
    .flatMap(({ value }) => [
      ...(value.statuses ?? []).flatMap((part) => asReceipt(status.safeParse(part).data)),
      ...(value.messages ?? []).flatMap((part) => asReply(inbound.safeParse(part).data)),
    ]);
}

function asReceipt(part: z.output<typeof status> | undefined): readonly WhatsAppEvent[] {
  if (part === undefined) return [];
  return [
    {
      kind: 'receipt',
      reference: part.id,
      message: ourMessage(part.biz_opaque_callback_data),
      state: part.status,
      at: part.timestamp,
      fault: part.status === 'failed' ? (part.errors?.[0]?.code ?? null) : null,
    },
  ];
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const OURS = new RegExp(`^(${UUID})/(${UUID})$`);
const BUTTON = /^([a-z]+):(.+)$/;

function ourMessage(named: string | undefined): OurMessage | null {
  const [, practice, id] = OURS.exec(named ?? '') ?? [];
  return practice === undefined || id === undefined
    ? null
    : { practice: asId<PracticeId>(practice), id: asId<MessageId>(id) };
}

function asReply(part: z.output<typeof inbound> | undefined): readonly WhatsAppEvent[] {
  const text = part?.text?.body ?? part?.button?.text;
  if (part === undefined || text === undefined) return [];
  const [, pressed, named] = BUTTON.exec(part.button?.payload ?? '') ?? [];
  const press = PRESSES.find((one) => one === pressed);
  const message = ourMessage(named);
  return [
    {
      kind: 'reply',
      reference: part.id,
      from: `+${part.from}`,
      at: part.timestamp,
      button: message === null || press === undefined ? null : { press, message },
      text,
      answers: part.context?.id ?? null,
    },
  ];
}
