import { wordsNumberAt } from '../numbers/cardinal.ts';
import { dateOf, isBefore, mayExist, monthStart } from './calendar.ts';
import type { DayWords } from './days.ts';
import { isGlued, isText, type Line, longestOf, type Match, type Rule, remembered, textAt } from './line.ts';
import { relativeYear } from './month-year.ts';
import { monthPhraseAt, weekdayNameAt } from './names.ts';
import { yearAfter } from './year.ts';

/** A day of the month as said; `ordinal` is "15e", "vijftiende". */
export interface DayNumber {
  readonly day: number;
  readonly ordinal: boolean;
  readonly digits: boolean;
}

const ENDINGS: ReadonlySet<string> = new Set(['e', 'de', 'ste', 'ter', 'den']);

/** 1 to 31: "15", "15e", "15 de", "vijftien", "vijftiende". */
export function dayNumberAt(line: Line, at: number): Match<DayNumber> | null {
  const token = line.tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'digits') {
    const day = Number(token.text);
    if (token.text.length > 2 || day < 1 || day > 31) return null;
    const ending = line.tokens[at + 1];
    // "20 ste" with a space is a recogniser's; "20 de" and "20 e" are not, "de" is an article.
    const ordinal =
      ending !== undefined && ENDINGS.has(ending.text) && (!ending.spaced || ending.text === 'ste');
    const glued = ending !== undefined && ending.kind === 'word' && !ending.spaced;
    // "14april" is typed so; "14a" is a house number.
    if (!ordinal && glued && line.lexemes[at + 1]?.month === undefined) return null;
    return { value: { day, ordinal, digits: true }, next: ordinal ? at + 2 : at + 1 };
  }
  const words = wordsNumberAt(line.tokens, at);
  if (words === null || words.value < 1 || words.value > 31) return null;
  return { value: { day: words.value, ordinal: words.ordinal, digits: false }, next: words.next };
}

/** Any day of the calendar that names its number: the rule that reads furthest wins. */
export const calendarDayAt: Rule<DayWords> = remembered('calendar-day', (line, at) => {
  const weekday = weekdayNameAt(line, at);
  if (weekday !== null) {
    const comma = isText(line, weekday.next, ',') ? weekday.next + 1 : weekday.next;
    const day = longestOf(line, isText(line, comma, 'op') ? comma + 1 : comma, RULES);
    if (day !== null && (day.value.type === 'calendar' || day.value.type === 'impossible')) {
      return day.value.type === 'impossible'
        ? day
        : { value: { ...day.value, weekday: weekday.value, bare: false }, next: day.next };
    }
    return dayBesideWeekdayAt(line, weekday.value, comma);
  }
  return longestOf(line, at, RULES);
});

/** "donderdag 26": a bare number beside a weekday is its day when the two meet within two months. */
function dayBesideWeekdayAt(line: Line, weekday: number, at: number): Match<DayWords> | null {
  const day = dayNumberAt(line, at);
  if (day === null || day.value.ordinal) return null;
  const after = line.tokens[day.next];
  // "Vrijdag een afspraak" asks for one, on no 1st.
  if (after !== undefined && isText(line, at, 'een')) return null;
  if (
    after !== undefined &&
    (line.lexemes[day.next]?.unit !== undefined ||
      after.kind === 'digits' ||
      isText(line, day.next, ':', '.', '-', '/', 'voor', 'over', 'tot'))
  )
    return null;
  for (let months = 0; months < 2; months += 1) {
    const month = monthStart(line.today, months);
    const date = dateOf(month.year, month.month, day.value.day);
    if (date !== null && date.dayOfWeek === weekday && !isBefore(date, line.today)) {
      return {
        value: { type: 'calendar', day: date.day, month: date.month, year: date.year, weekday, bare: false },
        next: day.next,
      };
    }
  }
  return null;
}

const calendar = (day: number, month: number | null, year: number | null, bare = false): DayWords =>
  month !== null && !mayExist(day, month)
    ? { type: 'impossible' }
    : { type: 'calendar', day, month, year, weekday: null, bare };

