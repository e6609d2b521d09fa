import { CodedError } from './coded-error.ts';
import { inTime } from './deadline.ts';
import type { Log } from './log.ts';

/** Ends what was opened, in the reverse order, once. */
export interface Shutdown {
  /** Registers something to end. What was opened on top of it has ended before `end` is called; `signal` aborts at its deadline. */
  opened(part: string, end: (signal: AbortSignal) => unknown): void;
  /** Ends everything; repeated calls give the same result. Never rejects: `failed` names the parts that did not end well. */
  end(why: string): Promise<{ readonly failed: readonly string[] }>;
  /** Aborts when `end` is called first, so that work in progress can stop. */
  readonly signal: AbortSignal;
}

/** A part that takes longer is left to the operating system: systemd kills after 90 s by default, and there are fewer than ten parts. */
const PART_DEADLINE_MS = 8_000;

/** Makes the list of what must end. A part that fails or hangs does not keep the others from ending. */
export function createShutdown(options: { readonly log: Log; readonly partDeadlineMs?: number }): Shutdown {
  const parts: { readonly part: string; readonly end: (signal: AbortSignal) => unknown }[] = [];
  const stopping = new AbortController();
  let ending: Promise<{ readonly failed: readonly string[] }> | null = null;

  const endAll = async (why: string) => {
    options.log('info', 'stopping', { why });
    stopping.abort();
    const failed: string[] = [];
    // Not a loop over a copy: a part may open another while it ends.
    for (let next = parts.pop(); next !== undefined; next = parts.pop()) {
      try {
        const ended = await inTime(options.partDeadlineMs ?? PART_DEADLINE_MS, next.end);
        if (ended.kind === 'late') {
          throw new CodedError('STOP_TOO_SLOW', 'A part did not end before its deadline.');
        }
      } catch (error) {
        failed.push(next.part);
        options.log('error', 'a part did not end well', {
          part: next.part,
          ...(error instanceof Error ? { error } : {}),
        });
      }
    }
    options.log('info', 'stopped', { failed: failed.length });
    return { failed };
  };

  return {
    signal: stopping.signal,
    opened(part, end) {
      parts.push({ part, end });
    },
    end(why) {
      ending ??= endAll(why);
      return ending;
    },
  };
}
