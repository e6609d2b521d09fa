import type { Wish } from './meaning.ts';

/**
 * What Balie may finish by itself, each opened by the practice on its own (gebruikstoepassing). A person, danger, another language, a
 * wrong number and a colleague in care are no choice: those are always answered.
 */
export const USE_CASES = [
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
  'callback',
  'register-patient',
  'change-details',
  'medical-question',
  'complaint',
  'running-late',
  'prevention',
] as const satisfies readonly Wish[];
export type UseCase = (typeof USE_CASES)[number];

/** When a use case that is being tried out is Balie's. */
export const OPENED_WHEN = ['always', 'opening-hours', 'out-of-hours'] as const;

/** An opened wish that is Balie's in some calls only, while the practice tries it out. */
export interface OpenedPart {
  readonly wish: Wish;
  readonly when: (typeof OPENED_WHEN)[number];
  /** Of a hundred calls, 1 to 100. */
  readonly percent: number;
}

/** Which of the opened wishes are Balie's in this call. `draw`: 0 up to and without 100, drawn once a call. */
export const openedNow = (
  {
    opened,
    openedPartly,
  }: { readonly opened: readonly Wish[]; readonly openedPartly: readonly OpenedPart[] },
  { open, draw }: { readonly open: boolean; readonly draw: number },
): readonly Wish[] =>
  opened.filter((wish) => {
    const part = openedPartly.find((one) => one.wish === wish);
    if (part === undefined) return true;
    const now = part.when === 'always' || (part.when === 'opening-hours') === open;
    return now && draw < part.percent;
  });
