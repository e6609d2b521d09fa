import type { PlainDate } from './calendar.ts';
import type { ClockEnd, ClockSpan } from './clock-span.ts';
import { type DayPart, windowOf } from './day-part.ts';
import type { Days, DayWords } from './days.ts';
import type { DayPartName, Doubt, Reading, Sense } from './found.ts';
import { type Hour, hourOf, hourRange } from './hours.ts';
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
  plainTimeOf,
  timeRangeReading,
  timeReading,
} from './reading.ts';
import { resolveDays } from './resolve.ts';

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
  if (first !== null && days.last !== null && first.equals(days.last))
    return [dayAndTime(line, days, first, clock, part)];
  const time = timeMeaning(clock, part);
  return time === null ? [daysMeaning(days)] : [daysMeaning(days), time];
}

export function daysSense(days: Days): Sense {
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

const partName = (part: DayPart | null): DayPartName | null => {
  if (part === null) return null;
  if (part.name === 'lunch') return 'afternoon';
  return part.name === 'dinner' ? 'evening' : part.name;
};

const partEdge = (part: DayPart | null): Sense['edge'] => {
  const edge = part?.edge ?? null;
  if (edge === 'early') return 'begin';
  return edge === 'late' ? 'end' : edge;
};

/** A time of day without a day. */
export function timeMeaning(clock: ClockSpan | null, part: DayPart | null): Meant | null {
  const base: Sense = { ...EMPTY_SENSE, shape: 'clock', dayPart: partName(part), edge: partEdge(part) };
  if (clock === null) {
    if (part === null) return null;
    const { from, to } = windowOf(part);
    const sense: Sense = {
      ...base,
      shape: 'day-part',
      fromTime: plainTimeOf(from * 60),
      toTime: plainTimeOf(to * 60),
    };
    return { reading: timeRangeReading(from * 60, to * 60), also: [], sense };
  }
  if (clock.type === 'between') {
    const range = hourRange(hourWith(clock.from, sharedPart(clock, part)), hourWith(clock.to, part));
    const sense: Sense = {
      ...base,
      fromTime: plainTimeOf(range.from),
      toTime: plainTimeOf(range.to),
      doubts: range.sure ? [] : ['half-of-day'],
    };
    return {
      reading: timeRangeReading(range.from, range.to),
      also: range.others.map(({ from, to }) => timeRangeReading(from, to)),
      sense,
    };
  }
  const hour = hourWith(clock.end, part);
  const inPart = clock.type !== 'at' && part !== null ? withinPart(clock, hour, part) : null;
  if (inPart !== null) {
    const sense: Sense = {
      ...base,
      fromTime: plainTimeOf(inPart.from),
      toTime: plainTimeOf(inPart.to),
      bound: clock.type === 'at' ? null : clock.type,
    };
    return { reading: timeRangeReading(inPart.from, inPart.to), also: [], sense };
  }
  return clock.type === 'at' ? pointMeaning(clock.end, hour, base) : boundMeaning(clock, hour, base);
}

/** "vanavond voor acht", "'s ochtends na tienen": the day part gives the other end. */
function withinPart(
  clock: ClockSpan,
  hour: Hour,
  part: DayPart,
): { readonly from: number; readonly to: number } | null {
  const window = windowOf(part);
  const span =
    clock.type === 'from' ? { from: hour.at, to: window.to * 60 } : { from: window.from * 60, to: hour.at };
  return span.from < span.to ? span : null;
}

/** The end's own day part, or the one said for the whole. */
const hourWith = (end: ClockEnd, part: DayPart | null): Hour => hourOf(end.clock, end.part ?? part);

/** "van 5 tot 6 's middags", "5 tot zeven 's morgens": the day part of the end holds for the begin when that fits. */
export function sharedPart(
  clock: Extract<ClockSpan, { readonly type: 'between' }>,
  part: DayPart | null,
): DayPart | null {
  const shared = clock.to.part ?? part;
  if (shared === null || clock.from.part !== null) return part;
  return hourOf(clock.from.clock, shared).at < hourOf(clock.to.clock, shared).at ? shared : null;
}

function pointMeaning({ clock }: ClockEnd, hour: Hour, base: Sense): Meant {
  const doubts: Doubt[] = [];
  if (!hour.sure) doubts.push('half-of-day');
  const also = hour.other === null ? [] : [timeReading(hour.other)];
  const sense: Sense = { ...base, fromTime: plainTimeOf(hour.at), approximate: clock.approximate, doubts };
  return { reading: timeReading(hour.at), also, sense };
}

function boundMeaning(
  clock: Extract<ClockSpan, { readonly type: 'from' | 'until' }>,
  hour: Hour,
  base: Sense,
): Meant {
  const from = clock.type === 'from';
  const doubts: Doubt[] = [];
  if (!hour.sure) doubts.push('half-of-day');
  if (clock.unsure) doubts.push('for-or-before');
  const range = (at: number): Reading => (from ? timeRangeReading(at, null) : timeRangeReading(null, at));
  const also = hour.other === null ? [] : [range(hour.other)];
  if (clock.unsure) also.push(timeReading(hour.at));
  const time = plainTimeOf(hour.at);
  const sense: Sense = {
    ...base,
    fromTime: from ? time : null,
    toTime: from ? null : time,
    bound: clock.type,
    doubts,
  };
  return { reading: range(hour.at), also, sense };
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
  const own = early ? date : date.subtract({ days: 1 });
  if (!late)
    return {
      reading: onDay(time.reading, own),
      also: [],
      sense: { ...time.sense, firstDay: own, lastDay: own },
    };
  const coming = early ? date.add({ days: 1 }) : date;
  const last = coming.subtract({ days: 1 });
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
