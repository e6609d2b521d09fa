import type { Alarm, AlarmReason } from './alarm.ts';
import type { BookedAppointment, CancelledAppointment, HeldSlot } from './appointment.ts';
import type { CallMoment, WantedCall } from './call-moment.ts';
import type { Expectation } from './expectation.ts';
import type { AppointmentId, AppointmentTypeId, PractitionerId, WaitingEntryId } from './ids.ts';
import type { IntakeAction, IntakeOutcome } from './intake-action.ts';
import type { Wish } from './meaning.ts';
import type { MessageLanguage } from './message-language.ts';
import type { ConsentChannel, MessageChannel, Patient } from './patient.ts';
import type { Reply } from './reply.ts';
import type { SeriesWanted } from './series-rhythm.ts';
import type { StandsOnWaitingList } from './waiting.ts';

/** What stage 4 decided: sentences first, then one thing to do or to wait for. */
export interface Decision<State> {
  readonly say: readonly Reply[];
  readonly next: Next;
  readonly state: State;
}

export type Next =
  | { readonly kind: 'listen'; readonly expectation: Expectation }
  | { readonly kind: 'act'; readonly action: Action }
  /** An answer to a question about danger: only the dialogue knows what the yes was about. It can add an alarm and take none away. */
  | { readonly kind: 'hand-over'; readonly because: Alarm }
  | { readonly kind: 'end' };

/** Something stage 5 must do. Its outcome comes back to stage 4. */
export type Action =
  | IntakeAction
  | {
      readonly kind: 'identify';
      readonly dateOfBirth: Temporal.PlainDate;
      readonly lastName: string | null;
      readonly firstName: string | null;
      readonly postcode: string | null;
    }
  | {
      readonly kind: 'offer-slots';
      readonly wanted: WantedSlot;
      /** What was offered before stays held: the caller may come back to it. */
      readonly keepHeld?: true;
    }
  | {
      readonly kind: 'book';
      readonly slot: HeldSlot;
      readonly patient: Patient;
      readonly type: AppointmentTypeId;
      readonly reason: string | null;
      /** The caller waits for something earlier, and gives this appointment up for it. */
      readonly waiting?: WaitingEntryId;
      /** What was given up in this call is wanted back: in the end nothing changes. */
      readonly putsBack?: true;
      /** In which the patient speaks with Balie, and gets messages; absent: somebody else speaks for them. */
      readonly language?: MessageLanguage;
    }
  | {
      readonly kind: 'find-appointments';
      readonly patient: Patient;
      /** Also what began earlier today: who is late calls about an appointment that has begun. */
      readonly earlierToday?: true;
    }
  | {
      readonly kind: 'cancel';
      readonly appointment: BookedAppointment;
      readonly language?: MessageLanguage;
    }
  | {
      readonly kind: 'move';
      readonly appointment: BookedAppointment;
      readonly slot: HeldSlot;
      readonly patient: Patient;
      readonly waiting?: WaitingEntryId;
      readonly putsBack?: true;
      readonly language?: MessageLanguage;
    }
  | ({
      /** A request that people decide on: nothing is done by it but an item on the worklist. */
      readonly kind: 'note-request';
      readonly patient: Patient | null;
      /** E.164, when the caller named one; null: the number of the call. */
      readonly number: string | null;
      /** Absent: the soonest will do. */
      readonly wanted?: WantedCall;
    } & RequestForPeople)
  | {
      readonly kind: 'join-waiting-list';
      readonly patient: Patient;
      readonly wanted: Omit<WantedSlot, 'notStarts'>;
      /** The later appointment that is given up for an earlier place. */
      readonly insteadOf: AppointmentId | null;
    }
  /** The rest of a series that begins with this place, at the same time with the same person; nothing is planned yet. */
  | {
      readonly kind: 'hold-series';
      readonly type: AppointmentTypeId;
      readonly first: HeldSlot;
      readonly wanted: SeriesWanted;
    }
  /** Places one after the other, for several people; nothing is planned yet. */
  | { readonly kind: 'hold-side-by-side'; readonly wanted: WantedSlot; readonly people: number }
  /** All of them or none. */
  | {
      readonly kind: 'book-together';
      readonly bookings: readonly { readonly slot: HeldSlot; readonly patient: Patient }[];
      readonly type: AppointmentTypeId;
      readonly reason: string | null;
    }
  | { readonly kind: 'undo-booking'; readonly appointment: BookedAppointment }
  /** All that was made together in this call. */
  | { readonly kind: 'undo-together'; readonly appointments: readonly BookedAppointment[] }
  /** The caller agreed to messages on this channel, and gets the confirmation of this appointment by it. */
  | {
      readonly kind: 'keep-consent';
      readonly patient: Patient;
      readonly channel: ConsentChannel;
      readonly appointment: BookedAppointment;
    }
  | RingDesk
  | {
      readonly kind: 'promise-callback';
      readonly wish: Wish;
      readonly patient: Patient | null;
      /** E.164, when the caller named one; null: the number of the call. */
      readonly number: string | null;
      /** Absent: the soonest will do. */
      readonly wanted?: WantedCall;
      /** In place of the call promised before in this call. */
      readonly instead?: true;
      /** Complaints that get worse go before the rest. Absent: `normal`. */
      readonly urgency?: 'urgent';
    };

