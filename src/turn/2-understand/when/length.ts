import { quantityAt } from '../numbers/quantity.ts';
import type { Unit } from './lexicon.ts';
import { isText, type Line, type Match, skip } from './line.ts';

/** A length of time in calendar parts, as said: "anderhalve week" is one week and a half, so 10 days and 12 hours. */
export interface Length {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** "een paar dagen", "een week of twee". */
  readonly vague: boolean;
  /** The only unit, when there is one. */
  readonly unit: Unit;
  /** "uurtje", "twee uren", "24 uur", "anderhalf uur": it cannot be a clock time. */
  readonly surelyLength: boolean;
}

interface Part {
  readonly amount: number;
  readonly unit: Unit;
  readonly vague: boolean;
  readonly surelyLength: boolean;
}

const ABOUT: ReadonlySet<string> = new Set([
  'ongeveer',
  'circa',
  'ca',
  'zowat',
  'bijna',
  'ruim',
  'plusminus',
  'zeker',
  'minstens',
  'hoogstens',
  'maximaal',
  'minimaal',
  'nog',
  'zo',
]);
const MORE_OR_LESS: ReadonlySet<string> = new Set(['meer', 'minder', 'langer', 'korter']);
const WHOLE: ReadonlySet<string> = new Set(['hele', 'gehele', 'volle', 'heel', 'ganse', 'volledige']);
const ARTICLE: ReadonlySet<string> = new Set(['een', 'de', 'het', "'n", 'n']);
/** A handful: "een paar" is taken as three, as Recognizers-Text does, and marked vague. */
const FEW = 3;
const LONGEST_LENGTH_PARTS = 5;
/** Beyond these no calendar can follow, and nobody means them. */
const MOST = 10_000;
const MOST_DECADES = 100;

/** "3 dagen", "een uur en drie kwartier", "anderhalf uur", "een paar weken", "een week of twee", "de hele dag", "2,5 uur". */
export function lengthAt(line: Line, at: number): Match<Length> | null {
  const start = afterAbout(line, at);
  const first = partAt(line, start);
  if (first === null) return null;
  const parts = [first.value];
  let { next } = first;
  while (parts.length < LONGEST_LENGTH_PARTS) {
    const more = partAt(line, isText(line, next, 'en', ',') ? next + 1 : next);
    if (more === null || rank(more.value.unit) >= rank(parts[parts.length - 1]?.unit ?? 'second')) break;
    parts.push(more.value);
    next = more.next;
  }
  return { value: sum(parts, start > at && isText(line, at, ...MORE_OR_LESS)), next };
}

/** "meer dan een uur", "minder dan een aantal dagen", "nog een maand". */
function afterAbout(line: Line, at: number): number {
  if (MORE_OR_LESS.has(line.tokens[at]?.text ?? '') && isText(line, at + 1, 'dan')) return at + 2;
  return skip(line, at, ABOUT);
}

function partAt(line: Line, at: number): Match<Part> | null {
  return marksPart(line, at) ?? wholePart(line, at) ?? countedPart(line, at) ?? gluedPart(line, at);
}

/** `2'` is two minutes, `1"` one second. */
function marksPart(line: Line, at: number): Match<Part> | null {
  if (isTail(line, at)) return null;
  const mark = line.tokens[at + 1];
  if (line.tokens[at]?.kind !== 'digits' || mark === undefined || mark.spaced) return null;
  if (mark.text !== "'" && mark.text !== '"') return null;
  const after = line.tokens[at + 2];
  if (after !== undefined && !after.spaced) return null;
  const unit = mark.text === '"' ? 'second' : 'minute';
  return {
    value: { amount: Number(line.tokens[at]?.text), unit, vague: false, surelyLength: true },
    next: at + 2,
  };
}

/** "de hele week", "het gehele jaar", "gehele dag". */
function wholePart(line: Line, at: number): Match<Part> | null {
  const word = isText(line, at, 'de', 'het', 'een') ? at + 1 : at;
  if (!WHOLE.has(line.tokens[word]?.text ?? '')) return null;
  const unit = line.lexemes[word + 1]?.unit;
  if (unit === undefined) return null;
  return { value: { amount: 1, unit, vague: false, surelyLength: true }, next: word + 2 };
}

