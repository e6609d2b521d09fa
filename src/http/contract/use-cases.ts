import { z } from 'zod';

/** The way of a use case: first counted, then rehearsed, then opened for a part, then followed. */
export const USE_CASE_STEPS = ['measure', 'rehearse', 'open', 'follow'] as const;
export type UseCaseStep = (typeof USE_CASE_STEPS)[number];

const CRITERIA = [
  'heard',
  'checked',
  'understood',
  'rehearsed',
  'rehearsed-right',
  'rehearsed-wish',
  'ladder-answered',
  'alone',
  'handled',
  'handled-right',
] as const;

const moment = z.iso.datetime({ offset: true });

const thresholds = z.strictObject({
  heard: z.int().min(10).max(1_000),
  checked: z.int().min(5).max(200),
  rehearsed: z.int().min(10).max(1_000),
  handled: z.int().min(10).max(1_000),
  wrongPercent: z.int().min(0).max(20),
});

/** For which calls it is opened. */
const part = z.strictObject({
  when: z.enum(['always', 'opening-hours', 'out-of-hours']),
  percent: z.int().min(1).max(100),
});

/** One thing that a gate asks. `x` was counted and `of` asked for; of what must be right, `x` of `of` were wrong. */
const criterion = z.object({ id: z.enum(CRITERIA), met: z.boolean(), x: z.int(), of: z.int() });
export type Criterion = z.output<typeof criterion>;

export const useCase = z.object({
  /** The wish that Balie may finish. */
  wish: z.string(),
  step: z.enum(USE_CASE_STEPS),
  /** Null: nobody ever changed it here; a practice file opened it. */
  since: moment.nullable(),
  by: z.string().nullable(),
  /** Null: not opened. */
  part: part.nullable(),
  /** What the gate to the next step asks; of the last step, what must stay so. */
  criteria: z.array(criterion),
  thresholds,
});
export type UseCaseState = z.output<typeof useCase>;

export const useCaseList = z.object({ useCases: z.array(useCase) });

/**
 * `roll-back` is always possible and asks nothing: the reason may be said afterwards. `was`: as it stood on the screen of who changes it.
 * 409 CHANGED_MEANWHILE when it stands otherwise by then.
 */
export const useCaseChange = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('rehearse') }),
  z.strictObject({ what: z.literal('open'), decidedBy: z.string().trim().min(1).max(100), part }),
  z.strictObject({ what: z.literal('part'), part, was: part }),
  z.strictObject({ what: z.literal('follow') }),
  z.strictObject({ what: z.literal('roll-back') }),
  z.strictObject({ what: z.literal('thresholds'), thresholds, was: thresholds }),
]);
export type UseCaseChange = z.output<typeof useCaseChange>;

/** The record of the change, for saying why afterwards. */
export const useCaseChanged = z.object({ useCase, change: z.int() });
