import type { BookedAppointment } from './appointment.ts';
import type { CallSaid } from './call-moment.ts';
import type { ForWhom, Wish } from './meaning.ts';
import type { AppointmentType, ApprovedAnswer } from './practice.ts';

/** What Balie says about questions to the practice and requests that people decide on; a part of `Reply`. */
export type RequestReply =
  // Answers of the practice itself
  | { readonly phrase: 'approved-answer'; readonly answer: ApprovedAnswer }
  | { readonly phrase: 'preparation'; readonly type: AppointmentType & { readonly preparation: string } }
  | { readonly phrase: 'no-preparation'; readonly appointment: BookedAppointment }
  | { readonly phrase: 'no-answer-of-practice' }
  | { readonly phrase: 'results-not-by-me' }
  | { readonly phrase: 'registration-closed' }
  /** What a new patient wanted besides goes with the registration. */
  | { readonly phrase: 'asked-with-registration' }
  | { readonly phrase: 'medical-question-not-by-me' }
  // What a request is about
  | { readonly phrase: 'ask-which-test' }
  | { readonly phrase: 'ask-which-letter' }
  | { readonly phrase: 'ask-question' }
  | { readonly phrase: 'ask-callback-reason' }
  | { readonly phrase: 'ask-complaint' }
  | { readonly phrase: 'ask-more-to-complain' }
  | { readonly phrase: 'offer-appointment' }
  | { readonly phrase: 'ask-getting-worse' }
  | { readonly phrase: 'ask-colleague-cannot-wait' }
  // A new patient, and details that change
  | { readonly phrase: 'ask-full-name'; readonly who?: Exclude<ForWhom, 'self'> }
  | {
      readonly phrase: 'ask-birth-date-of-new';
      readonly name: FullName;
      readonly who?: Exclude<ForWhom, 'self'>;
    }
  | { readonly phrase: 'ask-phone' }
  | {
      readonly phrase: 'confirm-registration';
      readonly name: FullName;
      readonly dateOfBirth: Temporal.PlainDate;
      readonly postcode: string;
      /** E.164 */
      readonly phone: string;
    }
  | { readonly phrase: 'ask-what-changes' }
  | { readonly phrase: 'ask-changed'; readonly what: ChangedDetail }
  | { readonly phrase: 'confirm-changed'; readonly what: ChangedDetail; readonly value: string }
  // What became of it
  | ({
      readonly phrase: 'request-noted';
      readonly wish: Wish;
      readonly before: Temporal.ZonedDateTime | null;
      readonly callsBack: boolean;
    } & CallSaid)
  | { readonly phrase: 'late-noted'; readonly appointment: BookedAppointment }
  | { readonly phrase: 'no-appointment-today' }
  /** A medicine that was heard by its sound only is asked after before it is noted. */
  | ({ readonly phrase: 'confirm-medicine' } & MedicineHeard)
  /** `medicine`: null when none was recognised; the caller's words are then noted and not said back. */
  | { readonly phrase: 'prescription-noted'; readonly medicine: MedicineHeard | null }
  /** `today`: it was asked on the day of this call. */
  | {
      readonly phrase: 'prescription-asked-already';
      readonly on: Temporal.PlainDate;
      readonly today: boolean;
    }
  | { readonly phrase: 'prescription-needs-a-person' }
  // Who this is
  | { readonly phrase: 'who-i-am'; readonly practice: string }
  // Other languages
  | { readonly phrase: 'speaks-english' }
  | { readonly phrase: 'human-in-your-language'; readonly language: SpokenLanguage };

/** As stage 2 recognised it: names of its list, never free words. */
export interface MedicineHeard {
  readonly names: readonly string[];
  /** "50 mg", as the caller said it; null when no strength was named. */
  readonly strength: string | null;
}

export interface FullName {
  readonly first: string | null;
  /** With its prefix. */
  readonly last: string;
}

/** What a patient may ask to change. Values: E.164, "1234AB 12", an e-mail address. */
export type ChangedDetail = 'phone' | 'address' | 'email';

export const SPOKEN_LANGUAGES = ['english', 'german', 'turkish', 'arabic', 'polish', 'ukrainian'] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];
