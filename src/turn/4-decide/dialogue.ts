import type { BookedAppointment, CancelledAppointment, HeldSlot } from '../../domain/appointment.ts';
import type { Decision, Outcome, RequestForPeople } from '../../domain/decision.ts';
import type { Expectation } from '../../domain/expectation.ts';
import type { AppointmentTypeId, WaitingEntryId } from '../../domain/ids.ts';
import type { ForWhom, Meaning, Slots, Wish } from '../../domain/meaning.ts';
import type { MessageLanguage } from '../../domain/message-language.ts';
import type { ConsentChannel, Patient } from '../../domain/patient.ts';
import type { Relative } from '../../domain/person-meant.ts';
import type { Practice } from '../../domain/practice.ts';
import type { Answer, OpenIntake, Question } from '../../domain/questionnaire.ts';
import type { Reply } from '../../domain/reply.ts';
import type { ChangedDetail } from '../../domain/request-reply.ts';
import type { SeriesRhythm } from '../../domain/series-rhythm.ts';

/** Where the dialogue is: the question that was asked last. One step, one question. */
export type Step =
  | 'open'
  | 'date-of-birth'
  | 'last-name'
  | 'postcode'
  | 'reason'
  | 'day'
  | 'choose-slot'
  | 'confirm-slot'
  | 'callback-number'
  | 'confirm-callback-number'
  | 'choose-appointment'
  | 'confirm-cancel'
  | 'join-waiting-list'
  | 'book-meanwhile'
  | 'series-weeks'
  | 'confirm-together'
  | 'medicine'
  | 'confirm-medicine'
  | RequestStep
  | 'ask-consent'
  | 'offer-intake'
  | 'intake-question'
  | 'anything-else'
  | 'waiting-for-outcome'
  | 'ended';

/** Questions of the wishes that end as a request for people. */
export type RequestStep =
  | 'which-test'
  | 'which-letter'
  | 'question'
  | 'callback-reason'
  | 'offer-appointment'
  | 'getting-worse'
  | 'colleague-cannot-wait'
  | 'complaint'
  | 'more-to-complain'
  | 'new-name'
  | 'new-birth-date'
  | 'new-postcode'
  | 'new-phone'
  | 'confirm-registration'
  | 'what-changes'
  | 'changed-value'
  | 'confirm-change';

