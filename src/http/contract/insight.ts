import { z } from 'zod';

/** "312 van 480 (61-69)": a count, its denominator, and Wilson's 95% interval; null under 20, where counts alone are honest. */
export const share = z.object({
  x: z.int(),
  of: z.int(),
  interval: z.object({ from: z.number(), to: z.number() }).nullable(),
});
export type Share = z.output<typeof share>;

/** One share less another with its 95% interval, as shares of 1; null where one of both is of fewer than twenty. */
export const difference = z
  .object({ difference: z.number(), from: z.number(), to: z.number(), withinChance: z.boolean() })
  .nullable();
export type Difference = z.output<typeof difference>;

/** The figures that are shares, in the order of the screen. Every call attempt is in exactly one of the first four. */
export const FIGURES = [
  'finishedByBalie',
  'staffLater',
  'humanAtOnce',
  'lost',
  'calledAgain',
  'promisesKept',
  'alarmsWithin30s',
] as const;
export type Figure = (typeof FIGURES)[number];

/** By what callers are told apart to see whether each is served as well. */
export const GROUPED_BY = ['age', 'line', 'sound', 'language'] as const;

const milliseconds = z.object({
  /** How many were measured. */
  n: z.int(),
  /** Null under twenty: a percentile of so few is one call. */
  p50Ms: z.int().nullable(),
  p95Ms: z.int().nullable(),
});

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
  /**
   * Work of people on the items that calls of `staffLater` left: minutes that items were in somebody's hands, of how many of those calls
   * somebody took one. Null under twenty: minutes of a few items are minutes of a person.
   */
  staffWork: z.object({ n: z.int(), minutes: z.int().nullable() }),
  /** Of calls of `humanAtOnce`: from the first telephone that was rung to a human who had the caller. */
  humanWait: milliseconds,
  /** Of the callers whom Balie finished with: the same number called again within 72 hours. */
  calledAgain: share,
  /** Of the promised times that have passed: kept. */
  promisesKept: share,
  /** Of the numbers rung for an alarm: answered within 30 seconds. */
  alarmsWithin30s: share,
  /** How well each group of callers is served, beside all the others of its kind; groups under twenty are one, `merged`. */
  groups: z.array(
    z.object({
      by: z.enum(GROUPED_BY),
      group: z.string(),
      finished: share,
      misheard: share,
      human: share,
      gap: z.object({ finished: difference, misheard: difference, human: difference }),
    }),
  ),
  /** From the answer to Balie's first word, and from the end of the caller's words to the next of Balie's. */
  speed: z.object({ firstWord: milliseconds, reply: milliseconds }),
  /** Calls with an alarm by the day, and in how many of them a human had the caller; how soon that was from the end of the alarm words. */
  alarms: z.object({
    days: z.array(z.object({ day: z.iso.date(), calls: z.int(), reached: z.int() })),
    /** Of the alarms that staff judged: right. */
    right: share,
    toHuman: milliseconds,
  }),
  /** Promises that were broken: by how much, until they were kept after all or until now. Half of them: null under twenty. */
  late: z.object({ n: z.int(), halfMinutes: z.int().nullable(), longestMinutes: z.int().nullable() }),
  /** Of the appointments of the period that are over: nobody came, by who had made them. */
  missed: z.object({ byBalie: share, byDesk: share }),
  /** The same figures of another period, and what differs; null: none was asked. */
  compared: z
    .object({
      from: z.iso.date(),
      to: z.iso.date(),
      attempts: z.int(),
      figures: z.array(z.object({ figure: z.enum(FIGURES), before: share, difference })),
    })
    .nullable(),
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

/** What is behind a figure: enough to find each by, and nothing of whom it is about. */
export const figureCalls = z.object({
  calls: z.array(
    z.object({
      id: z.uuid(),
      startedAt: z.iso.datetime({ offset: true }),
      outcome: z.string().nullable(),
    }),
  ),
  /** Of who did not come; none of the other numbers. */
  appointments: z.array(z.object({ id: z.uuid(), startsAt: z.iso.datetime({ offset: true }) })),
  /** How many there are; the list stops at a hundred. */
  count: z.int(),
});
export type FigureCalls = z.output<typeof figureCalls>;

/** Appointments to which nobody came, by who had made them. */
export const FIGURES_OF_APPOINTMENTS = ['missedByBalie', 'missedByDesk'] as const;

/** The numbers of which can be shown what they count. */
export const FIGURES_OF_CALLS = [
  'attempts',
  'finishedByBalie',
  'staffLater',
  'humanAtOnce',
  'lost',
  'calledAgain',
  'misheard',
  'askedHuman',
  'promisesKept',
  'promisesLate',
  'alarms',
  'alarmsReached',
  'firstWord',
  'firstWordSlow',
  'reply',
  'replySlow',
  'calledAt',
  ...FIGURES_OF_APPOINTMENTS,
] as const;
export type FigureOfCalls = (typeof FIGURES_OF_CALLS)[number];

/** The calls of a number, of one group of callers when one is named; of `calledAt` the group is a weekday and an hour, "3-9". */
export const callsOfNumber = z.object({
  figure: z.enum(FIGURES_OF_CALLS),
  by: z.enum(GROUPED_BY).optional(),
  group: z
    .string()
    .regex(/^[a-z0-9+-]{1,20}$/)
    .optional(),
});
export type CallsOfNumber = z.output<typeof callsOfNumber>;
