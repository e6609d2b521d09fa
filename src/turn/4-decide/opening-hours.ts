import { asLocal, openWindows } from '../../scheduling/opening-windows.ts';
import { pointedAt } from './approved-answer.ts';
import { telling } from './telling.ts';

/** Of the day that was asked about, else of today; the same windows that the agenda is made of. */
export const openingHours = telling(({ known, asked }, { practice, now }) => {
  const today = now.toPlainDate();
  const answer = pointedAt(practice, ['opening'], asked, today);
  if (answer !== null) return { phrase: 'approved-answer', answer };
  const day =
    known.date === undefined ? today : Temporal.PlainDate.from(known.date.slice(0, 'YYYY-MM-DD'.length));
  const parts = openWindows(practice, null, day, day.add({ days: 1 })).map((window) => {
    const { from, to } = asLocal(window);
    return { from: from.toPlainTime(), to: to.toPlainTime() };
  });
  return { phrase: 'opening-hours', day, isToday: day.equals(today), parts };
});
