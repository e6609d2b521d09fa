import { quantityAt } from '../numbers/quantity.ts';
import {
  daysFrom,
  isBefore,
  isSameDay,
  mondayOf,
  type PlainDate,
  weekdayFrom,
  weekdayUpTo,
} from './calendar.ts';
import type { Days, DayWords } from './days.ts';
import { oneDay } from './days.ts';
import { lengthAt } from './length.ts';
import type { Which } from './lexicon.ts';
import { isGlued, isText, type Line, longestOf, type Match, type Rule, remembered } from './line.ts';
import { weekdayNameAt } from './names.ts';
import { nthAt } from './nth-day.ts';

/** Any day named by its weekday: "vrijdag", "volgende week dinsdag", "maandag over een week", "de eerste vrijdag van juli". */
export const weekdayAt: Rule<DayWords> = remembered('weekday', (line, at) => {
  return longestOf(line, at, RULES);
});

const known = (days: Days, next: number): Match<DayWords> => ({ value: { type: 'days', days }, next });

const day = (date: PlainDate, weekday: number, rest: Partial<Days> = {}): Days =>
  oneDay(date, 'weekday', { weekday, ...rest });

/** "a.s.", "aanstaande", "jl.", "jongstleden" after the weekday. */
function suffixAt(line: Line, at: number): Match<Which> | null {
  if (isText(line, at, 'a') && isGlued(line, at + 1, '.') && isGlued(line, at + 2, 's')) {
    return { value: 'coming', next: isGlued(line, at + 3, '.') ? at + 4 : at + 3 };
  }
  if (isText(line, at, 'j') && isGlued(line, at + 1, '.') && isGlued(line, at + 2, 'l')) {
    return { value: 'last', next: isGlued(line, at + 3, '.') ? at + 4 : at + 3 };
  }
  if (isText(line, at, 'as', 'aanstaande', 'aanstaand', 'eerstkomende', 'eerstvolgende')) {
    return { value: 'coming', next: isGlued(line, at + 1, '.') ? at + 2 : at + 1 };
  }
  if (isText(line, at, 'jl', 'jongstleden', 'laatstleden')) {
    return { value: 'last', next: isGlued(line, at + 1, '.') ? at + 2 : at + 1 };
  }
  return null;
}

/** "vrijdag", "op vrijdag", "vrijdag a.s.". */
function plainAt(line: Line, at: number): Match<DayWords> | null {
  const name = weekdayNameAt(line, at);
  if (name === null) return null;
  const suffix = suffixAt(line, name.next);
  // "niet aanstaande dinsdag maar de dinsdag daarna", "vrijdag of anders de maandag erna".
  if (isText(line, name.next, 'daarna', 'erna', 'daarop', 'erop')) {
    const coming = weekdayFrom(daysFrom(line.today, 1), name.value);
    const next =
      line.before === null ? daysFrom(coming, 7) : weekdayFrom(daysFrom(line.before, 1), name.value);
    return known(day(next, name.value), name.next + 1);
  }
  if (suffix === null) return { value: { type: 'weekday', weekday: name.value }, next: name.next };
  return known(chosen(line, suffix.value, name.value), suffix.next);
}

/** "a.s. vrijdag", "komende vrijdag", "deze vrijdag", "volgende maandag", "afgelopen dinsdag", "de laatste zondag". */
function whichAt(line: Line, at: number): Match<DayWords> | null {
  const article = isText(line, at, 'de') ? at + 1 : at;
  const abbreviated = suffixAt(line, article);
  const which = abbreviated?.value ?? line.lexemes[article]?.which;
  if (which === undefined) return null;
  const name = weekdayNameAt(line, abbreviated?.next ?? article + 1);
  return name === null ? null : known(chosen(line, which, name.value), name.next);
}

/**
 * "komende" is the next one after today. "volgende" is the one in next week, as Recognizers-Text and chrono have it; many people
 * mean the coming one, so that is kept as another reading. "deze" is of this week, or the coming one when it has passed.
 */
function chosen({ today }: Line, which: Which, weekday: number): Days {
  const coming = weekdayFrom(daysFrom(today, 1), weekday);
  const other = (date: PlainDate) => ({ first: date, last: date });
  switch (which) {
    case 'coming':
      return day(coming, weekday);
    case 'next': {
      const next = daysFrom(mondayOf(today), 6 + weekday);
      return isSameDay(next, coming)
        ? day(next, weekday)
        : day(next, weekday, { doubts: ['which-week'], also: [other(coming)] });
    }
    case 'last': {
      const last = weekdayUpTo(daysFrom(today, -1), weekday);
      return day(last, weekday);
    }
    case 'this': {
      const own = daysFrom(mondayOf(today), weekday - 1);
      return isBefore(own, today)
        ? day(coming, weekday, { doubts: ['past-or-future'], also: [other(own)] })
        : day(own, weekday);
    }
  }
}

