import { z } from 'zod';
import type { CarrierResult, MessageCarrier } from './carrier.ts';
import { type Answer, notAccepted, postJson } from './post-json.ts';

export interface SmsSettings {
  /** `https://gw.cmtelecom.com/v1.0/message`, or a stand-in. */
  readonly url: string;
  readonly productToken: string;
  /** What the telephone shows as sender: at most 11 letters and figures (GSM 03.38), or a number. */
  readonly from: string;
  /** Null: nothing that CM.com tells is taken. */
  readonly webhookSecret: string | null;
}

/** A sender of letters cannot be answered; a number can, when CM.com may bring what is answered. */
const takesReplies = ({ from, webhookSecret }: SmsSettings): boolean =>
  webhookSecret !== null && /^\+?\d{6,15}$/.test(from);

/** Longer than any approved text; a text that were longer would be cut, so the network refuses it instead. */
export const MOST_PARTS = 4;
/** The operator's own report comes within minutes from a telephone that is on; a quarter of an hour is ours. */
const RECEIPTS_WITHIN_SECONDS = 900;

/** SMS by the business messaging gateway of CM.com, a Dutch network: one message a request, its id as reference. */
export function smsCarrier(settings: SmsSettings): MessageCarrier {
  const { url, productToken, from } = settings;
  return {
    name: 'sms',
    receiptsWithinSeconds: RECEIPTS_WITHIN_SECONDS,
    ...(takesReplies(settings) ? { takesReplies: true } : {}),
    async send(message, signal) {
      const answer = await postJson(
        url,
        {
          messages: {
            authentication: { productToken },
            msg: [
              {
                allowedChannels: ['SMS'],
                from,
                to: [{ number: message.to.replace(/^\+/, '00') }],
                body: { type: 'auto', content: message.short },
                minimumNumberOfMessageParts: 1,
                maximumNumberOfMessageParts: MOST_PARTS,
                reference: message.id,
              },
            ],
          },
        },
        {},
        signal,
      );
      return answer.kind === 'answered' ? asResult(answer, message.id) : answer;
    },
    close: async () => undefined,
  };
}

const answerSchema = z.object({
  errorCode: z.int(),
  messages: z.array(z.object({ status: z.string(), messageErrorCode: z.int() })).default([]),
});

/** Codes of the gateway for one message: the number is none (302, 303), or it is on the network's list of refusals (402). */
const NEVER_FOR_THIS_ADDRESS: ReadonlySet<number> = new Set([302, 303, 402]);

function asResult(answered: Answer, id: string): CarrierResult {
  const answer = answerSchema.safeParse(answered.body).data;
  const [message] = answer?.messages ?? [];
  if (answered.status === 200 && answer?.errorCode === 0 && message?.status === 'Accepted') {
    return { kind: 'sent', reference: id };
  }
  if (message !== undefined && NEVER_FOR_THIS_ADDRESS.has(message.messageErrorCode)) {
    return { kind: 'refused', code: 'MESSAGE_ADDRESS_REFUSED' };
  }
  // A token, a balance, a filter: an operator puts it right; messages wait. Without an error it is no refusal of the gateway's.
  return notAccepted(answered, answer !== undefined && answer.errorCode !== 0);
}
