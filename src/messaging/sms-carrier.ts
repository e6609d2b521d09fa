import { z } from 'zod';
import type { CarrierResult, MessageCarrier } from './carrier.ts';
import { postJson } from './post-json.ts';

export interface SmsSettings {
  /** `https://gw.cmtelecom.com/v1.0/message`, or a stand-in. */
  readonly url: string;
  readonly productToken: string;
  /** What the telephone shows as sender: at most 11 letters and figures (GSM 03.38), or a number. */
  readonly from: string;
}

/** Longer than any approved text; a text that were longer would be cut, so the network refuses it instead. */
const MOST_PARTS = 4;

/** SMS by the business messaging gateway of CM.com, a Dutch network: one message a request, its id as reference. */
export function smsCarrier({ url, productToken, from }: SmsSettings): MessageCarrier {
  return {
    name: 'sms',
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
      return answer.kind === 'unavailable' ? answer : asResult(answer.status, answer.body, message.id);
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

function asResult(status: number, body: unknown, id: string): CarrierResult {
  const answer = answerSchema.safeParse(body).data;
  if (answer === undefined) return { kind: 'unavailable', code: 'MESSAGE_CARRIER_UNREACHABLE' };
  const [message] = answer.messages;
  if (status === 200 && answer.errorCode === 0 && message?.status === 'Accepted') {
    return { kind: 'sent', reference: id };
  }
  if (message !== undefined && NEVER_FOR_THIS_ADDRESS.has(message.messageErrorCode)) {
    return { kind: 'refused', code: 'MESSAGE_ADDRESS_REFUSED' };
  }
  // A token, a balance, a filter: an operator puts it right; messages wait.
  const ours = status < 500 && answer.errorCode !== 500;
  return { kind: 'unavailable', code: ours ? 'MESSAGE_CARRIER_REFUSED' : 'MESSAGE_CARRIER_UNREACHABLE' };
}
