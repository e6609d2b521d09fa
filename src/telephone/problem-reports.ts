/** For the log: a code and nothing of what was said or who called. */
export interface TelephoneProblem {
  readonly code:
    | 'SIP_MESSAGE_REFUSED'
    | 'SIP_MESSAGE_FAILED'
    | 'CALL_HOOK_FAILED'
    | 'MEDIA_WORKER_DIED'
    | 'VOICE_WORKER_DIED';
  readonly cause?: unknown;
  /** How often since the last report of this code. */
  readonly times: number;
}

/** A scanner sends thousands of bad messages a minute; the log needs to know that, not each of them. */
const quietMs = 60_000;
const noisy: ReadonlySet<TelephoneProblem['code']> = new Set(['SIP_MESSAGE_REFUSED', 'SIP_MESSAGE_FAILED']);

/** Passes problems on; those that strangers can cause at will at most once a minute, with their number. */
export class ProblemReports {
  readonly #onProblem: (problem: TelephoneProblem) => void;
  readonly #now: () => number;
  readonly #quiet = new Map<TelephoneProblem['code'], { untilMs: number; times: number }>();

  constructor(onProblem: (problem: TelephoneProblem) => void, now: () => number = () => performance.now()) {
    this.#onProblem = onProblem;
    this.#now = now;
  }

  report(code: TelephoneProblem['code'], cause: unknown): void {
    if (!noisy.has(code)) {
      this.#onProblem({ code, cause, times: 1 });
      return;
    }
    const now = this.#now();
    const quiet = this.#quiet.get(code);
    if (quiet !== undefined && now < quiet.untilMs) {
      quiet.times++;
      return;
    }
    this.#quiet.set(code, { untilMs: now + quietMs, times: 0 });
    this.#onProblem({ code, cause, times: 1 + (quiet?.times ?? 0) });
  }
}
