import { quantityAt } from '../numbers/quantity.ts';
import { basicDayAt } from './basic-day.ts';
import { daysFrom, isBefore, weekdayFrom, weekdayUpTo } from './calendar.ts';
import type { Days, DayWords } from './days.ts';
import { daysOf, oneDay } from './days.ts';
import type { Doubt } from './found.ts';
import { HOLIDAYS, holidayBefore, holidayFrom } from './holidays.ts';
import { lengthAt } from './length.ts';
import { addDays, addLength, isOfDays, type Length } from './length-sum.ts';
import { isText, type Line, longestOf, type Match } from './line.ts';
import { weekdayNameAt } from './names.ts';
import { nthAtStart } from './nth-day.ts';
import { spanOfUnit } from './period-unit.ts';
import { resolveDays } from './resolve.ts';

/** A day or moment counted from another: "over twee weken", "drie dagen geleden", "twee weken na pasen", "binnen een uur". */
export function relativeDayAt(line: Line, at: number): Match<DayWords> | null {
  return longestOf(line, at, RULES);
}

const known = (days: Days, next: number): Match<DayWords> => ({ value: { type: 'days', days }, next });

/** A length from now: in days it is a day, in hours or less a moment. */
function fromNow(
  line: Line,
  length: Length,
  sign: 1 | -1,
  next: number,
  doubts: readonly Doubt[] = [],
): Match<DayWords> {
  const all: readonly Doubt[] = length.vague ? [...doubts, 'vague'] : doubts;
  if (isOfDays(length.unit) && length.hours === 0) {
    return known(oneDay(addDays(line.today, length, sign), 'relative-day', { doubts: all }), next);
  }
  const at = addLength(line.now, length, sign);
  return { value: { type: 'moment', from: at, to: null, point: at, doubts: all }, next };
}

const FROM_NOW: ReadonlySet<string> = new Set(['nu', 'vandaag', 'heden']);

/** "vanaf nu", "van nu af aan": the index after it. */
function afterFromNow(line: Line, at: number): number {
  if (isText(line, at, 'vanaf') && FROM_NOW.has(line.tokens[at + 1]?.text ?? '')) return at + 2;
  if (isText(line, at, 'van') && isText(line, at + 1, 'nu') && isText(line, at + 2, 'af'))
    return isText(line, at + 3, 'aan') ? at + 4 : at + 3;
  return at;
}

/** "over 2 weken", "in 30 minuten", "+15 minuten", "vanaf nu over drie dagen", "over minder dan een uur". */
function aheadAt(line: Line, at: number): Match<DayWords> | null {
  const now = afterFromNow(line, at);
  if (!isText(line, now, 'over', 'in', '+')) return null;
  if (isText(line, now, '+') && line.tokens[now + 1]?.kind !== 'digits') return null;
  const length = lengthAt(line, isText(line, now + 1, 'precies', 'exact', 'ongeveer') ? now + 2 : now + 1);
  if (length === null || length.value.unit === 'weekend') return null;
  // "in de hele week" is no way to say when; "een keer in 2 weken" counts how often.
  if (
    isText(line, now, 'in') &&
    (isText(line, now + 1, 'de', 'het', 'totaal') || isText(line, now - 1, 'keer', 'maal', 'x'))
  )
    return null;
  return fromNow(line, length.value, 1, afterFromNow(line, length.next));
}

/** "over zes à zeven weken", "over twee tot drie maanden": from the first to the second. */
function aheadBetweenAt(line: Line, at: number): Match<DayWords> | null {
  if (!isText(line, at, 'over', 'in')) return null;
  const count = quantityAt(line.tokens, at + 1);
  if (count === null || !isText(line, count.next, 'a', 'tot', 'of', '-')) return null;
  const length = lengthAt(line, count.next + 1);
  if (length === null || !isOfDays(length.value.unit) || count.value > 1000) return null;
  const first = addDays(line.today, withCount(length.value, Math.floor(count.value)), 1);
  const last = addDays(line.today, length.value, 1);
  return known(daysOf({ first, last }, 'days', { doubts: ['vague'] }), length.next);
}

