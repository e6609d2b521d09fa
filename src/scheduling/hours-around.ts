import { type Hours, localTime, openWindows } from './opening-windows.ts';

/** A long weekend with a holiday on either side. */
const LOOK_AROUND_DAYS = 7;

export interface HoursAround {
  readonly isOpen: boolean;
  /** When it closes, or while it is closed opens; null: not within a week. */
  readonly changesAt: Temporal.Instant | null;
  /** When it is open on the day of `now`, also what of that is over. */
  readonly today: readonly { readonly from: Temporal.Instant; readonly to: Temporal.Instant }[];
  /** From closing time until it opens on the day of `now`, half open; null: it does not open on that day, or was never open before. */
  readonly night: { readonly from: Temporal.Instant; readonly to: Temporal.Instant } | null;
}

/** The opening hours of the practice itself around a moment. */
export function hoursAround(hours: Hours, now: Temporal.Instant): HoursAround {
  const today = localTime(now.epochMilliseconds).toPlainDate();
  const windows = openWindows(
    hours,
    null,
    today.subtract({ days: LOOK_AROUND_DAYS }),
    today.add({ days: LOOK_AROUND_DAYS }),
  ).toSorted((a, b) => a.from - b.from);
  const at = now.epochMilliseconds;
  const open = windows.find(({ from, to }) => from <= at && at < to);
  const next = windows.find(({ from }) => from > at);
  const changes = open?.to ?? next?.from;
  const first = windows.findIndex(({ from }) => localTime(from).toPlainDate().equals(today));
  const before = windows[first - 1];
  const opening = windows[first];
  const ofToday = windows.filter(({ from }) => localTime(from).toPlainDate().equals(today));
  return {
    isOpen: open !== undefined,
    changesAt: changes === undefined ? null : instantAt(changes),
    today: ofToday.map(({ from, to }) => ({ from: instantAt(from), to: instantAt(to) })),
    night:
      before === undefined || opening === undefined
        ? null
        : { from: instantAt(before.to), to: instantAt(opening.from) },
  };
}

const instantAt = (epochMilliseconds: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(epochMilliseconds);
