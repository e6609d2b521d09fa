import { randomUUID } from 'node:crypto';
import { asId, type CallId, type PracticeId } from '../domain/ids.ts';
import type { LadderRung, Practice } from '../domain/practice.ts';
import { localTime, PRACTICE_TIME_ZONE } from '../scheduling/opening-windows.ts';
import type { Database } from '../store/postgres/database.ts';
import { noteJobRun } from '../store/queries/job-runs.ts';
import { practiceIds, readPractice } from '../store/queries/practices.ts';
import {
  endRungTest,
  postponeRungTest,
  queueRungTests,
  type RungTestPlan,
  readRungTestPlan,
  type TestFailure,
  takeRungTest,
  type WaitingTest,
} from '../store/queries/rung-tests.ts';
import { addItem } from '../store/store-worklist.ts';
import type { RungTested } from '../turn/5-act/test-rung.ts';
import { rungsToTest } from './never-tested.ts';

/** A machine that was off at the time makes the test when it is back; half a day later it says nothing of the morning any more. */
const LATE_AT_MOST = { hours: 2 } as const;
/** A person who was on the telephone or away for a moment is back by then; more than three calls for a test is a nuisance. */
const MOST_ATTEMPTS = 3;
const NEXT_ATTEMPT_AFTER = { minutes: 3 } as const;
/** A number that a caller needs is looked at again so much later. */
const POSTPONED_BY = { minutes: 1 } as const;
/** Twice the time of a rung, the thanks, and a slow database. */
const TAKEN_FOR = { minutes: 3 } as const;
/** Lines that tests may take at once: callers come first on every telephone exchange. */
const AT_ONCE = 4;
/** A question to the database. */
const ANSWER_DEADLINE_MS = 10_000;

export interface RungTestParts {
  readonly database: Pick<Database, 'inPractice' | 'withoutPractice'>;
  readonly now: () => Temporal.Instant;
  /** Rings the number over the telephone; `in-use`: a caller has it now. */
  readonly test: (practice: Practice, rung: LadderRung) => Promise<RungTested | 'in-use'>;
  /** Told of each end, so that screens that are open show it. */
  readonly changed: (practice: PracticeId) => void;
}

/**
 * Queues the tests that are due in every practice and makes those that wait, one number of a practice after the other. Only
 * numbers that stand on the practice's ladder at that moment are rung. Resolves to how many were made. `stopping` ends it
 * before the next. Rejects with DATABASE_UNREACHABLE.
 */
