/** A stretch of time in milliseconds since 1970 UTC; `to` is exclusive. Numbers, because one search compares thousands. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The same time as a sorted list without overlaps; touching stretches become one, empty ones vanish. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = intervals.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from);
  const joined: Interval[] = [];
  for (const next of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && next.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    } else {
      joined.push(next);
    }
  }
  return joined;
}

/** What is left of `intervals` without `taken`; sorted, without overlaps. One sweep over both, because a year of an agenda is thousands. */
export function subtract(intervals: readonly Interval[], taken: readonly Interval[]): readonly Interval[] {
  const holes = union(taken);
  const left: Interval[] = [];
  let next = 0;
  for (const whole of union(intervals)) {
    let from = whole.from;
    for (let hole = holes[next]; hole !== undefined && hole.from < whole.to; hole = holes[next]) {
      if (hole.from > from) left.push({ from, to: hole.from });
      from = Math.max(from, hole.to);
      // One that reaches past this stretch may cut the next one too.
      if (hole.to > whole.to) break;
      next += 1;
    }
    if (from < whole.to) left.push({ from, to: whole.to });
  }
  return left;
}

/** Whether `part` lies wholly in one stretch of `whole`. */
export const covers = (whole: readonly Interval[], part: Interval): boolean =>
  union(whole).some(({ from, to }) => from <= part.from && part.to <= to);