/** "2 oktober", "de tweede van augustus 2027", "8 augustus vorig jaar", "3/jan", "1-sep-2019", "26e juni van 2020". */
function dayMonthAt(line: Line, at: number): Match<DayWords> | null {
  const article = isText(line, at, 'de', 'den', 'het') ? at + 1 : at;
  const day = dayNumberAt(line, article);
  if (day === null) return null;
  const joint = isText(line, day.next, 'van', 'in', 'of', '-', '/', '.', 'de') ? day.next + 1 : day.next;
  const month = monthPhraseAt(line, joint, true);
  if (month === null) return null;
  const dash = isGlued(line, month.next, '-') || isGlued(line, month.next, '/') ? month.next + 1 : month.next;
  const year = dash > month.next ? yearDigitsAt(line, dash) : yearAfter(line, month.next);
  const relative = year === null ? relativeYear(line, month.next) : null;
  const near = relative === null ? null : line.today.year + relative.value;
  return {
    value: calendar(day.value.day, month.value, year?.value.year ?? near),
    next: year?.next ?? relative?.next ?? month.next,
  };
}

function yearDigitsAt(line: Line, at: number): ReturnType<typeof yearAfter> {
  return line.tokens[at]?.kind === 'digits' ? yearAfter(line, at) : null;
}

/** "Aug 8", "April 14, 2015", "feb 10", "mei de vijfde": the English order, which recognisers of English make. */
function monthDayAt(line: Line, at: number): Match<DayWords> | null {
  const month = monthPhraseAt(line, at, true);
  if (month === null) return null;
  const day = dayNumberAt(line, isText(line, month.next, 'de') ? month.next + 1 : month.next);
  if (day === null) return null;
  // "mei 12:00", "juni 10 uur", "maart tien over half drie" are a month and a time.
  const after = day.next;
  if (line.lexemes[after]?.unit !== undefined || line.lexemes[after]?.month !== undefined) return null;
  if (isGlued(line, after, ':') || isText(line, after, 'over', 'voor', 'tot', '-', '/', 't')) return null;
  if (isGlued(line, after, '.') && line.tokens[after + 1]?.kind === 'digits') return null;
  if (!day.value.digits && !day.value.ordinal) return null;
  const year = yearAfter(line, after);
  return { value: calendar(day.value.day, month.value, year?.value.year ?? null), next: year?.next ?? after };
}

/** "de vierde van de vijfde", "de tiende van de elfde 2027": the month by its number. */
function dayOfNumberedMonthAt(line: Line, at: number): Match<DayWords> | null {
  const article = isText(line, at, 'de', 'den') ? at + 1 : at;
  const day = dayNumberAt(line, article);
  if (day === null || !day.value.ordinal) return null;
  const of = isText(line, day.next, 'van', 'der') ? day.next + 1 : day.next;
  const the = isText(line, of, 'de') ? of + 1 : of;
  if (the === day.next) return null;
  const month = dayNumberAt(line, the);
  if (month === null || !month.value.ordinal || month.value.day > 12) return null;
  const year = yearAfter(line, month.next);
  return {
    value: calendar(day.value.day, month.value.day, year?.value.year ?? null),
    next: year?.next ?? month.next,
  };
}

/** Nouns that "de eerste" counts when no month follows: it is then a choice or a turn, not a day. */
const COUNTED: ReadonlySet<string> = new Set(
  'keer maal klas plaats ronde afspraak behandeling verdieping etage man vrouw kind dochter zoon helft kwartaal prik vaccinatie dosis controle consult optie mogelijkheid lijn hulp keus keuze dag week maand jaar van afspraken die dat kies tijd plek plekje gaatje gelegenheid vrije beschikbare beste'.split(
    ' ',
  ),
);

/** "de 15e", "op de vijftiende", "20ste van de volgende maand", "op 15" before a time, "vijftien" when a date was asked. */
function dayAloneAt(line: Line, at: number): Match<DayWords> | null {
  const on = isText(line, at, 'op') ? at + 1 : at;
  const article = isText(line, on, 'de', 'den') ? on + 1 : on;
  const day = dayNumberAt(line, article);
  if (day === null) return null;
  if (!day.value.ordinal) return bareDayAt(line, at, on, article, day);
  if (countsSomething(line, day)) return null;
  const ofMonth = isText(line, day.next, 'van') && MONTH_FOLLOWS.has(textAt(line, day.next + 1));
  const led = article > on || (day.value.digits && (on > at || ofMonth));
  // "doe de eerste maar" chooses; "op de eerste", "na de eerste" and "vrijdag de eerste" are days.
  const low = isLow(day.value);
  const placed =
    on > at || BEFORE_DAY.has(textAt(line, at - 1)) || line.lexemes[at - 1]?.weekday !== undefined;
  if (line.expecting !== 'date' && (!led || (low && !placed))) return null;
  return { value: calendar(day.value.day, null, null, low), next: day.next };
}

