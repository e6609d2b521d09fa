import { CodedError } from '../platform/coded-error.ts';
import { inTime, pauseFor } from '../platform/deadline.ts';

export interface Opening {
  /** Resolves with what came of the first attempt: null, or why it failed. Never rejects. */
  readonly first: Promise<unknown>;
  /** The code of why it is not open; null: it is. */
  whyNot(): string | null;
  /** Attempts no more, and ends when none runs any more or within a few seconds. */
  stop(): Promise<void>;
}

/** Longer than any way of opening takes, PostgreSQL's recovery of a minute included; an attempt that hangs gives way to the next. */
const ATTEMPT_DEADLINE_MS = 150_000;
const STOP_DEADLINE_MS = 5_000;
const FIRST_PAUSE_MS = 500;
/** Nobody waits longer for a database that is back. */
const LONGEST_PAUSE_MS = 10_000;

/**
 * Tries until it is done, with pauses that grow. `attempt` cleans up after itself when it fails or its signal aborts; `failed`
 * is told each reason once in a row.
 */
export function keepOpening(
  attempt: (signal: AbortSignal) => Promise<void>,
  failed: (code: string) => void,
): Opening {
  const stopping = new AbortController();
  const firstDone = Promise.withResolvers<unknown>();
  let why: string | null = 'DATABASE_UNREACHABLE';
  let told: string | null = null;

  async function tryOnce(): Promise<unknown> {
    try {
      const done = await inTime(ATTEMPT_DEADLINE_MS, (deadline) =>
        attempt(AbortSignal.any([deadline, stopping.signal])),
      );
      return done.kind === 'done'
        ? null
        : new CodedError('DATABASE_UNREACHABLE', 'The database does not open');
    } catch (error) {
      return error ?? new Error('the database does not open');
    }
  }

  async function tryOn(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const failure = await tryOnce();
      why = failure === null ? null : codeOf(failure);
      firstDone.resolve(failure);
      if (why === null || stopping.signal.aborted) return;
      if (why !== told) failed(why);
      told = why;
      await pauseFor(pause, stopping.signal);
      if (stopping.signal.aborted) return;
    }
  }

  const running = tryOn();
  return {
    first: firstDone.promise,
    whyNot: () => why,
    async stop() {
      stopping.abort();
      // One that does not look at its signal cleans up after itself when it ends.
      await inTime(STOP_DEADLINE_MS, () => running);
    },
  };
}

/** What has no code of ours is a fault of the machine: a directory that cannot be written, a program that cannot be run. */
const codeOf = (failure: unknown): string =>
  failure instanceof CodedError ? failure.code : 'DATABASE_START_FAILED';
