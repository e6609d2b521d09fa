import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import { type LadderRung, RUNGS, type Rung } from '../../domain/practice.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

/** When a practice wants which numbers of its ladder tested. */
export interface RungTestPlan {
  /** Wall times of the practice. */
  readonly times: readonly Temporal.PlainTime[];
  readonly rungs: readonly Rung[];
  readonly setAt: Temporal.Instant;
}

export const ASKED_BY = ['plan', 'screen', 'terminal'] as const;
export type AskedBy = (typeof ASKED_BY)[number];

/** Why a test brought nobody; the same words as of a transfer, and those that only a test knows. */
export const TEST_FAILURES = [
  'busy',
  'no-answer',
  'refused',
  'unreachable',
  'not-confirmed',
  'voicemail-suspected',
  'hung-up',
  /** A caller needed the number, again and again, until it was too late. */
  'gave-way',
  /** The number was taken off the ladder before its turn. */
  'not-listed',
] as const;
export type TestFailure = (typeof TEST_FAILURES)[number];

const planRow = z.object({ times: z.string(), rungs: z.array(z.enum(RUNGS)), set_at: instant });

export async function readRungTestPlan(session: Session, practice: PracticeId): Promise<RungTestPlan | null> {
  const row = await session.row(
    planRow,
    `select array_to_string(times, ',') as times, rungs, set_at from rung_test_plans where practice_id = $1`,
    [practice],
  );
  return (
    row && {
      times: row.times.split(',').map((time) => Temporal.PlainTime.from(time)),
      rungs: row.rungs,
      setAt: row.set_at,
    }
  );
}

/** Sets the plan; without times or rungs nothing is tested by itself any more. */
export async function saveRungTestPlan(
  session: Session,
  practice: PracticeId,
  { times, rungs, setAt }: RungTestPlan,
): Promise<void> {
  if (times.length === 0 || rungs.length === 0) {
    await session.run('delete from rung_test_plans where practice_id = $1', [practice]);
    return;
  }
  await session.run(
    `insert into rung_test_plans (practice_id, times, rungs, set_at) values ($1, $2::time[], $3, $4)
     on conflict (practice_id) do update set times = excluded.times, rungs = excluded.rungs, set_at = excluded.set_at`,
    [practice, times.map(String), [...rungs], setAt.toString()],
  );
}

/** Puts a test of each of these numbers in the queue; one that was put there before, for this moment and attempt, stays as it is. */
export async function queueRungTests(
  session: Session,
  practice: PracticeId,
  rungs: readonly LadderRung[],
  when: {
    readonly due: Temporal.Instant;
    readonly askedBy: AskedBy;
    readonly attempt?: number;
    readonly notBefore?: Temporal.Instant;
  },
): Promise<number> {
  const { due, askedBy, attempt = 1, notBefore = due } = when;
  return session.run(
    `insert into rung_tests (practice_id, rung, target, name, asked_by, due, place, attempt, not_before)
     select $1::uuid, r.rung, r.target, r."spokenName", $3, $4::timestamptz, r.place, $5, $6::timestamptz
     from jsonb_to_recordset($2::jsonb) as r (rung text, target text, "spokenName" text, place integer)
     on conflict (practice_id, due, target, attempt) do nothing`,
    [
      practice,
      JSON.stringify(rungs.map((rung, place) => ({ ...rung, place }))),
      askedBy,
      due.toString(),
      attempt,
      notBefore.toString(),
    ],
  );
}

const waitingRow = z.object({
  id: z.string(),
  rung: z.enum(RUNGS),
  target: z.string(),
  asked_by: z.enum(ASKED_BY),
  due: instant,
  attempt: z.number(),
});
export type WaitingTest = z.output<typeof waitingRow>;

/** Takes the next test of this practice that may be made now; null when none waits. Nobody else gets it until `takenUntil`. */
export const takeRungTest = (
  session: Session,
  practice: PracticeId,
  now: Temporal.Instant,
  takenUntil: Temporal.Instant,
): Promise<WaitingTest | null> =>
  session.row(
    waitingRow,
    `update rung_tests set taken_until = $3, started_at = $2
     where practice_id = $1 and id = (
       select id from rung_tests
       where practice_id = $1 and ended_at is null and not_before <= $2 and (taken_until is null or taken_until < $2)
       order by due, attempt, place limit 1 for update skip locked)
     returning id, rung, target, asked_by, due, attempt`,
    [practice, now.toString(), takenUntil.toString()],
  );

