import type { ItemMessageChange, ItemMessages, ItemMessagesChanged } from '../contract/item-messages.ts';
import type { Staff } from '../staff-ports.ts';

export type ItemMessagesResult =
  | ({ readonly kind: 'changed' } & ItemMessagesChanged)
  | { readonly kind: 'not-found' }
  | { readonly kind: 'changed-meanwhile'; readonly by: string }
  /** Somebody else's message to this patient waits in the outbox. */
  | { readonly kind: 'others-first'; readonly by: string }
  /** The moment that was shown was given away meanwhile. */
  | { readonly kind: 'no-room' }
  | { readonly kind: 'not-possible' };

/** Messages to the patient of an item of the worklist. */
export interface ItemMessagesDesk {
  /** Null: there is no such item. */
  of(who: Staff, id: string, signal: AbortSignal): Promise<ItemMessages | null>;
  change(who: Staff, id: string, change: ItemMessageChange, signal: AbortSignal): Promise<ItemMessagesResult>;
}
