/**
 * What `findWhen` finds, in the words of the `when` door (formats.md). Dates are `2026-11-26`, times `T14:30:00`, both
 * together `2026-11-26T14:30:00`: local wall time of Europe/Amsterdam, without offset. A range's end is exclusive for times and
 * inclusive for days.
 */
export type FoundKind =
  | 'date'
  | 'time'
  | 'datetime'
  | 'date-range'
  | 'time-range'
  | 'datetime-range'
  | 'duration'
  | 'holiday';

/** What was just asked. It decides between readings ("vijftien" is a day, an hour, or just a number). */
export type Expecting = 'date' | 'time' | 'date-of-birth' | 'any';

export interface Reading {
  readonly kind: FoundKind;
  /** Null for a duration and for a range without a beginning ("tot vrijdag"). */
  readonly from: string | null;
  /** Null for a point, and for a range without an end ("na vieren"). */
  readonly to: string | null;
  /** ISO 8601, only for kind `duration`. */
  readonly duration: string | null;
}

export interface Found extends Reading {
  /** Where the words stand in the text: UTF-16 offsets, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** False when a careful listener would check: `sense.doubts` says why, `also` holds the other readings; with one of these it is false. */
  readonly certain: boolean;
  readonly also: readonly Reading[];
  readonly sense: Sense;
}

/** Why a reading is not certain. */
export type Doubt =
  /** "half drie" without a day part was put in opening hours. The other half of the day is in `also`. */
  | 'half-of-day'
  /** "volgende vrijdag", "komende week": the coming one or the one after. */
  | 'which-week'
  /** A day that lies behind us could be meant as well. */
  | 'past-or-future'
  /** "dinsdag 10 januari" while the tenth is a Thursday: the number was believed. */
  | 'weekday-differs'
  /** "over een week of twee", "eind van de maand": no exact borders. */
  | 'vague'
  /** A clock time or a length of time ("drie uur"); a date or a bare number ("vijftien"). */
  | 'other-kind'
  /** "voor maandag": for it, or before it. */
  | 'for-or-before'
  /** "tot vrijdag": Friday itself may or may not be meant. */
  | 'end-included'
  /** Clocks jump over this moment in spring. */
  | 'does-not-exist'
  /** Clocks pass this moment twice in autumn. */
  | 'exists-twice'
  /** The year was given in two digits or not at all in a birth date. */
  | 'century';

export type DayPartName = 'morning' | 'afternoon' | 'evening' | 'night';

/** What kind of words were used; for callers that narrow a reading by their own rules (a week is Monday to Friday). */
export type Shape =
  | 'calendar-day'
  | 'weekday'
  | 'relative-day'
  | 'holiday'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'days'
  | 'clock'
  | 'day-part'
  | 'length'
  | 'birth-date';

/** The structured value behind the strings. */
export interface Sense {
  readonly shape: Shape;
  /** First and last day, both included, when days are meant. */
  readonly firstDay: Temporal.PlainDate | null;
  readonly lastDay: Temporal.PlainDate | null;
  /** Begin and (exclusive) end of the time of day, when one is meant. */
  readonly fromTime: Temporal.PlainTime | null;
  readonly toTime: Temporal.PlainTime | null;
  /** ISO weekday, 1 = Monday, when the caller named one. */
  readonly weekday: number | null;
  readonly dayPart: DayPartName | null;
  readonly holiday: string | null;
  /** "begin", "midden" or "eind" of the week, month or day part. */
  readonly edge: 'begin' | 'middle' | 'end' | null;
  /** "rond", "tegen", "een uur of drie". */
  readonly approximate: boolean;
  /** "voor", "uiterlijk" make an end; "na", "vanaf" a beginning. */
  readonly bound: 'from' | 'until' | null;
  readonly doubts: readonly Doubt[];
}
