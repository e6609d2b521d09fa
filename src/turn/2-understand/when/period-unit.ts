import {
  type DaySpan,
  daysFrom,
  monthOf,
  monthStart,
  quarterSpan,
  weekendOf,
  weekOf,
  yearSpan,
} from './calendar.ts';
import { type Days, daysOf } from './days.ts';
import type { Which } from './lexicon.ts';
import { isText, type Line, type Match, textAt } from './line.ts';

export type PeriodUnit = 'week' | 'weekend' | 'month' | 'quarter' | 'year';

/** The calendar stretch of a unit, `shift` units away from a day. */
export function spanOfUnit(today: Temporal.PlainDate, unit: PeriodUnit, shift: number): DaySpan {
  switch (unit) {
    case 'week':
      return weekOf(daysFrom(today, shift * 7));
    case 'weekend':
      return weekendOf(daysFrom(today, shift * 7));
    case 'month':
      return monthOf(monthStart(today, shift));
    case 'quarter': {
      const quarter = today.year * 4 + Math.floor((today.month - 1) / 3) + shift;
      return quarterSpan(Math.floor(quarter / 4), (quarter % 4) + 1);
    }
    case 'year':
      return yearSpan(today.year + shift);
  }
}

export function periodUnitAt(line: Line, at: number): PeriodUnit | null {
  const unit = line.lexemes[at]?.unit;
  const plural = /(en|aren)$/.test(textAt(line, at)) && unit !== 'weekend';
  if (plural) return null;
  return unit === 'week' || unit === 'weekend' || unit === 'month' || unit === 'quarter' || unit === 'year'
    ? unit
    : null;
}

export const SHIFT: Readonly<Record<Which, number>> = { coming: 1, next: 1, this: 0, last: -1 };

export interface Period {
  readonly days: Days;
  readonly unit: PeriodUnit;
}

/** "deze week", "volgend jaar", "komend weekend", "de huidige maand", "het weekend", "de week daarna". */
export function namedPeriodAt(line: Line, at: number): Match<Period> | null {
  const article = isText(line, at, 'de', 'het') ? at + 1 : at;
  const which = line.lexemes[article]?.which;
  if (which !== undefined) {
    const unit = periodUnitAt(line, article + 1);
    return unit === null ? null : { value: { days: chosen(line, which, unit), unit }, next: article + 2 };
  }
  const unit = periodUnitAt(line, article);
  if (unit === null) return null;
  if (isText(line, article + 1, 'erna', 'daarna', 'daarop', 'erop', 'hierna')) {
    const from = line.before !== null && unit === 'week' ? { ...line, today: line.before } : line;
    return { value: { days: chosen(from, 'next', unit), unit }, next: article + 2 };
  }
  if (unit === 'weekend') return { value: { days: chosen(line, 'this', unit), unit }, next: article + 1 };
  // "de week" is this week after "eind van", and a guess by itself.
  return article === at ? null : { value: { days: chosen(line, 'this', unit), unit }, next: article + 1 };
}

/**
 * "komende week" is next week, on Monday and Tuesday perhaps this one. "volgend weekend" is that of next week; "komend weekend" the
 * first one to come.
 */
function chosen({ today }: Line, which: Which, unit: PeriodUnit): Days {
  const shape = unit === 'quarter' ? 'quarter' : unit;
  if (unit === 'weekend' && which === 'coming')
    return daysOf(spanOfUnit(today, unit, today.dayOfWeek >= 6 ? 1 : 0), shape);
  const span = spanOfUnit(today, unit, SHIFT[which]);
  if (which === 'coming' && unit === 'week') {
    return daysOf(span, shape, {
      doubts: ['which-week'],
      also: [{ first: daysFrom(today, 1), last: daysFrom(today, 7) }],
    });
  }
  if (which === 'next' && unit === 'weekend' && today.dayOfWeek <= 4) {
    return daysOf(span, shape, { doubts: ['which-week'], also: [spanOfUnit(today, unit, 0)] });
  }
  return daysOf(span, shape);
}
