import { basicDayAt } from './basic-day.ts';
import type { DayWords } from './days.ts';
import { edgeAt } from './edge.ts';
import { longestOf, type Rule, remembered } from './line.ts';
import { relativeDayAt } from './relative-day.ts';

/** Everything that names a day, a stretch of days, or a moment counted from now; the rule that reads furthest wins. */
export const dayAt: Rule<DayWords> = remembered('day', (line, at) => {
  return longestOf(line, at, RULES);
});

const RULES = [basicDayAt, edgeAt, relativeDayAt] as const;
