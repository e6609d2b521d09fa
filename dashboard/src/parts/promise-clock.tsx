import dayjs from 'dayjs';
import { durationWritten, timeWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';
import { StateBadge } from './state-badge.tsx';

/** The promised time beside how long that still is; late in words and shape. */
export function PromiseClock({ before, now }: { before: string | null; now: string }) {
  const words = useWords();
  if (before === null) return <span>{words.worklist.noPromise}</span>;
  const seconds = dayjs(before).diff(dayjs(now), 'second');
  return seconds < 0 ? (
    <StateBadge state="late" word={words.worklist.lateBy(timeWritten(before), durationWritten(-seconds))} />
  ) : (
    <span>{words.worklist.inTime(timeWritten(before), durationWritten(seconds))}</span>
  );
}
