import { isBefore } from './calendar.ts';
import { type Days, type DayWords, daysOf } from './days.ts';
import type { Line } from './line.ts';
import { daysMeaning } from './meaning.ts';
import type { Meant } from './reading.ts';
import { resolveDays, resolveDaysBefore } from './resolve.ts';

/** The days of both ends. An end that is already known and past pulls an open begin back ("van 1 januari tot vandaag"). */
export function resolvedEnds(
  line: Line,
  from: DayWords | null,
  to: DayWords | null,
): { readonly from: Days; readonly to: Days } | null {
  if (from === null || to === null) return null;
  const start = filledFrom(from, to);
  if (to.type === 'days' && to.days.last !== null && start.type !== 'days') {
    const before = resolveDaysBefore(start, to.days.last);
    const ahead = resolveDays(start, line.today);
    const useAhead = ahead?.first != null && !isBefore(to.days.last, ahead.first);
    const chosen = useAhead ? ahead : before;
    return chosen === null ? null : { from: chosen, to: to.days };
  }
  const first = resolveDays(start, line.today);
  if (first?.first == null) return null;
  const last = resolveDays(to, line.today, first.first);
  if (last === null || (last.last !== null && isBefore(last.last, first.first))) return null;
  return { from: first, to: last };
}

/** "van 2 tot 22 oktober 2027", "van 1-5 tot 7-5-2020": month and year may stand at the end only. */
function filledFrom(from: DayWords, to: DayWords): DayWords {
  const end = endParts(to);
  if (end === null) return from;
  if (from.type === 'month' && from.year === null && end.year !== null) {
    return { ...from, year: from.month <= end.month ? end.year : end.year - 1 };
  }
  if (from.type !== 'calendar') return from;
  const month = from.month ?? end.month;
  const year = from.year ?? (end.year === null ? null : month <= end.month ? end.year : end.year - 1);
  return { ...from, month, year };
}

function endParts(to: DayWords): { readonly month: number; readonly year: number | null } | null {
  if (to.type === 'calendar') return to.month === null ? null : { month: to.month, year: to.year };
  if (to.type === 'month') return { month: to.month, year: to.year };
  if (to.type !== 'days' || to.days.shape !== 'calendar-day' || to.days.last === null) return null;
  return { month: to.days.last.month, year: to.days.last.year };
}

/** A range of days. "tot vrijdag" takes Friday in (formats.md: the end is included); the day before is kept as another reading. */
export function betweenDays(line: Line, from: DayWords, to: DayWords, through: boolean): readonly Meant[] {
  const ends = resolvedEnds(line, from, to);
  if (ends === null || ends.from.first === null) return [];
  const { first } = ends.from;
  const { last } = ends.to;
  const before = last?.subtract({ days: 1 }) ?? null;
  const oneLastDay = last !== null && ends.to.first?.equals(last) === true;
  const shorter =
    through || !oneLastDay || before === null || isBefore(before, first) ? [] : [{ first, last: before }];
  return [
    daysMeaning(
      daysOf({ first, last }, 'days', { also: shorter, doubts: shorter.length > 0 ? ['end-included'] : [] }),
    ),
  ];
}
