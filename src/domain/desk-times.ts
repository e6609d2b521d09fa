import type { Weekday } from './meaning.ts';

/** How many callers the staff can ring back in an hour of opening time, as the practice says it. */
export interface CallbackHours {
  /** Where no part of the day says otherwise. */
  readonly perHour: number;
  readonly parts: readonly CallbackPart[];
}

/** A part of some weekdays with more or fewer people; 0: nobody rings then. Local wall time, `to` exclusive. */
export interface CallbackPart {
  readonly weekdays: readonly Weekday[];
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
  readonly perHour: number;
}

/** When patients are reminded of an appointment. */
export interface ReminderTimes {
  /** Hours before it begins; none: nobody is reminded. */
  readonly hoursBefore: readonly number[];
  /** Local wall time between which a telephone may be made to sound; what comes due outside it waits until it may. */
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
  /** Whether who spoke English with Balie gets messages in English; else all are Dutch. */
  readonly inEnglish: boolean;
}
