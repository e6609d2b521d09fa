import type { Slots, Weekday } from '../../../domain/meaning.ts';
import type { Expecting, Found, Sense } from '../when/found.ts';
import { findWhen } from '../when/when.ts';
import type { SaidTurn } from '../words.ts';
import { timeText } from './moment-clock.ts';
import { openWeek, type WantedDays, wantedDays } from './moment-days.ts';
import { type Mention, plainAround, withRoles } from './moment-roles.ts';
import { restOfSameWeek, shiftedMoment } from './moment-shift.ts';
import { afterTakingBack } from './moment-taken-back.ts';
import { DEADLINE, ONLY_BEFORE, WEEKDAY_NAMES } from './moment-words.ts';

export type MomentSlots = Pick<Slots, 'date' | 'time' | 'fromDate' | 'fromTime' | 'notWeekday' | 'onlyDays'>;

/** Days and times of the turn by what they are for: wanted, of the appointment there is (when moving), or refused. */
export function findMoment(
  turn: SaidTurn,
  now: Temporal.PlainDateTime,
  asked: {
    readonly moving: boolean;
    readonly cancelling: boolean;
    readonly expecting: Expecting;
    readonly asksDay: boolean;
    /** The caller answers which moment it may be: what they do on a day speaks against it. */
    readonly asksMoment: boolean;
  },
): MomentSlots {
  const all = findWhen(turn.judged, now, asked.expecting).filter(({ sense }) => isMoment(sense, now));
  const moving = asked.moving || saysFromTo(turn, all);
  const mentions = withRoles(turn, all, {
    moving,
    cancelling: asked.cancelling,
    asksMoment: asked.asksMoment,
  });
  const wanted = afterTakingBack(
    turn,
    mentions.filter((mention) => mention.role === 'wanted' && !isRefusedFurtherOn(mention, mentions)),
  );
  // An appointment that is past is not moved: "ik ben vorige week gevallen" tells a story.
  const old = afterTakingBack(
    turn,
    mentions.filter(({ role }) => role === 'old'),
  )
    .map(({ found }) => found)
    .filter(
      ({ start, end, sense }) =>
        !/later|eerder/u.test(turn.judged.slice(start, end)) && !isOver(sense, now.toPlainDate()),
    );
  const { date: fromDate } = wantedDays(old, turn, now);
  const fromTime = timeText(old, turn.judged);
  const moments = ofTheFuture(turn, wanted, now, asked.asksDay).map((mention) =>
    forOrBefore(mention, asked.asksDay),
  );
  const shift = moving ? shiftedMoment(turn, fromDate, fromTime) : null;
  const refused = refusedDays(turn, mentions, asked.asksDay && wanted.length === 0, now.toPlainDate());
  const wantedOn = daysWanted(moments, mentions, turn, now);
  const sameWeek = moving ? restOfSameWeek(turn, fromDate) : undefined;
  const { date, onlyDays } = sameWeek === undefined ? wantedOn : { date: sameWeek, onlyDays: [] };
  return {
    ...fill('date', shift === null ? date : shift.date),
    ...(shift === null && onlyDays.length > 0 ? { onlyDays } : {}),
    ...fill('time', shift === null ? (timeText(moments, turn.judged) ?? otherHalf(mentions)) : shift.time),
    ...fill('fromDate', fromDate),
    ...fill('fromTime', fromTime),
    ...(refused.length > 0 ? { notWeekday: refused } : {}),
  };
}

/** "Vandaag niet" leaves the days from tomorrow on; no later Wednesday is refused by it. */
function daysWanted(
  moments: readonly Found[],
  mentions: readonly Mention[],
  turn: SaidTurn,
  now: Temporal.PlainDateTime,
): WantedDays {
  const wanted = wantedDays(moments, turn, now);
  const today = now.toPlainDate();
  if (wanted.date !== undefined || !mentions.some((one) => one.role === 'refused' && isDay(one, today)))
    return wanted;
  const [from, to] = openWeek(today.add({ days: 1 }));
  return { date: `${from.toString()}/${to.toString()}`, onlyDays: [] };
}

/** "Liever niet 's ochtends" leaves the afternoon; who refuses the morning of one day leaves the rest of that day and all others. */
function otherHalf(mentions: readonly Mention[]): string | undefined {
  const parts = mentions.flatMap(({ role, found: { sense } }) =>
    role === 'refused' && sense.shape === 'day-part' && sense.firstDay === null && sense.edge === null
      ? [sense.dayPart]
      : [],
  );
  if (parts.includes('morning') === parts.includes('afternoon')) return undefined;
  return parts.includes('morning') ? '12:00/17:00' : '08:00/12:00';
}

/** That very day, named by what it is from now: "vandaag", "morgen". */
const isDay = ({ found: { sense } }: Mention, day: Temporal.PlainDate): boolean =>
  sense.shape === 'relative-day' &&
  sense.firstDay?.equals(day) === true &&
  (sense.lastDay ?? sense.firstDay).equals(day);

/** "Ik heb op maandag les dus maandag valt af": the same day named twice, and ruled out. */
const isRefusedFurtherOn = ({ found }: Mention, mentions: readonly Mention[]): boolean =>
  found.sense.weekday !== null &&
  mentions.some(
    (other) =>
      other.role === 'refused' &&
      other.found.start > found.start &&
      other.found.sense.weekday === found.sense.weekday &&
      isSameDay(other.found.sense, found.sense),
  );

