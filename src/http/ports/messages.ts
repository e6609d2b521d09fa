import type {
  MESSAGE_LISTS,
  Message,
  MessageChange,
  MessageList,
  MessageReply,
  MessageTemplates,
} from '../contract/messages.ts';
import type { Staff } from '../staff-ports.ts';

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
  /** What patients answered, latest first. */
  replies(
    who: Staff,
    page: { readonly before: Temporal.Instant | null; readonly limit: number },
    signal: AbortSignal,
  ): Promise<readonly MessageReply[]>;
  /** Every approved text as this practice sends it. */
  templates(who: Staff, signal: AbortSignal): Promise<MessageTemplates['templates']>;
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
