import { z } from 'zod';

/** In the order of the wizard (`screens.md` §3.15). */
export const SET_UP_STEPS = [
  'kind',
  'practice',
  'practitioners',
  'ladder',
  'line',
  'messages',
  'people',
  'rehearsal',
] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];

export const setUpState = z.object({
  steps: z.array(
    z.object({
      step: z.enum(SET_UP_STEPS),
      state: z.enum(['done', 'to-do', 'later']),
      /** What was counted or found, for a sentence: "2 afspraaksoorten". */
      count: z.int(),
    }),
  ),
  /** Whether Balie may be opened for a use case: every step is done or left for later, and the ladder answered a test. */
  ready: z.boolean(),
  /** Patients are invented, so it can be begun anew. */
  invented: z.boolean(),
  /** Patients are invented, and the examples are not there yet. */
  canFill: z.boolean(),
});
export type SetUpState = z.output<typeof setUpState>;

export const setUpMark = z.strictObject({ state: z.enum(['done', 'later']) });

/** What goes when somebody begins for real. */
export const examplesToGo = z.object({
  patients: z.int(),
  /** That stand. */
  appointments: z.int(),
  calls: z.int(),
  items: z.int(),
  messages: z.int(),
});
export type ExamplesToGo = z.output<typeof examplesToGo>;
