import type { BookedAppointment, CancelledAppointment, HeldSlot } from './appointment.ts';
import type { Expectation } from './expectation.ts';
import type { AppointmentTypeId, PractitionerId } from './ids.ts';
import type { Wish } from './meaning.ts';
import type { MessageChannel, Patient } from './patient.ts';
import type { Reply } from './reply.ts';

/** What stage 4 decided: sentences first, then one thing to do or to wait for. */
export interface Decision<State> {
  readonly say: readonly Reply[];
  readonly next: Next;
  readonly state: State;
}

export type Next =
  | { readonly kind: 'listen'; readonly expectation: Expectation }
  | { readonly kind: 'act'; readonly action: Action }
  | { readonly kind: 'end' };

/** Something stage 5 must do. Its outcome comes back to stage 4. */
export type Action =
  | {
      readonly kind: 'identify';
      readonly dateOfBirth: Temporal.PlainDate;
      readonly lastName: string | null;
      readonly firstName: string | null;
      readonly postcode: string | null;
    }
  | { readonly kind: 'offer-slots'; readonly wanted: WantedSlot }
  | {
      readonly kind: 'book';
      readonly slot: HeldSlot;
      readonly patient: Patient;
      readonly type: AppointmentTypeId;
      readonly reason: string | null;
    }
  | { readonly kind: 'find-appointments'; readonly patient: Patient }
  | { readonly kind: 'cancel'; readonly appointment: BookedAppointment }
  | {
      readonly kind: 'move';
      readonly appointment: BookedAppointment;
      readonly slot: HeldSlot;
      readonly patient: Patient;
    }
  | {
      /** A request that people decide on: nothing is done by it but an item on the worklist. */
      readonly kind: 'note-request';
      readonly wish: Wish;
      readonly patient: Patient;
      readonly details: readonly string[];
    }
  | { readonly kind: 'undo-booking'; readonly appointment: BookedAppointment }
  | {
      readonly kind: 'ring-desk';
      readonly wish: Wish;
      readonly why: 'asked' | 'not-understood' | 'cannot-do';
    }
  | {
      readonly kind: 'promise-callback';
      readonly wish: Wish;
      readonly patient: Patient | null;
      /** E.164, when the caller named one; null: the number of the call. */
      readonly number: string | null;
    };

/** Local wall time of the practice. Days are inclusive; times have an exclusive end. */
export interface WantedSlot {
  readonly type: AppointmentTypeId;
  readonly practitioner: PractitionerId | null;
  readonly days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | null;
  readonly between: { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime } | null;
  /** ISO weekday numbers, 1 = Monday. */
  readonly notWeekdays: readonly number[];
  /** Starts already offered and refused. */
  readonly notStarts: readonly Temporal.ZonedDateTime[];
}

/** What stage 5 did, read from the record. */
export type Outcome =
  | { readonly kind: 'identified'; readonly patient: Patient }
  | { readonly kind: 'not-identified' }
  | { readonly kind: 'slots-held'; readonly slots: readonly HeldSlot[] }
  | { readonly kind: 'no-slots' }
  | {
      readonly kind: 'booked';
      readonly appointment: BookedAppointment;
      readonly confirmation: MessageChannel | null;
    }
  | { readonly kind: 'appointments-found'; readonly appointments: readonly BookedAppointment[] }
  | { readonly kind: 'cancelled'; readonly appointment: CancelledAppointment }
  | { readonly kind: 'not-cancelled' }
  | {
      readonly kind: 'moved';
      readonly from: CancelledAppointment;
      readonly to: BookedAppointment;
      readonly confirmation: MessageChannel | null;
    }
  | { readonly kind: 'not-moved' }
  | { readonly kind: 'request-noted' }
  | { readonly kind: 'request-not-noted' }
  | { readonly kind: 'slot-taken' }
  | { readonly kind: 'undone'; readonly appointment: CancelledAppointment }
  | { readonly kind: 'not-undone' }
  | { readonly kind: 'agenda-unreachable' }
  | { readonly kind: 'desk-connected' }
  | { readonly kind: 'desk-not-reached'; readonly closed: boolean }
  | { readonly kind: 'callback-promised'; readonly before: Temporal.ZonedDateTime | null }
  | { readonly kind: 'callback-not-noted' };
