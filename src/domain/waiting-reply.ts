import type { StandsOnWaitingList } from './waiting.ts';

/** What Balie says about waiting for an earlier place; a part of `Reply`. */
export type WaitingReply =
  /** `earlier`: places were offered, and none is earlier. */
  | { readonly phrase: 'offer-waiting-list'; readonly earlier: boolean }
  | { readonly phrase: 'waiting-list-joined'; readonly stands: StandsOnWaitingList }
  | { readonly phrase: 'waiting-list-not-joined' }
  /** Who joined in this call asks for something earlier once more. */
  | { readonly phrase: 'waits-already' }
  | { readonly phrase: 'offer-meanwhile' };
