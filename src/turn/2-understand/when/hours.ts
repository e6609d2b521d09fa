import type { Clock } from './clock-time.ts';
import type { DayPart } from './day-part.ts';

/** A time of day in seconds from midnight, with the other hour it may mean. Above 86,400 it lies on the next day. */
export interface Hour {
  readonly at: number;
  /** The other half of the day, when the words leave it open. */
  readonly other: number | null;
  /** False when only the opening hours decided. */
  readonly sure: boolean;
}

const HOUR = 3600;
export const DAY = 24 * HOUR;
const NOON = 12 * HOUR;
/** A bare "half drie" lies in opening hours (formats.md); these are the widest that practices keep by day. */
const OPENS = 8 * HOUR;
const CLOSES = 18 * HOUR;

/** Decides the half of the day: by the words ("14:30"), by the day part ("half drie 's nachts"), else by the opening hours. */
export function hourOf(clock: Clock, part: DayPart | null): Hour {
  const at = clock.hour * HOUR + clock.minute * 60 + clock.second;
  if (part !== null && clock.hour <= 12 && !(clock.fixed && clock.hour === 0)) {
    return { at: inPart(at, part), other: null, sure: true };
  }
  if (clock.fixed || clock.hour === 0 || clock.hour > 12) return { at, other: null, sure: true };
  const morning = at % NOON;
  const evening = morning + NOON;
  if (inOpeningHours(morning)) return { at: morning, other: evening, sure: true };
  if (inOpeningHours(evening)) return { at: evening, other: morning, sure: clock.hour === 12 };
  // Neither six o'clock nor seven is in opening hours: practices stay open after six more than they open before eight.
  return morning < 7 * HOUR
    ? { at: evening, other: morning, sure: false }
    : { at: morning, other: evening, sure: false };
}

/**
 * The hour of one end of a range beside the other end. A range is told on one clock: beside "18:00" a "5" is five in the morning, unless its
 * words belong to the clock of twelve hours ("half drie").
 */
export function hourBeside(clock: Clock, part: DayPart | null, other: Clock): Hour {
  const on24 = other.fixed && other.hour > 12 && !other.ofTwelve;
  if (part !== null || clock.fixed || clock.ofTwelve || clock.hour >= 12 || !on24) return hourOf(clock, part);
  const at = clock.hour * HOUR + clock.minute * 60 + clock.second;
  return { at, other: at + NOON, sure: inOpeningHours(at) };
}

const inOpeningHours = (at: number): boolean => at >= OPENS && at < CLOSES;

/** "zeven uur 's middags" is 19:00, "twaalf uur 's nachts" is midnight, "elf uur 's middags" the eleventh hour before noon. */
function inPart(at: number, part: DayPart): number {
  const early = at % NOON;
  switch (part.name) {
    case 'morning':
      return at;
    case 'afternoon':
      return at >= NOON || early >= 10 * HOUR ? at : early + NOON;
    case 'lunch':
      return at >= NOON || early >= 10 * HOUR ? at : early + NOON;
    case 'evening':
    case 'dinner':
      // "twaalf uur 's avonds" is midnight at the end of the day; "kwart over twaalf 's avonds" just after it.
      return at >= NOON ? early + DAY : early + NOON;
    case 'night':
      return early >= 8 * HOUR ? early + NOON : early;
  }
}

/** Both ends of a range of times: the end is the first fitting hour after the begin, next day if need be. */
export interface HourRange {
  readonly from: number;
  readonly to: number;
  readonly sure: boolean;
  readonly others: readonly { readonly from: number; readonly to: number }[];
}

export function hourRange(from: Hour, to: Hour): HourRange {
  const options: { from: number; to: number }[] = [];
  for (const start of choices(from)) {
    const end = choices(to)
      .map((each) => (each > start ? each : each + DAY))
      .sort((left, right) => left - right)[0];
    if (end !== undefined) options.push({ from: start, to: end });
  }
  // A begin that would put the end on the next day gives way to one that does not.
  const sameDay = options.filter((each) => each.to <= DAY);
  const ordered = sameDay.length > 0 ? [...sameDay, ...options.filter((each) => each.to > DAY)] : options;
  const [best, ...rest] = ordered;
  return {
    from: best?.from ?? from.at,
    to: best?.to ?? to.at,
    // "van negen tot vijf": a sure begin makes the end sure.
    sure: from.sure && (to.sure || (best?.to ?? 0) <= CLOSES),
    others: rest.filter((each) => each.to <= DAY),
  };
}

const choices = (hour: Hour): readonly number[] => (hour.other === null ? [hour.at] : [hour.at, hour.other]);
