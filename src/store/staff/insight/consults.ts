import { z } from 'zod';
import { TRIAL_CALLER } from '../../../domain/trial-call.ts';
import type { Consults } from '../../../insight/doctors-time.ts';
import { localTime } from '../../../scheduling/opening-windows.ts';
import { instant, plainDate } from '../../postgres/column-types.ts';
import type { Session } from '../../postgres/session.ts';

const weekRow = z.object({ week: plainDate, consults: z.number() });

export const allConsults = (session: Session): Promise<readonly z.output<typeof weekRow>[]> =>
  session.rows(weekRow, 'select week, consults from doctor_weeks order by week desc limit 200');

/** The local day of the first call that Balie took of somebody who did not just try it out; null: none yet. */
export async function firstCallDay(session: Session): Promise<Temporal.PlainDate | null> {
  const row = await session.row(
    z.object({ first: instant.nullable() }),
    `select min(started_at) as first from calls where from_number is distinct from '${TRIAL_CALLER}'`,
  );
  return row?.first == null ? null : localTime(row.first.epochMilliseconds).toPlainDate();
}

/** Consults of the whole weeks of this period, and of the weeks before the first call: what is half Balie's counts for neither. */
export async function consultWeeks(
  session: Session,
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<Readonly<Record<'now' | 'before', readonly number[]>>> {
  const weeks = await allConsults(session);
  const first = await firstCallDay(session);
  const within = (start: Temporal.PlainDate | null, end: Temporal.PlainDate) =>
    weeks.flatMap(({ week, consults }) =>
      (start === null || Temporal.PlainDate.compare(start, week) <= 0) &&
      Temporal.PlainDate.compare(week.add({ days: 6 }), end) <= 0
        ? [consults]
        : [],
    );
  return {
    now: within(from, to),
    before: first === null ? [] : within(null, first.subtract({ days: 1 })),
  };
}

/** Consults a week in this period, and before Balie. */
export async function consultsIn(
  session: Session,
  period: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<Consults> {
  const { now, before } = await consultWeeks(session, period);
  return { now: mean(now), before: mean(before) };
}

const mean = (weeks: readonly number[]): number | null =>
  weeks.length === 0 ? null : Math.round(weeks.reduce((total, one) => total + one, 0) / weeks.length);
