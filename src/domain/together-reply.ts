import type { BookedAppointment, Slot } from './appointment.ts';
import type { MessageChannel } from './patient.ts';

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
  | { readonly phrase: 'booked-one-of'; readonly appointment: BookedAppointment }
  /** A whole series of one patient, each read back, in the order of time; the message names every one of them. */
  | {
      readonly phrase: 'booked-series';
      readonly appointments: readonly [BookedAppointment, ...BookedAppointment[]];
      readonly missing: readonly Temporal.PlainDate[];
      readonly confirmation: MessageChannel;
    };
