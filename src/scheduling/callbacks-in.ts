import type { CallbackPart } from '../domain/desk-times.ts';
import { WEEKDAYS } from '../domain/meaning.ts';
import type { Interval } from './intervals.ts';
import { between } from './opening-windows.ts';

const HOUR = 3_600_000;

/** How many callbacks the staff can make in a window within this day; parts of the day have their own number. */
export function callbacksIn(
  window: Interval,
  date: Temporal.PlainDate,
  { perHour, parts = [] }: { readonly perHour: number; readonly parts?: readonly CallbackPart[] },
): number {
  const weekday = WEEKDAYS[date.dayOfWeek - 1];
  let calls = perHour * (window.to - window.from);
  for (const part of parts) {
    if (!part.weekdays.some((day) => day === weekday)) continue;
    const span = between(date, part.from, part.to);
    const shared = Math.min(window.to, span.to) - Math.max(window.from, span.from);
    calls += (part.perHour - perHour) * Math.max(0, shared);
  }
  return Math.floor(calls / HOUR);
}
