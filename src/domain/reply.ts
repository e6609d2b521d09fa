import type { BookedAppointment, CancelledAppointment, Slot } from './appointment.ts';
import type { CallSaid } from './call-moment.ts';
import type { ConsentReply } from './consent-reply.ts';
import type { DangerReply } from './danger-reply.ts';
import type { IntakeReply } from './intake-reply.ts';
import type { ForWhom, PracticeKind } from './meaning.ts';
import type { MessageChannel } from './patient.ts';
import type { PersonMeant } from './person-meant.ts';
import type { Role } from './practice.ts';
import type { RequestReply } from './request-reply.ts';
import type { TogetherReply } from './together-reply.ts';
import type { WaitingReply } from './waiting-reply.ts';

/**
 * Everything Balie can say. Each member is one approved sentence of `6-speak/phrases.nl.ts` with typed slots, so that no
 * free text can reach a caller (S7). "Ik heb voor u ingepland" takes a `BookedAppointment`: nothing else can make it speak.
 */
export type Reply = Said & {
  /** To a caller who speaks English; said in Dutch where there is no English sentence. */
  readonly inEnglish?: true;
  /** The caller was told to hang up and dial 112: nothing that follows asks them to stay on the line. */
  readonly told112?: true;
  /** Whom it is about, when that is not the caller. */
  readonly person?: PersonMeant;
};

