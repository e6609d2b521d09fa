import { basicDayAt } from './basic-day.ts';
import { dayNumberAt } from './calendar-day.ts';
import { connectorAt } from './clock-span.ts';
import type { DayWords } from './days.ts';
import { isText, type Line, type Match } from './line.ts';
import { monthPhraseAt } from './names.ts';
import { betweenDays } from './range-ends.ts';
import type { Meant } from './reading.ts';
import { resolveDays } from './resolve.ts';
import { yearAfter } from './year.ts';

const LEADS: ReadonlySet<string> = new Set(['van', 'vanaf', 'tussen', 'sinds', 'op', 'in']);

/** "13 tot en met 15 juli", "tussen 3 en 12 van sept", "18-19 november 2026", "van de 4e tot de 8e mei". */
export function dayNumbersAt(line: Line, at: number): Match<readonly Meant[]> | null {
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
export function monthAndNumbersAt(line: Line, at: number): Match<readonly Meant[]> | null {
  const month = basicDayAt(line, at);
  if (month === null || !isText(line, month.next, 'van', 'vanaf', 'tussen')) return null;
  if (month.value.type !== 'month' && month.value.type !== 'days') return null;
  const days = resolveDays(month.value, line.today);
  if (days?.shape !== 'month' || days.first === null || days.first.equals(days.last ?? days.first))
    return null;
  const led = month.next + 1;
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