/** "Vrijdagochtend moet ik werken, vrijdagmiddag kan wel": of that day a part is refused. */
const isWantedFurtherOn = ({ found }: Mention, mentions: readonly Mention[]): boolean =>
  mentions.some(
    (other) =>
      other.role === 'wanted' &&
      other.found.start > found.start &&
      other.found.sense.weekday !== null &&
      other.found.sense.weekday === found.sense.weekday &&
      isSameDay(other.found.sense, found.sense),
  );

const isSameDay = (one: Sense, other: Sense): boolean =>
  one.firstDay !== null && other.firstDay !== null && one.firstDay.equals(other.firstDay);

/** "Van donderdag naar vrijdag" moves something, whatever else was said. */
function saysFromTo(turn: SaidTurn, found: readonly Found[]): boolean {
  const lead = ({ start, end }: Found, word: string): boolean =>
    turn.judged.slice(start, end).toLowerCase().startsWith(`${word} `) ||
    plainAround(turn.judged.slice(Math.max(0, start - 20), start)).endsWith(` ${word} `);
  const from = found.find((one) => lead(one, 'van'));
  return from !== undefined && found.some((one) => one.start > from.start && lead(one, 'naar'));
}

/** "Een afspraak voor vrijdag" is for that day; "het moet voor vrijdag" and "nog voor vrijdag" are before it. */
function forOrBefore({ found, before }: Mention, asksDay: boolean): Found {
  const day = found.sense.firstDay;
  if (!found.sense.doubts.includes('for-or-before') || found.kind === 'datetime') return found;
  const isBefore = DEADLINE.test(before) || (asksDay && ONLY_BEFORE.test(before));
  if (!isBefore) return day === null ? forTheWhole(found) : found;
  if (day === null) return found;
  return { ...found, sense: { ...found.sense, firstDay: null, lastDay: day.subtract({ days: 1 }) } };
}

/** "Een afspraak voor volgende week": the week itself, which was read as the other reading. */
function forTheWhole(found: Found): Found {
  const [whole] = found.also;
  if (whole?.from == null || whole.to === null) return found;
  const firstDay = Temporal.PlainDate.from(whole.from);
  const lastDay = Temporal.PlainDate.from(whole.to);
  const shape = firstDay.until(lastDay).days === 6 ? 'week' : 'days';
  return { ...found, sense: { ...found.sense, firstDay, lastDay, shape, bound: null } };
}

const fill = <Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: string });

/** Lengths, birth dates, years gone by and seasons tell a story; nobody comes to the practice on one. */
const isMoment = ({ shape, lastDay, doubts }: Sense, now: Temporal.PlainDateTime): boolean => {
  // "Het jaar is verkeerd".
  if (shape === 'year' && doubts.includes('vague')) return false;
  if (shape === 'length' || shape === 'birth-date' || shape === 'season') return false;
  return shape !== 'year' || lastDay === null || lastDay.year >= now.year;
};

/** "Ik was gisteren bij de dokter en wil donderdag terugkomen", "ik kom een kwartier later": what is past, or counted from an appointment, is not wanted. */
function ofTheFuture(
  turn: SaidTurn,
  wanted: readonly Mention[],
  now: Temporal.PlainDateTime,
  asksDay: boolean,
): readonly Mention[] {
  const isPast = ({ found }: Mention): boolean => isOver(found.sense, now.toPlainDate());
  const counted = ({ found }: Mention): boolean =>
    found.sense.shape === 'relative-day' &&
    / (later|eerder) $/u.test(plainAround(turn.judged.slice(found.start, found.end)));
  // Asked for a day, "zaterdag 31 oktober" can be one that is past: a questionnaire asks when an accident was.
  const isOnlyPast = asksDay && wanted.every((mention) => isPast(mention) || counted(mention));
  return wanted.filter((mention) => !counted(mention) && (isOnlyPast || !isPast(mention)));
}

const isOver = ({ lastDay }: Sense, today: Temporal.PlainDate): boolean =>
  lastDay !== null && Temporal.PlainDate.compare(lastDay, today) < 0;

const NAMES_WEEKDAY = /(?:maan|dins|woens|donder|vrij|zater|zon)dag/iu;

/**
 * Refused weekdays in the order of the week; a refused time of day is no weekday. "Alles behalve morgen" refuses the weekday of tomorrow where
 * nothing else is said of the day that was asked for: the slot knows no dates (formats.md), and tomorrow must not be offered.
 */
function refusedDays(
  turn: SaidTurn,
  mentions: readonly Mention[],
  onlyRefuses: boolean,
  today: Temporal.PlainDate,
): readonly Weekday[] {
  const days = new Set<number>();
  for (const mention of mentions) {
    const { role, found } = mention;
    const { weekday, firstDay, lastDay } = found.sense;
    if (role !== 'refused' || isDay(mention, today) || isWantedFurtherOn(mention, mentions)) continue;
    if (weekday !== null) days.add(weekday);
    else if (
      onlyRefuses &&
      found.sense.shape === 'relative-day' &&
      firstDay !== null &&
      lastDay?.equals(firstDay)
    )
      days.add(firstDay.dayOfWeek);
    // "Maandag tot en met woensdag" is one range of days.
    else if (
      NAMES_WEEKDAY.test(turn.judged.slice(found.start, found.end)) &&
      firstDay !== null &&
      lastDay !== null
    ) {
      const length = Math.min(firstDay.until(lastDay).days, 6);
      for (let day = 0; day <= length; day += 1) days.add(firstDay.add({ days: day }).dayOfWeek);
    }
  }
  return [...days].sort((one, other) => one - other).flatMap((day) => WEEKDAY_NAMES[day - 1]?.[1] ?? []);
}