/** The same unit, another count. */
function withCount(length: Length, count: number): Length {
  const { years, months, weeks, days } = length;
  return {
    ...length,
    years: years > 0 ? count : 0,
    months: months > 0 ? count : 0,
    weeks: weeks > 0 ? count : 0,
    days: days > 0 ? count : 0,
  };
}

/** "binnen 5 dagen", "binnen een uur": any time from now to then; chrono and Recognizers-Text take the end, kept as `point`. */
function withinAt(line: Line, at: number): Match<DayWords> | null {
  if (!isText(line, at, 'binnen')) return null;
  const article = isText(line, at + 1, 'de', 'het', 'nu') ? at + 2 : at + 1;
  const length = lengthAt(line, isText(line, article, 'en') ? article + 1 : article);
  if (length === null) return null;
  const doubts: readonly Doubt[] = length.value.vague ? ['vague'] : [];
  if (isOfDays(length.value.unit)) {
    const last = addDays(line.today, length.value, 1);
    return known(
      daysOf({ first: line.today, last }, 'days', { bound: 'until', doubts, also: [{ first: last, last }] }),
      length.next,
    );
  }
  const to = addLength(line.now, length.value, 1);
  return { value: { type: 'moment', from: line.now, to, point: to, doubts }, next: length.next };
}

/** "2 dagen geleden", "een week later", "5 minuten later", "twee weken vanaf nu", "drie dagen terug". */
function countedAt(line: Line, at: number): Match<DayWords> | null {
  const length = lengthAt(line, at);
  if (length === null) return null;
  const { next, value } = length;
  if (isText(line, next, 'geleden', 'tevoren', 'eerder')) return fromNow(line, value, -1, next + 1);
  if (isText(line, next, 'later', 'hierna', 'nadien')) return fromNow(line, value, 1, next + 1);
  const now = afterFromNow(line, next);
  if (now > next) return fromNow(line, value, 1, now);
  if (isText(line, next, 'uit') && value.unit === 'minute') return fromNow(line, value, 1, next + 1);
  if (isText(line, next, 'terug') && isOfDays(value.unit) && !isText(line, at, 'de', 'het'))
    return fromNow(line, value, -1, next + 1, ['other-kind']);
  return null;
}

/** "twee weken na pasen", "een dag voor kerst", "een dag eerder dan 3 december", "de dag na koningsdag", "3 dagen vanaf vandaag", "een week na morgen". */
function besideDayAt(line: Line, at: number): Match<DayWords> | null {
  const length = dayOrLengthAt(line, at);
  if (length === null || !isOfDays(length.value.unit)) return null;
  const than = isText(line, length.next, 'later', 'eerder') && isText(line, length.next + 1, 'dan');
  const after = isText(line, length.next, 'na', 'vanaf') || (than && isText(line, length.next, 'later'));
  if (!after && !than && !isText(line, length.next, 'voor')) return null;
  const anchor = basicDayAt(line, than ? length.next + 2 : length.next + 1);
  if (anchor === null) return null;
  const days = resolveDays(anchor.value, line.today);
  if (days === null) return anchor.value.type === 'impossible' ? anchor : null;
  if (days.first === null || days.last === null || days.shape === 'week') return null;
  const sign = after ? 1 : -1;
  const from =
    days.holiday === null ? (after ? days.last : days.first) : holidayAnchor(line, days, length.value, sign);
  const doubts = length.value.vague ? [...days.doubts, 'vague' as const] : days.doubts;
  return known(oneDay(addDays(from, length.value, sign), 'relative-day', { doubts }), anchor.next);
}

/** "de dag" is one day. */
function dayOrLengthAt(line: Line, at: number): Match<Length> | null {
  const article = isText(line, at, 'de', 'een') ? at + 1 : at;
  if (!isText(line, article, 'dag')) return lengthAt(line, at);
  return {
    value: {
      years: 0,
      months: 0,
      weeks: 0,
      days: 1,
      hours: 0,
      minutes: 0,
      seconds: 0,
      vague: false,
      unit: 'day',
      surelyLength: true,
    },
    next: article + 1,
  };
}