type Said =
  | DangerReply
  | RequestReply
  | IntakeReply
  | WaitingReply
  | ConsentReply
  | TogetherReply
  // The call
  | {
      readonly phrase: 'greeting';
      readonly practice: string;
      readonly dayPart: DayPart;
      readonly recorded: boolean;
    }
  | { readonly phrase: 'how-can-i-help' }
  | { readonly phrase: 'anything-else' }
  | { readonly phrase: 'goodbye' }
  | { readonly phrase: 'see-you'; readonly appointment: BookedAppointment }
  | { readonly phrase: 'nothing-was-done' }
  | { readonly phrase: 'left-as-it-is' }
  // Silence and misunderstanding
  | { readonly phrase: 'gentle-silence' }
  | { readonly phrase: 'are-you-there' }
  | { readonly phrase: 'silence-goodbye' }
  | { readonly phrase: 'wish-not-understood'; readonly practice: PracticeKind }
  | { readonly phrase: 'answer-not-understood'; readonly asked: AskedFor }
  | { readonly phrase: 'heard-correction' }
  /** What was asked besides is taken up when what is being done is done. */
  | { readonly phrase: 'comes-back-to-that' }
  /** To who asks to hear it again and again. */
  | { readonly phrase: 'or-a-person' }
  // Identification
  | {
      readonly phrase: 'ask-date-of-birth';
      readonly why: 'first' | 'again' | 'by-keys';
      readonly who?: Other;
      /** The second of two of them: "uw andere kind". */
      readonly another?: true;
    }
  | {
      readonly phrase: 'ask-last-name';
      readonly dateOfBirth: Temporal.PlainDate;
      readonly who?: Other;
      readonly another?: true;
      /** Both names: brothers and sisters born on one day have the last one in common. */
      readonly withFirst?: true;
    }
  | { readonly phrase: 'ask-postcode' }
  | { readonly phrase: 'not-identified' }
  | { readonly phrase: 'identified' }
  // Booking
  | { readonly phrase: 'ask-reason' }
  | { readonly phrase: 'one-moment-agenda' }
  /** What was said takes long to hear. */
  | { readonly phrase: 'one-moment' }
  | { readonly phrase: 'offer-two-slots'; readonly first: Slot; readonly second: Slot }
  | { readonly phrase: 'offer-one-slot'; readonly only: Slot }
  | { readonly phrase: 'ask-day-part' }
  /** `when`: the day or the week that was asked for, where nothing else was. */
  | { readonly phrase: 'no-slot-then'; readonly when?: 'this-week' | 'next-week' | Temporal.PlainDate }
  /** In all that the agenda is open for; `others`: the caller refused those that there were. */
  | { readonly phrase: 'no-slot-at-all'; readonly of: 'all' | 'others' | 'side-by-side' }
  | { readonly phrase: 'no-slot-with'; readonly practitioner: string }
  /** Places of the day itself, asked for another day or before they are given out. */
  | { readonly phrase: 'only-that-day'; readonly from: Temporal.PlainTime }
  /** The first day that the time before an appointment of this kind leaves; an earlier one was asked for. */
  | { readonly phrase: 'open-from'; readonly day: Temporal.PlainDate }
  /** The last day for which the agenda is open; a later one was asked for. */
  | { readonly phrase: 'open-until'; readonly day: Temporal.PlainDate }
  | { readonly phrase: 'closed-then'; readonly day: Temporal.PlainDate; readonly reason: string | null }
  | { readonly phrase: 'not-with-that-practitioner'; readonly practitioner: string }
  /** `type`: what Balie can plan in its place, as spoken. */
  | { readonly phrase: 'no-such-practitioner'; readonly role: Role; readonly type: string }
  | { readonly phrase: 'staff-plan-this' }
  | { readonly phrase: 'slot-just-taken' }
  | { readonly phrase: 'confirm-slot'; readonly slot: Slot }
  | {
      readonly phrase: 'booked';
      readonly appointment: BookedAppointment;
      readonly confirmation: Confirmation;
    }
  /** To who asks once more for what was booked in this call. */
  | { readonly phrase: 'booked-already'; readonly appointment: BookedAppointment }
  /** What was given up in this call is there again; the sentence after it says what there is. */
  | { readonly phrase: 'put-back'; readonly after: 'cancelling' | 'moving' }
  | { readonly phrase: 'undone'; readonly appointment: CancelledAppointment }
  /** `standing`: which of several; absent: the only one. */
  | { readonly phrase: 'not-undone'; readonly standing?: readonly BookedAppointment[] }
  // Appointments that are there already
  | { readonly phrase: 'no-appointment-found' }
  | { readonly phrase: 'your-appointments'; readonly appointments: readonly BookedAppointment[] }
  | {
      readonly phrase: 'which-appointment';
      readonly first: BookedAppointment;
      readonly second: BookedAppointment;
    }
  | { readonly phrase: 'confirm-cancel'; readonly appointment: BookedAppointment }
  | { readonly phrase: 'cancelled'; readonly appointment: CancelledAppointment }
  | { readonly phrase: 'not-cancelled' }
  | { readonly phrase: 'move-which-day'; readonly appointment: BookedAppointment }
  /** Which appointment is moved, to who has said already to which day. */
  | { readonly phrase: 'moving'; readonly appointment: BookedAppointment }
  | {
      readonly phrase: 'moved';
      readonly from: CancelledAppointment;
      readonly to: BookedAppointment;
      readonly confirmation: Confirmation;
    }
  | { readonly phrase: 'not-moved' }
  | { readonly phrase: 'kept' }
  // Requests and questions
  | { readonly phrase: 'ask-medicine' }
  | { readonly phrase: 'request-not-noted' }
  | {
      readonly phrase: 'opening-hours';
      readonly day: Temporal.PlainDate;
      /** The last of a row of days that have the same hours; none: one day. */
      readonly until?: Temporal.PlainDate;
      readonly isToday: boolean;
      /** Today was asked after, and today is over: the day is the next one with hours. */
      readonly closedNow?: true;
      readonly parts: readonly { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime }[];
    }
  | { readonly phrase: 'address'; readonly address: string }
  | { readonly phrase: 'wrong-number'; readonly practice: string }
  // A human
  /** `to`: who is rung when that is nobody of the practice, as spoken. */
  | { readonly phrase: 'connecting-to-desk'; readonly to?: string }
  | { readonly phrase: 'still-ringing' }
  /** Somebody of the practice presses a button at a screen and has the call. */
  | { readonly phrase: 'taken-over' }
  | { readonly phrase: 'desk-not-reached' }
  /** Somebody took the call and was gone before they could help. */
  | { readonly phrase: 'human-gone' }
  | { readonly phrase: 'practice-closed-for-desk' }
  | { readonly phrase: 'cannot-do-that-yet' }
  | ({ readonly phrase: 'callback-promised'; readonly before: Temporal.ZonedDateTime } & CallSaid)
  | { readonly phrase: 'ask-callback-number' }
  /** `number`: E.164 */
  | { readonly phrase: 'confirm-callback-number'; readonly number: string }
  | { readonly phrase: 'callback-noted-without-time' }
  | { readonly phrase: 'callback-not-noted' }
  | { readonly phrase: 'cannot-reach-agenda' }
  | { readonly phrase: 'cannot-hear-you-use-keys' }
  // To the human who takes over
  | {
      readonly phrase: 'briefing';
      readonly words: readonly string[];
      readonly callBackNumber: string | null;
      readonly about: string | null;
    }
  | {
      readonly phrase: 'desk-briefing';
      /** The caller's own; empty when nothing was said, as when a key was pressed at once. */
      readonly words: readonly string[];
      readonly callBackNumber: string | null;
      readonly because: CallsFor;
      /** Whom it is about, as said after "Het gaat om"; absent: the caller did not say. */
      readonly about?: string;
    }
  | { readonly phrase: 'briefing-repeat' }
  | { readonly phrase: 'joining-now' }
  // To a human whose number is tested
  | { readonly phrase: 'rung-test'; readonly practice: string }
  | { readonly phrase: 'rung-test-repeat' }
  | { readonly phrase: 'rung-test-thanks' };

/**
 * Why a person is rung without an alarm: the caller asked for one, is a colleague in care, speaks another language or cannot wait; or
 * Balie got no further with them; or whoever is rung took the call over themselves.
 */
export type CallsFor = 'asked' | 'colleague' | 'other-language' | 'cannot-wait' | 'stuck' | 'taken-over';

/** Somebody else than the caller. */
export type Other = Exclude<ForWhom, 'self'>;

export const DAY_PARTS = ['morning', 'afternoon', 'evening', 'night'] as const;
export type DayPart = (typeof DAY_PARTS)[number];
export type AskedFor =
  | 'date-of-birth'
  | 'name'
  | 'postcode'
  | 'slot-choice'
  | 'yes-no'
  | 'reason'
  | 'day'
  | 'phone'
  | 'medicine';
/** What is sent after a booking; `none` makes Balie say the appointment twice (S14). */
export type Confirmation = MessageChannel | 'none';
