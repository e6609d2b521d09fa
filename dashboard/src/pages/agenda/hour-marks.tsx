import dayjs from 'dayjs';
import type { AgendaDay } from '../../../../src/http/contract/agenda.ts';
import { timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { hoursOf, momentMs, type Span, STEP_MS } from './grid-columns.ts';
import classes from './time-grid.module.css';

const HALF_HOUR_MS = 30 * 60_000;
/** Six lines of five minutes. */
const ROWS = HALF_HOUR_MS / STEP_MS;

/** The times beside the columns. When the clocks change an hour is missing or there twice, and both are said. */
export function HourMarks({ day, span }: { day: AgendaDay; span: Span }) {
  const words = useWords();
  const marks = Array.from({ length: (span.to - span.from) / HALF_HOUR_MS }, (_, nth) => {
    const at = dayjs(momentMs(day.from) + span.from + nth * HALF_HOUR_MS).toISOString();
    return { nth, at, time: timeWritten(at) };
  });
  const times = marks.map(({ time }) => time);
  const isShort = hoursOf(day) === 23;
  return (
    <div className={classes['times']}>
      <div className={classes['head']}>{words.agenda.time}</div>
      <div
        className={classes['body']}
        style={{ gridTemplateRows: `repeat(${(span.to - span.from) / STEP_MS}, 0.875rem)` }}
      >
        {marks.map(({ nth, at, time }) => {
          const isTwice = times.indexOf(time) !== times.lastIndexOf(time);
          const skips = isShort && time === '03:00' && !times.includes('02:00');
          return (
            <div
              key={at}
              className={skips ? `${classes['hour']} ${classes['missing']}` : classes['hour']}
              style={{ gridRow: `${nth * ROWS + 1} / span ${ROWS}` }}
            >
              {time}
              {isTwice && (
                <> {times.indexOf(time) === nth ? words.agenda.summerTime : words.agenda.winterTime}</>
              )}
              {skips && <> {words.agenda.missingHour}</>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
