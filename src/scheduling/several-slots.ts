import type { Slot } from '../domain/appointment.ts';
import { closingHolidayOn } from './dutch-holidays.ts';

/** One week of a series: a place at the usual time or near it, or why there is none, in Dutch for the screen. */
export type SeriesWeek =
  | { readonly kind: 'place'; readonly slot: Slot; readonly atUsualTime: boolean }
  | { readonly kind: 'no-place'; readonly date: Temporal.PlainDate; readonly words: string };

/**
 * A place in each of `weeks` weeks, on the weekday and at the wall time of `first`, with the same practitioner; where that is
 * taken, the nearest of `free` on that day. The clock change moves nothing: half past nine stays half past nine.
 */
export function weeklySeries(first: Slot, weeks: number, free: readonly Slot[]): readonly SeriesWeek[] {
  return Array.from({ length: weeks }, (_, week): SeriesWeek => {
    const usual = first.start.add({ weeks: week });
    const distance = ({ start }: Slot) => Math.abs(start.epochMilliseconds - usual.epochMilliseconds);
    const [nearest] = free
      .filter(
        ({ practitioner, start }) =>
          practitioner === first.practitioner && start.toPlainDate().equals(usual.toPlainDate()),
      )
      .toSorted((a, b) => distance(a) - distance(b));
    if (nearest !== undefined) {
      return { kind: 'place', slot: nearest, atUsualTime: distance(nearest) === 0 };
    }
    const date = usual.toPlainDate();
    const holiday = closingHolidayOn(date);
    return {
      kind: 'no-place',
      date,
      words: holiday === null ? 'geen plaats vrij op deze dag' : `gesloten: ${holiday.name}`,
    };
  });
}

/** The soonest places for several people of one family, one right after the other with one practitioner; null when there are none. */
export function sideBySide(free: readonly Slot[], people: number): readonly Slot[] | null {
  for (const first of free.toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)) {
    const run = runFrom(first, people, free);
    if (run.length === people) return run;
  }
  return null;
}

/** At most `people` places that follow each other without a gap, with one practitioner. */
function runFrom(first: Slot, people: number, free: readonly Slot[]): readonly Slot[] {
  const run: Slot[] = [];
  for (let next: Slot | undefined = first; next !== undefined && run.length < people; ) {
    const last: Slot = next;
    run.push(last);
    next = free.find(
      ({ practitioner, start }) => practitioner === last.practitioner && start.equals(last.end),
    );
  }
  return run;
}
