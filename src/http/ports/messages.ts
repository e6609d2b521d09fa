import type { PracticeId } from '../../domain/ids.ts';
import type {
  MESSAGE_LISTS,
  Message,
  MessageChange,
  MessageList,
  MessageReply,
  TrialAddress,
  TrialSent,
} from '../contract/messages.ts';
import type { Trouble } from '../contract/trouble.ts';
import type { Staff } from '../staff-ports.ts';

type TrialTemplate = Message['template'];

export interface Trial extends OwnAddresses {
  readonly written: {
    readonly subject: string;
    readonly text: string;
    readonly short: string;
    readonly parameters: readonly string[];
  };
}

/** Where somebody of the practice can be reached themselves. */
export interface OwnAddresses {
  readonly email: string;
  /** E.164; null: they wrote none down, or one of the practice's own exchange. */
  readonly telephone: string | null;
}

/** Sends a text to somebody who works here. Only the channels that are set up; what came of it is told at once, and nothing is tried again. */
export interface TrialSender {
  readonly channels: readonly TrialAddress['channel'][];
  send(
    trial: {
      readonly practice: PracticeId;
      readonly channel: TrialAddress['channel'];
      readonly to: string;
      readonly template: TrialTemplate;
      readonly language: 'nl' | 'en';
      readonly written: Trial['written'];
    },
    signal: AbortSignal,
  ): Promise<TrialSent['fault']>;
}

/** Messages to patients as people see and stop them. Rejects with DATABASE_UNREACHABLE. */
export interface Messages {
  list(
    who: Staff,
    page: {
      readonly which: (typeof MESSAGE_LISTS)[number];
      readonly before: Temporal.Instant | null;
      readonly limit: number;
    },
    signal: AbortSignal,
  ): Promise<Omit<MessageList, 'next'>>;
  /** What should have gone by now and waits; null: nothing does. */
  heldUp(who: Staff, now: Temporal.Instant, signal: AbortSignal): Promise<Trouble['messages']>;
  /** What patients answered, latest first. */
  replies(
    who: Staff,
    page: { readonly before: Temporal.Instant | null; readonly limit: number },
    signal: AbortSignal,
  ): Promise<readonly MessageReply[]>;
  change(
    who: Staff,
    id: string,
    change: MessageChange,
    signal: AbortSignal,
  ): Promise<
    | { readonly kind: 'changed'; readonly message: Message }
    | { readonly kind: 'not-found' }
    | { readonly kind: 'not-possible' }
    /** It failed, and may be tried anew but for STOP or "geen berichten". */
    | { readonly kind: 'wants-none' }
  >;
}