/** "volgende week (op) dinsdag", "dinsdag (van) volgende week", "de week erna op maandag", "over twee weken op dinsdag". */
function weekAndDayAt(line: Line, at: number): Match<DayWords> | null {
  const week = weekOffsetAt(line, at);
  if (week !== null) {
    const comma = isText(line, week.next, ',') ? week.next + 1 : week.next;
    const on = isText(line, comma, 'op', 'de', 'die') ? comma + 1 : comma;
    const name = weekdayNameAt(line, on);
    return name === null ? null : known(inWeek(line, week.value, name.value), name.next);
  }
  const name = weekdayNameAt(line, at);
  if (name === null) return null;
  const shared = sharedWeekAt(line, name.next);
  if (shared !== null) return known(inWeek(line, shared, name.value), name.next);
  const of = isText(line, name.next, 'van', 'in', 'op') ? name.next + 1 : name.next;
  const after = weekOffsetAt(line, of);
  if (after === null || (isText(line, of, 'over') && after.value.days)) return null;
  return known(inWeek(line, after.value, name.value), after.next);
}

/** "maandag of dinsdag volgende week": the week said with the second weekday holds for the first. */
function sharedWeekAt(line: Line, at: number): WeekOffset | null {
  if (!isText(line, at, 'of', 'en')) return null;
  const other = weekdayNameAt(line, isText(line, at + 1, 'op') ? at + 2 : at + 1);
  if (other === null) return null;
  const of = isText(line, other.next, 'van', 'in') ? other.next + 1 : other.next;
  const week = weekOffsetAt(line, of);
  return week === null || week.value.days ? null : week.value;
}

interface WeekOffset {
  readonly weeks: number;
  /** Counted from the weekday itself: "dinsdag over een week". */
  readonly days: boolean;
  readonly unsure: boolean;
}

const inWeek = ({ today }: Line, week: WeekOffset, weekday: number): Days => {
  const date = daysFrom(mondayOf(today), week.weeks * 7 + weekday - 1);
  if (!week.unsure) return day(date, weekday);
  const coming = weekdayFrom(daysFrom(today, 1), weekday);
  if (isSameDay(coming, date)) return day(date, weekday);
  return day(date, weekday, { doubts: ['which-week'], also: [{ first: coming, last: coming }] });
};

/** "deze week", "volgende week", "komende week", "vorige week", "over twee weken", "de week erna/daarop", "de volgende week". */
function weekOffsetAt(line: Line, at: number): Match<WeekOffset> | null {
  const inThe = isText(line, at, 'in', 'van') ? at + 1 : at;
  const article = isText(line, inThe, 'de') ? inThe + 1 : inThe;
  const which = line.lexemes[article]?.which;
  if (which !== undefined && isText(line, article + 1, 'week')) {
    const weeks = which === 'this' ? 0 : which === 'last' ? -1 : 1;
    return { value: { weeks, days: false, unsure: which === 'coming' }, next: article + 2 };
  }
  if (
    isText(line, article, 'week') &&
    isText(line, article + 1, 'erna', 'daarna', 'daarop', 'erop', 'hierna')
  ) {
    return { value: { weeks: 1, days: false, unsure: false }, next: article + 2 };
  }
  if (!isText(line, at, 'over')) return null;
  const length = lengthAt(line, at + 1);
  if (length === null || length.value.unit !== 'week' || length.value.days > 0) return null;
  return { value: { weeks: length.value.weeks, days: true, unsure: length.value.vague }, next: length.next };
}

/** "dinsdag over een week", "vrijdag over veertien dagen": counted from the first such day, today included. */
function dayOverWeeksAt(line: Line, at: number): Match<DayWords> | null {
  const name = weekdayNameAt(line, at);
  if (name === null || !isText(line, name.next, 'over')) return null;
  const length = lengthAt(line, name.next + 1);
  if (length === null) return null;
  const { weeks, days, unit } = length.value;
  // "vrijdag over acht dagen" is the old way to say a week from Friday.
  const count =
    unit === 'week'
      ? weeks
      : unit === 'day' && (days === 8 || days === 7)
        ? 1
        : unit === 'day' && days % 7 === 0
          ? days / 7
          : 0;
  if (count === 0) return null;
  const date = weekdayFrom(line.today, name.value).add({ weeks: count });
  return known(day(date, name.value, length.value.vague ? { doubts: ['vague'] } : {}), length.next);
}

/** "over twee zondagen", "twee zondagen vanaf nu", "twee zondagen later": the nth such day from now. */
function countedWeekdaysAt(line: Line, at: number): Match<DayWords> | null {
  const over = isText(line, at, 'over') ? at + 1 : at;
  const count = quantityAt(line.tokens, over);
  if (count === null || !Number.isInteger(count.value) || count.value < 1 || count.value > 60) return null;
  const lexeme = line.lexemes[count.next];
  if (lexeme?.weekday === undefined || lexeme.plural !== true) return null;
  const fromNow = isText(line, count.next + 1, 'vanaf') && isText(line, count.next + 2, 'nu', 'vandaag');
  const later = isText(line, count.next + 1, 'later', 'verder');
  if (over === at && !fromNow && !later) return null;
  const date = weekdayFrom(daysFrom(line.today, 1), lexeme.weekday).add({ weeks: count.value - 1 });
  return known(day(date, lexeme.weekday), count.next + (fromNow ? 3 : later ? 2 : 1));
}

const RULES = [weekAndDayAt, plainAt, whichAt, dayOverWeeksAt, nthAt, countedWeekdaysAt] as const;
