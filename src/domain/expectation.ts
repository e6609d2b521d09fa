/** What Balie has just asked, so what kind of answer is likely. The names are those of `expecting` in the `understand` door. */
export const EXPECTED_KINDS = [
  'open',
  'date-of-birth',
  'name',
  'phone',
  'day',
  'time',
  'slot-choice',
  'yes-no',
  'reason',
  'medicine',
  'postcode',
  'scale',
] as const;
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];

/**
 * The question the caller is answering. A recogniser may use `phrases` to restrict or weigh its decoding; it must let an
 * alarm phrase or a request for a human win in every question.
 */
export interface Expectation {
  readonly kind: ExpectedKind;
  /** Sentences and words that fit the question, lower case, without punctuation. May be empty. */
  readonly phrases: readonly string[];
  /** Names of practitioners (and of the caller, once known) that may be spoken. */
  readonly names: readonly string[];
}
