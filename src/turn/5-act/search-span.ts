import { HORIZON_WEEKS } from '../../scheduling/bookable-span.ts';

export interface SearchSpan {
  readonly from: Temporal.ZonedDateTime;
  readonly to: Temporal.ZonedDateTime;
}

/**
 * Between which moments places are looked for: the wanted days, both whole and the first not before now, or as far ahead as agendas
 * are open. Null when all of those days are over.
 */
export function searchSpan(
  days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | null,
  now: Temporal.ZonedDateTime,
): SearchSpan | null {
  if (days === null) return { from: now, to: now.add({ weeks: HORIZON_WEEKS }) };
  const timeZone = now.timeZoneId;
  const first = days.from.toZonedDateTime({ timeZone });
  const from = Temporal.ZonedDateTime.compare(first, now) > 0 ? first : now;
  const to = days.to.add({ days: 1 }).toZonedDateTime({ timeZone });
  return Temporal.ZonedDateTime.compare(from, to) < 0 ? { from, to } : null;
}

/** The span without those days, in parts. A busy day would else fill all that is looked through. */
export const spansAround = (
  span: SearchSpan,
  days: readonly Temporal.PlainDate[] = [],
): readonly SearchSpan[] =>
  days.reduce<readonly SearchSpan[]>((parts, day) => parts.flatMap((part) => around(part, day)), [span]);

/** What lies before that day, and what lies after it. */
function around({ from, to }: SearchSpan, day: Temporal.PlainDate): readonly SearchSpan[] {
  const starts = day.toZonedDateTime({ timeZone: from.timeZoneId });
  const ends = day.add({ days: 1 }).toZonedDateTime({ timeZone: from.timeZoneId });
  const { compare } = Temporal.ZonedDateTime;
  return [
    { from, to: compare(starts, to) < 0 ? starts : to },
    { from: compare(ends, from) > 0 ? ends : from, to },
  ].filter((part) => compare(part.from, part.to) < 0);
}
