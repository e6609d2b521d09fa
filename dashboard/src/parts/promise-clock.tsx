import dayjs from 'dayjs';
import { dayWritten, minutesWritten, practiceDay, timeWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';
import classes from './promise-clock.module.css';
import { StateBadge } from './state-badge.tsx';

/** `screens.md` §3.2. */
const NEARLY_SECONDS = 15 * 60;

/** The promised time beside how long that still is, with its day when that is another; nearly and late in words and shape. */
export function PromiseClock({ before, now }: { before: string | null; now: string }) {
  const { worklist } = useWords();
  if (before === null) return <span>{worklist.noPromise}</span>;
  const seconds = dayjs(before).diff(dayjs(now), 'second');
  const isLate = seconds < 0;
  const day = practiceDay(before) === practiceDay(now) ? '' : `${dayWritten(before)} `;
  const time = `${day}${timeWritten(before)}`;
  const left = minutesWritten(Math.abs(seconds));
  const parts = isLate ? [time, left] : [worklist.before(time), worklist.left(left)];
  // Each part stays whole: a badge with all of it was broken into four lines in a column of the list.
  return (
    <span className={classes['promise']}>
      {(isLate || seconds <= NEARLY_SECONDS) && (
        <StateBadge state="late" word={isLate ? worklist.isLate : worklist.nearly} />
      )}
      <span>{parts[0]} ·</span> <span>{parts[1]}</span>
    </span>
  );
}
