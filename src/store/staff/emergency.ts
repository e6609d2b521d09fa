import { z } from 'zod';
import type { LadderRung, Practice } from '../../domain/practice.ts';
import type { Ladder, LadderStep, Ringing } from '../../http/contract/emergency.ts';
import { isSetOtherwise } from '../../http/contract/is-same.ts';
import type { Emergency } from '../../http/ports/practice.ts';
import { ladderAhead } from '../../jobs/ladder-ahead.ts';
import { neverTested } from '../../jobs/never-tested.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { lockPractice } from '../queries/lock-practice.ts';
import { readPractice } from '../queries/practices.ts';
import { rehearsedRules } from '../queries/rehearsed-rules.ts';
import {
  lastRungTests,
  queueRungTests,
  type RungTest,
  type RungTestPlan,
  readRungTestPlan,
  rungTestsOf,
  saveRungTestPlan,
  targetsBeingTested,
} from '../queries/rung-tests.ts';
import { ofTrial } from '../queries/trial-calls.ts';
import { type RungAttempt, rungAttempts } from '../transfer-evidence.ts';
import { answeredInTime } from './figures.ts';

const EVIDENCE_HOURS = 30 * 24;
/** A real caller proves a number as well as a test does, for a week. */
const CALLS_HOURS = 7 * 24;

/** The ladder of a practice, its tests, and what was rung by it in the last 30 days. */
export function storeEmergency({
  database,
  now,
  testsAsked = () => undefined,
}: {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice'>;
  readonly now: () => Temporal.Instant;
  readonly testsAsked?: () => void;
}): Emergency {
  const since = () => now().subtract({ hours: EVIDENCE_HOURS });
  return {
    ladder: (who, signal) =>
      database.readInPractice(
        who.practice,
        signal,
        async (session): Promise<Omit<Ladder, 'mayTest' | 'mayPlan' | 'at'>> => {
          const practice = await practiceOf(session, who);
          // The last moment is part of it: what was asked this instant is shown.
          const period = { from: since(), until: now().add({ seconds: 1 }) };
          const rung = await rungAttempts(session, who.practice, period);
          const tests = await rungTestsOf(session, who.practice, period);
          const last = await lastRungTests(session, who.practice);
          const testing = await targetsBeingTested(session, who.practice);
          const plan = await readRungTestPlan(session, who.practice);
          const forAlarms = rung.filter(({ rules, trial }) => rules.length > 0 && !trial);
          return {
            rungs: practice.ladder.map(({ rung: of, target, when, spokenName, hours = [], region }) => ({
              rung: of,
              target,
              when,
              hours: hours.map(({ weekdays, from, to }) => ({
                weekdays: [...weekdays],
                from: from.toString({ smallestUnit: 'minute' }),
                to: to.toString({ smallestUnit: 'minute' }),
              })),
              region: region?.name ?? null,
              name: spokenName,
              testing: testing.has(target),
              lastTest: lastTestOf(last.get(target)),
            })),
            desk: practice.desk && { name: practice.desk.spokenName, target: practice.desk.target },
            evidence: [...rung.map(ofCall), ...tests.flatMap(ofTest)].toSorted(latestFirst),
            within30s: { x: forAlarms.filter(answeredInTime).length, of: forAlarms.length },
            plan: planWritten(plan),
            neverTested: (plan === null ? [] : neverTested(practice, plan, now())).map(
              ({ spokenName }) => spokenName,
            ),
          };
        },
      ),
    ahead: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const practice = await practiceOf(session, who);
        const last = await lastRungTests(session, who.practice);
        const period = { from: now().subtract({ hours: CALLS_HOURS }), until: now().add({ seconds: 1 }) };
        const calls = await rungAttempts(session, who.practice, period);
        return ladderAhead(practice, (line) => answeredLast(line, practice, last, calls), now());
      }),
    async askTest(who, target, signal) {
      const asked = await database.inPractice(who.practice, signal, async (session) => {
        const { ladder } = await practiceOf(session, who);
        const chosen = ladder.filter((rung) => target === null || rung.target === target);
        const once = [...Map.groupBy(chosen, (rung) => rung.target).values()].flatMap((same) =>
          same.slice(0, 1),
        );
        // Who presses twice gets one test.
        const testing = await targetsBeingTested(session, who.practice);
        const rest = once.filter((rung) => !testing.has(rung.target));
        await queueRungTests(session, who.practice, rest, { due: now(), askedBy: 'screen' });
        return chosen.length > 0;
      });
      if (asked) testsAsked();
      return asked;
    },
    planTests: (who, { to, was }, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        await lockPractice(session, who.practice);
        const present = planWritten(await readRungTestPlan(session, who.practice));
        if (isSetOtherwise(present, { was, to })) return 'changed-meanwhile';
        await saveRungTestPlan(session, who.practice, {
          times: to.times.map((time) => Temporal.PlainTime.from(time)),
          rungs: to.rungs,
          setAt: now(),
        });
        return 'planned';
      }),
    fired: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const rows = await session.rows(
          z.object({ rule: z.string(), calls: z.number() }),
          `select reason->>'rule' as rule, count(distinct a.call_id)::integer as calls
           from alarms a, jsonb_array_elements(a.reasons) reason where a.at >= $1 and not ${ofTrial('a')} group by rule`,
          [since().toString()],
        );
        return new Map(rows.map(({ rule, calls }) => [rule, calls]));
      }),
    rehearsed: (who, signal) => database.readInPractice(who.practice, signal, rehearsedRules),
  };
}