/** Digits glued to letters before them are the end of a code. */
const isTail = (line: Line, at: number): boolean =>
  line.tokens[at]?.kind === 'digits' &&
  line.tokens[at]?.spaced === false &&
  line.tokens[at - 1]?.kind === 'word';

function countedPart(line: Line, at: number): Match<Part> | null {
  if (isTail(line, at)) return null;
  const few = fewAt(line, at);
  const count = few ?? quantityAt(line.tokens, at);
  if (count === null) return null;
  const lexeme = line.lexemes[count.next];
  const token = line.tokens[count.next];
  if (lexeme?.unit === undefined || token === undefined) return null;
  // "10 w" and "7 u" are written so; "een u" is no length ("wat wilt u").
  if (token.text.length === 1 && line.tokens[at]?.kind !== 'digits') return null;
  if (lexeme.small === true && count.value > 10) return null;
  if (count.value > (rank(lexeme.unit) >= rank('decade') ? MOST_DECADES : MOST)) return null;
  const plural = token.text === 'uren' || lexeme.small === true;
  const fraction = !Number.isInteger(count.value);
  const base: Part = {
    amount: count.value,
    unit: lexeme.unit,
    vague: few !== null,
    surelyLength: plural || fraction || few !== null || count.value > 24 || lexeme.unit !== 'hour',
  };
  return (
    orSo(line, count.next + 1, base) ??
    halfAfter(line, count.next + 1, base) ?? { value: base, next: count.next + 1 }
  );
}

/** "een paar", "een aantal", "enkele", "een stuk of vier". */
function fewAt(line: Line, at: number): { readonly value: number; readonly next: number } | null {
  const word = ARTICLE.has(line.tokens[at]?.text ?? '') ? at + 1 : at;
  if (isText(line, word, 'stuk') && isText(line, word + 1, 'of')) return quantityAt(line.tokens, word + 2);
  if (isText(line, word, 'paar', 'aantal', 'enkele', 'enige', 'paartal'))
    return { value: FEW, next: word + 1 };
  if (isText(line, word, 'paar') && isText(line, word + 1, 'van')) return { value: FEW, next: word + 2 };
  return null;
}

/** "een week of twee", "een dag of tien", "een uur of drie": about that many. */
function orSo(line: Line, at: number, part: Part): Match<Part> | null {
  if (part.amount !== 1 || !isText(line, at, 'of')) return null;
  const count = quantityAt(line.tokens, at + 1);
  if (count === null || count.value < 2) return null;
  return { value: { ...part, amount: count.value, vague: true }, next: count.next };
}

/** "een jaar en een half", "een uur en een kwartier" is another part; "een uurtje of wat" is not counted. */
function halfAfter(line: Line, at: number, part: Part): Match<Part> | null {
  if (!isText(line, at, 'en') || !isText(line, at + 1, 'een') || !isText(line, at + 2, 'half', 'halve'))
    return null;
  if (line.lexemes[at + 3]?.unit !== undefined) return null;
  return { value: { ...part, amount: part.amount + 0.5, surelyLength: true }, next: at + 3 };
}

/** "halfuur", "halfuurtje", "kwartiertje" after "een" is counted; "halfjaar". */
function gluedPart(line: Line, at: number): Match<Part> | null {
  const word = ARTICLE.has(line.tokens[at]?.text ?? '') ? at + 1 : at;
  const unit = GLUED_HALVES.get(line.tokens[word]?.text ?? '');
  return unit === undefined
    ? null
    : { value: { amount: 0.5, unit, vague: false, surelyLength: true }, next: word + 1 };
}

const GLUED_HALVES: ReadonlyMap<string, Unit> = new Map([
  ['halfuur', 'hour'],
  ['halfuurtje', 'hour'],
  ['halfjaar', 'year'],
  ['halfjaartje', 'year'],
]);

