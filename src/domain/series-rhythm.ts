/** How often the appointments of a series come: once in so many weeks, or on two or three days of each week. */
export type SeriesRhythm =
  | { readonly kind: 'every-weeks'; readonly weeks: number }
  /** `weekdays`: ISO numbers of the days that the caller named; with fewer than `times` the agenda decides the others. */
  | { readonly kind: 'per-week'; readonly times: number; readonly weekdays: readonly number[] };

/** A series as it was asked for: `times` appointments in all, on none of the weekdays that were refused. */
export interface SeriesWanted {
  readonly rhythm: SeriesRhythm;
  readonly times: number;
  readonly notWeekdays: readonly number[];
}
