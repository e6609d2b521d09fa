import { dateOf, monthOf } from './calendar.ts';
import type { DayWords } from './days.ts';
import { daysOf, oneDay } from './days.ts';
import { isText, type Line, type Match } from './line.ts';
import { expandYear, fullYearAt } from './year.ts';

const SEPARATORS: ReadonlySet<string> = new Set(['-', '/', '.']);

interface Run {
  readonly numbers: readonly string[];
  readonly separators: readonly string[];
  readonly next: number;
}

/** "22-04", "12/8/2015", "2016-11-07", "12-08, 2015", "11-2016". Day before month, as in Dutch; the year may come first. */
export function numericDateAt(line: Line, at: number): Match<DayWords> | null {
  const before = line.tokens[at - 1];
  const first = line.tokens[at];
  if (first?.kind !== 'digits') return null;
  if (before !== undefined && !first.spaced && !isText(line, at - 1, '(', '"', ':', ',')) return null;
  const run = runAt(line, at);
  if (run === null) return null;
  if (run.numbers.length === 3) return three(line, run);
  return run.numbers.length === 2 ? two(line, at, run) : null;
}

/** Digits joined by one kind of separator, to the end: "80-32-89-89" is one run of four, and no date. */
function runAt(line: Line, at: number): Run | null {
  const numbers = [line.tokens[at]?.text ?? ''];
  const separators: string[] = [];
  let next = at + 1;
  while (numbers.length < 6) {
    const separator = line.tokens[next];
    const digits = line.tokens[next + 1];
    if (separator === undefined || !SEPARATORS.has(separator.text) || digits?.kind !== 'digits') break;
    // "11 - 2016" and "2016 / 11" have spaces on both sides; "22-2 - 23-2" is a range and not joined.
    if (separator.spaced !== digits.spaced || (separator.spaced && numbers.length > 1)) break;
    if (separator.spaced && separator.text === '.') break;
    numbers.push(digits.text);
    separators.push(separator.spaced ? ` ${separator.text}` : separator.text);
    next += 2;
  }
  if (numbers.length < 2) return null;
  const after = line.tokens[next];
  const gluedWord =
    after !== undefined &&
    !after.spaced &&
    (after.kind !== 'mark' || after.text === ':' || after.text === '%');
  return gluedWord && after.text !== 't' ? null : { numbers, separators, next };
}

function three(line: Line, { numbers, separators, next }: Run): Match<DayWords> | null {
  const [one = '', two = '', last = ''] = numbers;
  if (separators[0] !== separators[1]) return null;
  if (one.length === 4 && two.length <= 2 && last.length <= 2) return exact(Number(one), two, last, next);
  if (one.length > 2 || two.length > 2 || (last.length !== 4 && last.length !== 2)) return null;
  const year = last.length === 4 ? Number(last) : expandYear(Number(last), line.today.year);
  return exact(year, two, one, next);
}

function exact(year: number, month: string, day: string, next: number): Match<DayWords> {
  const date = dateOf(year, Number(month), Number(day));
  return {
    value: date === null ? { type: 'impossible' } : { type: 'days', days: oneDay(date, 'calendar-day') },
    next,
  };
}

function two(line: Line, at: number, { numbers, separators, next }: Run): Match<DayWords> | null {
  const [one = '', last = ''] = numbers;
  if (one.length <= 2 && last.length === 4) return monthYear(Number(last), Number(one), next);
  if (one.length === 4 && last.length <= 2) return monthYear(Number(one), Number(last), next);
  // A point is a time ("12.30") or an amount; a space makes it a range or a sum.
  if (separators[0] === '.' || separators[0]?.startsWith(' ') || one.length > 2 || last.length > 2)
    return null;
  // "4-5 november" and "6-12 uur" are ranges.
  if (
    line.lexemes[next]?.month !== undefined ||
    line.lexemes[next]?.unit !== undefined ||
    isText(line, next, 'keer', 'x')
  )
    return null;
  const day = Number(one);
  const month = Number(last);
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  // "1/2" and "3/4" are fractions of something: "1/2 tablet".
  if (separators[0] === '/' && one.length === 1 && last.length === 1 && isFraction(line, at, next))
    return null;
  const comma = isText(line, next, ',') ? next + 1 : next;
  const year = isText(line, comma, 'van', 'in') ? fullYearAt(line, comma + 1) : fullYearAt(line, comma);
  if (year !== null) return exact(year.value, last, one, year.next);
  return {
    value:
      dateOf(2024, month, day) === null
        ? { type: 'impossible' }
        : { type: 'calendar', day, month, year: null, weekday: null, bare: false },
    next,
  };
}

function isFraction(line: Line, at: number, next: number): boolean {
  if (isText(line, at - 1, 'op', 'van', 'tot', 'vanaf', 'datum')) return false;
  const after = line.tokens[next];
  return after !== undefined && after.kind === 'word' && line.lexemes[next] === undefined;
}

function monthYear(year: number, month: number, next: number): Match<DayWords> | null {
  const first = dateOf(year, month, 1);
  return first === null ? null : { value: { type: 'days', days: daysOf(monthOf(first), 'month') }, next };
}
