import { z } from 'zod';

/** "312 van 480 (61-69)": a count, its denominator, and Wilson's 95% interval; null under 20, where counts alone are honest. */
export const share = z.object({
  x: z.int(),
  of: z.int(),
  interval: z.object({ from: z.number(), to: z.number() }).nullable(),
});
export type Share = z.output<typeof share>;

export const insight = z.object({
  /** Both days included. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** Every call attempt of the period is in exactly one of the four. */
  attempts: z.int(),
  finishedByBalie: share,
  staffLater: share,
  humanAtOnce: share,
  lost: share,
  /** Of the callers whom Balie finished with: the same number called again within 72 hours. */
  calledAgain: share,
  /** Of the promised times that have passed: kept. */
  promisesKept: share,
  /** Of the numbers rung for an alarm: answered within 30 seconds. */
  alarmsWithin30s: share,
  /** Consults a week of all doctors, as the practice counted them, in this period and before Balie; null: not counted. */
  doctors: z.object({ now: z.int().nullable(), before: z.int().nullable() }),
  /** Calls by the day, for the chart and for its table. */
  days: z.array(
    z.object({
      day: z.iso.date(),
      finishedByBalie: z.int(),
      staffLater: z.int(),
      humanAtOnce: z.int(),
      lost: z.int(),
    }),
  ),
});
export type Insight = z.output<typeof insight>;
