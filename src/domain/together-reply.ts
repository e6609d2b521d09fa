import type { BookedAppointment, Slot } from './appointment.ts';

/** What Balie says about appointments that are made together, a series or those of a family; a part of `Reply`. */
export type TogetherReply =
  | { readonly phrase: 'ask-series-weeks' }
  /** In the order of time; `missing` are the days without a place. */
  | {
      readonly phrase: 'offer-series';
      readonly slots: readonly Slot[];
      readonly missing: readonly Temporal.PlainDate[];
    }
  | { readonly phrase: 'offer-side-by-side'; readonly first: Slot; readonly second: Slot }
  /** One of several; the last of them is said as `booked`. */
  | { readonly phrase: 'booked-one-of'; readonly appointment: BookedAppointment };
