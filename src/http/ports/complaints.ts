import type { Complaint, ComplaintChange, ComplaintRow } from '../contract/complaints.ts';
import type { Staff } from '../staff-ports.ts';

export type ComplaintChanged =
  | { readonly kind: 'changed'; readonly complaint: Complaint }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'changed-meanwhile'; readonly by: string }
  /** It does not fit what the complaint is, or who asks did not open it. */
  | { readonly kind: 'not-possible' };

/** The complaints that wait for the manager. */
export interface ComplaintDesk {
  /** Those that wait, and those that were closed since then; oldest first. */
  list(who: Staff, closedSince: Temporal.Instant, signal: AbortSignal): Promise<readonly ComplaintRow[]>;
  /** One with its call. Why it was opened is kept in its timeline and that it was in the access log; null: none of these. */
  open(who: Staff, id: string, reason: string, signal: AbortSignal): Promise<Complaint | null>;
  change(who: Staff, id: string, change: ComplaintChange, signal: AbortSignal): Promise<ComplaintChanged>;
}