export async function makeRungTests(parts: RungTestParts, stopping: AbortSignal): Promise<number> {
  const practices = await parts.database.withoutPractice(soon(stopping), practiceIds);
  // Of one practice one at a time; of the others at once, or a hundred practices that chose eight o'clock take the morning.
  let made = 0;
  const left = [...practices];
  const worker = async () => {
    for (let id = left.shift(); id !== undefined && !stopping.aborted; id = left.shift()) {
      // Not `made += await …`: that reads the sum before the wait, and another worker adds to it meanwhile.
      const ofPractice = await makeTestsOf(id, parts, stopping);
      made += ofPractice;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return made;
}

async function makeTestsOf(id: PracticeId, parts: RungTestParts, stopping: AbortSignal): Promise<number> {
  let made = 0;
  while (!stopping.aborted) {
    const next = await parts.database.inPractice(id, soon(stopping), async (session) => {
      const now = parts.now();
      const practice = await readPractice(session, id);
      if (practice === null) return null;
      const plan = await readRungTestPlan(session, id);
      for (const { due, rungs } of plan === null ? [] : dueNow(practice, plan, now))
        await queueRungTests(session, id, rungs, { due, askedBy: 'plan' });
      const test = await takeRungTest(session, id, now, now.add(TAKEN_FOR));
      return test === null ? null : { practice, test };
    });
    if (next === null) return made;
    await makeOne(next.practice, next.test, parts);
    parts.changed(id);
    made += 1;
  }
  return made;
}

/** Each moment of the plan that is due and not too late, with the numbers that apply then; a number that stands there twice once. */
function dueNow(
  practice: Practice,
  plan: RungTestPlan,
  now: Temporal.Instant,
): readonly { readonly due: Temporal.Instant; readonly rungs: readonly LadderRung[] }[] {
  const today = localTime(now.epochMilliseconds).toPlainDate();
  return [today.subtract({ days: 1 }), today].flatMap((day) =>
    plan.times.flatMap((time) => {
      const due = day.toZonedDateTime({ timeZone: PRACTICE_TIME_ZONE, plainTime: time }).toInstant();
      const isDue =
        Temporal.Instant.compare(plan.setAt, due) <= 0 &&
        Temporal.Instant.compare(due, now) <= 0 &&
        Temporal.Instant.compare(now, due.add(LATE_AT_MOST)) < 0;
      return isDue ? [{ due, rungs: rungsToTest(practice, plan, due) }] : [];
    }),
  );
}

async function makeOne(practice: Practice, test: WaitingTest, parts: RungTestParts): Promise<void> {
  const rung = practice.ladder.find((one) => one.target === test.target && one.rung === test.rung);
  const result =
    rung === undefined ? NOT_LISTED : await parts.test(practice, rung).catch((): RungTested => BROKEN);
  const now = parts.now();
  await parts.database.inPractice(practice.id, AbortSignal.timeout(ANSWER_DEADLINE_MS), async (session) => {
    if (result === 'in-use' || result.reason === 'gave-way') {
      const isTooLate = Temporal.Instant.compare(now, test.due.add(LATE_AT_MOST)) >= 0;
      if (isTooLate) await endRungTest(session, test, GAVE_WAY, now);
      else await postponeRungTest(session, test, now.add(POSTPONED_BY));
      return;
    }
    await endRungTest(session, test, result, now);
    await noteJobRun(session, practice.id, 'rung-tests', now, 1);
    if (rung === undefined || result.reason === null) return;
    // Who asked by hand sees what came of it and asks again; the daily one asks by itself first.
    if (test.asked_by === 'plan' && test.attempt < MOST_ATTEMPTS)
      await queueRungTests(session, practice.id, [rung], {
        due: test.due,
        askedBy: 'plan',
        attempt: test.attempt + 1,
        notBefore: now.add(NEXT_ATTEMPT_AFTER),
      });
    else await addItem(session, itemOf(practice, rung, result.reason, test, now));
  });
}

interface Ended extends Omit<RungTested, 'reason'> {
  readonly reason: TestFailure | null;
}

const NOBODY = { ringingMs: null, answeredMs: null, confirmedMs: null, confirmedBy: null } as const;
const NOT_LISTED: Ended = { ...NOBODY, reason: 'not-listed' };
const GAVE_WAY: Ended = { ...NOBODY, reason: 'gave-way' };
/** A bug while ringing is a number that did not answer: the practice must hear of it, and not only the log. */
const BROKEN: RungTested = { ...NOBODY, reason: 'unreachable' };

const itemOf = (
  practice: Practice,
  { spokenName, target }: LadderRung,
  reason: TestFailure,
  { attempt }: WaitingTest,
  now: Temporal.Instant,
) =>
  ({
    practice: practice.id,
    // No call made it; the column wants one, and nothing is found under it.
    call: asId<CallId>(randomUUID()),
    kind: 'rung-test-failed',
    urgency: 'urgent',
    wish: 'none',
    patient: null,
    callBackNumber: null,
    words: [
      `Proefoproep naar ${spokenName}: ${WHY[reason]}${attempt > 1 ? `, ${attempt} keer geprobeerd` : ''}.`,
      'Bij spoed wordt dit nummer gebeld. Zorg dat er iemand opneemt en test het opnieuw.',
    ],
    alarms: [],
    promisedBefore: null,
    // One a day for a number, however often it is tested.
    idempotencyKey: `rung-test:${target}:${localTime(now.epochMilliseconds).toPlainDate()}`,
  }) as const;

const WHY: Readonly<Record<TestFailure, string>> = {
  busy: 'in gesprek',
  'no-answer': 'niemand nam op',
  refused: 'geweigerd',
  unreachable: 'onbereikbaar',
  'not-confirmed': 'opgenomen, maar niemand bevestigde',
  'voicemail-suspected': 'voicemail nam op',
  'hung-up': 'opgenomen en opgehangen zonder te bevestigen',
  'gave-way': 'niet getest: het nummer was steeds nodig voor bellers',
  'not-listed': 'staat niet meer op de ladder',
};

const soon = (stopping: AbortSignal): AbortSignal =>
  AbortSignal.any([stopping, AbortSignal.timeout(ANSWER_DEADLINE_MS)]);
