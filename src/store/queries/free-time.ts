import { z } from 'zod';
import { type AppointmentTypeId, asId, type PractitionerId } from '../../domain/ids.ts';
import { BOOKERS, type Booker } from '../../domain/practice.ts';
import { mayBook } from '../../scheduling/appointment-rules.ts';
import { type Interval, subtract } from '../../scheduling/intervals.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { dayNumber } from '../../scheduling/wall-clock.ts';
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

/** Days, as `dayNumber` counts them, of each practitioner on which this type has been made, or is held, as often as it may. */
export async function fullDays(
  session: Session,
  type: AppointmentTypeId,
  maxPerDay: number,
  span: Interval,
  now: Temporal.Instant,
): Promise<ReadonlyMap<PractitionerId, ReadonlySet<number>>> {
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
      .map(([who, days]) => [who, new Set(days.map(({ day }) => dayNumber(day)))]),
  );
}

/**
 * Free stretches of those who do this type, between two moments (epoch milliseconds): windows minus what is booked or held. The
 * database gives both as bytes and they are subtracted here: as ranges there, and as numbers in text on the way, forty agendas of
 * eight weeks took twice as long (29 ms beside 14, in alternation).
 */
export async function freeTime(
  session: Session,
  type: AppointmentTypeId,
  only: PractitionerId | null,
  span: Interval,
  now: Temporal.Instant,
): Promise<ReadonlyMap<PractitionerId, readonly Interval[]>> {
  const rows = await session.lists(WINDOWS_AND_TAKEN, [type, span.from, span.to, now.toString(), only]);
  return new Map(
    rows.map(([who, windows, taken]) => {
      if (typeof who !== 'string') throw new TypeError('a practitioner of free time has no id');
      return [asId<PractitionerId>(who), subtract(stretchesIn(windows), stretchesIn(taken))];
    }),
  );
}

/** PostgreSQL counts its moments from here (the binary form of `timestamptz`: microseconds in 64 bits, the high ones first). */
const POSTGRES_EPOCH_MS = 946_684_800_000;
const MOMENT_BYTES = 8;

/** Stretches of pairs of moments as `PAIRS` writes them, touching ones as one; null: none. */
function stretchesIn(bytes: unknown): readonly Interval[] {
  if (bytes === null) return [];
  if (!(bytes instanceof Buffer) || bytes.length % (2 * MOMENT_BYTES) !== 0) {
    throw new TypeError('free time is not a list of stretches');
  }
  const stretches: { readonly from: number; to: number }[] = [];
  for (let at = 0; at < bytes.length; at += 2 * MOMENT_BYTES) {
    const from = momentAt(bytes, at);
    const to = momentAt(bytes, at + MOMENT_BYTES);
    const last = stretches.at(-1);
    // Most appointments follow the one before: a fifth as many stretches to sort.
    if (last?.to === from) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}

/** Exact as a number: 2^53 microseconds are 285 years. A BigInt for each took longer than the whole search. */
const momentAt = (bytes: Buffer, at: number): number =>
  POSTGRES_EPOCH_MS + (bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4)) / 1_000;

const PAIRS = `string_agg(timestamptz_send(starts) || timestamptz_send(ends), '')`;

/**
 * An appointment or a window lasts no more than a day, so one that ends after the span begins starts less than a day before
 * it: that lower bound is what lets the index on starts end the search.
 */
const WINDOWS_AND_TAKEN = `
  with span as (
    select to_timestamp($2::float8 / 1000) as begins, to_timestamp($3::float8 / 1000) as ends
  )
  select tp.practitioner_id,
    (select ${PAIRS} from availability_windows w
      where w.practitioner_id = tp.practitioner_id and w.starts >= span.begins - interval '1 day' and w.starts < span.ends
        and w.ends > span.begins),
    (select ${PAIRS} from (
      select a.starts, a.ends from appointments a
      where a.practitioner_id = tp.practitioner_id and a.status = 'booked'
        and a.starts >= span.begins - interval '1 day' and a.starts < span.ends and a.ends > span.begins
      union all
      select h.starts, h.ends from appointments h
      where h.practitioner_id = tp.practitioner_id and h.status = 'held' and h.expires_at > $4::timestamptz
    ) taken)
  from span cross join appointment_type_practitioners tp
  where tp.type_id = $1 and ($5::uuid is null or tp.practitioner_id = $5)`;
