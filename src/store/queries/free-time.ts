import { z } from 'zod';
import { type AppointmentTypeId, asId, type PractitionerId } from '../../domain/ids.ts';
import { BOOKERS, type Booker } from '../../domain/practice.ts';
import { mayBook } from '../../scheduling/appointment-rules.ts';
import type { Interval } from '../../scheduling/intervals.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { plainDate, plainTime } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

export interface WhoMayDo {
  readonly minutes: number;
  readonly leadMinutes: number;
  readonly releasedAt: Temporal.PlainTime | null;
  readonly maxPerDay: number | null;
  readonly practitioners: readonly { readonly id: PractitionerId; readonly spokenName: string }[];
}

const whoRow = z.object({
  minutes: z.number(),
  lead_minutes: z.number(),
  released_at: plainTime.nullable(),
  max_per_day: z.number().nullable(),
  id: z.string(),
  spoken_name: z.string(),
});

/** How long a type takes and who does it, in the order of the practice; null when `by` may not book it or nobody does it. */
export async function whoMayDo(
  session: Session,
  type: AppointmentTypeId,
  only: PractitionerId | null,
  by: Booker,
): Promise<WhoMayDo | null> {
  const rows = await session.rows(
    whoRow,
    `select t.minutes, t.lead_minutes, t.released_at, t.max_per_day, p.id, p.spoken_name
     from appointment_types t
     join appointment_type_practitioners tp on tp.practice_id = t.practice_id and tp.type_id = t.id
     join practitioners p on p.practice_id = tp.practice_id and p.id = tp.practitioner_id
     where t.id = $1 and t.bookable_by = any($3::text[]) and ($2::uuid is null or p.id = $2)
     order by p.position`,
    [type, only, bookableFor(by)],
  );
  const [first] = rows;
  if (first === undefined) return null;
  return {
    minutes: first.minutes,
    leadMinutes: first.lead_minutes,
    releasedAt: first.released_at,
    maxPerDay: first.max_per_day,
    practitioners: rows.map((row) => ({
      id: asId<PractitionerId>(row.id),
      spokenName: row.spoken_name,
    })),
  };
}

/** The values of `bookable_by` that `by` may book. */
export const bookableFor = (by: Booker): readonly Booker[] => BOOKERS.filter((least) => mayBook(by, least));

const fullDayRow = z.object({ practitioner_id: z.string(), day: plainDate });

/** Days (ISO 8601) of each practitioner on which this type has been made, or is held, as often as it may. */
export async function fullDays(
  session: Session,
  type: AppointmentTypeId,
  maxPerDay: number,
  span: Interval,
  now: Temporal.Instant,
): Promise<ReadonlyMap<PractitionerId, ReadonlySet<string>>> {
  const rows = await session.rows(
    fullDayRow,
    `select practitioner_id, (starts at time zone '${PRACTICE_TIME_ZONE}')::date as day from appointments
     where type_id = $1 and starts >= to_timestamp($2::float8 / 1000) - interval '1 day'
       and starts < to_timestamp($3::float8 / 1000)
       and (status = 'booked' or (status = 'held' and expires_at > $4))
     group by practitioner_id, day having count(*) >= $5`,
    [type, span.from, span.to, now.toString(), maxPerDay],
  );
  return new Map(
    Map.groupBy(rows, ({ practitioner_id }) => asId<PractitionerId>(practitioner_id))
      .entries()
      .map(([who, days]) => [who, new Set(days.map(({ day }) => day.toString()))]),
  );
}

/**
 * Free stretches of those who do this type, between two moments (epoch milliseconds): windows minus what is booked or held.
 * Subtracted in the database, because that sends hundreds of stretches over the wire instead of thousands of appointments.
 */
export async function freeTime(
  session: Session,
  type: AppointmentTypeId,
  only: PractitionerId | null,
  span: Interval,
  now: Temporal.Instant,
): Promise<ReadonlyMap<PractitionerId, readonly Interval[]>> {
  const rows = await session.lists(FREE_TIME, [type, span.from, span.to, now.toString(), only]);
  const free = new Map<PractitionerId, Interval[]>();
  for (const [who, from, to] of rows) {
    if (typeof who !== 'string' || typeof from !== 'number' || typeof to !== 'number') {
      throw new TypeError('free time is not a list of stretches');
    }
    const id = asId<PractitionerId>(who);
    const stretches = free.get(id);
    if (stretches === undefined) free.set(id, [{ from, to }]);
    else stretches.push({ from, to });
  }
  return free;
}

/**
 * `date_part` and not `extract`, whose numeric would come as text that is no number yet.
 * An appointment or a window lasts no more than a day, so one that ends after the span begins starts less than a day before
 * it: that lower bound is what lets the index on starts end the search.
 */
const FREE_TIME = `
  with span as (
    select to_timestamp($2::float8 / 1000) as begins, to_timestamp($3::float8 / 1000) as ends
  )
  select tp.practitioner_id, date_part('epoch', lower(stretch)) * 1000, date_part('epoch', upper(stretch)) * 1000
  from span
  cross join appointment_type_practitioners tp
  cross join lateral (
    select unnest(
      (select coalesce(range_agg(tstzrange(w.starts, w.ends)), '{}') from availability_windows w
        where w.practitioner_id = tp.practitioner_id and w.starts >= span.begins - interval '1 day' and w.starts < span.ends
          and w.ends > span.begins)
      - (select coalesce(range_agg(tstzrange(taken.starts, taken.ends)), '{}') from (
          select a.starts, a.ends from appointments a
          where a.practitioner_id = tp.practitioner_id and a.status = 'booked'
            and a.starts >= span.begins - interval '1 day' and a.starts < span.ends and a.ends > span.begins
          union all
          select h.starts, h.ends from appointments h
          where h.practitioner_id = tp.practitioner_id and h.status = 'held' and h.expires_at > $4::timestamptz
        ) taken)
    ) as stretch
  ) free
  where tp.type_id = $1 and ($5::uuid is null or tp.practitioner_id = $5)`;
