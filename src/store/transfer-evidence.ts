import { z } from 'zod';
import type { PracticeId } from '../domain/ids.ts';
import { TRIAL_CALLER } from '../domain/trial-call.ts';
import { NOT_HELPED, type NotHelped, WHO_IS_RUNG, type WhoIsRung } from '../turn/journal.ts';
import { instant } from './postgres/column-types.ts';
import type { Database } from './postgres/database.ts';
import type { Session } from './postgres/session.ts';
import { practiceIds } from './queries/practices.ts';
import { type RungTest, rungTestsOf } from './queries/rung-tests.ts';

/** One number that was rung for a caller. All times are milliseconds since the call began; null: it did not come to that. */
export interface RungAttempt {
  readonly practice: string;
  readonly callStarted: Temporal.Instant;
  /** In a call that somebody made at a screen to try Balie out. */
  readonly trial: boolean;
  readonly rung: WhoIsRung;
  /** The rules of the alarms before it, gravest first; empty when a human was asked for without an alarm. */
  readonly rules: readonly string[];
  /** The end of the alarm words. */
  readonly wordsMs: number | null;
  /** The first signal to the human's telephone. */
  readonly signalMs: number;
  readonly ringingMs: number | null;
  readonly answeredMs: number | null;
  readonly confirmedMs: number | null;
  readonly confirmedBy: 'key' | 'voice' | null;
  readonly failedMs: number | null;
  /** Why it brought no human. */
  readonly reason: NotHelped | null;
  /** The first number rung after its alarm; the norm from words to signal is measured here only. */
  readonly first: boolean;
}

export interface EvidencePeriod {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/**
 * Every number that was rung in calls of the period, in order, of one practice or (null) of all. No words of callers. Rejects with
 * DATABASE_UNREACHABLE.
 */
export async function transferEvidence(
  database: Pick<Database, 'readInPractice' | 'withoutPractice'>,
  of: PracticeId | null,
  period: EvidencePeriod,
  signal: AbortSignal,
): Promise<readonly RungAttempt[]> {
  const found: RungAttempt[] = [];
  for (const practice of await practicesMeant(database, of, signal)) {
    found.push(
      ...(await database.readInPractice(practice, signal, (session) =>
        rungAttempts(session, practice, period),
      )),
    );
  }
  return found.sort((a, b) => Temporal.Instant.compare(a.callStarted, b.callStarted));
}

const practicesMeant = async (
  database: Pick<Database, 'withoutPractice'>,
  of: PracticeId | null,
  signal: AbortSignal,
): Promise<readonly PracticeId[]> => (of === null ? database.withoutPractice(signal, practiceIds) : [of]);

/** Every test of a number that was due in the period and came to an end, in order, of one practice or (null) of all. Rejects with DATABASE_UNREACHABLE. */
export async function rungTestEvidence(
  database: Pick<Database, 'readInPractice' | 'withoutPractice'>,
  of: PracticeId | null,
  period: EvidencePeriod,
  signal: AbortSignal,
): Promise<readonly RungTest[]> {
  const found: RungTest[] = [];
  for (const practice of await practicesMeant(database, of, signal)) {
    found.push(
      ...(await database.readInPractice(practice, signal, (session) =>
        rungTestsOf(session, practice, period),
      )),
    );
  }
  return found.filter(({ endedAt }) => endedAt !== null);
}

/** Gravest first. */
const LEVELS = ['112', 'human-now', 'today'] as const;

const step = z.object({
  name: z.string(),
  call_id: z.string(),
  started_at: instant,
  trial: z.boolean(),
  at_ms: z.number(),
  event: z.discriminatedUnion('kind', [
    z.looseObject({
      kind: z.literal('alarm'),
      wordsEndMs: z.number(),
      reasons: z.array(z.looseObject({ rule: z.string(), level: z.enum(LEVELS) })),
    }),
    z.looseObject({
      kind: z.literal('transfer'),
      rung: z.enum(WHO_IS_RUNG),
      step: z.enum(['dialled', 'ringing', 'answered', 'confirmed', 'failed']),
      reason: z.enum(NOT_HELPED).nullable(),
      confirmedBy: z.enum(['key', 'voice']).nullable(),
    }),
  ]),
});
type Step = z.output<typeof step>;

/** The same of one practice, in a transaction of it. */
export async function rungAttempts(
  session: Session,
  practice: PracticeId,
  period: EvidencePeriod,
): Promise<readonly RungAttempt[]> {
  const steps = await session.rows(
    step,
    `select p.spoken_name as name, c.id::text as call_id, c.started_at, c.from_number is not distinct from '${TRIAL_CALLER}' as trial, e.at_ms, e.event
     from call_events e
     join calls c on c.practice_id = e.practice_id and c.id = e.call_id
     join practices p on p.id = c.practice_id
     where e.practice_id = $1 and e.kind in ('alarm', 'transfer')
       and c.started_at >= $2::timestamptz and c.started_at < $3::timestamptz
     order by c.started_at, c.id, e.seq`,
    [practice, period.from.toString(), period.until.toString()],
  );
  return [...Map.groupBy(steps, ({ call_id }) => call_id).values()].flatMap(attemptsOfCall);
}

type Reason = Extract<Step['event'], { kind: 'alarm' }>['reasons'][number];

const rulesOf = (reasons: readonly Reason[]): readonly string[] => [
  ...new Set(
    reasons.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)).map(({ rule }) => rule),
  ),
];

type Changing = { -readonly [Key in keyof RungAttempt]: RungAttempt[Key] };

function attemptsOfCall(steps: readonly Step[]): readonly RungAttempt[] {
  const attempts: Changing[] = [];
  const reasons: Reason[] = [];
  let wordsMs: number | null = null;
  let rungSinceAlarm = false;
  for (const { name, started_at, trial, at_ms, event } of steps) {
    if (event.kind === 'alarm') {
      // A second alarm of the same call does not start the clock again: help was already being rung.
      reasons.push(...event.reasons);
      wordsMs ??= Math.round(event.wordsEndMs);
    } else if (event.step === 'dialled') {
      attempts.push({
        practice: name,
        callStarted: started_at,
        trial,
        rung: event.rung,
        rules: rulesOf(reasons),
        wordsMs,
        signalMs: at_ms,
        ringingMs: null,
        answeredMs: null,
        confirmedMs: null,
        confirmedBy: null,
        failedMs: null,
        reason: null,
        first: wordsMs !== null && !rungSinceAlarm,
      });
      rungSinceAlarm ||= wordsMs !== null;
    } else {
      const attempt = attempts.findLast(({ rung }) => rung === event.rung);
      if (attempt) note(attempt, event, at_ms);
    }
  }
  return attempts;
}

function note(attempt: Changing, event: Extract<Step['event'], { kind: 'transfer' }>, atMs: number): void {
  switch (event.step) {
    case 'ringing':
      attempt.ringingMs = atMs;
      break;
    case 'answered':
      attempt.answeredMs = atMs;
      break;
    case 'confirmed':
      attempt.confirmedMs = atMs;
      attempt.confirmedBy = event.confirmedBy;
      break;
    case 'failed':
      attempt.failedMs = atMs;
      attempt.reason = event.reason;
      break;
  }
}
