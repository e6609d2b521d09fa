import { z } from 'zod';
import { MISUNDERSTOOD } from './worklist-choices.ts';

/** What a person says of a call afterwards; it lies over the record, which never changes. */
export const correction = z.strictObject({
  alarmRight: z.enum(['yes', 'no', 'unknown']).nullable(),
  /** What was misheard or misunderstood; null: nothing. */
  misunderstood: z.enum(MISUNDERSTOOD).nullable(),
  finished: z.boolean().nullable(),
});
export type Correction = z.output<typeof correction>;

export const correctionMade = correction.extend({ by: z.string(), at: z.iso.datetime({ offset: true }) });
export type CorrectionMade = z.output<typeof correctionMade>;

/** What a sentence may say is done; each is held against the record of its own kind. */
export const SPOKEN_CLAIMS = [
  'booked',
  'cancelled',
  'item-made',
  'prescription-asked',
  'asked-before',
  'lateness-passed-on',
  'callback-kept',
  'urgent-item',
  'waits',
  'answers-kept',
  'link-sent',
  'message-promised',
] as const;
export type SpokenClaim = (typeof SPOKEN_CLAIMS)[number];

/** What Balie said it did, and what the record holds of it. */
export const receipt = z.object({
  claim: z.enum(SPOKEN_CLAIMS),
  sentence: z.string(),
  state: z.enum(['agrees', 'under-way', 'not-done']),
});
export type Receipt = z.output<typeof receipt>;
