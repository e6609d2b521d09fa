import type { z } from 'zod';
import type {
  MessageText,
  TextFault,
  TextOf,
  TextRead,
  textDecided,
  textProposed,
  textUsed,
} from '../contract/message-texts.ts';
import type { Staff } from '../staff-ports.ts';
import type { OwnAddresses, Trial } from './messages.ts';

export type TextChange =
  | { readonly kind: 'done' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'changed-meanwhile'; readonly by: string }
  | { readonly kind: 'refused'; readonly faults: readonly TextFault[] };

/** The practice's own texts of messages. Rejects with DATABASE_UNREACHABLE. */
export interface MessageTextsDesk {
  all(who: Staff, signal: AbortSignal): Promise<readonly MessageText[]>;
  preview(who: Staff, text: TextOf, signal: AbortSignal): Promise<TextRead>;
  propose(who: Staff, text: z.output<typeof textProposed>, signal: AbortSignal): Promise<TextChange>;
  decide(who: Staff, decided: z.output<typeof textDecided>, signal: AbortSignal): Promise<TextChange>;
  use(who: Staff, used: z.output<typeof textUsed>, signal: AbortSignal): Promise<TextChange>;
  /** Null: who asks has no account. */
  addresses(who: Staff, signal: AbortSignal): Promise<OwnAddresses | null>;
  /** A text as a trial, marked as such, and where who asks can be reached themselves; null: they have no account. */
  trial(
    who: Staff,
    text: Pick<TextOf, 'template' | 'language'> & { readonly words: TextOf['words'] | null },
    signal: AbortSignal,
  ): Promise<Trial | { readonly kind: 'refused'; readonly faults: readonly TextFault[] } | null>;
}
