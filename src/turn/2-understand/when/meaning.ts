import { daysFrom, isSameDay, type PlainDate } from './calendar.ts';
import type { ClockSpan } from './clock-span.ts';
import type { DayPart } from './day-part.ts';
import type { Days, DayWords } from './days.ts';
import type { Doubt, Reading, Sense } from './found.ts';
import type { Line } from './line.ts';
import type { Moment } from './moment.ts';
import {
  clockDoubt,
  dateReading,
  daysReading,
  EMPTY_SENSE,
  type Meant,
  momentOf,
  momentRangeReading,
  momentReading,
  momentText,
} from './reading.ts';
import { resolveDays } from './resolve.ts';
import { timeMeaning } from './time-meaning.ts';

/**
 * What a moment means, as one reading or, where days and times cannot be one ("volgende week om negen uur"), as two. Empty when no
 * calendar has it.
 */
export function meaningOf(line: Line, moment: Moment): readonly Meant[] {
  const { day, clock, part } = moment;
  if (day === null) {
    const time = timeMeaning(clock, part);
    return time === null ? [] : [time];
  }
  if (day.type === 'moment') return [countedMoment(day)];
  const days = resolveDays(day, line.today);
  if (days === null) return [];
  if (clock === null && part === null) return [daysMeaning(days)];
  const { first } = days;
  if (first !== null && days.last !== null && isSameDay(first, days.last))
    return [dayAndTime(line, days, first, clock, part)];
  const time = timeMeaning(clock, part);
  return time === null ? [daysMeaning(days)] : [daysMeaning(days), time];
}

function daysSense(days: Days): Sense {
  return {
    ...EMPTY_SENSE,
    shape: days.shape,
    firstDay: days.first,
    lastDay: days.last,
    weekday: days.weekday,
    holiday: days.holiday,
    edge: days.edge,
    bound: days.bound,
    doubts: days.doubts,
  };
}

export function daysMeaning(days: Days): Meant {
  return {
    reading: daysReading(days.first, days.last, days.shape),
    also: days.also.map(({ first, last }) => daysReading(first, last, 'days')),
    sense: daysSense(days),
  };
}

/** "over vijf uur", "komend uur", "binnen een kwartier". */
function countedMoment(day: Extract<DayWords, { readonly type: 'moment' }>): Meant {
  const { from, to, point, doubts } = day;
  const sense: Sense = {
    ...EMPTY_SENSE,
    shape: 'relative-day',
    firstDay: from?.toPlainDate() ?? null,
    lastDay: (to ?? from)?.toPlainDate() ?? null,
    fromTime: from?.toPlainTime() ?? null,
    toTime: to?.toPlainTime() ?? null,
    bound: to === null ? null : 'until',
    doubts,
  };
  if (to === null && from !== null) {
    return { reading: { kind: 'datetime', from: momentOf(from), to: null, duration: null }, also: [], sense };
  }
  const also: Reading[] =
    point === null ? [] : [{ kind: 'datetime', from: momentOf(point), to: null, duration: null }];
  return {
    reading: momentRangeReading(from === null ? null : momentOf(from), to === null ? null : momentOf(to)),
    also,
    sense,
  };
}

/** One day with a time: the readings of the time, set on that day and on the other days it may be. */
function dayAndTime(
  line: Line,
  days: Days,
  date: PlainDate,
  clock: ClockSpan | null,
  part: DayPart | null,
): Meant {
  const time = timeMeaning(clock, part);
  if (time === null) return daysMeaning(days);
  const night = part?.name === 'night' && part.offset === 0 ? tonight(line, date, time) : null;
  if (night !== null) return { ...night, sense: { ...daysSense(days), ...night.sense, dayPart: 'night' } };
  const seconds = secondsOf(time.reading);
  const change = clock?.type === 'at' && seconds.from !== null ? clockDoubt(date, seconds.from) : null;
  const doubts: readonly Doubt[] = [
    ...days.doubts,
    ...time.sense.doubts,
    ...(change === null ? [] : [change]),
  ];
  const otherDays = days.also.flatMap(({ first }) => (first === null ? [] : [onDay(time.reading, first)]));
  const jumped =
    change === 'does-not-exist' && seconds.from !== null ? [momentReading(date, seconds.from + 3600)] : [];
  return {
    reading: onDay(time.reading, date),
    also: [...jumped, ...time.also.map((each) => onDay(each, date)), ...otherDays],
    sense: {
      ...daysSense(days),
      fromTime: time.sense.fromTime,
      toTime: time.sense.toTime,
      dayPart: time.sense.dayPart,
      edge: time.sense.edge ?? days.edge,
      approximate: time.sense.approximate,
      bound: time.sense.bound,
      doubts,
    },
  };
}

/** In the small hours "vannacht" is the night that passes; by day it is the coming night, or the last one. */
function tonight(line: Line, date: PlainDate, time: Meant): Meant | null {
  const late = line.now.hour >= 6;
  const seconds = secondsOf(time.reading);
  const early = seconds.from !== null && seconds.from < 6 * 3600;
  const own = early ? date : daysFrom(date, -1);
  if (!late)
    return {
      reading: onDay(time.reading, own),
      also: [],
      sense: { ...time.sense, firstDay: own, lastDay: own },
    };
  const coming = early ? daysFrom(date, 1) : date;
  const last = daysFrom(coming, -1);
  return {
    reading: onDay(time.reading, coming),
    also: [onDay(time.reading, last)],
    sense: {
      ...time.sense,
      firstDay: coming,
      lastDay: coming,
      doubts: [...time.sense.doubts, 'past-or-future'],
    },
  };
}

/** A reading of a time, set on a day; a range that passes midnight ends on the next day. */
function onDay(time: Reading, date: PlainDate): Reading {
  const { from, to } = secondsOf(time);
  if (time.kind === 'time') return from === null ? dateReading(date) : momentReading(date, from);
  const end = to !== null && from !== null && to <= from ? to + 86_400 : to;
  return momentRangeReading(
    from === null ? null : momentText(date, from),
    end === null ? null : momentText(date, end),
  );
}

function secondsOf({ from, to }: Reading): { readonly from: number | null; readonly to: number | null } {
  return { from: from === null ? null : parsed(from), to: to === null ? null : parsed(to) };
}

const parsed = (text: string): number =>
  Number(text.slice(1, 3)) * 3600 + Number(text.slice(4, 6)) * 60 + Number(text.slice(7, 9));
