import { PRACTICE_TIME_ZONE } from '../scheduling/opening-windows.ts';

/** Days of the practice, both included, as moments of which the last is not included; absent: no bound. */
export function daysAsked(
  from: string | undefined,
  to: string | undefined,
): { readonly since: Temporal.Instant | null; readonly until: Temporal.Instant | null } {
  const startOf = (day: string, later: number) =>
    Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(PRACTICE_TIME_ZONE).toInstant();
  return {
    since: from === undefined ? null : startOf(from, 0),
    until: to === undefined ? null : startOf(to, 1),
  };
}