export interface RingDesk {
  readonly kind: 'ring-desk';
  readonly wish: Wish;
  readonly why: 'asked' | 'not-understood' | 'cannot-do';
  /** Absent: the desk. */
  readonly line?: PersonLine;
  /** Whom the call is about; absent: the caller did not say. */
  readonly about?: NonNullable<AlarmReason['about']>;
  /** The caller's words in which the wish was said; absent: they said none, or not in Dutch. */
  readonly asked?: string;
}

/**
 * Who is rung. `consult`: the line for colleagues in care, else the desk. `urgent`: the first line of the emergency ladder that
 * applies now, also when the practice is closed; it is for callers of whom the dialogue, not triage, found that they cannot wait.
 */
export type PersonLine = 'desk' | 'consult' | 'urgent';

/** What people get to see and decide on. */
export interface RequestForPeople {
  readonly wish: Wish;
  /** The caller's words, or values that the caller confirmed, one a line. */
  readonly details: readonly string[];
  readonly urgency: 'normal' | 'today';
  /** `call-back`: a time is promised from what the staff can do; `none`: nobody needs to ring. */
  readonly reply: 'call-back' | 'none';
  /** True: noted although the same was asked before (S15); the item says so by its words. */
  readonly again: boolean;
}

/** Local wall time of the practice. Days are inclusive; times have an exclusive end. */
export interface WantedSlot {
  readonly type: AppointmentTypeId;
  readonly practitioner: PractitionerId | null;
  readonly days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | null;
  readonly between: { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime } | null;
  /** A clock time that was said: places at it come first. */
  readonly at?: Temporal.PlainTime;
  /** ISO weekday numbers, 1 = Monday. */
  readonly notWeekdays: readonly number[];
  /** Starts already offered and refused. */
  readonly notStarts: readonly Temporal.ZonedDateTime[];
  /** Days on which the caller cannot come or refused all that was offered; the same weekday of another week may do. */
  readonly notDays?: readonly Temporal.PlainDate[];
}

/** What stage 5 did, read from the record. */
export type Outcome =
  | IntakeOutcome
  | { readonly kind: 'identified'; readonly patient: Patient }
  | { readonly kind: 'not-identified' }
  | { readonly kind: 'slots-held'; readonly slots: readonly HeldSlot[] }
  | { readonly kind: 'no-slots'; readonly why?: ClosedThen }
  | {
      readonly kind: 'booked';
      readonly appointment: BookedAppointment;
      readonly confirmation: MessageChannel | null;
      /** Nothing is sent for want of consent, and this channel would reach the patient. */
      readonly mayAsk?: ConsentChannel;
      /** It was there before the call, and is there again. */
      readonly putBack?: true;
    }
  | { readonly kind: 'consent-kept'; readonly channel: ConsentChannel; readonly sent: boolean }
  | { readonly kind: 'consent-not-kept' }
  /** In the order of time, with the days of a series that have no place. */
  | {
      readonly kind: 'together-held';
      readonly slots: readonly HeldSlot[];
      readonly missing: readonly Temporal.PlainDate[];
    }
  | {
      readonly kind: 'booked-together';
      readonly appointments: readonly [BookedAppointment, ...BookedAppointment[]];
      readonly confirmation: MessageChannel | null;
      /** As of a booking; of who called. */
      readonly mayAsk?: ConsentChannel;
    }
  | { readonly kind: 'appointments-found'; readonly appointments: readonly BookedAppointment[] }
  | { readonly kind: 'cancelled'; readonly appointment: CancelledAppointment }
  | { readonly kind: 'not-cancelled' }
  | {
      readonly kind: 'moved';
      readonly from: CancelledAppointment;
      readonly to: BookedAppointment;
      readonly confirmation: MessageChannel | null;
      /** As of a booking. */
      readonly mayAsk?: ConsentChannel;
      readonly putBack?: true;
    }
  | { readonly kind: 'not-moved' }
  | ({
      readonly kind: 'request-noted';
      readonly wish: Wish;
      /** Before when somebody calls back; null when no time is promised. */
      readonly before: Temporal.ZonedDateTime | null;
      /** It was there already and is noted as asked again. */
      readonly again?: true;
    } & CallMoment)
  | { readonly kind: 'request-not-noted' }
  /** The same was asked within the time in which a repeat is a double request (S15). */
  | { readonly kind: 'requested-already'; readonly on: Temporal.PlainDate }
  | { readonly kind: 'waiting-list-joined'; readonly stands: StandsOnWaitingList }
  | { readonly kind: 'waiting-list-not-joined' }
  | { readonly kind: 'slot-taken' }
  | { readonly kind: 'undone'; readonly appointment: CancelledAppointment }
  | { readonly kind: 'not-undone' }
  /** Each as it was read back; what could not be cancelled still stands. */
  | {
      readonly kind: 'undone-together';
      readonly appointments: readonly CancelledAppointment[];
      readonly standing: readonly BookedAppointment[];
    }
  /** A series does not come as often as was asked, from this first place on: nothing is held. */
  | { readonly kind: 'rhythm-not-kept' }
  | { readonly kind: 'agenda-unreachable' }
  | { readonly kind: 'desk-connected' }
  /** `leftAlone`: somebody took the call and was gone at once; the caller has been told. */
  | { readonly kind: 'desk-not-reached'; readonly closed: boolean; readonly leftAlone?: true }
  | ({ readonly kind: 'callback-promised'; readonly before: Temporal.ZonedDateTime | null } & CallMoment)
  | { readonly kind: 'callback-not-noted' };

/** The practice is closed on the only day that was wanted, and why, as spoken: "Koningsdag"; null: no opening hours. */
export interface ClosedThen {
  readonly day: Temporal.PlainDate;
  readonly reason: string | null;
}
