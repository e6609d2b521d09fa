import { isSameDay, type PlainDate } from './calendar.ts';
import { type ClockEnd, connectorAt, isThing } from './clock-span.ts';
import { dayNumbersAt, monthAndNumbersAt } from './day-number-range.ts';
import { windowOf } from './day-part.ts';
import { oneDay } from './days.ts';
import type { Doubt } from './found.ts';
import { holidayAt } from './holiday-day.ts';
import { hourBeside, hourOf } from './hours.ts';
import { isText, type Line, type Match } from './line.ts';
import { meaningOf } from './meaning.ts';
import { type Moment, momentAt } from './moment.ts';
import { betweenDays, resolvedEnds } from './range-ends.ts';
import { EMPTY_SENSE, type Meant, momentRangeReading, momentText, plainTimeOf } from './reading.ts';
import { hoursBetween, timeMeaning } from './time-meaning.ts';

/** Everything from one moment to another, or from or up to one. */
export function rangeAt(line: Line, at: number): Match<readonly Meant[]> | null {
  if (at >= line.lastJoint) return null;
  return dayNumbersAt(line, at) ?? monthAndNumbersAt(line, at) ?? momentsAt(line, at);
}

/** "van maandag tot vrijdag", "vandaag tot morgen", "van 16:00 vandaag tot 17:00 morgen", "half acht tot 16:00 morgen". */
function momentsAt(line: Line, at: number): Match<readonly Meant[]> | null {
  const between = isText(line, at, 'tussen');
  // "Tussen kerst en oud en nieuw" has a name of its own: the days without feasts.
  if (between && holidayAt(line, at) !== null) return null;
  const led = between || isText(line, at, 'van', 'vanaf', 'sinds');
  const start = led ? at + 1 : at;
  const from =
    led && isText(line, start, 'nu', 'heden')
      ? todayAt(line, start)
      : momentAt(line, start, { pointsOnly: true, bareHours: led });
  if (from === null) return null;
  const connector = connectorAt(line, isText(line, from.next, ',') ? from.next + 1 : from.next, between);
  const connected =
    connector ?? (isText(line, at, 'tussen', 'van') ? connectorAt(line, from.next, true) : null);
  if (connected === null) return null;
  const to = toMomentAt(line, connected.next, from.value);
  if (to === null || isThing(line, to.next)) return null;
  const meant = between2(line, from.value, to.value, connected.value === 'through');
  return meant === null ? null : { value: meant, next: to.next };
}

/** "nu", as an end of a range of days. */
const todayAt = (line: Line, at: number): Match<Moment> => ({
  value: { day: { type: 'days', days: oneDay(line.today, 'relative-day') }, clock: null, part: null },
  next: at + 1,
});

function toMomentAt(line: Line, at: number, from: Moment): Match<Moment> | null {
  if (isText(line, at, 'nu', 'heden')) return todayAt(line, at);
  return momentAt(line, at, { pointsOnly: true, bareHours: from.clock !== null });
}

/** Both ends, with what one end leaves to the other: the day, the month, the day part. Null when they are no range. */
function between2(line: Line, from: Moment, to: Moment, through: boolean): readonly Meant[] | null {
  const timed = from.clock !== null || to.clock !== null || from.part !== null || to.part !== null;
  if (!timed)
    return from.day === null || to.day === null ? null : betweenDays(line, from.day, to.day, through);
  const start = timeOf(from);
  const end = timeOf(to);
  if (start === null || end === null) return null;
  if (from.day === null && to.day === null) return betweenTimes(from, to);
  if (from.day !== null && to.day !== null) return betweenMoments(line, from, to);
  const day = from.day ?? to.day;
  if (day === null || from.clock === null || to.clock === null) return null;
  const { clock, part } = spanOfTimes(from, to);
  return clock === null ? null : meaningOf(line, { day, clock, part });
}

const timeOf = (moment: Moment): true | null =>
  moment.clock !== null || moment.part !== null || moment.day !== null ? true : null;

/** Two times of one day as one span. */
function spanOfTimes(from: Moment, to: Moment): Pick<Moment, 'clock' | 'part'> {
  if (from.clock?.type !== 'at' || to.clock?.type !== 'at') return { clock: null, part: null };
  const start: ClockEnd = { clock: from.clock.end.clock, part: from.part };
  const end: ClockEnd = { clock: to.clock.end.clock, part: to.part };
  return { clock: { type: 'between', from: start, to: end }, part: null };
}

function betweenTimes(from: Moment, to: Moment): readonly Meant[] | null {
  const { clock } = spanOfTimes(from, to);
  if (clock !== null) {
    const meant = timeMeaning(clock, null);
    return meant === null ? null : [meant];
  }
  // "van de ochtend tot de middag": from the begin of one to the end of the other.
  const start = timeMeaning(from.clock, from.part);
  const end = timeMeaning(to.clock, to.part);
  const last = end?.reading.to ?? end?.reading.from ?? null;
  if (start === null || end === null) return null;
  return [
    {
      reading: { kind: 'time-range', from: start.reading.from, to: last, duration: null },
      also: [],
      sense: {
        ...EMPTY_SENSE,
        shape: 'clock',
        fromTime: start.sense.fromTime,
        toTime: end.sense.toTime ?? end.sense.fromTime,
      },
    },
  ];
}

/** Two ends that each name a day; at least one names a time. */
function betweenMoments(line: Line, from: Moment, to: Moment): readonly Meant[] | null {
  const days = resolvedEnds(line, from.day, to.day);
  if (days === null || days.from.first === null || days.to.last === null) return null;
  const first = days.from.first;
  const last = days.to.last;
  if (isSameDay(first, last)) {
    const { clock } = spanOfTimes(from, to);
    if (clock !== null && clock.type === 'between') {
      const range = hoursBetween(clock, null);
      return [momentSpan(first, range.from, last, range.to, range.sure ? [] : ['half-of-day'])];
    }
  }
  const begin = secondsOfEnd(from, 'from', to);
  const end = secondsOfEnd(to, 'to', from);
  const span = momentSpan(first, begin.at, last, end.at, begin.sure && end.sure ? [] : ['half-of-day']);
  const others = (begin.sure ? [begin.at] : [begin.at, begin.other]).flatMap((start) =>
    (end.sure ? [end.at] : [end.at, end.other]).map((stop) =>
      start === null || stop === null ? null : momentSpan(first, start, last, stop, []).reading,
    ),
  );
  return [{ ...span, also: others.slice(1).filter((each) => each !== null) }];
}

/** The begin of a day is midnight, its end the midnight after. */
function secondsOfEnd(
  moment: Moment,
  which: 'from' | 'to',
  other: Moment,
): { readonly at: number; readonly other: number | null; readonly sure: boolean } {
  if (moment.clock?.type === 'at') {
    const { clock } = moment.clock.end;
    return other.clock?.type === 'at'
      ? hourBeside(clock, moment.part, other.clock.end.clock)
      : hourOf(clock, moment.part);
  }
  if (moment.part !== null) return { at: windowOf(moment.part)[which] * 60, other: null, sure: true };
  return { at: which === 'from' ? 0 : 86_400, other: null, sure: true };
}

function momentSpan(
  first: PlainDate,
  from: number,
  last: PlainDate,
  to: number,
  doubts: readonly Doubt[],
): Meant {
  return {
    reading: momentRangeReading(momentText(first, from), momentText(last, to)),
    also: [],
    sense: {
      ...EMPTY_SENSE,
      firstDay: first,
      lastDay: last,
      fromTime: plainTimeOf(from),
      toTime: plainTimeOf(to),
      doubts,
    },
  };
}
