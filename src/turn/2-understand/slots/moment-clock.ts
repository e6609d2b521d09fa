import type { Found } from '../when/found.ts';

/** The widest hours in which a practice sees people by these conventions (formats.md: "na vieren" is 16:00/17:00). */
const OPENS = 8 * 60;
const CLOSES = 17 * 60;
/** An evening lasts until ten (formats.md): "na zessen" is outside the hours, and a practice with evening hours understands it. */
const EVENING_ENDS = 22 * 60;
/** "Rond tienen" is half an hour either way (formats.md). */
const AROUND = 30;

type MinuteRange = readonly [from: number, to: number];

/** Times of day as `HH:MM` or `HH:MM/HH:MM`, clipped to opening hours; several are narrowed by each other, or joined by "of". */
export function timeText(found: readonly Found[], text: string): string | undefined {
  let narrowed: MinuteRange | undefined;
  let end = 0;
  for (const one of found) {
    const range = minutesOf(boundedAfter(one, text));
    if (range === undefined) continue;
    const either = / of (om |rond |anders )?$/iu.test(text.slice(end, one.start));
    if (narrowed === undefined) narrowed = range;
    else narrowed = either ? widen(narrowed, range) : narrow(narrowed, range);
    end = one.end;
  }
  if (narrowed === undefined) return undefined;
  const [from, to] = narrowed;
  return from === to ? clock(from) : `${clock(from)}/${clock(to)}`;
}

/** "Om twaalf uur moet ik weg, dus daarvoor", "tot drie uur werk ik, dus daarna": a word further on says which side of the time is wanted. */
function boundedAfter(one: Found, text: string): Found {
  const { fromTime, toTime } = one.sense;
  const time = fromTime ?? toTime;
  const side = /\b(daarvoor|ervoor|daarna|erna)\b/iu
    .exec(text.slice(one.end, one.end + REACH))?.[1]
    ?.toLowerCase();
  if (
    side === undefined ||
    time === null ||
    (fromTime !== null && toTime !== null && !fromTime.equals(toTime))
  )
    return one;
  const sense: Found['sense'] = side.endsWith('voor')
    ? { ...one.sense, fromTime: null, toTime: time, bound: 'until' }
    : { ...one.sense, fromTime: time, toTime: null, bound: 'from' };
  return { ...one, sense };
}

/** How many characters on such a word may stand. */
const REACH = 40;

/** "Drie uur of half vier": from the first to the second. */
const widen = (one: MinuteRange, other: MinuteRange): MinuteRange => [
  Math.min(one[0], other[0]),
  Math.max(one[1], other[1]),
];

/** "Vrijdagmiddag om drie uur" is three o'clock; ranges that do not meet: the last one said counts. */
function narrow(earlier: MinuteRange, later: MinuteRange): MinuteRange {
  const from = Math.max(earlier[0], later[0]);
  const to = Math.min(earlier[1], later[1]);
  return from <= to ? [from, to] : later;
}

function minutesOf({ sense, kind }: Found): MinuteRange | undefined {
  const { fromTime, toTime, bound, approximate, dayPart, edge } = sense;
  if (dayPart !== null && edge !== null && sense.shape === 'day-part') return edgeOfPart(dayPart, edge);
  if (fromTime === null && toTime === null) return undefined;
  if (kind === 'date' || kind === 'date-range' || kind === 'holiday') return undefined;
  const from = fromTime === null ? null : minuteOf(fromTime);
  const to = toTime === null ? null : minuteOf(toTime);
  if (bound === 'from' && from !== null) return clip([from, endOf(from, to)]);
  if (bound === 'until') return clip([OPENS, to ?? from ?? CLOSES]);
  if (from === null) return clip([OPENS, to ?? CLOSES]);
  if (approximate && (to === null || to === from)) return clip([from - AROUND, from + AROUND]);
  return to === null ? [from, from] : clip([from, to]);
}

/** "'s Ochtends na negenen" has its end; "na vieren" lasts to closing, "na zessen" to the end of the evening. */
const endOf = (from: number, to: number | null): number =>
  to !== null && to > from ? to : from < CLOSES ? CLOSES : Math.max(from, EVENING_ENDS);

/** Eind van de ochtend 11:00/12:00 (formats.md); the others by the same hour. */
function edgeOfPart(part: string, edge: 'begin' | 'middle' | 'end'): MinuteRange | undefined {
  const parts: Readonly<Record<string, MinuteRange>> = { morning: [480, 720], afternoon: [720, 1020] };
  const whole = parts[part];
  if (whole === undefined) return undefined;
  if (edge === 'end') return [whole[1] - 60, whole[1]];
  if (edge === 'begin') return part === 'morning' ? [480, 600] : [720, 840];
  return part === 'morning' ? [570, 630] : [840, 900];
}

const clip = ([from, to]: MinuteRange): MinuteRange | undefined => {
  // An evening is outside the hours: keep what was said, a practice with evening hours understands it.
  if (from >= CLOSES || to <= OPENS) return [from, to];
  const clipped: MinuteRange = [Math.max(from, OPENS), Math.min(to, CLOSES)];
  return clipped[0] <= clipped[1] ? clipped : undefined;
};

const minuteOf = (time: Temporal.PlainTime): number => time.hour * 60 + time.minute;
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