const MONTH_FOLLOWS: ReadonlySet<string> = new Set([
  'de',
  'deze',
  'volgende',
  'komende',
  'die',
  'dezelfde',
  'vorige',
]);
const BEFORE_DAY: ReadonlySet<string> = new Set(['tot', 'vanaf', 'na', 'voor', 'tussen', 'en', 'van', 'met']);

/** "eerste" to "derde" in words count all kinds of things. */
const isLow = ({ day, digits }: DayNumber): boolean => day <= 3 && !digits;

/** "de tweede keer", "de vierde afspraak", "de eerste van de twee", "de derde week". */
function countsSomething(line: Line, { value, next }: Match<DayNumber>): boolean {
  const lexeme = line.lexemes[next];
  if (lexeme !== undefined && (lexeme.weekday ?? lexeme.month ?? lexeme.unit ?? lexeme.part) !== undefined)
    return true;
  // "De eerste de beste plek".
  if (isText(line, next, 'de') && isText(line, next + 1, 'beste')) return true;
  if (isText(line, next, 'van')) return isLow(value) && !MONTH_FOLLOWS.has(textAt(line, next + 1));
  return COUNTED.has(textAt(line, next)) && !(isText(line, next, 'die', 'dat') && value.day > 3);
}

/** "de 3e of de 4e mei", "drie of vier mei": the month said with the second day holds for the first. */
function dayOfSharedMonthAt(line: Line, at: number): Match<DayWords> | null {
  const day = dayNumberAt(line, isText(line, at, 'de', 'den') ? at + 1 : at);
  if (day === null || !isText(line, day.next, 'of', 'en')) return null;
  const other = dayMonthAt(line, day.next + 1);
  if (
    other?.value.type !== 'calendar' ||
    other.value.month === null ||
    !mayExist(day.value.day, other.value.month)
  )
    return null;
  return { value: { ...other.value, day: day.value.day }, next: day.next };
}

/** "op 15 om 8:00" and, when a date was asked, "vijftien". */
function bareDayAt(
  line: Line,
  at: number,
  on: number,
  article: number,
  day: Match<DayNumber>,
): Match<DayWords> | null {
  const after = line.lexemes[day.next];
  if (after?.unit !== undefined || after?.month !== undefined) return null;
  if (isText(line, day.next, ':', '/', '-', 'voor', 'over', 'u', 't', '%')) return null;
  if (isGlued(line, day.next, '.') && line.tokens[day.next + 1]?.kind === 'digits') return null;
  if (
    isGlued(line, day.next, ',') &&
    line.tokens[day.next + 1]?.kind === 'digits' &&
    !line.tokens[day.next + 1]?.spaced
  )
    return null;
  const timed =
    isText(line, day.next, 'om') ||
    (isText(line, day.next, ',') &&
      line.tokens[day.next + 1]?.kind === 'digits' &&
      isGlued(line, day.next + 2, ':'));
  const led = on > at && (timed || (day.value.digits && closes(line, at, day.next)));
  const asked = line.expecting === 'date' && (article > on || on > at || textAt(line, at) !== 'een');
  return led || asked ? { value: calendar(day.value.day, null, null, true), next: day.next } : null;
}

/** "om zeven op 15 ...": after a clock time "op" and a number is a day. */
const closes = (line: Line, at: number, next: number): boolean =>
  (isText(line, at - 1, 'uur') || isText(line, at - 2, 'om')) && line.lexemes[next] === undefined;

/** "dinsdag 15" is read with its weekday; "tien elf" when a date was asked is 10 November. */
function spokenPairAt(line: Line, at: number): Match<DayWords> | null {
  if (line.expecting !== 'date') return null;
  const day = dayNumberAt(line, isText(line, at, 'op') ? at + 1 : at);
  if (day === null || day.value.ordinal) return null;
  const month = dayNumberAt(line, day.next);
  if (month === null || month.value.day > 12 || month.value.ordinal) return null;
  if (line.lexemes[month.next]?.unit !== undefined || isText(line, month.next, ':', '.', 'uur')) return null;
  return { value: calendar(day.value.day, month.value.day, null, true), next: month.next };
}

const RULES = [
  dayMonthAt,
  dayOfSharedMonthAt,
  monthDayAt,
  dayOfNumberedMonthAt,
  dayAloneAt,
  spokenPairAt,
] as const;
