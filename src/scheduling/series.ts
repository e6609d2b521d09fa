import type { Slot } from '../domain/appointment.ts';
import type { SeriesRhythm, SeriesWanted } from '../domain/series-rhythm.ts';
import { closingHolidayOn } from './dutch-holidays.ts';

/** One day of a series: a place at the usual time or near it, or why there is none, in Dutch for the screen. */
export type SeriesDay =
  | { readonly kind: 'place'; readonly slot: Slot; readonly atUsualTime: boolean }
  | { readonly kind: 'no-place'; readonly date: Temporal.PlainDate; readonly words: string };

/** Between two treatments of one week lies a day: what is trained needs it, and "twee keer per week" asks for no Monday and Tuesday. */
const DAYS_BETWEEN = 2;

/**
 * The days of a series from `first` on, with the same practitioner and at the wall time of `first`; where that is taken, the nearest of
 * `free` on that day. The clock change moves nothing: half past nine stays half past nine. Which weekdays were not named are those with the
 * most places. Null: this rhythm cannot be kept from this first place on, as with three times a week that begins on a Tuesday.
 */
export function seriesDays(
  first: Slot,
  { rhythm, times, notWeekdays }: SeriesWanted,
  free: readonly Slot[],
): readonly SeriesDay[] | null {
  const own = free.filter(({ practitioner }) => practitioner === first.practitioner);
  const from = first.start.toPlainDate();
  if (rhythm.kind === 'every-weeks')
    return Array.from({ length: times }, (_, nth) =>
      dayOf(first, from.add({ weeks: nth * rhythm.weeks }), own),
    );
  const open = new Set(own.map(({ start }) => start.dayOfWeek));
  const rows = weekdaySets(from.dayOfWeek, rhythm)
    .filter((set) => set.every((day) => !notWeekdays.includes(day)))
    .filter((set) => set.every((day) => open.has(day) || rhythm.weekdays.includes(day)))
    .map((weekdays) => ({
      weekdays,
      days: datesOn(weekdays, from, times).map((date) => dayOf(first, date, own)),
    }));
  const [best] = rows.toSorted(
    (a, b) =>
      placesIn(b.days) - placesIn(a.days) ||
      leastBetween(b.weekdays) - leastBetween(a.weekdays) ||
      usualIn(b.days) - usualIn(a.days),
  );
  return best?.days ?? null;
}

/** The sets of weekdays on which a series may come that begins on `first`; those that the caller named are taken as they are. */
export function weekdaySets(
  first: number,
  { times, weekdays }: Extract<SeriesRhythm, { kind: 'per-week' }>,
): readonly (readonly number[])[] {
  // A first place on another day than those named was asked for after them.
  const named = weekdays.includes(first) ? weekdays : [];
  const among = named.length >= times ? named : [1, 2, 3, 4, 5, 6, 7];
  return combinations(among, times).filter(
    (set) =>
      set.includes(first) &&
      (named.length >= times ||
        (named.every((day) => set.includes(day)) && leastBetween(set) >= DAYS_BETWEEN)),
  );
}

function combinations(among: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return among.flatMap((one, place) =>
    combinations(among.slice(place + 1), size - 1).map((others) => [one, ...others]),
  );
}

/** The smallest number of days from one of these weekdays to the next, over the weekend too. */
const leastBetween = (set: readonly number[]): number =>
  Math.min(...set.map((day, nth) => (set[nth + 1] ?? (set[0] ?? day) + 7) - day));

function datesOn(
  weekdays: readonly number[],
  from: Temporal.PlainDate,
  times: number,
): readonly Temporal.PlainDate[] {
  const dates: Temporal.PlainDate[] = [];
  for (let date = from; dates.length < times; date = date.add({ days: 1 }))
    if (weekdays.includes(date.dayOfWeek)) dates.push(date);
  return dates;
}

function dayOf(first: Slot, date: Temporal.PlainDate, own: readonly Slot[]): SeriesDay {
  const usual = date.toZonedDateTime({
    timeZone: first.start.timeZoneId,
    plainTime: first.start.toPlainTime(),
  });
  const distance = ({ start }: Slot) => Math.abs(start.epochMilliseconds - usual.epochMilliseconds);
  const [nearest] = own
    .filter(({ start }) => start.toPlainDate().equals(date))
    .toSorted((a, b) => distance(a) - distance(b));
  if (nearest !== undefined) return { kind: 'place', slot: nearest, atUsualTime: distance(nearest) === 0 };
  const holiday = closingHolidayOn(date);
  return {
    kind: 'no-place',
    date,
    words: holiday === null ? 'geen plaats vrij op deze dag' : `gesloten: ${holiday.name}`,
  };
}

const placesIn = (days: readonly SeriesDay[]): number => days.filter(({ kind }) => kind === 'place').length;
const usualIn = (days: readonly SeriesDay[]): number =>
  days.filter((day) => day.kind === 'place' && day.atUsualTime).length;

/** How many weeks lie between two of a series; null: it comes on several days of a week. */
export function weeksApart(rhythm: SeriesRhythm, slots: readonly Slot[]): number | null {
  if (rhythm.kind === 'every-weeks') return rhythm.weeks;
  return new Set(slots.map(({ start }) => start.dayOfWeek)).size === 1 ? 1 : null;
}
