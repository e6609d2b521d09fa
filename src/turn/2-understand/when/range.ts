import { basicDayAt } from './basic-day.ts';
import type { PlainDate } from './calendar.ts';
import { dayNumberAt } from './calendar-day.ts';
import { boundWordAt, type ClockEnd, connectorAt, isThing } from './clock-span.ts';
import { windowOf } from './day-part.ts';
import { type Days, type DayWords, daysOf, oneDay } from './days.ts';
import type { Doubt } from './found.ts';
import { hourOf, hourRange } from './hours.ts';
import { isText, type Line, type Match } from './line.ts';
import { daysMeaning, meaningOf, sharedPart, timeMeaning } from './meaning.ts';
import { type Moment, momentAt } from './moment.ts';
import { monthPhraseAt } from './names.ts';
import { EMPTY_SENSE, type Meant, momentRangeReading, momentText, plainTimeOf } from './reading.ts';
import { resolveDays, resolveDaysBefore } from './resolve.ts';
import { yearAfter } from './year.ts';

/** Everything from one moment to another, or from or up to one. */
export function rangeAt(line: Line, at: number): Match<readonly Meant[]> | null {
  return dayNumbersAt(line, at) ?? monthAndNumbersAt(line, at) ?? momentsAt(line, at);
}

const LEADS: ReadonlySet<string> = new Set(['van', 'vanaf', 'tussen', 'sinds', 'op', 'in']);

/** "13 tot en met 15 juli", "tussen 3 en 12 van sept", "18-19 november 2026", "van de 4e tot de 8e mei". */
function dayNumbersAt(line: Line, at: number): Match<readonly Meant[]> | null {
  const led = LEADS.has(line.tokens[at]?.text ?? '') ? at + 1 : at;
  const pair = numbersAt(line, led, isText(line, at, 'tussen'));
  if (pair === null) return null;
  const of = isText(line, pair.next, 'van') ? pair.next + 1 : pair.next;
  const month = monthPhraseAt(line, of, true);
  if (month === null) return null;
  const year = yearAfter(line, month.next);
  const next = year?.next ?? month.next;
  const words = (day: number): DayWords => ({
    type: 'calendar',
    day,
    month: month.value,
    year: year?.value.year ?? null,
    weekday: null,
    bare: false,
  });
  return { value: betweenDays(line, words(pair.value.from), words(pair.value.to), pair.value.through), next };
}

interface Numbers {
  readonly from: number;
  readonly to: number;
  readonly through: boolean;
}

function numbersAt(line: Line, at: number, between: boolean): Match<Numbers> | null {
  const from = dayNumberAt(line, isText(line, at, 'de') ? at + 1 : at);
  if (from === null) return null;
  const connector = connectorAt(line, from.next, between);
  if (connector === null) return null;
  const to = dayNumberAt(line, isText(line, connector.next, 'de') ? connector.next + 1 : connector.next);
  if (to === null) return null;
  return {
    value: { from: from.value.day, to: to.value.day, through: connector.value === 'through' },
    next: to.next,
  };
}

/** "deze maand van 4 tot 22", "volgende maand van 4-23", "in mei van de 3e tot de 7e". */
function monthAndNumbersAt(line: Line, at: number): Match<readonly Meant[]> | null {
  const month = basicDayAt(line, at);
  if (month === null || !(month.value.type === 'month' || month.value.type === 'days')) return null;
  const days = resolveDays(month.value, line.today);
  if (days?.shape !== 'month' || days.first === null || days.first.equals(days.last ?? days.first))
    return null;
  const led = isText(line, month.next, 'van', 'vanaf', 'tussen') ? month.next + 1 : month.next;
  if (led === month.next) return null;
  const pair = numbersAt(line, led, isText(line, month.next, 'tussen'));
  if (pair === null) return null;
  const { year, month: number } = days.first;
  const words = (day: number): DayWords => ({
    type: 'calendar',
    day,
    month: number,
    year,
    weekday: null,
    bare: false,
  });
  return {
    value: betweenDays(line, words(pair.value.from), words(pair.value.to), pair.value.through),
    next: pair.next,
  };
}

