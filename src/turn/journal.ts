import type { AlarmReason } from '../domain/alarm.ts';
import type { CallId, PracticeId } from '../domain/ids.ts';
import { RUNGS } from '../domain/practice.ts';
import type { LineQuality } from './line.ts';

/**
 * Everything that happens in a call, stored as it happens, so that a call whose process died becomes an urgent callback
 * with the alarms so far. `write` returns at once and never throws: the journal keeps order itself, writes to the database
 * in the background and falls back to a file on disk (replayed later) when the database is gone.
 */
export interface Journal {
  write(entry: JournalEntry): void;
  /** Resolves when all entries of this call are durable (in the database or on disk). */
  settled(call: CallId, signal: AbortSignal): Promise<'in-database' | 'on-disk' | 'not-kept'>;
}

export interface JournalEntry {
  readonly call: CallId;
  readonly practice: PracticeId;
  readonly at: Temporal.Instant;
  /** Milliseconds since the answer of the call. */
  readonly atMs: number;
  readonly event: CallEvent;
}

export type CallEvent =
  | {
      readonly kind: 'answered';
      readonly from: string | null;
      readonly dialled: string;
      readonly ear: string;
    }
  /** The same list as the caller's and Balie's turns in the transcript; `words` literal. */
  | {
      readonly kind: 'caller-said';
      readonly text: string;
      readonly asked: string;
      /** When the last word ended, in milliseconds since the answer; absent in calls of before this was kept. */
      readonly endsMs?: number;
      /** Places of words that the recogniser doubted, from 0; absent: none, or it is not known. */
      readonly unsure?: readonly number[];
    }
  | { readonly kind: 'caller-pressed'; readonly keys: string }
  | { readonly kind: 'caller-silent'; readonly forMs: number }
  | {
      readonly kind: 'balie-said';
      readonly phrase: string;
      readonly text: string;
      readonly heardMs: number;
      readonly whole: boolean;
    }
  | { readonly kind: 'understood'; readonly wish: string; readonly confidence: number }
  | { readonly kind: 'alarm'; readonly reasons: readonly AlarmReason[]; readonly wordsEndMs: number }
  | {
      readonly kind: 'did';
      readonly action: string;
      readonly outcome: string;
      readonly reference: string | null;
    }
  | {
      readonly kind: 'transfer';
      readonly rung: WhoIsRung;
      readonly step: 'dialled' | 'ringing' | 'answered' | 'confirmed' | 'failed';
      readonly reason: NotHelped | null;
      readonly confirmedBy: 'key' | 'voice' | null;
    }
  | { readonly kind: 'fault'; readonly code: string }
  /** How the caller's sound came in; after `ended`, because only then it is known. */
  | ({ readonly kind: 'line-quality' } & LineQuality)
  | {
      readonly kind: 'ended';
      readonly by: 'caller' | 'balie' | 'transfer' | 'lost';
      readonly outcome: CallOutcome;
    };

/** A number of the ladder, the practice's desk, or whoever of the practice took the call over at a screen. */
export const WHO_IS_RUNG = [...RUNGS, 'desk', 'colleague'] as const;
export type WhoIsRung = (typeof WHO_IS_RUNG)[number];

/** Why a number that was rung brought no help. */
export const NOT_HELPED = [
  'busy',
  'no-answer',
  'refused',
  'unreachable',
  /** Answered, and neither a key nor a yes. */
  'not-confirmed',
  /** Answered by a machine that spoke a greeting and beeped. */
  'voicemail-suspected',
  /** Answered, and hung up before confirming. */
  'hung-up',
  /** The caller hung up, or an alarm took the call, before anybody had confirmed. */
  'caller-gone',
  /** Confirmed, and gone before they could help. */
  'left-alone',
] as const;
export type NotHelped = (typeof NOT_HELPED)[number];

/** How a call ended; the outcomes of the `call` door. */
export type CallOutcome =
  | 'booked'
  | 'moved'
  | 'cancelled'
  | 'answered'
  | 'prescription-request'
  | 'callback'
  | 'transferred'
  | 'advised-112'
  | 'nothing-done'
  | 'failed';
