import type { PracticeId } from './domain/ids.ts';
import type { Practice } from './domain/practice.ts';
import { makeRungTests } from './jobs/rung-tests.ts';
import { CodedError } from './platform/coded-error.ts';
import type { Log } from './platform/log.ts';
import type { Database } from './store/postgres/database.ts';
import type { Recogniser } from './turn/1-hear/recogniser.ts';
import { RUNG_MS } from './turn/5-act/connect-human.ts';
import { testRung } from './turn/5-act/test-rung.ts';
import type { Synthesiser } from './turn/6-speak/synthesiser.ts';
import { humanLine } from './turn/human-line.ts';
import type { Dialler } from './turn/line.ts';
import type { NumbersInUse } from './turn/numbers-in-use.ts';

export interface LadderTestsParts {
  readonly database: Pick<Database, 'inPractice' | 'withoutPractice'>;
  readonly ear: Recogniser;
  readonly voice: Synthesiser;
  readonly dialler: Dialler;
  readonly numbers: NumbersInUse;
  readonly now: () => Temporal.ZonedDateTime;
  readonly rungMs?: number;
  readonly log: Log;
  readonly changed: (practice: PracticeId) => void;
}

export interface LadderTests {
  /** Makes what waits now. Resolves to how many tests were made; 0 also when the database is away, which is told elsewhere. */
  look(): Promise<number>;
  /** Lets go of every number and ends. */
  close(): Promise<void>;
}

/** What is asked at a terminal waits so long at most, and a plan of 08:02 begins by 08:02:15. */
const LOOK_EVERY_MS = 15_000;

/** Tests the numbers of every practice's ladder over the telephone, at the times that the practice chose and when asked. */
export function startLadderTests(parts: LadderTestsParts): LadderTests {
  const { ear, voice, dialler, numbers, now, rungMs = RUNG_MS, log } = parts;
  const stopping = new AbortController();
  const hearing = {
    recogniser: ear,
    completes: () => 'whole' as const,
    after: (ms: number, run: () => void) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    stopwatch: () => performance.now(),
  };
  const test = (practice: Practice, { target }: Practice['ladder'][number]) =>
    numbers.test(target, (callerNeedsIt) =>
      testRung(
        { target },
        practice,
        { dialler, rungMs, ...humanLine(hearing, voice, { practice, now }) },
        AbortSignal.any([callerNeedsIt, stopping.signal]),
      ),
    );
  let looking: Promise<number> | null = null;
  let lookAgain = false;
  const look = (): Promise<number> => {
    // What was asked while it looked is seen by the next look, which begins at once.
    if (looking !== null) {
      lookAgain = true;
      return looking;
    }
    looking = makeRungTests(
      { database: parts.database, now: () => now().toInstant(), test, changed: parts.changed },
      stopping.signal,
    )
      .catch((error: unknown) => {
        const code = error instanceof CodedError ? error.code : 'RUNG_TESTS_FAILED';
        if (code !== 'DATABASE_UNREACHABLE' && !stopping.signal.aborted)
          log('error', 'the numbers of the emergency ladder could not be tested', { code });
        return 0;
      })
      .finally(() => {
        looking = null;
        if (lookAgain && !stopping.signal.aborted) void look();
        lookAgain = false;
      });
    return looking;
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return {
    look,
    async close() {
      clearInterval(timer);
      stopping.abort();
      await looking;
    },
  };
}
