import type { Practice } from '../../domain/practice.ts';
import { asLocal, openWindows } from '../../scheduling/opening-windows.ts';
import { pointedAt } from './approved-answer.ts';
import { telling } from './telling.ts';

/** "Tot hoe laat kan ik mijn plasje inleveren" asks no opening hours where the practice answers just that. */
const ABOUT_A_TIME = ['opening', 'preparation', 'prevention', 'other'] as const;

/** Longer than any feast days and a weekend together; a practice that is closed longer says so in an answer of its own. */
const DAYS_AHEAD = 10;

/**
 * Of the day that was asked about, else of today; the same windows that the agenda is made of. Who asks when today's hours are over
 * hears the next day that has any: "vandaag van acht tot vijf" said nothing in the evening.
 */
export const openingHours = telling(({ known, asked }, { practice, now }) => {
  const today = now.toPlainDate();
  const answer = pointedAt(practice, ABOUT_A_TIME, asked, today);
  if (answer !== null) return { phrase: 'approved-answer', answer };
  const day =
    known.date === undefined ? today : Temporal.PlainDate.from(known.date.slice(0, 'YYYY-MM-DD'.length));
  const parts = hoursOf(practice, day);
  const isOver = parts.every(({ to }) => Temporal.PlainTime.compare(to, now.toPlainTime()) <= 0);
  const next = known.date === undefined && isOver ? nextOpenDay(practice, today) : null;
  return next === null
    ? { phrase: 'opening-hours', day, isToday: day.equals(today), parts }
    : { phrase: 'opening-hours', day: next, isToday: false, closedNow: true, parts: hoursOf(practice, next) };
});

const hoursOf = (practice: Practice, day: Temporal.PlainDate) =>
  openWindows(practice, null, day, day.add({ days: 1 })).map((window) => {
    const { from, to } = asLocal(window);
    return { from: from.toPlainTime(), to: to.toPlainTime() };
  });

const nextOpenDay = (practice: Practice, today: Temporal.PlainDate): Temporal.PlainDate | null =>
  Array.from({ length: DAYS_AHEAD }, (_, nth) => today.add({ days: nth + 1 })).find(
    (day) => hoursOf(practice, day).length > 0,
  ) ?? null;
