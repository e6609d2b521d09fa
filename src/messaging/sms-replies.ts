import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { WhatsAppEvent } from './whatsapp-webhook.ts';

type Reply = Extract<WhatsAppEvent, { kind: 'reply' }>;

/** `from.number` and `reference` are all that is needed of it; the fields beside them are CM.com's own and may grow. */
const incoming = z.object({
  from: z.object({ number: z.string().regex(/^(?:00|\+)\d{6,15}$/) }),
  message: z.object({ text: z.string().min(1) }),
  reference: z.string().nullish(),
  timeUtc: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?$/),
  channel: z.literal('SMS'),
});

/**
 * What a patient answered by SMS, in CM.com's "Incoming Messages" (JSON, one message a request); null when it is none of theirs. CM.com names
 * our message (`reference`) and not the answer itself, so its name is made of all that is told: brought again every five minutes until it
 * is taken, it has the same name each time, and the same word a second later is another.
 */
export function readSmsReply(body: unknown): Reply | null {
  const { data } = incoming.safeParse(body);
  if (data === undefined) return null;
  const { from, message, reference, timeUtc } = data;
  const at = momentOf(timeUtc);
  if (at === null) return null;
  const name = createHash('sha256').update(JSON.stringify([from.number, timeUtc, message.text, reference]));
  return {
    kind: 'reply',
    reference: `sms:${name.digest('hex')}`,
    from: from.number.replace(/^00/, '+'),
    at,
    button: null,
    text: message.text,
    answers: reference == null || reference === '' ? null : reference,
  };
}

function momentOf(timeUtc: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(timeUtc.endsWith('Z') ? timeUtc : `${timeUtc}Z`);
  } catch {
    return null; // 31 February: RangeError is how Temporal says that this is no moment.
  }
}