/** "van maandag tot vrijdag", "vandaag tot morgen", "van 16:00 vandaag tot 17:00 morgen", "half acht tot 16:00 morgen". */
function momentsAt(line: Line, at: number): Match<readonly Meant[]> | null {
  const between = isText(line, at, 'tussen');
  const led = between || isText(line, at, 'van', 'vanaf', 'sinds');
  const start = led ? at + 1 : at;
  const from = momentAt(line, start, { pointsOnly: true, bareHours: led });
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

function toMomentAt(line: Line, at: number, from: Moment): Match<Moment> | null {
  if (isText(line, at, 'nu', 'heden')) {
    return {
      value: { day: { type: 'days', days: oneDay(line.today, 'relative-day') }, clock: null, part: null },
      next: at + 1,
    };
  }
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
  if (first.equals(last)) {
    const { clock } = spanOfTimes(from, to);
    if (clock !== null && clock.type === 'between') {
      const shared = sharedPart(clock, null);
      const range = hourRange(
        hourOf(clock.from.clock, clock.from.part ?? shared),
        hourOf(clock.to.clock, clock.to.part),
      );
      return [momentSpan(first, range.from, last, range.to, range.sure ? [] : ['half-of-day'])];
    }
  }
  const begin = secondsOfEnd(from, 'from');
  const end = secondsOfEnd(to, 'to');
  const span = momentSpan(first, begin.at, last, end.at, begin.sure && end.sure ? [] : ['half-of-day']);
  const others = [begin.at, begin.other].flatMap((start) =>
    [end.at, end.other].map((stop) =>
      start === null || stop === null ? null : momentSpan(first, start, last, stop, []).reading,
    ),
  );
  return [{ ...span, also: others.slice(1).filter((each) => each !== null) }];
}

/** The begin of a day is midnight, its end the midnight after. */
function secondsOfEnd(
  moment: Moment,
  which: 'from' | 'to',
): { readonly at: number; readonly other: number | null; readonly sure: boolean } {
  if (moment.clock?.type === 'at') return hourOf(moment.clock.end.clock, moment.part);
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

/** The days of both ends. An end that is already known and past pulls an open begin back ("van 1 januari tot vandaag"). */
function resolvedEnds(
  line: Line,
  from: DayWords | null,
  to: DayWords | null,
): { readonly from: Days; readonly to: Days } | null {
  if (from === null || to === null) return null;
  const start = filledFrom(from, to);
  if (to.type === 'days' && to.days.last !== null && start.type !== 'days') {
    const before = resolveDaysBefore(start, to.days.last);
    const ahead = resolveDays(start, line.today);
    const useAhead = ahead?.first != null && Temporal.PlainDate.compare(ahead.first, to.days.last) <= 0;
    const chosen = useAhead ? ahead : before;
    return chosen === null ? null : { from: chosen, to: to.days };
  }
  const first = resolveDays(start, line.today);
  if (first?.first == null) return null;
  const last = resolveDays(to, line.today, first.first);
  if (last === null || (last.last !== null && Temporal.PlainDate.compare(last.last, first.first) < 0))
    return null;
  return { from: first, to: last };
}

/** "van 2 tot 22 oktober 2027", "van 1-5 tot 7-5-2020": month and year may stand at the end only. */
function filledFrom(from: DayWords, to: DayWords): DayWords {
  const end = endParts(to);
  if (end === null) return from;
  if (from.type === 'month' && from.year === null && end.year !== null) {
    return { ...from, year: from.month <= end.month ? end.year : end.year - 1 };
  }
  if (from.type !== 'calendar') return from;
  const month = from.month ?? end.month;
  const year = from.year ?? (end.year === null ? null : month <= end.month ? end.year : end.year - 1);
  return { ...from, month, year };
}

function endParts(to: DayWords): { readonly month: number; readonly year: number | null } | null {
  if (to.type === 'calendar') return to.month === null ? null : { month: to.month, year: to.year };
  if (to.type === 'month') return { month: to.month, year: to.year };
  if (to.type !== 'days' || to.days.shape !== 'calendar-day' || to.days.last === null) return null;
  return { month: to.days.last.month, year: to.days.last.year };
}

/** A range of days. "tot vrijdag" takes Friday in (formats.md: the end is included); the day before is kept as another reading. */
function betweenDays(line: Line, from: DayWords, to: DayWords, through: boolean): readonly Meant[] {
  const ends = resolvedEnds(line, from, to);
  if (ends === null || ends.from.first === null) return [];
  const { first } = ends.from;
  const { last } = ends.to;
  const before = last?.subtract({ days: 1 }) ?? null;
  const shorter =
    through || before === null || Temporal.PlainDate.compare(before, first) < 0
      ? []
      : [{ first, last: before }];
  return [daysMeaning(daysOf({ first, last }, 'days', { also: shorter }))];
}

/** "na vrijdag", "voor het eind van december", "tot 12 maart", "vanaf morgen 16 uur", "tegen het eind van de maand". */
export function openRangeAt(line: Line, at: number): Match<readonly Meant[]> | null {
  const bound =
    boundWordAt(line, at) ??
    (isText(line, at, 'tegen')
      ? { value: { type: 'until' as const, soft: false, included: true }, next: at + 1 }
      : null);
  if (bound === null) return null;
  const moment = momentAt(line, isText(line, bound.next, 'rond') ? bound.next + 1 : bound.next, {
    pointsOnly: true,
    bareHours: false,
  });
  if (moment === null || moment.value.day === null) return null;
  const { day, clock, part } = moment.value;
  if (day.type === 'moment') return null;
  const days = resolveDays(day, line.today);
  if (days === null)
    return day.type === 'impossible' || day.type === 'calendar' ? { value: [], next: moment.next } : null;
  const meant =
    clock === null && part === null
      ? openDays(days, bound.value)
      : openMoment(line, moment.value, bound.value);
  return meant === null ? null : { value: [meant], next: moment.next };
}

type Bound = { readonly type: 'from' | 'until'; readonly soft: boolean; readonly included: boolean };

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
    return daysMeaning(
      daysOf({ first: null, last }, 'days', {
        bound: 'until',
        weekday: days.weekday,
        holiday: days.holiday,
        also:
          inclusive && days.shape !== 'month' && days.edge === null ? [{ first: null, last: before }] : [],
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
