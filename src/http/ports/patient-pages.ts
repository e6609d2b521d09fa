import type { AlarmLevel } from '../../domain/alarm.ts';
import type { PracticeId } from '../../domain/ids.ts';
import type { Answer, OpenIntake } from '../../domain/questionnaire.ts';

/** A browser that opened a link: its token, and what it got for the birth date, if anything. */
export interface Visitor {
  readonly token: string;
  readonly cookie: string | null;
}

/** What everybody may know who has the link: whose practice it is. */
export interface PageOwner {
  readonly practice: PracticeId;
  readonly name: string;
  readonly address: string;
  /** E.164; null: the practice has no public number. */
  readonly phone: string | null;
}

export interface PageAppointment {
  readonly state: 'booked' | 'cancelled';
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly practitioner: string;
  readonly bring: string | null;
  /** The patient said here that they come. */
  readonly isConfirmed: boolean;
  /** Whether there are questions to answer before it, and how far they are. */
  readonly questions: 'none' | 'open' | 'begun' | 'done';
  /** Other times that a message offers and that are kept still; none: it offered none, or their time is over. */
  readonly offered: readonly OtherTime[];
}

/** A place that became free, offered to who waits for one. */
export interface PageOffer {
  readonly start: Temporal.ZonedDateTime;
  readonly practitioner: string;
  /** Until when an answer counts. */
  readonly until: Temporal.ZonedDateTime;
  /** The later appointment that is given up for it; null: there is none. */
  readonly insteadOf: Temporal.ZonedDateTime | null;
  /** The patient said no to it before. */
  readonly isDeclined: boolean;
}

/** Why a link opens nothing. */
export type Shut =
  | { readonly kind: 'unknown' }
  | {
      /** `offer-over`: nobody may answer any more. `offer-taken`: somebody else was first. */
      readonly kind: 'expired' | 'locked' | 'offer-over' | 'offer-taken';
      readonly owner: PageOwner;
    };

export type Looked =
  | Shut
  | { readonly kind: 'ask-birth-date'; readonly owner: PageOwner }
  | { readonly kind: 'offer'; readonly owner: PageOwner; readonly offer: PageOffer }
  | { readonly kind: 'open'; readonly owner: PageOwner; readonly appointment: PageAppointment };

/** The birth date has not been given in this browser, or too long ago; or the link is shut. */
export type NotOpen = Shut | { readonly kind: 'ask-birth-date'; readonly owner: PageOwner };

export interface OtherTime {
  readonly hold: string;
  readonly start: Temporal.ZonedDateTime;
  readonly practitioner: string;
}

/** Read back from the record, or nothing was changed. */
export type Done = { readonly kind: 'done' } | { readonly kind: 'not-done' };

/** Words or a yes that people must hear of. */
export interface PageDanger {
  readonly kind: 'danger';
  readonly owner: PageOwner;
  readonly level: Exclude<AlarmLevel, 'none' | 'today'>;
  /** The item that was made, for the screens. */
  readonly item: string;
}

/** The words look like an alarm and like something else: one question decides, and no clear no leaves the alarm. */
export interface PageDoubt {
  readonly kind: 'doubt';
  readonly owner: PageOwner;
  readonly rule: string;
  readonly question: string;
}

export interface TypedWords {
  readonly text: string;
  /** The rule of the doubt that the patient has just said no to. */
  readonly clearedRule: string | null;
}

/**
 * The page of a patient by link: one appointment, or one place that is offered and becomes one, after the birth date. What it tells as done was read back. Every call rejects
 * with DATABASE_UNREACHABLE when the database is away.
 */
export interface PatientPages {
  look(visitor: Visitor, signal: AbortSignal): Promise<Looked>;
  /** Three misses shut the link for good. */
  giveBirthDate(
    token: string,
    date: Temporal.PlainDate,
    signal: AbortSignal,
  ): Promise<
    | Shut
    | { readonly kind: 'wrong'; readonly owner: PageOwner }
    | { readonly kind: 'open'; readonly cookie: string }
  >;
  /** The first yes gets the place, and the link then leads to that appointment. `not-done`: it is not theirs to take any more. */
  answerOffer(visitor: Visitor, answer: 'yes' | 'no', signal: AbortSignal): Promise<NotOpen | Done>;
  /** The patient comes. */
  confirm(visitor: Visitor, signal: AbortSignal): Promise<NotOpen | Done>;
  cancel(visitor: Visitor, signal: AbortSignal): Promise<NotOpen | Done>;
  /** Books the cancelled place again; `not-done`: somebody else has it by now. */
  takeBack(visitor: Visitor, signal: AbortSignal): Promise<NotOpen | Done>;
  /** Two places that are held for this browser, others than the last time; none: ask when the patient can. */
  otherTimes(
    visitor: Visitor,
    signal: AbortSignal,
  ): Promise<NotOpen | { readonly kind: 'times'; readonly times: readonly OtherTime[] }>;
  /** To one of those, or to one that a message offers. */
  move(visitor: Visitor, hold: string, signal: AbortSignal): Promise<NotOpen | Done>;
  /** "Wanneer kunt u wel?": an item for people. */
  sayWhen(
    visitor: Visitor,
    words: TypedWords,
    signal: AbortSignal,
  ): Promise<NotOpen | PageDanger | PageDoubt | { readonly kind: 'done'; readonly item: string }>;
  /** The questionnaire of the appointment; null: it has none. */
  intake(
    visitor: Visitor,
    signal: AbortSignal,
  ): Promise<
    | NotOpen
    | {
        readonly kind: 'intake';
        readonly owner: PageOwner;
        readonly intake: (OpenIntake & { readonly isDone: boolean }) | null;
      }
  >;
  /** Keeps the answer, whatever it holds; danger in it is told after that. */
  answer(
    visitor: Visitor,
    given: {
      readonly question: string;
      readonly answer: Answer;
      readonly clearedRule: string | null;
    },
    signal: AbortSignal,
  ): Promise<NotOpen | PageDanger | PageDoubt | { readonly kind: 'kept' } | { readonly kind: 'not-kept' }>;
  /** Closes the questionnaire; `not-done`: a question is open still. */
  finish(visitor: Visitor, signal: AbortSignal): Promise<NotOpen | Done>;
}
