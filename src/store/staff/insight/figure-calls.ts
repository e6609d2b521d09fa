import { z } from 'zod';
import { TRIAL_CALLER } from '../../../domain/trial-call.ts';
import type { CallsOfNumber, FIGURES_OF_APPOINTMENTS, FigureCalls } from '../../../http/contract/insight.ts';
import { PRACTICE_TIME_ZONE } from '../../../scheduling/opening-windows.ts';
import { instant } from '../../postgres/column-types.ts';
import type { Session } from '../../postgres/session.ts';
import { ALARMED_CALLS } from './alarms.ts';
import { missedAppointments } from './missed-appointments.ts';
import { SERVED_CALLS } from './served-groups.ts';
import { MEASURED_SPEED } from './speed.ts';

const row = z.object({
  id: z.uuid(),
  started_at: instant,
  outcome: z.string().nullable(),
  count: z.number(),
});

/** Looking through more than these is what the lists with their filters are for. */
const MOST_SHOWN = 100;

/** `with` parts of which the last is `found (id, started_at)`, and what they need. */
interface Sought {
  readonly found: string;
  readonly values: readonly string[];
}

/** The calls, or the appointments, that a number counts between these moments, latest first. */
export async function callsOfFigure(
  session: Session,
  span: readonly [from: string, until: string],
  of: CallsOfNumber,
  now: Temporal.Instant,
): Promise<FigureCalls> {
  const { figure } = of;
  if (figure === 'missedByBalie' || figure === 'missedByDesk')
    return missedAppointments(session, span, { byBalie: figure === 'missedByBalie', most: MOST_SHOWN });
  const { found, values } = soughtOf({ ...of, figure }, span, now.toString());
  const rows = await session.rows(
    row,
    `with ${found}
     select f.id, f.started_at, c.outcome, count(*) over ()::integer as count
     from found f join calls c on c.id = f.id order by f.started_at desc limit ${MOST_SHOWN}`,
    [...values],
  );
  return {
    calls: rows.map(({ id, started_at, outcome }) => ({ id, startedAt: started_at.toString(), outcome })),
    appointments: [],
    count: rows[0]?.count ?? 0,
  };
}

interface OfCalls extends Omit<CallsOfNumber, 'figure'> {
  readonly figure: Exclude<CallsOfNumber['figure'], (typeof FIGURES_OF_APPOINTMENTS)[number]>;
}

function soughtOf({ figure, by, group }: OfCalls, span: readonly string[], now: string): Sought {
  const served = (which: string): Sought => ({
    found: `${SERVED_CALLS}, found as (
      select s.id, s.started_at from served s join sorted f on f.id = s.id
      where ${which}${by === undefined || group === undefined ? '' : ` and s.${by} = $3`})`,
    values: group === undefined ? span : [...span, group],
  });
  // A promise belongs to the day on which it ran out, whenever its call was.
  const promised = (which: string): Sought => ({
    found: `found as (
      select c.id, c.started_at from calls c
      where c.from_number is distinct from '${TRIAL_CALLER}' and exists (select from worklist w
        where w.practice_id = c.practice_id and w.call_id = c.id and w.promised_before >= $1
          and w.promised_before < least($2::timestamptz, $3::timestamptz) and ${which}))`,
    values: [...span, now],
  });
  const alarmed = (which: string): Sought => ({
    found: `${ALARMED_CALLS}, found as (select id, started_at from alarmed where ${which})`,
    values: span,
  });
  const measured = (which: string): Sought => ({
    found: `${MEASURED_SPEED}, found as (
      select c.id, c.started_at from calls c where c.id in (select call_id from measured where ${which}))`,
    values: span,
  });
  /** As slow as the slowest twentieth: what the 95th percentile leaves out, and the one that it is. */
  const slow = (what: 'first' | 'reply'): Sought =>
    measured(`what = '${what}'
      and ms >= (select percentile_cont(0.95) within group (order by ms) from measured where what = '${what}')`);
  switch (figure) {
    case 'attempts':
      return served('true');
    case 'finishedByBalie':
      return served(`s.what = 'finished'`);
    case 'staffLater':
      return served(`s.what = 'later'`);
    case 'humanAtOnce':
      return served(`s.what = 'human'`);
    case 'lost':
      return served(`s.what = 'lost'`);
    case 'calledAgain':
      return served(`f.at_first = 'finished' and s.what = 'later'`);
    case 'misheard':
      return served('s.misheard');
    case 'askedHuman':
      return served('s.human');
    case 'promisesKept':
      return promised('w.closed_at <= w.promised_before');
    case 'promisesLate':
      return promised('(w.closed_at is null or w.closed_at > w.promised_before)');
    case 'alarms':
      return alarmed('true');
    case 'alarmsReached':
      return alarmed('human_ms is not null');
    case 'firstWord':
      return measured(`what = 'first'`);
    case 'firstWordSlow':
      return slow('first');
    case 'reply':
      return measured(`what = 'reply'`);
    case 'replySlow':
      return slow('reply');
    case 'calledAt':
      return {
        found: `found as (
          select c.id, c.started_at from calls c
          cross join lateral (select c.started_at at time zone '${PRACTICE_TIME_ZONE}' as here) at
          where c.started_at >= $1 and c.started_at < $2 and c.from_number is distinct from '${TRIAL_CALLER}'
            and extract(isodow from here)::integer || '-' || extract(hour from here)::integer = $3)`,
        values: [...span, group ?? ''],
      };
  }
}