/** Everything the dialogue remembers of one call. Plain values: it can be stored, compared and replayed. */
export interface Dialogue {
  readonly step: Step;
  /** The caller speaks English, and is answered in it. */
  readonly inEnglish: boolean;
  readonly wish: Wish | null;
  /** The caller's words in which the wish was said. */
  readonly asked: string;
  /** Wishes heard but not yet dealt with, in the order said. */
  readonly later: readonly Wish[];
  /** What was said with the wish that comes next, where it has words of its own. */
  readonly laterSaid: NonNullable<Meaning['secondSaid']> | null;
  /** The question that is open while another one is noted: it is asked again after that. */
  readonly between: OpenQuestion | null;
  /** Values said in any turn so far; a later value replaces an earlier one. */
  readonly known: Slots;
  readonly identification: Identification;
  /** What the caller last called somebody else: "mijn moeder". */
  readonly relatives: readonly Relative[];
  readonly type: AppointmentTypeId | null;
  /** The caller asked for somebody that the practice does not have, and takes who there is. */
  readonly takesOther: boolean;
  readonly offered: readonly HeldSlot[];
  readonly refusedStarts: readonly Temporal.ZonedDateTime[];
  /** The day of an appointment that is moved, when the caller cannot come then, and days of which all that was offered was refused. */
  readonly refusedDays: readonly Temporal.PlainDate[];
  /** The first of the days that were last asked for: to whom any day is good after that, it is any day from then on. */
  readonly askedFrom: Temporal.PlainDate | null;
  /** Any day is looked for, and first from this one on. */
  readonly notBefore: Temporal.PlainDate | null;
  readonly offerRounds: number;
  readonly chosen: HeldSlot | null;
  readonly booked: BookedAppointment | null;
  /** What was booked last, when that was several at once. */
  readonly bookedTogether: readonly BookedAppointment[];
  /** They asked for an appointment once more, and heard of the one that was booked. */
  readonly isToldOfBooked: boolean;
  /** The appointment that the last cancellation or move took away; a caller who thinks better of it may want it back. */
  readonly givenUp: CancelledAppointment | null;
  /** What was given up is being put back: its own place is taken as soon as it is held. */
  readonly putsBack: CancelledAppointment | null;
  /** Appointments of the caller that are there already, soonest first, once they were looked up. */
  readonly appointments: readonly BookedAppointment[];
  /** The appointment that is being moved or cancelled. */
  readonly about: BookedAppointment | null;
  /** The others that are to be cancelled after it: "allebei". */
  readonly cancelsToo: readonly BookedAppointment[];
  /** The entry on the waiting list that was made in this call, and for which kind of appointment. */
  readonly waiting: { readonly entry: WaitingEntryId; readonly type: AppointmentTypeId } | null;
  /** The caller opened with the waiting list: where there is no earlier place they are put on it. */
  readonly waits: boolean;
  /** What is looked for now is earlier than what was offered. */
  readonly seeking: 'earlier' | null;
  /** Several appointments are wanted at once. */
  readonly together: Together | null;
  /** Days of the series without a place. */
  readonly missing: readonly Temporal.PlainDate[];
  /** Searches in a row that found no place. */
  readonly emptyRounds: number;
  /** The last search found no place on any day. */
  readonly allTaken: boolean;
  /** The request that is being made, kept while something is still asked for it. */
  readonly request: RequestForPeople | null;
  /** The caller wants to be rung on another number than that of the call, and has not said which. */
  readonly otherNumber: boolean;
  /** When the caller wants to be rung. */
  readonly callAt: CallAt | null;
  /** The last call that was promised, with the request it is about: its moment and number can still be changed. */
  readonly promised: { readonly wish: Wish; readonly request: RequestForPeople | null } | null;
  /** What was noted for people in this call, by its wish. */
  readonly noted: readonly Wish[];
  /** What of the patient's details changes, and to what. */
  readonly change: { readonly what: ChangedDetail; readonly value: string | null } | null;
  /** The questionnaire that is offered or being answered. */
  readonly intake: IntakeTalk | null;
  /** What consent was asked for in this call, and the appointment whose confirmation goes by it. */
  readonly consent: {
    readonly channel: ConsentChannel;
    readonly appointment: BookedAppointment;
    readonly withoutIntake?: true;
  } | null;
  /** Stage 3 heard words that a person must look at today; a prescription is not asked for over them (S15). */
  readonly decidesToday: boolean;
  /** "Worden de klachten erger?" was answered, or is not to be asked any more. */
  readonly askedIfWorse: boolean;
  /** The caller said that it is getting worse: who cannot be reached now leaves an urgent item. */
  readonly cannotWait: boolean;
  readonly somethingDone: boolean;
  /** A question was answered; with nothing else done the call counts as that. */
  readonly answered: boolean;
  /** Whether a person was rung and not reached. `number-not-heard`: rung because the number to call back was not heard, so it is not asked again; `worse-not-heard`: because nobody heard whether it gets worse. */
  readonly personTried: 'no' | 'yes' | 'number-not-heard' | 'worse-not-heard';
  /** Turns in a row that were not understood (S4: two reach a human). */
  readonly misunderstood: number;
  /** Turns in a row in which the caller asked to hear it again. */
  readonly repeated: number;
}

/** Where the caller was when they asked something besides, and what for. */
export type OpenQuestion = Pick<Dialogue, 'step' | 'wish' | 'asked'>;

/** As stage 2 reads it: an ISO date or interval, a time or interval. */
export type CallAt = Pick<Slots, 'date' | 'time'>;

/** `times`: how many in all; null until it is said. `first`: whom the caller named, once identified; after them comes `second`, mostly the caller. */
export type Together =
  | { readonly kind: 'series'; readonly rhythm: SeriesRhythm; readonly times: number | null }
  | { readonly kind: 'family'; readonly first: Patient | null; readonly second: ForWhom };