/** "een jaar na kerst" counts from the last Christmas when that leads to a day to come. */
function holidayAnchor({ today }: Line, days: Days, length: Length, sign: 1 | -1): Temporal.PlainDate {
  const holiday = HOLIDAYS.find(({ name }) => name === days.holiday);
  const own = (sign === 1 ? days.last : days.first) ?? today;
  if (holiday === undefined || own.year > today.year + 1) return own;
  const last = holidayBefore(holiday, today);
  if (sign === 1) return !isBefore(addDays(last.last, length, 1), today) ? last.last : own;
  const reached = !isBefore(addDays(own, length, -1), today);
  return reached ? own : holidayFrom(holiday, daysFrom(own, 1)).first;
}

/** "vandaag over een week", "morgen over veertien dagen". */
function offsetOverAt(line: Line, at: number): Match<DayWords> | null {
  const lexeme = line.lexemes[at];
  if (lexeme?.offset === undefined) return null;
  const over = isText(line, at + 1, 'over');
  if (!over && !(isText(line, at + 1, 'acht', '8', 'veertien', '14') && isText(line, at + 2, 'dagen')))
    return null;
  const length = lengthAt(line, over ? at + 2 : at + 1);
  if (length === null || !isOfDays(length.value.unit)) return null;
  const day = daysFrom(line.today, lexeme.offset);
  // "vandaag over acht dagen" is the old way to say a week from today.
  const week = length.value.unit === 'day' && length.value.days === 8;
  const date = week ? daysFrom(day, 7) : addDays(day, length.value, 1);
  return known(oneDay(date, 'relative-day', { doubts: length.value.vague ? ['vague'] : [] }), length.next);
}

/** "de vrijdag na hemelvaart", "de zondag voor kerst", "de eerste maandag na 3 mei", "de derde dinsdag na kerst". */
function weekdayBesideAt(line: Line, at: number): Match<DayWords> | null {
  const article = isText(line, at, 'de', 'op') ? at + 1 : at;
  const nth = nthAtStart(line, article);
  const count = nth === null || nth.value < 1 ? 1 : nth.value;
  const first = isText(line, article, 'eerstvolgende') ? article + 1 : (nth?.next ?? article);
  const name = weekdayNameAt(line, first);
  if (name === null || !isText(line, name.next, 'na', 'voor')) return null;
  const anchor = basicDayAt(line, name.next + 1);
  if (anchor === null || anchor.value.type === 'weekday') return null;
  if (anchor.value.type === 'impossible') return anchor;
  const days = resolveDays(anchor.value, line.today);
  if (days === null || days.first === null || days.last === null) return null;
  const date = isText(line, name.next, 'na')
    ? weekdayFrom(daysFrom(days.last, 1), name.value).add({ weeks: count - 1 })
    : weekdayUpTo(daysFrom(days.first, -1), name.value).subtract({ weeks: count - 1 });
  return known(oneDay(date, 'weekday', { weekday: name.value }), anchor.next);
}

/** "de week van kerst", "in de week na pasen", "het weekend van 3 april", "het weekend van volgende week". */
function unitAroundAt(line: Line, at: number): Match<DayWords> | null {
  const led = isText(line, at, 'in') ? at + 1 : at;
  const article = isText(line, led, 'de', 'het') ? led + 1 : led;
  if (!isText(line, article, 'week', 'weekend', 'weekeinde')) return null;
  const shift = isText(line, article + 1, 'van', 'met')
    ? 0
    : isText(line, article + 1, 'na')
      ? 1
      : isText(line, article + 1, 'voor')
        ? -1
        : null;
  if (shift === null) return null;
  const anchor = basicDayAt(line, article + 2);
  const days = anchor === null ? null : resolveDays(anchor.value, line.today);
  if (anchor === null || days === null || days.first === null) return null;
  const unit = isText(line, article, 'week') ? 'week' : 'weekend';
  // "het weekend van volgende week" names the weekend of a week; a week of a week is none.
  if (days.shape === 'month' || days.shape === 'year' || (days.shape === 'week' && unit === 'week'))
    return null;
  return known(daysOf(spanOfUnit(days.first, unit, shift), unit, { doubts: days.doubts }), anchor.next);
}

const RULES = [
  offsetOverAt,
  weekdayBesideAt,
  unitAroundAt,
  aheadAt,
  aheadBetweenAt,
  withinAt,
  countedAt,
  besideDayAt,
] as const;
