import { createHash } from 'node:crypto';
import { differenceOf } from './compare-shares.ts';
import type { Difference } from './newcombe.ts';
import { type Share, shareOf } from './share.ts';

/** What somebody at the desk may be doing when they are asked. */
export const TASKS = ['phone', 'counter', 'messages', 'for-doctor', 'care', 'other'] as const;
export type Task = (typeof TASKS)[number];

/** Answers of one stretch of weeks, by task. */
export interface Sampled {
  readonly asked: number;
  readonly answered: number;
  readonly interrupted: number;
  readonly byTask: Readonly<Partial<Record<Task, number>>>;
}

export interface TaskCompared {
  readonly task: Task | 'interrupted';
  readonly before: Share;
  readonly after: Share;
  /** After less before; null where one of both has fewer than twenty answers. */
  readonly difference: Difference | null;
}

/** Before and after, task by task, and how often people were interrupted. Answers only: who did not answer was seen doing nothing. */
export function compareSampled(before: Sampled, after: Sampled): readonly TaskCompared[] {
  const compared = (task: TaskCompared['task'], x: (sampled: Sampled) => number): TaskCompared => ({
    task,
    before: shareOf(x(before), before.answered),
    after: shareOf(x(after), after.answered),
    difference: differenceOf({ x: x(after), of: after.answered }, { x: x(before), of: before.answered }),
  });
  return [
    ...TASKS.map((task) => compared(task, ({ byTask }) => byTask[task] ?? 0)),
    compared('interrupted', ({ interrupted }) => interrupted),
  ];
}

/** Ten a day disturb nobody, and in two weeks of three people give 300 answers: an interval of about ten points. */
const MOMENTS_A_DAY = 10;
/** A moment that nobody was there for is over; asking later would find people at their screen more often than they are. */
export const MOMENT_LASTS_MINUTES = 10;

/**
 * The minutes of this day at which this person is asked, between opening and closing, in order. They follow from the person, the
 * day and a secret of the installation, so that every screen of theirs knows the same ones and nobody can wait for them; one in
 * each tenth of the day, so that mornings do not count double.
 */
export function momentsOfDay(
  seed: { readonly secret: string; readonly person: string; readonly day: Temporal.PlainDate },
  open: { readonly fromMinute: number; readonly toMinute: number },
): readonly number[] {
  const part = (open.toMinute - open.fromMinute - MOMENT_LASTS_MINUTES) / MOMENTS_A_DAY;
  if (part <= 0) return [];
  return Array.from({ length: MOMENTS_A_DAY }, (_, nth) => {
    const hash = createHash('sha256').update(`${seed.secret} ${seed.person} ${seed.day} ${nth}`).digest();
    const within = hash.readUInt32BE(0) / 2 ** 32;
    return Math.floor(open.fromMinute + (nth + within) * part);
  });
}

/** The moment that is now, as minutes from midnight; null: none. */
export const momentNow = (moments: readonly number[], minute: number): number | null =>
  moments.findLast((moment) => moment <= minute && minute < moment + MOMENT_LASTS_MINUTES) ?? null;