export interface Identification {
  readonly patient: Patient | null;
  /** For whom the identified patient was asked after; null while nobody is identified. */
  readonly who: ForWhom | null;
  readonly dateOfBirth: Temporal.PlainDate | null;
  /** A last name was given in answer to the question for it; one that was heard before may be something else ("van verzekering veranderd"). */
  readonly nameAsked: boolean;
  readonly failedTries: number;
}

/** A questionnaire in this call. */
export interface IntakeTalk {
  readonly appointment: BookedAppointment;
  /** With the answers that are kept; null: it was offered and not begun. */
  readonly open: OpenIntake | null;
  /** The question that is asked again because its answer was misheard. */
  readonly again: Question | null;
  /** What was answered last, so that it can be put right. */
  readonly last: { readonly question: Question; readonly answer: Answer } | null;
}

export const newDialogue: Dialogue = {
  step: 'open',
  inEnglish: false,
  wish: null,
  asked: '',
  later: [],
  laterSaid: null,
  between: null,
  known: {},
  identification: { patient: null, who: null, dateOfBirth: null, nameAsked: false, failedTries: 0 },
  relatives: [],
  type: null,
  takesOther: false,
  offered: [],
  refusedStarts: [],
  refusedDays: [],
  askedFrom: null,
  notBefore: null,
  offerRounds: 0,
  chosen: null,
  booked: null,
  bookedTogether: [],
  isToldOfBooked: false,
  givenUp: null,
  putsBack: null,
  appointments: [],
  about: null,
  cancelsToo: [],
  waiting: null,
  waits: false,
  seeking: null,
  together: null,
  missing: [],
  emptyRounds: 0,
  allTaken: false,
  request: null,
  otherNumber: false,
  callAt: null,
  promised: null,
  noted: [],
  change: null,
  intake: null,
  consent: null,
  decidesToday: false,
  askedIfWorse: false,
  cannotWait: false,
  somethingDone: false,
  answered: false,
  personTried: 'no',
  misunderstood: 0,
  repeated: 0,
};

/** What reaches stage 4: what the caller meant or pressed, silence, or what stage 5 did. */
export type DialogueInput =
  | { readonly kind: 'meant'; readonly meaning: Meaning; readonly text: string }
  | { readonly kind: 'pressed'; readonly keys: string }
  | { readonly kind: 'not-understood' }
  | { readonly kind: 'silent'; readonly forSeconds: 4 | 10 | 20 }
  | { readonly kind: 'done'; readonly outcome: Outcome };

export interface DialogueContext {
  readonly practice: Practice;
  readonly now: Temporal.ZonedDateTime;
  /** The number to call back, as the network gave it; null when it was withheld. */
  readonly callBackNumber: string | null;
  /** Last names that a recogniser may expect; never used to decide who somebody is. */
  readonly lastNames: readonly string[];
  /** How stage 6 says a moment, so that the answer to an offer is expected in the words of the offer. */
  readonly sayMoment: SayMoment;
}

/** "donderdag" and "half tien", lower case. */
export type SayMoment = (moment: Temporal.ZonedDateTime) => {
  readonly weekday: string;
  readonly time: string;
};

export type Decided = Decision<Dialogue>;

/** In which the patient gets messages after this: English of whoever spoke it for them too, Dutch of themselves only. */
export const spokenLanguage = ({
  inEnglish,
  identification: { who },
}: Dialogue): { readonly language?: MessageLanguage } => {
  if (inEnglish) return { language: 'en' };
  return who === null || who === 'self' ? { language: 'nl' } : {};
};

/** The same decision with sentences before it. */
export const after = (before: readonly Reply[], decided: Decided): Decided => ({
  ...decided,
  say: [...before, ...decided.say],
});

/** The dialogue once a place was taken: what was offered for it is no choice any more. */
export const afterPlace = (dialogue: Dialogue): Dialogue => ({
  ...dialogue,
  somethingDone: true,
  offered: [],
  chosen: null,
  putsBack: null,
});

/** A question and what is expected in answer to it. */
export const listenFor = (
  kind: Expectation['kind'],
  phrases: readonly string[] = [],
  names: readonly string[] = [],
): { readonly kind: 'listen'; readonly expectation: Expectation } => ({
  kind: 'listen',
  expectation: { kind, phrases, names },
});
