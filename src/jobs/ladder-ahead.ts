import type { LadderRung, Practice } from '../domain/practice.ts';
import { isOpenAt } from '../scheduling/opening-windows.ts';
import { onDutyAt } from '../turn/5-act/ladder-for.ts';

const HOURS_AHEAD = 24;
/** Opening hours and those of a line begin on a quarter of an hour. */
const LOOK_EVERY_MINUTES = 15;

/** Whether somebody answered a number when it was last rung; null: nobody knows, it never was. */
export type Answered = (line: LadderRung) => boolean | null;

/**
 * Of the numbers that may be rung in the day from `from`: `works` when somebody answered one of them the last time, `none` when
 * nobody did at any. A ladder of which nothing was ever rung is still being set up, and says nothing yet.
 */
export function ladderAhead(
  practice: Practice,
  answered: Answered,
  from: Temporal.Instant,
): 'works' | 'none' | 'never-rung' {
  const { ladder } = practice;
  if (ladder.length > 0 && ladder.every((line) => answered(line) === null)) return 'never-rung';
  const moments = Array.from({ length: (HOURS_AHEAD * 60) / LOOK_EVERY_MINUTES }, (_, nth) =>
    from.add({ minutes: nth * LOOK_EVERY_MINUTES }),
  );
  const ahead = new Set(moments.flatMap((at) => onDutyAt(practice, at, isOpenAt(practice, at))));
  return [...ahead].some((line) => answered(line) === true) ? 'works' : 'none';
}
