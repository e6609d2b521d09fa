import type { MessageId, PracticeId } from '../domain/ids.ts';
import type { MessageLanguage } from '../domain/message-language.ts';
import type { MessageChannel } from '../domain/patient.ts';
import type { Template } from './logistics.ts';

/**
 * Takes a message to its channel's network: `smtp-carrier.ts`, `whatsapp-carrier.ts`, `sms-carrier.ts` and, for trying out,
 * `file-carrier.ts`. Never rejects for what can happen, and ends soon after `signal` aborts.
 */
export interface MessageCarrier {
  readonly name: string;
  /** Within how many seconds receipts tell of a message that the network took; absent: it tells nothing. */
  readonly receiptsWithinSeconds?: number;
  /** What a patient answers comes in (`sms-replies.ts`), so a text may ask for it. WhatsApp's own texts ask by buttons. */
  readonly takesReplies?: true;
  /** Whether the network took this message; absent: it cannot be asked. */
  wasTaken?(message: MessageId, signal: AbortSignal): Promise<'taken' | 'not-taken' | 'unknown'>;
  send(message: OutgoingMessage, signal: AbortSignal): Promise<CarrierResult>;
  close(): Promise<void>;
}

/** The approved text of one message in the forms that channels need; `templates.nl.ts` writes them all from the same logistics. */
export interface WrittenMessage {
  readonly subject: string;
  readonly text: string;
  /** For SMS, where each 153 characters cost a message. */
  readonly short: string;
  /** For WhatsApp: the values of `{{1}}`, `{{2}}` … in the template that Meta approved. One line each, never empty. */
  readonly parameters: readonly string[];
}

export interface OutgoingMessage extends WrittenMessage {
  readonly practice: PracticeId;
  /** The same for every attempt: networks give it back in their receipts, and mail programs show one that comes twice once. */
  readonly id: MessageId;
  /** E-mail address or E.164 number. */
  readonly to: string;
  readonly template: Template;
  /** Absent: Dutch. */
  readonly language?: MessageLanguage;
  /** The same in Dutch, for a network that has no approved text in the other language. */
  readonly inDutch?: WrittenMessage;
}

export type CarrierResult =
  /** `reference`: the network's own name of this message, by which its receipts come back; null when it gives none. */
  | { readonly kind: 'sent'; readonly reference: string | null }
  /** Will never work: the address does not exist, the network forbids it. People must act. */
  | { readonly kind: 'refused'; readonly code: CarrierFault }
  /** Nothing went out, and it may work later. `afterSeconds`: not sooner, because the network asks so. */
  | { readonly kind: 'unavailable'; readonly code: CarrierFault; readonly afterSeconds?: number }
  /** The network had it in hand and did not say what became of it: the patient may have got it. Never sent again unasked. */
  | { readonly kind: 'in-doubt'; readonly code: CarrierFault };

export type CarrierFault =
  | 'MESSAGE_ADDRESS_REFUSED'
  | 'MESSAGE_CARRIER_UNREACHABLE'
  | 'MESSAGE_CARRIER_TIMEOUT'
  | 'MESSAGE_CARRIER_REFUSED'
  | 'MESSAGE_NO_CARRIER'
  | 'DISK_FULL';

/** Which carrier serves which channel; a channel without one is not offered to callers. */
export type Carriers = Readonly<Partial<Record<MessageChannel, MessageCarrier>>>;
