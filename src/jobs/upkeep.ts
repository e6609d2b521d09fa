import { CodedError } from '../platform/coded-error.ts';
import { JOBS, type Job } from '../store/queries/job-runs.ts';
import type { StoreLog } from '../store/store-log.ts';

/** What the store does by itself while it is open. */
export interface UpkeepParts {
  readonly now: () => Temporal.Instant;
  readonly spoolWaits: () => boolean;
  readonly replay: () => Promise<number>;
  readonly recover: (signal: AbortSignal) => Promise<{ readonly lostCalls: readonly unknown[] }>;
  readonly openAgendas: (signal: AbortSignal) => Promise<void>;
  /** Null: this process sends no messages. */
  readonly sweep: ((olderThanSeconds: number, signal: AbortSignal) => Promise<number>) | null;
  /** Queues the reminders that are due. Null: this process sends no messages. */
  readonly remind: ((signal: AbortSignal) => Promise<number>) | null;
  /** Sends the questions before appointments, and gives people who did not answer. Null: this process sends no messages. */
  readonly followUpIntakes: ((signal: AbortSignal) => Promise<number>) | null;
  /** Offers places that became free to who waits for one. */
  readonly offerFreedPlaces: (signal: AbortSignal) => Promise<number>;
  /** Warns people of promises that are nearly late. */
  readonly keepPromises: (signal: AbortSignal) => Promise<number>;
  /** Deletes words that were kept long enough (S12). */
  readonly deleteOldWords: (signal: AbortSignal) => Promise<number>;
  /** Gives people what was said and not done. */
  readonly compareSaidWithDone: (signal: AbortSignal) => Promise<number>;
  /** Gives people approved answers that run out soon. */
  readonly warnOfExpiringAnswers: (signal: AbortSignal) => Promise<number>;
  readonly log: StoreLog;
}

export interface Upkeep {
  /** When each job that runs here was last done; at first when it began to wait for its turn. */
  lastDone(): ReadonlyMap<string, Temporal.Instant>;
  /** Ends when nothing runs any more. */
  stop(): Promise<void>;
}

const SECOND = 1_000;
/** A message older than this has had its job several times over, unless the job was lost. */
const FORGOTTEN_AFTER_SECONDS = 900;

/**
 * Replays the spool (each second while something waits), recovers calls of nodes that died (30 s), offers places that became free and warns of promises (60 s), opens the agendas further,
 * deletes old words, compares what was said with what was done and warns of answers that run out (hourly) and looks for forgotten messages, reminders that are due and questions without an answer (5 min). In the process and not as jobs: the first two
 * are for when the queue is away as well.
 */
export function startUpkeep(parts: UpkeepParts): Upkeep {
  const stopping = new AbortController();
  const startedAt = parts.now();
  const lastDone = new Map<Job, Temporal.Instant>();
  const every = (job: keyof typeof JOBS, work: (signal: AbortSignal) => Promise<unknown>) => {
    // Until its first turn a job is compared with the start.
    lastDone.set(job, startedAt);
    if (job === 'lost-calls') lastDone.set('spool-replay', startedAt);
    return repeat(JOBS[job] * SECOND, async (signal) => {
      await work(signal);
      lastDone.set(job, parts.now());
    });
  };
  const repeat = (ms: number, work: (signal: AbortSignal) => Promise<unknown>) => {
    let running: Promise<unknown> | null = null;
    const timer = setInterval(() => {
      // One at a time: a slow database must not collect a queue of these.
      if (running !== null) return;
      const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(ms)]);
      running = work(signal)
        .catch((error: unknown) => report(parts.log, error))
        .finally(() => {
          running = null;
        });
    }, ms).unref();
    return async () => {
      clearInterval(timer);
      await running;
    };
  };
  const { sweep, remind, followUpIntakes } = parts;
  const stops = [
    repeat(SECOND, async () => {
      if (!parts.spoolWaits()) return;
      const replayed = await parts.replay();
      parts.log('info', 'what waited on disk is in the database', { records: replayed });
    }),
    every('lost-calls', async (signal) => {
      const { lostCalls } = await parts.recover(signal);
      // Recovering begins with what waits on disk.
      lastDone.set('spool-replay', parts.now());
      if (lostCalls.length > 0) {
        parts.log('warn', 'calls without an owner became urgent callbacks', { calls: lostCalls.length });
      }
    }),
    every('freed-places', parts.offerFreedPlaces),
    every('promise-keeper', parts.keepPromises),
    every('open-agendas', parts.openAgendas),
    every('retention', parts.deleteOldWords),
    every('said-versus-done', parts.compareSaidWithDone),
    every('expiring-answers', parts.warnOfExpiringAnswers),
    ...(sweep === null ? [] : [every('outbox-sweep', (signal) => sweep(FORGOTTEN_AFTER_SECONDS, signal))]),
    ...(remind === null ? [] : [every('reminders', remind)]),
    ...(followUpIntakes === null ? [] : [every('intake-follow-up', followUpIntakes)]),
  ];
  return {
    lastDone: () => lastDone,
    async stop() {
      stopping.abort();
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}

/** A database that is away is told once by the journal already; anything else is worth a line. */
function report(log: StoreLog, error: unknown): void {
  const code = error instanceof CodedError ? error.code : 'UPKEEP_FAILED';
  if (code !== 'DATABASE_UNREACHABLE') log('error', 'upkeep of the store failed', { code });
}