/** By the last test or caller, whichever was later. Calls are known by the step: of a step with two numbers only tests tell which answered. */
function answeredLast(
  line: LadderRung,
  { ladder }: Pick<Practice, 'ladder'>,
  tests: ReadonlyMap<string, RungTest>,
  calls: readonly RungAttempt[],
): boolean | null {
  const test = tests.get(line.target);
  const isOnly = ladder.filter(({ rung }) => rung === line.rung).length === 1;
  const call = calls.findLast(({ rung, reason }) => isOnly && rung === line.rung && reason !== 'caller-gone');
  const tested = test?.endedAt ?? null;
  if (call !== undefined && (tested === null || Temporal.Instant.compare(call.callStarted, tested) > 0))
    return call.confirmedMs !== null;
  return test === undefined ? null : test.reason === null;
}

/** No plan is one without times. */
const planWritten = (plan: RungTestPlan | null): Ladder['plan'] => ({
  times: plan?.times.map((time) => time.toString({ smallestUnit: 'minute' })) ?? [],
  rungs: [...(plan?.rungs ?? [])],
});

async function practiceOf(session: Session, who: Parameters<Emergency['ladder']>[0]) {
  const practice = await readPractice(session, who.practice);
  if (practice === null) throw new Error('the practice of a session is gone');
  return practice;
}

const latestFirst = (a: Ringing, b: Ringing): number =>
  Temporal.Instant.compare(Temporal.Instant.from(b.at), Temporal.Instant.from(a.at));

const ofCall = (attempt: RungAttempt): Ringing => ({
  // Somebody tried Balie out: the number rang, and nobody was in danger.
  kind: attempt.trial ? 'test' : 'call',
  at: attempt.callStarted.toString(),
  rung: attempt.rung,
  rules: [...attempt.rules],
  answeredAfterMs: after(attempt, attempt.answeredMs),
  confirmedAfterMs: after(attempt, attempt.confirmedMs),
  reason: attempt.reason,
});

/** What still waits is no evidence yet. */
const ofTest = (test: RungTest): readonly Ringing[] =>
  test.endedAt === null
    ? []
    : [
        {
          kind: 'test',
          at: (test.startedAt ?? test.endedAt).toString(),
          rung: test.rung,
          rules: [],
          answeredAfterMs: test.answeredMs,
          confirmedAfterMs: test.confirmedMs,
          reason: test.reason,
        },
      ];

const lastTestOf = (test: RungTest | undefined): LadderStep['lastTest'] =>
  test === undefined || test.endedAt === null
    ? null
    : {
        at: (test.startedAt ?? test.endedAt).toString(),
        answeredAfterMs: test.answeredMs,
        reason: test.reason,
      };

const after = ({ signalMs }: RungAttempt, ms: number | null): number | null =>
  ms === null ? null : Math.round(ms - signalMs);
