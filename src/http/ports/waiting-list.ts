import type { AnsweredOffer, NewWaiting, OfferPlace, Waiting } from '../contract/waiting-list.ts';
import type { Staff } from '../staff-ports.ts';

export type OfferResult =
  | { readonly kind: 'offered'; readonly waiting: Waiting }
  | { readonly kind: 'not-found' }
  /** This patient has an offer that they have not answered yet. */
  | { readonly kind: 'has-offer' }
  /** A rule of the practice; `words` says which, in Dutch. */
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'taken' };

/** The waiting list as people see and change it. Rejects with DATABASE_UNREACHABLE. */
export interface DeskWaitingList {
  list(
    who: Staff,
    signal: AbortSignal,
  ): Promise<{ readonly on: boolean; readonly waiting: readonly Waiting[] }>;
  /** Null: no such patient, type, practitioner or appointment. */
  join(who: Staff, wanted: NewWaiting, signal: AbortSignal): Promise<Waiting | null>;
  /** False: nobody waits under this id. */
  leave(who: Staff, entry: string, signal: AbortSignal): Promise<boolean>;
  offer(who: Staff, entry: string, place: OfferPlace, signal: AbortSignal): Promise<OfferResult>;
  /** Null: there is no such offer. */
  answer(who: Staff, offer: string, answer: 'yes' | 'no', signal: AbortSignal): Promise<AnsweredOffer | null>;
}
