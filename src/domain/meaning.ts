import type { ExpectedKind } from './expectation.ts';

/** What callers want; the list of `product.md`. `none` means: no wish was recognised, ask again. */
export const WISHES = [
  'book',
  'move',
  'cancel',
  'check-appointment',
  'repeat-prescription',
  'opening-hours',
  'location',
  'preparation',
  'test-results',
  'referral-or-letter',
  'costs-or-insurance',
  'human',
  'callback',
  'register-patient',
  'change-details',
  'medical-question',
  'urgent',
  'professional-caller',
  'complaint',
  'running-late',
  'prevention',
  'other-language',
  'wrong-number',
  'none',
] as const;
export type Wish = (typeof WISHES)[number];

export type YesNo = 'yes' | 'no' | 'correct';
/** `other`: somebody for whom the values of a turn have no word; only the dialogue of a call knows it. */
export const FOR_WHOM = ['self', 'child', 'partner', 'parent', 'other'] as const;
export type ForWhom = (typeof FOR_WHOM)[number];
/** Monday first, as `dayOfWeek` counts. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * The values found in a turn, as `formats.md` writes them. Dates are ISO 8601 (`2026-11-26`) or intervals of days
 * (`2026-11-26/2026-11-27`, both included); times are `HH:MM` or `HH:MM/HH:MM`.
 */
export interface Slots {
  readonly who?: ForWhom;
  readonly practitioner?: string;
  readonly date?: string;
  readonly time?: string;
  readonly fromDate?: string;
  readonly fromTime?: string;
  readonly notWeekday?: readonly Weekday[];
  /** "Dinsdag of donderdag": the days named, where `date` is an interval that holds others. */
  readonly onlyDays?: readonly string[];
  readonly dateOfBirth?: string;
  /** E.164. */
  readonly phone?: string;
  /** Prefixes ("van der") belong to `last`. */
  readonly name?: { readonly first?: string; readonly last?: string };
  /** "1234AB 12" */
  readonly postcode?: string;
  readonly medicine?: readonly string[];
  readonly dose?: string;
  readonly reason?: string;
  readonly choice?: 1 | 2 | 'none';
  readonly yesNo?: YesNo;
  /** Set only when something Balie said is rejected: which slot the caller objects to. */
  readonly correctionOf?: string;
}

/** Utterance in words -> what it means. Stage 2 makes it from the caller's turns, purely. */
export interface Meaning {
  readonly wish: Wish;
  readonly second: Wish | null;
  /** Calibrated: of the answers at 0.9, nine in ten are right. */
  readonly confidence: number;
  readonly slots: Slots;
  /** The words of the second wish, where it has a day of its own: "en bent u zaterdag open". */
  readonly secondSaid?: { readonly text: string; readonly slots: Slots };
  /** The words were English; they were understood as the Dutch that says the same. */
  readonly inEnglish?: true;
}

/** What stage 2 may know besides the words. `practitioners` are the practice's own names, as spoken ("dokter Jansen"). */
export interface UnderstandingContext {
  readonly practice: PracticeKind;
  readonly now: Temporal.ZonedDateTime;
  readonly expecting: ExpectedKind;
  readonly practitioners: readonly string[];
}

export type PracticeKind = 'huisarts' | 'tandarts' | 'fysio';
