import { daysOf } from './days.ts';
import { isText, type Line, type Match } from './line.ts';
import { daysMeaning } from './meaning.ts';
import { type Meant, timeRangeReading } from './reading.ts';

/** "dinsdag of later", "half elf of eerder": what stands before it is where a stretch begins or ends. Any other words stay as they were read. */
export function orLater(line: Line, read: Match<readonly Meant[]>): Match<readonly Meant[]> {
  if (!isText(line, read.next, 'of')) return read;
  const word = isText(line, read.next + 1, 'iets', 'wat', 'nog', 'liever') ? read.next + 2 : read.next + 1;
  const later = isText(line, word, 'later', 'daarna', 'erna');
  if (!later && !isText(line, word, 'eerder', 'vroeger', 'daarvoor', 'ervoor')) return read;
  // "Vrijdag of later op de dag", "drie uur of eerder dan dat".
  if (isText(line, word + 1, 'op', 'in', 'dan', 'deze')) return read;
  const [only, ...others] = read.value;
  const opened = only === undefined || others.length > 0 ? null : openedAt(only, later);
  return opened === null ? read : { value: [opened], next: word + 1 };
}

/** The point as the begin or the end of a stretch; null for what is no point. */
function openedAt({ reading, sense }: Meant, later: boolean): Meant | null {
  const bound = later ? 'from' : 'until';
  if (reading.kind === 'date') {
    const { firstDay, weekday } = sense;
    return daysMeaning(
      daysOf({ first: later ? firstDay : null, last: later ? null : firstDay }, 'days', { bound, weekday }),
    );
  }
  const { fromTime } = sense;
  if (reading.kind !== 'time' || fromTime === null) return null;
  const at = fromTime.hour * 3600 + fromTime.minute * 60;
  return {
    reading: timeRangeReading(later ? at : null, later ? null : at),
    also: [],
    sense: { ...sense, fromTime: later ? fromTime : null, toTime: later ? null : fromTime, bound },
  };
}
