import { z } from 'zod';
import { type AppointmentTypeId, asId, type PractitionerId } from '../../domain/ids.ts';
import type { Interval } from '../../scheduling/intervals.ts';
import type { Session } from '../postgres/session.ts';

export interface WhoMayDo {
  readonly minutes: number;
  readonly leadMinutes: number;
  readonly practitioners: readonly { readonly id: PractitionerId; readonly spokenName: string }[];
}

const whoRow = z.object({
  minutes: z.number(),
  lead_minutes: z.number(),
  id: z.string(),
  spoken_name: z.string(),
});

/** How long a type takes and who does it, in the order of the practice; null when Balie may not book it or nobody does it. */
export async function whoMayDo(
  session: Session,
  type: AppointmentTypeId,
  only: PractitionerId | null,
): Promise<WhoMayDo | null> {
  const rows = await session.rows(
    whoRow,
    `select t.minutes, t.lead_minutes, p.id, p.spoken_name
     from appointment_types t
     join appointment_type_practitioners tp on tp.practice_id = t.practice_id and tp.type_id = t.id
     join practitioners p on p.practice_id = tp.practice_id and p.id = tp.practitioner_id
     where t.id = $1 and t.bookable_by_balie and ($2::uuid is null or p.id = $2)
     order by p.position`,
    [type, only],
  );
  const [first] = rows;
  if (first === undefined) return null;
  return {
    minutes: first.minutes,
    leadMinutes: first.lead_minutes,
    practitioners: rows.map((row) => ({
      id: asId<PractitionerId>(row.id),
      spokenName: row.spoken_name,
    })),
  };
}

/**
 * Free stretches per practitioner between two moments (epoch milliseconds): windows minus what is booked or held. Subtracted
 * in the database, because that sends hundreds of stretches over the wire instead of thousands of appointments.
 */
export async function freeTime(
  session: Session,
  practitioners: readonly PractitionerId[],
  span: Interval,
  now: Temporal.Instant,
): Promise<ReadonlyMap<PractitionerId, readonly Interval[]>> {
  const rows = await session.lists(FREE_TIME, [practitioners, span.from, span.to, now.toString()]);
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

const FREE_TIME = `
  with span as (
    select tstzrange(to_timestamp($2::float8 / 1000), to_timestamp($3::float8 / 1000)) as whole
  )
  select who, (extract(epoch from lower(stretch)) * 1000)::float8, (extract(epoch from upper(stretch)) * 1000)::float8
  from unnest($1::uuid[]) as who
  cross join span
  cross join lateral (
    select unnest(
      (select coalesce(range_agg(w.during), '{}') from availability_windows w
        where w.practitioner_id = who and w.during && span.whole)
      - (select coalesce(range_agg(a.during), '{}') from appointments a
        where a.practitioner_id = who and a.during && span.whole
          and a.status in ('booked', 'held') and (a.status = 'booked' or a.expires_at > $4::timestamptz))
    ) as stretch
  ) free`;
