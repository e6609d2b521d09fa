import type { LadderRung, Practice } from '../domain/practice.ts';
import { isOpenAt, PRACTICE_TIME_ZONE } from '../scheduling/opening-windows.ts';
import type { RungTestPlan } from '../store/queries/rung-tests.ts';
import { onDutyAt } from '../turn/5-act/ladder-for.ts';

/** A post that has its weekend once a fortnight is seen; a holiday is not, and is no day to count on for a test. */
const DAYS_AHEAD = 14;

/** The numbers that a plan tests at this moment: those of its steps that apply then; one that stands there twice once. */
export function rungsToTest(
  practice: Practice,
  plan: Pick<RungTestPlan, 'rungs'>,
  at: Temporal.Instant,
): readonly LadderRung[] {
  const rungs = onDutyAt(practice, at, isOpenAt(practice, at)).filter(({ rung }) =>
    plan.rungs.includes(rung),
  );
  return [...Map.groupBy(rungs, ({ target }) => target).values()].flatMap((same) => same.slice(0, 1));
}

/**
 * The numbers of the ladder that a plan never rings in the fortnight from `from`: their step is not chosen, or applies at none of its
 * times, as a post does that only answers at night. The practice is told, because it thinks that they are tested.
 */
export function neverTested(
  practice: Practice,
  plan: Pick<RungTestPlan, 'rungs' | 'times'>,
  from: Temporal.Instant,
): readonly LadderRung[] {
  const first = from.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate();
  const moments = Array.from({ length: DAYS_AHEAD }, (_, days) => first.add({ days })).flatMap((day) =>
    plan.times.map((plainTime) =>
      day.toZonedDateTime({ timeZone: PRACTICE_TIME_ZONE, plainTime }).toInstant(),
    ),
  );
  const rung = new Set(moments.flatMap((at) => rungsToTest(practice, plan, at).map(({ target }) => target)));
  return practice.ladder.filter(({ target }) => !rung.has(target));
}
