import type { MessageId } from '../domain/ids.ts';
import type { MessageChannel } from '../domain/patient.ts';

/**
 * Takes a message to its channel's network. Adapters: `smtp-carrier.ts` and `file-carrier.ts`; WhatsApp and SMS get theirs
 * under the same port. Never rejects for what can happen, and ends soon after `signal` aborts.
 */
export interface MessageCarrier {
  readonly name: string;
  send(message: OutgoingMessage, signal: AbortSignal): Promise<CarrierResult>;
  close(): Promise<void>;
}

export interface OutgoingMessage {
  /** The same for every attempt: a network that knows idempotency delivers once. */
  readonly id: MessageId;
  /** E-mail address or E.164 number. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export type CarrierResult =
  | { readonly kind: 'sent' }
  /** Will never work: the address does not exist, the network forbids it. People must act. */
  | { readonly kind: 'refused'; readonly code: CarrierFault }
  /** May work later. */
  | { readonly kind: 'unavailable'; readonly code: CarrierFault };

export type CarrierFault =
  | 'MESSAGE_ADDRESS_REFUSED'
  | 'MESSAGE_CARRIER_UNREACHABLE'
  | 'MESSAGE_CARRIER_TIMEOUT'
  | 'MESSAGE_CARRIER_REFUSED'
  | 'MESSAGE_NO_CARRIER'
  | 'DISK_FULL';

/** Which carrier serves which channel; a channel without one is not offered to callers. */
export type Carriers = Readonly<Partial<Record<MessageChannel, MessageCarrier>>>;
