import { z } from 'zod';
import { difference, share } from './insight.ts';

const TASKS = ['phone', 'counter', 'messages', 'for-doctor', 'care', 'other'] as const;
const PHASES = ['before', 'after'] as const;

const phase = z
  .object({
    /** Both days included. */
    from: z.iso.date(),
    to: z.iso.date(),
    asked: z.int(),
    answered: z.int(),
    /** Who answered at least once. */
    people: z.int(),
    /** Hours of work, one for each person, in which somebody answered. */
    hours: z.int(),
  })
  .nullable();

export const workload = z.object({
  /** Hours of the week in which somebody called or somebody is at the telephone; 1 is Monday, in local time. */
  hours: z.array(
    z.object({
      weekday: z.int(),
      hour: z.int(),
      /** Call attempts in the period, and how many such days it has since the first call. */
      calls: z.int(),
      days: z.int(),
      /** Who can answer the telephone then; null: not filled in. */
      people: z.int().nullable(),
    }),
  ),
  /** Consults of all doctors by the week that begins on this Monday, the latest first. */
  consults: z.array(z.object({ week: z.iso.date(), consults: z.int() })),
  before: phase,
  after: phase,
  /** What people were doing when they were asked, before Balie and with it. */
  compared: z.array(
    z.object({
      task: z.enum([...TASKS, 'interrupted']),
      before: share,
      after: share,
      /** After less before, as shares of 1; null where one of both has fewer than twenty answers. */
      difference,
    }),
  ),
  /** Minutes a week of each role, before Balie and with it, and what changed with its 95% interval. */
  net: z.array(
    z.object({
      role: z.enum(['assistant', 'doctor']),
      before: z.int().nullable(),
      after: z.int().nullable(),
      change: z
        .object({ minutes: z.int(), from: z.int(), to: z.int(), withinChance: z.boolean() })
        .nullable(),
      /** Answers of the assistants; of doctors weeks in which consults were counted. */
      counted: z.object({ before: z.int(), after: z.int() }),
    }),
  ),
  /** How long the practice plans a consult of a doctor. */
  consultMinutes: z.int(),
  /** Work with what Balie left on the worklist, which nobody had before: minutes a week, of how many calls. Null: too few. */
  listWork: z.object({ minutes: z.int().nullable(), n: z.int() }),
});
export type Workload = z.output<typeof workload>;

export const staffing = z
  .strictObject({
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
    /** The first hour, and the hour at which they are gone. */
    fromHour: z.int().min(0).max(23),
    toHour: z.int().min(1).max(24),
    people: z.int().min(0).max(50),
  })
  .refine(({ fromHour, toHour }) => fromHour < toHour, { error: 'from is before to', path: ['toHour'] });
export type Staffing = z.output<typeof staffing>;

export const consultsOfWeek = z.strictObject({
  /** Any day of the week. */
  day: z.iso.date({ abort: true }),
  consults: z.int().min(0).max(10_000),
});
export type ConsultsOfWeek = z.output<typeof consultsOfWeek>;

export const samplingWeeks = z
  .strictObject({
    phase: z.enum(PHASES),
    from: z.iso.date({ abort: true }),
    to: z.iso.date({ abort: true }),
  })
  .refine(({ from, to }) => from <= to, { error: 'from is not after to', path: ['to'] });
export type SamplingWeeks = z.output<typeof samplingWeeks>;

/** The moment at which this person is asked now; null: none. */
export const samplingMoment = z.object({ at: z.iso.datetime({ offset: true }).nullable() });

export const samplingAnswer = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  task: z.enum(TASKS),
  interrupted: z.boolean(),
});
export type SamplingAnswer = z.output<typeof samplingAnswer>;

/** Whether nobody came to an appointment, and who marked it. */
export const missed = z.object({
  missed: z.boolean(),
  by: z.string().nullable(),
  at: z.iso.datetime({ offset: true }).nullable(),
});
export type Missed = z.output<typeof missed>;
export const missedChange = z.strictObject({ missed: z.boolean() });
