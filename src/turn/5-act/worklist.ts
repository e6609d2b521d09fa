import type { AlarmLevel, AlarmReason } from '../../domain/alarm.ts';
import type { CallId, PatientId, PracticeId, WorklistItemId } from '../../domain/ids.ts';
import type { ForWhom, Wish } from '../../domain/meaning.ts';

/** What people must do, ordered by urgency and then by the time promised. */
export interface Worklist {
  add(item: NewWorklistItem, signal: AbortSignal): Promise<WorklistResult>;
  /** What this patient asked for before, latest first, done or not: to see a double request (S15). */
  requestsOf(
    query: {
      readonly practice: PracticeId;
      readonly call: CallId;
      readonly patient: PatientId;
      readonly wish: Wish;
      readonly since: Temporal.Instant;
    },
    signal: AbortSignal,
  ): Promise<
    | { readonly kind: 'requests'; readonly requests: readonly EarlierRequest[] }
    | { readonly kind: 'unreachable' }
  >;
}

export interface EarlierRequest {
  readonly at: Temporal.Instant;
  readonly words: readonly string[];
}

export interface NewWorklistItem {
  readonly practice: PracticeId;
  readonly call: CallId;
  readonly kind:
    | 'urgent-callback'
    | 'callback'
    | 'failed-transfer'
    | 'request'
    | 'lost-call'
    | 'undelivered-message'
    /** Nobody knows whether a message reached the patient, so it is not sent a second time. */
    | 'message-in-doubt'
    /** A patient's answer to a message. */
    | 'reply'
    /** Balie said that something was done, and the record does not show it. */
    | 'said-not-done'
    /** A number of the emergency ladder was tested, and nobody confirmed. */
    | 'rung-test-failed'
    /** An approved answer runs out within two weeks. */
    | 'answer-expires'
    /** A patient was asked questions before an appointment, reminded, and did not answer them. */
    | 'intake-unanswered'
    /** A place is kept for a patient of the waiting list who agreed to no message: ring them before `promisedBefore`. */
    | 'waiting-offer';
  readonly urgency: '112' | 'urgent' | 'today' | 'normal';
  readonly wish: Wish;
  readonly patient: PatientId | null;
  readonly callBackNumber: string | null;
  /** For whom the caller asked it; absent: not said, or nobody called. */
  readonly about?: ForWhom | undefined;
  /** The caller's own words, literally. */
  readonly words: readonly string[];
  readonly alarms: readonly AlarmReason[];
  readonly promisedBefore: Temporal.Instant | null;
  /** When it was asked, by the clock of the call; what waited on disk was not asked when it was written. Absent: when it is written. */
  readonly at?: Temporal.Instant | undefined;
  /**
   * The same key makes one item. While it is open and about no patient, what is added again replaces its words and alarms, unless
   * it has fewer words, and makes it more urgent, never less.
   */
  readonly idempotencyKey: string;
}

export type WorklistResult =
  | { readonly kind: 'added'; readonly item: WorklistItemId }
  /** Written to the journal on disk, replayed when the database is back. */
  | { readonly kind: 'kept-on-disk' }
  | { readonly kind: 'lost'; readonly code: 'DISK_FULL' };

/** The level of the most urgent alarm as the urgency of an item. */
export const urgencyOf = (level: AlarmLevel): NewWorklistItem['urgency'] =>
  level === '112' ? '112' : level === 'human-now' ? 'urgent' : level === 'today' ? 'today' : 'normal';
