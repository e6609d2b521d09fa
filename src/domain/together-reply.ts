import type { BookedAppointment, Slot } from './appointment.ts';
import type { MessageChannel } from './patient.ts';
import type { SeriesRhythm } from './series-rhythm.ts';

/** What Balie says about appointments that are made together, a series or those of a family; a part of `Reply`. */
export type TogetherReply =
  | { readonly phrase: 'ask-series-weeks' }
  /** Of a series that does not come each week; `most`: so many fit in the time for which the agenda is open. */
  | { readonly phrase: 'ask-series-times'; readonly most: number }
  /** The agenda has no places as often as was asked; a person plans it. */
  | { readonly phrase: 'rhythm-not-possible'; readonly rhythm: SeriesRhythm }
  /** In the order of time; `missing` are the days without a place. `everyWeeks`: null when it comes on several days of a week. */
  | {
      readonly phrase: 'offer-series';
      readonly slots: readonly Slot[];
      readonly everyWeeks: number | null;
      readonly missing: readonly Temporal.PlainDate[];
    }
  | { readonly phrase: 'offer-side-by-side'; readonly first: Slot; readonly second: Slot }
  /** One of several; the last of them is said as `booked`. */
  | { readonly phrase: 'booked-one-of'; readonly appointment: BookedAppointment }
  /** A whole series of one patient, each read back, in the order of time; the message names every one of them. */
  | {
      readonly phrase: 'booked-series';
      readonly appointments: readonly [BookedAppointment, ...BookedAppointment[]];
      readonly everyWeeks: number | null;
      readonly missing: readonly Temporal.PlainDate[];
      readonly confirmation: MessageChannel;
    };
