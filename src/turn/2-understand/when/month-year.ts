import { quantityAt } from '../numbers/quantity.ts';
import { yearSpan } from './calendar.ts';
import { type DayWords, daysOf } from './days.ts';
import { isText, type Line, type Match, textAt } from './line.ts';
import { monthPhraseAt } from './names.ts';
import { SHIFT } from './period-unit.ts';
import { fullYearAt, yearAfter } from './year.ts';

/** "mei", "juni 2016", "in maart", "november, 2016", "september van volgend jaar". */
export function monthAt(line: Line, at: number): Match<DayWords> | null {
  const led = isText(line, at, 'in') ? at + 1 : at;
  const bare = monthPhraseAt(line, led, false);
  const month = bare ?? monthPhraseAt(line, led, true);
  if (month === null) return null;
  // "32 mei" is no month of May.
  if (led === at && isTooManyDays(line, at - 1)) return null;
  const dash =
    isText(line, month.next, '-', '/') && line.tokens[month.next]?.spaced === false
      ? month.next + 1
      : month.next;
  const year = dash > month.next ? fullYearAt(line, dash) : longYear(line, month.next);
  // "jan" and "sep" are people too.
  if (bare === null && year === null && !besideMonth(line, led, month.next)) return null;
  const relative = year === null ? relativeYear(line, month.next) : null;
  const shift = relative === null ? null : line.today.year + relative.value;
  return {
    value: { type: 'month', month: month.value, year: year?.value ?? shift },
    next: year?.next ?? relative?.next ?? month.next,
  };
}

/** "volgend jaar januari", "vorig jaar in mei". */
export function monthOfThatYearAt(line: Line, at: number): Match<DayWords> | null {
  const which = line.lexemes[at]?.which;
  if (which === undefined || !isText(line, at + 1, 'jaar')) return null;
  const month = monthPhraseAt(line, isText(line, at + 2, 'in') ? at + 3 : at + 2, false);
  if (month === null) return null;
  return {
    value: { type: 'month', month: month.value, year: line.today.year + SHIFT[which] },
    next: month.next,
  };
}

/** A number below a hundred that no month has days for. */
function isTooManyDays(line: Line, at: number): boolean {
  const count = quantityAt(line.tokens, at);
  return count !== null && count.next === at + 1 && count.value > 31 && count.value < 100;
}

/** "jan-feb 2017": an abbreviation with another month on the other side of a dash. */
function besideMonth(line: Line, at: number, next: number): boolean {
  const joint = (index: number): boolean => isText(line, index, '-', 'tot', '/', 'en');
  return (
    (joint(next) && line.lexemes[next + 1]?.month !== undefined) ||
    (joint(at - 1) && line.lexemes[at - 2]?.month !== undefined)
  );
}

export function longYear(line: Line, at: number): Match<number> | null {
  const year = yearAfter(line, at);
  return year === null || year.value.short ? null : { value: year.value.year, next: year.next };
}

/** "(van) volgend jaar". */
export function relativeYear(line: Line, at: number): Match<number> | null {
  const of = isText(line, at, 'van', 'in') ? at + 1 : at;
  const which = line.lexemes[of]?.which;
  return which !== undefined && isText(line, of + 1, 'jaar') ? { value: SHIFT[which], next: of + 2 } : null;
}

const BEFORE_YEAR: ReadonlySet<string> = new Set(
  'van na voor tot sinds vanaf eind begin uit en tussen in medio'.split(' '),
);

/** "in 2016", "het jaar 2018", "heel 2027": a bare number is a year only behind these. */
export function yearAt(line: Line, at: number): Match<DayWords> | null {
  let index = isText(line, at, 'in', 'heel', 'sinds') ? at + 1 : at;
  if (isText(line, index, 'het')) index += 1;
  if (isText(line, index, 'jaar')) index += 1;
  const led = index > at && !(index === at + 1 && isText(line, at, 'het'));
  if (!led && !BEFORE_YEAR.has(textAt(line, at - 1))) return null;
  const year = fullYearAt(line, index);
  if (year === null || line.lexemes[year.next]?.unit !== undefined) return null;
  if (/^(mensen|euro|personen|stuks|gram|keer|dollar)$/.test(textAt(line, year.next))) return null;
  return { value: { type: 'days', days: daysOf(yearSpan(year.value), 'year') }, next: year.next };
}
