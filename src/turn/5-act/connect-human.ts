import type { Reply } from '../../domain/reply.ts';
import type { NotHelped } from '../journal.ts';

/** Brings a human on the caller's line: rings, tells why, waits for a key or a word, and only then joins the two. */
export type ConnectHuman = (
  request: {
    readonly target: string;
    /** What the human hears before the caller is joined. */
    readonly briefing: Reply;
    /** In all: ringing and confirming (S5: 30 s a rung). */
    readonly withinMs: number;
    readonly onStep: (step: 'ringing' | 'answered') => void;
    /** What the caller is told when the human has confirmed, before the two hear each other. Absent: they are joined at once. */
    readonly tellCaller?: () => Promise<void>;
  },
  signal: AbortSignal,
) => Promise<Connected | NotConnected>;

export interface Connected {
  readonly kind: 'connected';
  readonly confirmedBy: 'key' | 'voice';
  /** Resolves when the two are no longer joined; the caller's line is Balie's again. */
  readonly parted: Promise<Parted>;
}

export interface NotConnected {
  readonly kind: 'not-connected';
  readonly reason: NotHelped;
}

/** Who ended the conversation of a caller and a human, how, and how long after they were joined. */
export interface Parted {
  readonly who: 'caller' | 'human';
  /** `line-dead`: nobody hung up, the line went. */
  readonly how: 'hung-up' | 'line-dead';
  readonly afterMs: number;
}

/** S5: thirty seconds a rung, the national norm for a medically competent human on the emergency line. */
export const RUNG_MS = 30_000;

/** Nobody has helped a caller within this; a human who hangs up so soon pressed the wrong key, or their line failed. */
const HELPED_AFTER_MS = 15_000;

/** Whether the caller was left without help: who hangs up after a talk has ended it, a line that dies has not. */
export const isLeftAlone = ({ who, how, afterMs }: Parted): boolean =>
  who === 'human' && (how === 'line-dead' || afterMs < HELPED_AFTER_MS);
