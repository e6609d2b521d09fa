import { asId, type MessageId, type PracticeId } from '../domain/ids.ts';
import type { MessageLanguage } from '../domain/message-language.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../domain/patient.ts';
import type { CarrierFault, Carriers, WrittenMessage } from './carrier.ts';
import type { Template } from './logistics.ts';

interface TriedMessage {
  readonly practice: PracticeId;
  readonly channel: MessageChannel;
  readonly to: string;
  readonly template: Template;
  readonly language: MessageLanguage;
  readonly written: WrittenMessage;
}

/**
 * Sends a text once to somebody who asked for it and looks at what comes in. Not by the outbox: it is to no patient, promises nothing,
 * and is not tried again by itself. Gives why it did not go out; null: the network took it.
 */
export const trialsBy = (
  carriers: Carriers,
): {
  readonly channels: readonly MessageChannel[];
  send(message: TriedMessage, signal: AbortSignal): Promise<CarrierFault | 'MESSAGE_IN_DOUBT' | null>;
} => ({
  channels: MESSAGE_CHANNELS.filter((channel) => carriers[channel] !== undefined),
  async send({ channel, written, ...message }, signal) {
    const id = asId<MessageId>(crypto.randomUUID());
    const result = await carriers[channel]?.send({ ...written, ...message, id }, signal);
    if (result === undefined) return 'MESSAGE_NO_CARRIER';
    if (result.kind === 'sent') return null;
    return result.kind === 'in-doubt' ? 'MESSAGE_IN_DOUBT' : result.code;
  },
});
