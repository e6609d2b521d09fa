import { differenceOf } from './compare-shares.ts';
import type { Difference } from './newcombe.ts';
import { shareOf } from './share.ts';
import { welch } from './welch.ts';
import type { Sampled, Task } from './work-sampling.ts';

/** Minutes a week of one role, before Balie and with it. */
export interface NetTime {
  readonly role: 'assistant' | 'doctor';
  /** Null: too few were counted, or nobody filled in how many people there are. */
  readonly before: number | null;
  readonly after: number | null;
  /** After less before, with its 95% interval. */
  readonly change: (Pick<Difference, 'from' | 'to' | 'withinChance'> & { readonly minutes: number }) | null;
  /** Answers of the desk, or weeks of consults. */
  readonly counted: { readonly before: number; readonly after: number };
}

/**
 * What callers, visitors and doctors ask of the desk. Care and other work are left out: of people who are there as long as before, all
 * tasks together are always as much as before, and a sum of them would say nothing.
 */
const ASKED_OF_THE_DESK: readonly Task[] = ['phone', 'counter', 'messages', 'for-doctor'];

/** The desk's time for what is asked of it: work sampling over the minutes that people are there in a week; 0: nobody filled those in. */
export function netOfDesk(before: Sampled, after: Sampled, minutesAWeek: number): NetTime {
  const busy = ({ byTask, answered }: Sampled) => ({
    x: ASKED_OF_THE_DESK.reduce((sum, task) => sum + (byTask[task] ?? 0), 0),
    of: answered,
  });
  const [then, now] = [busy(before), busy(after)];
  const minutes = ({ x, of }: typeof then): number | null =>
    minutesAWeek === 0 || shareOf(x, of).interval === null ? null : Math.round((x / of) * minutesAWeek);
  return {
    role: 'assistant',
    before: minutes(then),
    after: minutes(now),
    change: minutesAWeek === 0 ? null : inMinutes(differenceOf(now, then), minutesAWeek),
    counted: { before: then.of, after: now.of },
  };
}

/** The doctors' time: consults of whole weeks, each as long as the practice plans one. */
export function netOfDoctors(
  before: readonly number[],
  after: readonly number[],
  consultMinutes: number,
): NetTime {
  const mean = (weeks: readonly number[]): number | null =>
    weeks.length === 0
      ? null
      : Math.round((consultMinutes * weeks.reduce((sum, one) => sum + one, 0)) / weeks.length);
  return {
    role: 'doctor',
    before: mean(before),
    after: mean(after),
    change: inMinutes(welch(after, before), consultMinutes),
    counted: { before: before.length, after: after.length },
  };
}

const inMinutes = (difference: Difference | null, each: number): NetTime['change'] =>
  difference && {
    minutes: Math.round(difference.difference * each),
    from: Math.round(difference.from * each),
    to: Math.round(difference.to * each),
    withinChance: difference.withinChance,
  };
