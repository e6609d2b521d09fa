import dayjs from 'dayjs';
import { minutesWritten, timeWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';
import { StateBadge } from './state-badge.tsx';

/** `screens.md` §3.2. */
const NEARLY_SECONDS = 15 * 60;

/** The promised time beside how long that still is; nearly and late in words and shape. */
export function PromiseClock({ before, now }: { before: string | null; now: string }) {
  const words = useWords();
  if (before === null) return <span>{words.worklist.noPromise}</span>;
  const seconds = dayjs(before).diff(dayjs(now), 'second');
  const time = timeWritten(before);
  if (seconds < 0) {
    return <StateBadge state="late" word={words.worklist.lateBy(time, minutesWritten(-seconds))} />;
  }
  const left = minutesWritten(seconds);
  return seconds <= NEARLY_SECONDS ? (
    <StateBadge state="late" word={words.worklist.nearly(time, left)} />
  ) : (
    <span>{words.worklist.inTime(time, left)}</span>
  );
}
