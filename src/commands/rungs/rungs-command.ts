import { parseArgs } from 'node:util';
import type { PracticeId } from '../../domain/ids.ts';
import { type LadderRung, type Practice, RUNGS, type Rung } from '../../domain/practice.ts';
import { neverTested } from '../../jobs/never-tested.ts';
import { CodedError } from '../../platform/coded-error.ts';
import type { Database } from '../../store/postgres/database.ts';
import {
  lastRungTests,
  queueRungTests,
  type RungTest,
  readRungTestPlan,
  rungTestsOf,
  saveRungTestPlan,
} from '../../store/queries/rung-tests.ts';
import { choosePractice } from '../choose-practice.ts';
import { describeRungTests, RUNG } from '../evidence/describe-rung-tests.ts';

export interface RungsCommandParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice' | 'withoutPractice'>;
  readonly now: () => Temporal.Instant;
  /** Waits so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
}

export interface RungsCommandResult {
  /** 0: all is well; 1: a number failed; 2: not understood. */
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
}

const USAGE = `ARGUMENT_UNKNOWN: zo werkt het:
  ./balie rungs [--practice NAAM]                                     wat er gepland is en wat de laatste test opleverde
  ./balie rungs test [--practice NAAM] [--rung TREDE]                 belt elk nummer van de ladder nu na (Balie moet draaien)
  ./balie rungs plan --at 08:02,17:30 [--rung TREDE]... | --off       test elke dag vanzelf, of niet meer
Treden: ${RUNGS.join(', ')}`;

/** A running Balie looks every quarter of a minute. */
const TAKEN_WITHIN_MS = 40_000;
/** Twice the thirty seconds of a rung, and the thanks. */
const ONE_NUMBER_MS = 75_000;
const LOOK_EVERY_MS = 1_000;

/**
 * Shows, makes and plans tests of the emergency ladder of one practice. Rejects with PRACTICE_NOT_CHOSEN, RUNG_NOT_LISTED,
 * RUNG_TEST_NOT_TAKEN or DATABASE_UNREACHABLE.
 */
export async function rungsCommand(
  asked: readonly string[],
  parts: RungsCommandParts,
): Promise<RungsCommandResult> {
  const options = read(asked);
  if (options === null) return { exitCode: 2, lines: [USAGE] };
  const practice = await choosePractice(options.practice, parts);
  switch (options.task) {
    case 'show':
      return show(practice, parts);
    case 'plan':
      return plan(practice, options, parts);
    case 'test':
      return test(practice, options, parts);
  }
}

interface Options {
  readonly task: 'show' | 'test' | 'plan';
  readonly practice: string | null;
  readonly rungs: readonly Rung[] | null;
  readonly times: readonly Temporal.PlainTime[];
}

function read(asked: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...asked],
      allowPositionals: true,
      options: {
        practice: { type: 'string' },
        rung: { type: 'string', multiple: true },
        at: { type: 'string' },
        off: { type: 'boolean', default: false },
      },
    });
    const [task = 'show', ...more] = positionals;
    if (more.length > 0 || (task !== 'show' && task !== 'test' && task !== 'plan')) return null;
    const rungs = values.rung?.map((name) => RUNGS.find((rung) => rung === name));
    if (rungs?.includes(undefined)) return null;
    const times = (values.at ?? '')
      .split(',')
      .filter((time) => time !== '')
      .map(plainTime);
    // A plan is one of the two; the others have neither.
    if ((task === 'plan') !== (values.off !== times.length > 0) || times.length > MOST_TIMES) return null;
    return {
      task,
      practice: values.practice ?? null,
      rungs: rungs === undefined ? null : (rungs as readonly Rung[]),
      times,
    };
  } catch {
    return null;
  }
}

const MOST_TIMES = 4;

function plainTime(text: string): Temporal.PlainTime {
  if (!/^\d\d:\d\d$/.test(text)) throw new RangeError('not a time of day');
  return Temporal.PlainTime.from(text);
}

