import type { ClockEnd, ClockSpan } from './clock-span.ts';
import { type DayPart, windowOf } from './day-part.ts';
import type { DayPartName, Doubt, Reading, Sense } from './found.ts';
import { type Hour, type HourRange, hourBeside, hourOf, hourRange } from './hours.ts';
import { EMPTY_SENSE, type Meant, plainTimeOf, timeRangeReading, timeReading } from './reading.ts';

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
      doubts: part.guessed === true || part.name === 'dinner' ? ['vague'] : [],
    };
    return { reading: timeRangeReading(from * 60, to * 60), also: [], sense };
  }
  if (clock.type === 'between') {
    const range = hoursBetween(clock, part);
    const sense: Sense = {
      ...base,
      fromTime: plainTimeOf(range.from),
      toTime: plainTimeOf(range.to),
      doubts: range.sure ? [] : ['half-of-day'],
    };
    return {
      reading: timeRangeReading(range.from, range.to),
      also: (range.sure ? [] : range.others).map(({ from, to }) => timeRangeReading(from, to)),
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

/** Both ends of a range of times, with the day part said for the whole. */
export function hoursBetween(
  clock: Extract<ClockSpan, { readonly type: 'between' }>,
  part: DayPart | null,
): HourRange {
  const { from, to } = clock;
  return hourRange(
    hourBeside(from.clock, from.part ?? sharedPart(clock, part), to.clock),
    hourBeside(to.clock, to.part ?? part, from.clock),
  );
}

/** The end's own day part, or the one said for the whole. */
const hourWith = (end: ClockEnd, part: DayPart | null): Hour => hourOf(end.clock, end.part ?? part);

/** "van 5 tot 6 's middags", "5 tot zeven 's morgens": the day part of the end holds for the begin when that fits. */
function sharedPart(
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
  const also = hour.sure || hour.other === null ? [] : [timeReading(hour.other)];
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
  const also = hour.sure || hour.other === null ? [] : [range(hour.other)];
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