const RANKS: Readonly<Record<Unit, number>> = {
  second: 0,
  minute: 1,
  'quarter-hour': 2,
  hour: 3,
  day: 4,
  night: 4,
  workday: 4,
  weekend: 5,
  week: 6,
  month: 7,
  quarter: 8,
  year: 9,
  decade: 10,
  century: 11,
};
const rank = (unit: Unit): number => RANKS[unit];

/** Whether a length is counted in days or longer, so that it leads to a date and not to a time. */
export const isOfDays = (unit: Unit): boolean => rank(unit) >= 4;

type Sums = {
  -readonly [Key in 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds']: number;
};

/** Fractions go down to the next unit that is exact: half a year is 6 months, half a month 15 days, half a week 3 days and 12 hours. */
function sum(parts: readonly Part[], compared: boolean): Length {
  const total: Sums = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };
  for (const { amount, unit } of parts) add(total, amount, unit);
  const last = parts[parts.length - 1];
  return {
    ...total,
    vague: compared || parts.some((part) => part.vague),
    unit: last?.unit ?? 'second',
    surelyLength: parts.length > 1 || parts.some((part) => part.surelyLength),
  };
}

function add(total: Sums, amount: number, unit: Unit): void {
  const whole = Math.floor(amount);
  const rest = amount - whole;
  switch (unit) {
    case 'second':
      total.seconds += amount;
      return;
    case 'minute':
      total.minutes += whole;
      total.seconds += Math.round(rest * 60);
      return;
    case 'quarter-hour':
      total.minutes += Math.round(amount * 15);
      return;
    case 'hour':
      total.hours += whole;
      total.minutes += Math.round(rest * 60);
      return;
    case 'day':
    case 'workday':
    case 'night':
      total.days += whole;
      total.hours += Math.round(rest * 24);
      return;
    case 'week':
      total.weeks += whole;
      total.days += Math.round(rest * 7);
      return;
    case 'weekend':
      total.days += Math.round(amount * 2);
      return;
    case 'month':
      total.months += whole;
      total.days += Math.round(rest * 30);
      return;
    case 'quarter':
      total.months += Math.round(amount * 3);
      return;
    case 'year':
    case 'decade':
    case 'century': {
      const years = amount * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100);
      total.years += Math.floor(years);
      total.months += Math.round((years - Math.floor(years)) * 12);
    }
  }
}

/** ISO 8601, without parts that are zero: "P3D", "PT2H30M". Weeks stay weeks unless other date parts stand beside them. */
export function isoLength(length: Length): string {
  const days = length.days + (length.years + length.months + length.days > 0 ? length.weeks * 7 : 0);
  const weeks = length.years + length.months + length.days > 0 ? 0 : length.weeks;
  const date = `${part(length.years, 'Y')}${part(length.months, 'M')}${part(weeks, 'W')}${part(days, 'D')}`;
  const time = `${part(length.hours, 'H')}${part(length.minutes, 'M')}${part(length.seconds, 'S')}`;
  if (date === '' && time === '') return 'PT0S';
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

const part = (amount: number, letter: string): string =>
  amount === 0 ? '' : `${Math.round(amount * 1000) / 1000}${letter}`;

/** The day a length away: hours and smaller are left out when the length is counted in days. */
export function addDays(date: Temporal.PlainDate, length: Length, sign: 1 | -1): Temporal.PlainDate {
  return date.add({
    years: sign * length.years,
    months: sign * length.months,
    weeks: sign * length.weeks,
    days: sign * length.days,
  });
}

/** The moment a length away on the wall clock of the Netherlands, so that "over drie uur" is right on the days clocks change. */
export function addLength(now: Temporal.PlainDateTime, length: Length, sign: 1 | -1): Temporal.PlainDateTime {
  const seconds = Math.floor(length.seconds);
  const shift = {
    years: sign * length.years,
    months: sign * length.months,
    weeks: sign * length.weeks,
    days: sign * length.days,
    hours: sign * length.hours,
    minutes: sign * length.minutes,
    seconds: sign * seconds,
  };
  const nearClockChange = (now.month === 3 || now.month === 10) && now.day >= 24;
  if (!nearClockChange) return now.add(shift);
  return now.toZonedDateTime('Europe/Amsterdam').add(shift).toPlainDateTime();
}