async function show(
  practice: Practice,
  { database, now, signal }: RungsCommandParts,
): Promise<RungsCommandResult> {
  const [planned, last] = await database.readInPractice(practice.id, signal, async (session) => [
    await readRungTestPlan(session, practice.id),
    await lastRungTests(session, practice.id),
  ]);
  const tests = practice.ladder.flatMap(({ target }) => last.get(target) ?? []);
  const untested = practice.ladder.filter(({ target }) => !last.has(target));
  return {
    exitCode: tests.some(({ reason }) => reason !== null) ? 1 : 0,
    lines: [
      planned === null
        ? 'Balie test de ladder niet vanzelf.'
        : `Balie test elke dag om ${planned.times.map((time) => time.toString({ smallestUnit: 'minute' })).join(', ')}: ${planned.rungs.map((rung) => RUNG[rung]).join(', ')}.`,
      ...(tests.length === 0 ? [] : describeRungTests(tests)),
      ...untested.map(({ spokenName }) => `NOG NIET GETEST: ${spokenName}`),
      ...(planned === null ? [] : neverTested(practice, planned, now())).map(({ rung, spokenName }) =>
        planned?.rungs.includes(rung)
          ? `KOMT NIET AAN DE BEURT: ${spokenName}; kies ook een tijd waarop dit nummer geldt`
          : `NIET IN HET ROOSTER: ${spokenName}`,
      ),
    ],
  };
}

async function plan(
  practice: Practice,
  { times, rungs }: Options,
  parts: RungsCommandParts,
): Promise<RungsCommandResult> {
  const chosen = rungs ?? RUNGS.filter((rung) => !OF_OTHERS.has(rung));
  await parts.database.inPractice(practice.id, parts.signal, (session) =>
    saveRungTestPlan(session, practice.id, { times, rungs: chosen, setAt: parts.now() }),
  );
  return show(practice, parts);
}

/** They are rung by a plan only when they are named: whoever answers there agreed to it first. */
const OF_OTHERS: ReadonlySet<Rung> = new Set(['out-of-hours-post', 'duty-dentist']);

async function test(
  practice: Practice,
  { rungs }: Options,
  parts: RungsCommandParts,
): Promise<RungsCommandResult> {
  const chosen = oneOfEach(practice.ladder.filter(({ rung }) => rungs?.includes(rung) ?? true));
  if (chosen.length === 0) {
    throw new CodedError('RUNG_NOT_LISTED', 'Deze trede staat niet op de ladder van de praktijk.');
  }
  const due = parts.now();
  await parts.database.inPractice(practice.id, parts.signal, (session) =>
    queueRungTests(session, practice.id, chosen, { due, askedBy: 'terminal' }),
  );
  const mine = await whenMade(practice.id, due, chosen.length, parts);
  return {
    exitCode: mine.some(({ reason }) => reason !== null) ? 1 : 0,
    lines: describeRungTests(mine),
  };
}

const oneOfEach = (rungs: readonly LadderRung[]): readonly LadderRung[] =>
  [...Map.groupBy(rungs, ({ target }) => target).values()].flatMap((same) => same.slice(0, 1));

async function whenMade(
  practice: PracticeId,
  due: Temporal.Instant,
  count: number,
  { database, pause, signal }: RungsCommandParts,
): Promise<readonly RungTest[]> {
  const mine = (): Promise<readonly RungTest[]> =>
    database.readInPractice(practice, signal, (session) =>
      rungTestsOf(session, practice, { from: due, until: due.add({ milliseconds: 1 }) }),
    );
  for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
    const tests = (await mine()).filter(({ askedBy }) => askedBy === 'terminal');
    if (tests.length === count && tests.every(({ endedAt }) => endedAt !== null)) return tests;
    const begun = tests.some(({ startedAt }) => startedAt !== null);
    if (waitedMs >= (begun ? TAKEN_WITHIN_MS + count * ONE_NUMBER_MS : TAKEN_WITHIN_MS)) {
      throw new CodedError(
        'RUNG_TEST_NOT_TAKEN',
        begun
          ? 'De test is nog niet klaar; ./balie rungs laat straks de uitslag zien.'
          : 'Geen Balie pakt de test op. Draait Balie? Start hem met ./balie start.',
      );
    }
    await pause(LOOK_EVERY_MS);
  }
}
