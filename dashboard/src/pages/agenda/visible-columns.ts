import { type RefObject, useEffect, useState } from 'react';

/** As wide as a name and a time need (`time-grid.module.css`). */
export const COLUMN_REM = 11;
/** Drawn beside what is seen, so that scrolling shows no gap. */
const BESIDE = 2;
/** As many columns as a wide screen shows: before the first measuring. */
const AT_FIRST = 8;

/** The root's letter size in pixels: everything of the grid is drawn in rem, so that larger letters fit. */
export const remPx = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Which of so many columns are seen. A week of twenty practitioners is a hundred and forty, of which some ten are drawn. */
export function useVisibleColumns(scroller: RefObject<HTMLElement | null>, total: number) {
  const [seen, setSeen] = useState({ first: 0, last: Math.min(total, AT_FIRST) });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = () => {
      const width = COLUMN_REM * remPx();
      const first = Math.max(0, Math.floor(element.scrollLeft / width) - BESIDE);
      const last = Math.min(total, Math.ceil((element.scrollLeft + element.clientWidth) / width) + BESIDE);
      setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      resized.disconnect();
    };
  }, [scroller, total]);
  return {
    ...seen,
    before: `${seen.first * COLUMN_REM}rem`,
    after: `${Math.max(0, total - seen.last) * COLUMN_REM}rem`,
  };
}
