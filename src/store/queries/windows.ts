import { z } from 'zod';
import type { Practice } from '../../domain/practice.ts';
import { horizonOf } from '../../scheduling/bookable-span.ts';
import { openWindows, PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { plainDate } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';
import { lockPractice } from './lock-practice.ts';

/** Whether the materialised windows of this practice reach the horizon of today. */
export async function windowsReachHorizon(session: Session, now: Temporal.Instant): Promise<boolean> {
  const row = await session.row(
    z.object({ windows_from: plainDate.nullable(), windows_until: plainDate.nullable() }),
    'select windows_from, windows_until from practices where id = app_practice()',
  );
  const today = dateOf(now);
  return (
    row?.windows_from != null &&
    row.windows_until !== null &&
    Temporal.PlainDate.compare(row.windows_from, today) <= 0 &&
    Temporal.PlainDate.compare(row.windows_until, horizonOf(today)) >= 0
  );
}

/** Replaces the windows of all practitioners by those from today to the horizon: at night, and when hours or closures change. */
export async function materialiseWindows(
  session: Session,
  practice: Practice,
  now: Temporal.Instant,
): Promise<void> {
  const today = dateOf(now);
  const until = horizonOf(today);
  const rows = practice.practitioners.flatMap(({ id }) =>
    openWindows(practice, id, today, until).map(({ from, to }) => ({ id, from, to })),
  );
  // Two refreshes of one practice at a time would leave its windows doubled.
  await lockPractice(session, practice.id);
  await session.run('delete from availability_windows where practice_id = $1', [practice.id]);
  await session.run(
    `insert into availability_windows (practice_id, practitioner_id, during)
     select $1::uuid, who, tstzrange(to_timestamp(opens / 1000.0), to_timestamp(closes / 1000.0))
     from unnest($2::uuid[], $3::bigint[], $4::bigint[]) as w (who, opens, closes)`,
    [practice.id, rows.map(({ id }) => id), rows.map(({ from }) => from), rows.map(({ to }) => to)],
  );
  await session.run('update practices set windows_from = $2, windows_until = $3 where id = $1', [
    practice.id,
    today.toString(),
    until.toString(),
  ]);
}

/** How many booked appointments to come lie outside the windows of their practitioner. */
export async function countOutsideWindows(session: Session, now: Temporal.Instant): Promise<number> {
  const row = await session.row(
    z.object({ n: z.number() }),
    `select count(*)::int as n from appointments a
     where a.status = 'booked' and a.starts >= $1 and not exists (select from availability_windows w
       where w.practitioner_id = a.practitioner_id and w.starts <= a.starts and w.ends >= a.ends)`,
    [now.toString()],
  );
  return row?.n ?? 0;
}

const dateOf = (now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate();