/** The test is made later: a caller has the number now. */
export const postponeRungTest = (
  session: Session,
  { id }: Pick<WaitingTest, 'id'>,
  notBefore: Temporal.Instant,
): Promise<number> =>
  session.run(
    'update rung_tests set taken_until = null, started_at = null, not_before = $2 where id = $1 and ended_at is null',
    [id, notBefore.toString()],
  );

export const endRungTest = (
  session: Session,
  { id }: Pick<WaitingTest, 'id'>,
  result: {
    readonly ringingMs: number | null;
    readonly answeredMs: number | null;
    readonly confirmedMs: number | null;
    readonly confirmedBy: 'key' | 'voice' | null;
    readonly reason: TestFailure | null;
  },
  at: Temporal.Instant,
): Promise<number> =>
  session.run(
    `update rung_tests set ringing_ms = $2, answered_ms = $3, confirmed_ms = $4, confirmed_by = $5, reason = $6, ended_at = $7,
       taken_until = null where id = $1 and ended_at is null`,
    [
      id,
      result.ringingMs,
      result.answeredMs,
      result.confirmedMs,
      result.confirmedBy,
      result.reason,
      at.toString(),
    ],
  );

const testRow = z.object({
  practice: z.string(),
  rung: z.enum(RUNGS),
  target: z.string(),
  name: z.string(),
  asked_by: z.enum(ASKED_BY),
  due: instant,
  attempt: z.number(),
  started_at: instant.nullable(),
  ringing_ms: z.number().nullable(),
  answered_ms: z.number().nullable(),
  confirmed_ms: z.number().nullable(),
  confirmed_by: z.enum(['key', 'voice']).nullable(),
  reason: z.enum(TEST_FAILURES).nullable(),
  ended_at: instant.nullable(),
});

/** One test of a number; without `endedAt` it waits or is being made. Times are milliseconds since it was dialled. */
export interface RungTest {
  readonly practice: string;
  readonly rung: Rung;
  readonly target: string;
  readonly name: string;
  readonly askedBy: AskedBy;
  readonly due: Temporal.Instant;
  readonly attempt: number;
  readonly startedAt: Temporal.Instant | null;
  readonly ringingMs: number | null;
  readonly answeredMs: number | null;
  readonly confirmedMs: number | null;
  readonly confirmedBy: 'key' | 'voice' | null;
  readonly reason: TestFailure | null;
  readonly endedAt: Temporal.Instant | null;
}

const COLUMNS = `p.spoken_name as practice, t.rung, t.target, t.name, t.asked_by, t.due, t.attempt, t.started_at, t.ringing_ms,
  t.answered_ms, t.confirmed_ms, t.confirmed_by, t.reason, t.ended_at`;
const FROM = 'rung_tests t join practices p on p.id = t.practice_id';

/** The tests that were due in a period, in order. */
export async function rungTestsOf(
  session: Session,
  practice: PracticeId,
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<readonly RungTest[]> {
  const rows = await session.rows(
    testRow,
    `select ${COLUMNS} from ${FROM} where t.practice_id = $1 and t.due >= $2 and t.due < $3
     order by coalesce(t.started_at, t.due), t.attempt, t.place`,
    [practice, from.toString(), until.toString()],
  );
  return rows.map(asTest);
}

/** The last test of each number that came to an end, by number; one that gave way to a caller says nothing of the number. */
export async function lastRungTests(
  session: Session,
  practice: PracticeId,
): Promise<ReadonlyMap<string, RungTest>> {
  const rows = await session.rows(
    testRow,
    `select distinct on (t.target) ${COLUMNS} from ${FROM}
     where t.practice_id = $1 and t.ended_at is not null and t.reason is distinct from 'gave-way'
     order by t.target, t.ended_at desc`,
    [practice],
  );
  return new Map(rows.map((row) => [row.target, asTest(row)]));
}

/** The numbers of which a test waits or is being made. */
export async function targetsBeingTested(
  session: Session,
  practice: PracticeId,
): Promise<ReadonlySet<string>> {
  const rows = await session.rows(
    z.object({ target: z.string() }),
    'select distinct target from rung_tests where practice_id = $1 and ended_at is null',
    [practice],
  );
  return new Set(rows.map(({ target }) => target));
}

const asTest = ({
  asked_by,
  started_at,
  ringing_ms,
  answered_ms,
  confirmed_ms,
  confirmed_by,
  ended_at,
  ...row
}: z.output<typeof testRow>): RungTest => ({
  ...row,
  askedBy: asked_by,
  startedAt: started_at,
  ringingMs: ringing_ms,
  answeredMs: answered_ms,
  confirmedMs: confirmed_ms,
  confirmedBy: confirmed_by,
  endedAt: ended_at,
});
