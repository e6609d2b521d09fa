import { type Bound, boundWordAt } from './bound-words.ts';
import { type Days, daysOf } from './days.ts';
import { isText, type Line, type Match } from './line.ts';
import { daysMeaning, meaningOf } from './meaning.ts';
import { type Moment, momentAt } from './moment.ts';
import { type Meant, momentRangeReading } from './reading.ts';
import { resolveDays, resolveDaysBefore } from './resolve.ts';

/** "na vrijdag", "voor het eind van december", "tot 12 maart", "vanaf morgen 16 uur", "tegen het eind van de maand". */
export function openRangeAt(line: Line, at: number): Match<readonly Meant[]> | null {
  const bound =
    boundWordAt(line, at) ??
    (isText(line, at, 'tegen')
      ? { value: { type: 'until' as const, soft: false, included: true }, next: at + 1 }
      : null);
  if (bound === null) return null;
  // "voor rond twee uur" is never "for".
  const around = isText(line, bound.next, 'rond', 'ongeveer');
  const moment = momentAt(line, around ? bound.next + 1 : bound.next, {
    pointsOnly: true,
    bareHours: false,
  });
  if (moment === null || moment.value.day === null) return null;
  const { day, clock, part } = moment.value;
  if (day.type === 'moment') return null;
  // What has lasted since Friday began on the Friday behind us.
  const days =
    isText(line, at, 'sinds') && day.type !== 'days'
      ? resolveDaysBefore(day, line.today)
      : resolveDays(day, line.today);
  if (days === null)
    return day.type === 'impossible' || day.type === 'calendar' ? { value: [], next: moment.next } : null;
  const meant =
    clock === null && part === null
      ? openDays(days, bound.value)
      : openMoment(line, moment.value, around ? { ...bound.value, soft: false } : bound.value);
  return meant === null ? null : { value: [meant], next: moment.next };
}

/** "voor vrijdag" is for Friday or before it; "na vrijdag" begins on Saturday; "tot vrijdag" takes Friday in. */
function openDays(days: Days, bound: Bound): Meant | null {
  const inclusive = bound.included;
  const own = { first: days.first, last: days.last };
  if (bound.type === 'from') {
    const first = inclusive ? days.first : (days.last?.add({ days: 1 }) ?? null);
    return daysMeaning(
      daysOf({ first, last: null }, 'days', { bound: 'from', weekday: days.weekday, holiday: days.holiday }),
    );
  }
  if (!bound.soft) {
    const last = inclusive ? days.last : (days.first?.subtract({ days: 1 }) ?? null);
    const before = days.first?.subtract({ days: 1 }) ?? null;
    const either = bound.open === true && days.shape !== 'month' && days.edge === null;
    return daysMeaning(
      daysOf({ first: null, last }, 'days', {
        bound: 'until',
        weekday: days.weekday,
        holiday: days.holiday,
        doubts: either ? ['end-included'] : [],
        also: either ? [{ first: null, last: before }] : [],
      }),
    );
  }
  // Of an edge ("voor het eind van het jaar") Recognizers-Text takes the whole stretch up to its end.
  const before = days.edge === 'end' ? days.last : (days.first?.subtract({ days: 1 }) ?? null);
  const stretch =
    days.shape !== 'weekday' &&
    days.shape !== 'calendar-day' &&
    days.shape !== 'relative-day' &&
    days.shape !== 'holiday';
  if (stretch)
    return daysMeaning(
      daysOf({ first: null, last: before }, 'days', {
        bound: 'until',
        doubts: ['for-or-before'],
        also: [own],
      }),
    );
  const meant = daysMeaning({ ...days, doubts: [...days.doubts, 'for-or-before'] });
  return {
    ...meant,
    also: [
      ...meant.also,
      ...daysMeaning(daysOf({ first: null, last: before }, 'days')).also,
      daysMeaning(daysOf({ first: null, last: before }, 'days')).reading,
    ],
  };
}

function openMoment(line: Line, moment: Moment, bound: Bound): Meant | null {
  const [point] = meaningOf(line, moment);
  if (point === undefined) return null;
  const { from } = point.reading;
  const range = bound.type === 'from' ? momentRangeReading(from, null) : momentRangeReading(null, from);
  if (!bound.soft) {
    return { reading: range, also: [], sense: { ...point.sense, bound: bound.type } };
  }
  return {
    ...point,
    also: [...point.also, range],
    sense: { ...point.sense, doubts: [...point.sense.doubts, 'for-or-before'] },
  };
}
