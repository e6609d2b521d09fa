import { z } from 'zod';
import { isAnsweredInTime } from '../../domain/answer-norm.ts';
import { FIGURES, type Figure, type Insight } from '../../http/contract/insight.ts';
import type { Figures, Period } from '../../http/ports/practice.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { differenceOf } from '../../insight/compare-shares.ts';
import { shareOf } from '../../insight/share.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { plainDate } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { ofTrial } from '../queries/trial-calls.ts';
import { rungAttempts } from '../transfer-evidence.ts';
import { readAlarms, readLateness } from './insight/alarms.ts';
import { consultsIn } from './insight/consults.ts';
import { callsOfFigure } from './insight/figure-calls.ts';
import { countMissed } from './insight/missed-appointments.ts';
import { servedGroups } from './insight/served-groups.ts';
import { readSpeed } from './insight/speed.ts';
import { readHumanWait, readStaffWork } from './insight/staff-work.ts';
import { SORTED_CALLS } from './sorted-calls.ts';

const dayRow = z.object({
  day: plainDate,
  finished: z.number(),
  later: z.number(),
  human: z.number(),
  lost: z.number(),
  seemed_finished: z.number(),
});
const promiseRow = z.object({ made: z.number(), kept: z.number() });

const DAYS = `
  with ${SORTED_CALLS}
  select (started_at at time zone '${PRACTICE_TIME_ZONE}')::date as day,
    count(*) filter (where what = 'finished')::integer as finished,
    count(*) filter (where what = 'later')::integer as later,
    count(*) filter (where what = 'human')::integer as human,
    count(*) filter (where what = 'lost')::integer as lost,
    count(*) filter (where at_first = 'finished')::integer as seemed_finished
  from sorted group by day order by day`;

/** A promise whose time has passed was kept when its item was closed by then; what is still open was not. */
const PROMISES = `
  select count(*)::integer as made, count(*) filter (where closed_at <= promised_before)::integer as kept
  from worklist w where promised_before >= $1 and promised_before < least($2::timestamptz, $3::timestamptz)
    and not ${ofTrial('w')}`;

/** The four numbers and what goes with them, each with its denominator and interval. */
export function storeFigures(
  database: Pick<Database, 'readInPractice'>,
  now: () => Temporal.Instant,
): Figures {
  return {
    insight: (who, period, compareWith, signal) =>
      database.readInPractice(who.practice, signal, async (session): Promise<Insight> => {
        const span = spanOf(period);
        const shares = await readShares(session, who, period, now());
        const before = compareWith && (await readShares(session, who, compareWith, now()));
        return {
          from: period.from.toString(),
          to: period.to.toString(),
          ...shares,
          staffWork: await readStaffWork(session, span),
          humanWait: await readHumanWait(session, span),
          groups: await servedGroups(session, span),
          speed: await readSpeed(session, span),
          alarms: await readAlarms(session, span),
          late: await readLateness(session, span, now()),
          missed: await countMissed(session, span, now()),
          compared: compareWith && before && comparedWith(shares, before, compareWith),
          doctors: await consultsIn(session, period),
        };
      }),
    calls: (who, period, of, signal) =>
      database.readInPractice(who.practice, signal, (session) =>
        callsOfFigure(session, spanOf(period), of, now()),
      ),
  };
}

type Shares = Pick<Insight, Figure | 'attempts' | 'days'>;

const instants = ({ from, to }: Period) => ({
  from: from.toZonedDateTime(PRACTICE_TIME_ZONE).toInstant(),
  until: to.add({ days: 1 }).toZonedDateTime(PRACTICE_TIME_ZONE).toInstant(),
});

function spanOf(period: Period): readonly [from: string, until: string] {
  const { from, until } = instants(period);
  return [from.toString(), until.toString()];
}

async function readShares(
  session: Session,
  who: Staff,
  period: Period,
  now: Temporal.Instant,
): Promise<Shares> {
  const span = spanOf(period);
  const days = await session.rows(dayRow, DAYS, [...span]);
  const promises = await session.row(promiseRow, PROMISES, [...span, now.toString()]);
  const rung = await rungAttempts(session, who.practice, instants(period));
  const sum = (of: 'finished' | 'later' | 'human' | 'lost' | 'seemed_finished') =>
    days.reduce((total, day) => total + day[of], 0);
  const attempts = sum('finished') + sum('later') + sum('human') + sum('lost');
  const seemed = sum('seemed_finished');
  const forAlarms = rung.filter(
    ({ rules, rung: which, trial }) =>
      rules.length > 0 && which !== 'desk' && which !== 'colleague' && !trial,
  );
  return {
    attempts,
    finishedByBalie: shareOf(sum('finished'), attempts),
    staffLater: shareOf(sum('later'), attempts),
    humanAtOnce: shareOf(sum('human'), attempts),
    lost: shareOf(sum('lost'), attempts),
    calledAgain: shareOf(seemed - sum('finished'), seemed),
    promisesKept: shareOf(promises?.kept ?? 0, promises?.made ?? 0),
    alarmsWithin30s: shareOf(forAlarms.filter(answeredInTime).length, forAlarms.length),
    days: days.map((day) => ({
      day: day.day.toString(),
      finishedByBalie: day.finished,
      staffLater: day.later,
      humanAtOnce: day.human,
      lost: day.lost,
    })),
  };
}

const comparedWith = (now: Shares, before: Shares, { from, to }: Period): Insight['compared'] => ({
  from: from.toString(),
  to: to.toString(),
  attempts: before.attempts,
  figures: FIGURES.map((figure) => ({
    figure,
    before: before[figure],
    difference: differenceOf(now[figure], before[figure]),
  })),
});

export const answeredInTime = (attempt: {
  readonly signalMs: number;
  readonly answeredMs: number | null;
  readonly reason: string | null;
}): boolean =>
  isAnsweredInTime(
    attempt.answeredMs === null ? null : attempt.answeredMs - attempt.signalMs,
    attempt.reason,
  );
