import { daysFrom, monthStart } from './calendar.ts';
import type { Days, DayWords } from './days.ts';
import { daysOf } from './days.ts';
import { lengthAt } from './length.ts';
import { addDays, addLength, isOfDays, type Length } from './length-sum.ts';
import { isText, type Line, type Match } from './line.ts';

const known = (days: Days, next: number): Match<DayWords> => ({ value: { type: 'days', days }, next });

/** "komende 3 dagen", "de afgelopen twee weken", "laatste 3 minuten", "volgende 3 uur", "komend uur", "de komende weken". */
export function countedPeriodAt(line: Line, at: number): Match<DayWords> | null {
  const led = isText(line, at, 'in', 'binnen') ? at + 1 : at;
  const article = isText(line, led, 'de', 'het') ? led + 1 : led;
  const which = line.lexemes[article]?.which;
  if (which === undefined || which === 'this') return null;
  const length = lengthAt(line, article + 1) ?? oneOrFew(line, article + 1);
  if (length === null) return null;
  const forward = which !== 'last';
  const { value, next } = length;
  const doubts: Days['doubts'] = value.vague ? ['vague'] : [];
  if (!isOfDays(value.unit)) {
    const other = addLength(line.now, value, forward ? 1 : -1);
    const [from, to] = forward ? [line.now, other] : [other, line.now];
    return { value: { type: 'moment', from, to, point: forward ? to : from, doubts }, next };
  }
  const edge = addDays(line.today, value, forward ? 1 : -1);
  const tomorrow = daysFrom(line.today, 1);
  if (!forward)
    return known(daysOf({ first: edge, last: daysFrom(line.today, -1) }, 'days', { doubts }), next);
  // "De komende twee dagen", said in the morning, may begin today.
  const today =
    which === 'coming' && value.unit !== 'workday' ? [{ first: line.today, last: daysFrom(edge, -1) }] : [];
  const also = calendarUnits(line, value) ?? today;
  const vague = also.length > 0 && !value.vague ? (['vague'] as const) : [];
  return known(
    daysOf({ first: tomorrow, last: edge }, 'days', { doubts: [...doubts, ...vague], also }),
    next,
  );
}

/** "komend uur" is one; "komende weken" is a few, of which Recognizers-Text takes one. */
function oneOrFew(line: Line, at: number): Match<Length> | null {
  const unit = line.lexemes[at]?.unit;
  if (unit === undefined || unit === 'weekend') return null;
  const plural = isText(line, at, 'weken', 'dagen', 'maanden', 'jaren', 'uren', 'minuten');
  if (!plural && isOfDays(unit)) return null;
  const zero = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };
  const amounts: Partial<Record<typeof unit, Partial<typeof zero>>> = {
    week: { weeks: 1 },
    day: { days: 3 },
    month: { months: 1 },
    year: { years: 1 },
    hour: { hours: 1 },
    minute: { minutes: 1 },
    'quarter-hour': { minutes: 15 },
  };
  const amount = amounts[unit];
  return amount === undefined
    ? null
    : { value: { ...zero, ...amount, vague: plural, unit, surelyLength: true }, next: at + 1 };
}

/** "komende 3 weken" in whole calendar weeks from the next Monday, as Duckling has it. */
function calendarUnits({ today }: Line, length: Length): Days['also'] | null {
  if (length.unit === 'week' && length.days === 0) {
    const first = daysFrom(today, 8 - today.dayOfWeek);
    return [{ first, last: daysFrom(first, length.weeks * 7 - 1) }];
  }
  if (length.unit === 'month') {
    const first = monthStart(today, 1);
    return [{ first, last: first.add({ months: length.months }).subtract({ days: 1 }) }];
  }
  return null;
}
