import type { Expectation } from '../domain/expectation.ts';
import type { CallId } from '../domain/ids.ts';
import type { Practice } from '../domain/practice.ts';
import type { Reply } from '../domain/reply.ts';
import type { Heard } from './1-hear/hear.ts';
import type { ActPorts } from './5-act/act.ts';
import type { ConnectHuman } from './5-act/connect-human.ts';
import type { CallEvent, CallOutcome } from './journal.ts';
import type { Progress } from './progress.ts';
import type { SecondReader } from './second-reader.ts';
import type { NotTakenOver } from './taking-over.ts';

/** What a conversation needs besides the stages. Everything that differs between a telephone call and typed text. */
export interface TurnPorts {
  readonly call: CallId;
  readonly practice: Practice;
  readonly callBackNumber: string | null;
  readonly lastNames: readonly string[];
  readonly actions: Omit<ActPorts, 'ringDesk'>;
  /** Milliseconds that one action may take; absent: as long as a caller waits. */
  readonly actWithinMs?: number;
  readonly connect: ConnectHuman;
  /** Absent: the rules read alone, which is how Balie comes. */
  readonly secondReader?: SecondReader;
  /** In all for one number of the ladder or the desk, in milliseconds; S5 says 30 s. */
  readonly rungMs: number;
  readonly mouth: {
    speak(replies: readonly Reply[]): void;
    stop(): void;
    /** Stops whatever is being said, S1 too. */
    hush(): void;
    pause(): void;
    /** False when nothing was paused. */
    resume(): boolean;
    isSpeaking(): boolean;
    silent(signal: AbortSignal): Promise<void>;
  };
  /** Tells stage 1 what was asked. */
  readonly expect: (expectation: Expectation) => void;
  /**
   * Resolves when what the caller is saying has been heard to its end, or after `waitMs` as far as it goes; 0: no more will come.
   * Absent where words come whole, as typed text does.
   */
  readonly hearOut?: (waitMs: number) => Promise<void>;
  readonly note: (event: CallEvent) => void;
  /** Told after each turn; absent: nobody follows. */
  readonly progress?: (progress: Progress) => void;
  readonly now: () => Temporal.ZonedDateTime;
  readonly isOpen: (at: Temporal.ZonedDateTime) => boolean;
  readonly after: (ms: number, run: () => void) => () => void;
}

/** What happens in a call, in order: what stage 1 heard, the mouth falling silent, the caller hanging up. */
export type Happening =
  | Heard
  | { readonly kind: 'fell-silent' }
  /** The caller put Balie on hold, and came back. */
  | { readonly kind: 'held' }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'caller-hung-up' };

/** `joined`: a human has the caller, and Balie hears nothing of the two. */
export type Phase = 'talking' | 'acting' | 'closing' | 'handing-over' | 'joined' | 'ended';

export interface Ended {
  readonly outcome: CallOutcome;
  readonly by: 'caller' | 'balie' | 'transfer';
}

export interface Conversation {
  happened(happening: Happening): void;
  /** Resolves once, when nothing is left to do for this caller. */
  readonly ended: Promise<Ended>;
  /** A human is being rung in an alarm, or is on the line: nothing but a hang-up may end the call now. */
  isWithHuman(): boolean;
  /** Somebody of the practice takes the call over: rings this telephone, and joins the two when they confirm. */
  takeOver(target: string): NotTakenOver | 'rings';
}
