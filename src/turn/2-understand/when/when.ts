import { type Token, tokenise } from '../numbers/tokens.ts';
import { birthDateAt } from './birth-date.ts';
import { daysFrom, isBefore, mondayOf } from './calendar.ts';
import type { Expecting, Found } from './found.ts';
import { beginsHoliday } from './holiday-day.ts';
import { lengthAt } from './length.ts';
import { isoLength, type Length } from './length-sum.ts';
import type { Unit } from './lexicon.ts';
import { isText, type Line, type Match, makeLine } from './line.ts';
import { meaningOf } from './meaning.ts';
import { type Moment, momentAt } from './moment.ts';
import { openRangeAt } from './open-range.ts';
import { orLater } from './or-later.ts';
import { rangeAt } from './range.ts';
import { EMPTY_SENSE, lengthReading, type Meant } from './reading.ts';
import { isSeason } from './season.ts';

/** A text is read in pieces of so many tokens, so that memory stays flat; a turn on the telephone is one piece. */
const PIECE_TOKENS = 4096;
/** No expression is longer: the next piece starts so far before the end of this one. */
const LONGEST_EXPRESSION = 64;

/**
 * Finds every date, time, range, duration and holiday in what a Dutch caller said. `reference` is the local wall time of the call.
 * Never throws; impossible dates ("30 februari") are not found. Linear in the length of the text.
 *
 * How to read this folder: `lexicon.ts` and `holidays.ts` are the words; `calendar-day.ts`, `weekday.ts`, `period.ts`, `edge.ts`,
 * `relative-day.ts`, `season.ts`, `clock.ts`, `day-part.ts` and `length.ts` are the phrases, one rule a function with its examples above it;
 * `moment.ts` puts phrases side by side, `range.ts` from one to another; `resolve.ts` and `hours.ts` choose among readings.
 */
export function findWhen(
  text: string,
  reference: Temporal.PlainDateTime,
  expecting: Expecting,
): readonly Found[] {
  const found: Found[] = [];
  let offset = 0;
  while (offset < text.length) {
    const tokens = tokenise(text, offset, PIECE_TOKENS);
    const last = tokens.length < PIECE_TOKENS;
    const line = makeLine(tokens, reference, expecting);
    const stop = last ? line.tokens.length : line.tokens.length - LONGEST_EXPRESSION;
    const next = findInLine(line, stop, found);
    if (last) return found;
    offset = line.tokens[next]?.start ?? text.length;
  }
  return found;
}

/** Adds what starts before `stop`; answers the first token that was not read. */
function findInLine(line: Line, stop: number, found: Found[]): number {
  let at = 0;
  let week: NamedWeek | null = null;
  let last: Temporal.PlainDate | null = null;
  while (at < stop) {
    const after = afterLastDay(line, at, last);
    const reader: Line = week === null || after !== line ? after : inNamedWeek(line, at, week);
    const read: Match<readonly Meant[]> | null = mayStart(line, at) ? expressionAt(reader, at) : null;
    const match = read === null ? null : orLater(line, read);
    if (match === null) {
      at += 1;
      continue;
    }
    for (const meant of match.value) found.push(placed(line, at, match.next, meant));
    last = match.value[0]?.sense.lastDay ?? last;
    week =
      namedWeek(line, at, match) ?? (reader === line ? null : { ...(week as NamedWeek), next: match.next });
    at = match.next;
  }
  return at;
}

/** "Nee sorry, ik bedoel" has six tokens. */
const MOST_BETWEEN = 6;
const BETWEEN_WEEKDAYS: ReadonlySet<string> = new Set(
  'of en , nee sorry wacht pardon eh ik bedoel bedoelde toch liever oh o op anders de maar dan wel liefst het alleen graag'.split(
    ' ',
  ),
);

/** The week that a weekday was said with, and where those words ended. */
interface NamedWeek {
  readonly monday: Temporal.PlainDate;
  readonly next: number;
}

function namedWeek(line: Line, at: number, match: Match<readonly Meant[]>): NamedWeek | null {
  const sense = match.value[0]?.sense;
  if (sense == null || sense.firstDay === null) return null;
  // "Volgende week, maar dan wel donderdag": a whole week to come.
  if (sense.shape === 'week' && sense.edge === null && isBefore(line.today, sense.firstDay))
    return { monday: mondayOf(sense.firstDay), next: match.next };
  if (sense.weekday === null) return null;
  for (let index = at; index < match.next; index += 1) {
    if (isText(line, index, 'week')) return { monday: mondayOf(sense.firstDay), next: match.next };
  }
  return null;
}

/** "vrijdag of anders de maandag erna", "niet volgende week maar de week daarna": they count from the day found last. */
function afterLastDay(line: Line, at: number, last: Temporal.PlainDate | null): Line {
  if (last === null) return line;
  const word = isText(line, at, 'de') ? at + 1 : at;
  const after = isText(line, word + 1, 'daarna', 'erna', 'daarop', 'erop', 'erachteraan');
  if (!after || (line.lexemes[word]?.weekday === undefined && !isText(line, word, 'week'))) return line;
  return { ...line, before: last, memory: [] };
}

/** "volgende week maandag of dinsdag", "volgende week dinsdag, nee wacht, donderdag": the second weekday lies in the week of the first. */
function inNamedWeek(line: Line, at: number, week: NamedWeek): Line {
  if (line.lexemes[at]?.weekday === undefined || at === week.next || at > week.next + MOST_BETWEEN)
    return line;
  for (let index = week.next; index < at; index += 1) {
    if (!BETWEEN_WEEKDAYS.has(line.tokens[index]?.text ?? '')) return line;
  }
  return { ...line, today: daysFrom(week.monday, -1), memory: [] };
}

/** Small words before the words of time: they begin an expression only when those follow within a few tokens. */
const LEADS: ReadonlySet<string> = new Set(
  "ten nu laatste vroegste de het den en t / m tm een 'n n 's s in op om aan van vanaf tussen tot na voor over binnen rond tegen omstreeks rondom klokslag precies stipt exact circa ca ongeveer ergens uiterlijk sinds met tijdens heel gehele hele meer minder nog nabij bij rest later eerder vroeg vroege laat late niet pas vroeger zowat bijna ruim minstens minimaal maximaal hoogstens langer korter liefst zeker plusminus zo zo'n loop hooguit maar graag dan zijn z'n zn vroegst laatst + ' . l stuk of a j enkele enige paar aantal volle ganse volledige midden hier".split(
    ' ',
  ),
);
/** Words that say a time by themselves without being in the lexicon. */
const ALONE: ReadonlySet<string> = new Set(
  'anderhalf anderhalve halfuur halfuurtje halfjaar middernacht middaguur as halver sochtends smorgens smiddags savonds snachts ochtends morgens avonds middags namiddags voormiddags nachts voorlaatste weeknummer halve alf jl q'.split(
    ' ',
  ),
);
/** "op zijn laatst om vijf uur" has four small words before its time. */
const MOST_LEADS = 5;

const GREETINGS: ReadonlySet<string> = new Set(
  'goede goeie goeden goed fijne fijn prettige prettig mooi'.split(' '),
);

/** "Goede middag", "prettig weekend", "mijn naam is Mei": words of time that name none. */
function isGreeting(line: Line, at: number): boolean {
  const lexeme = line.lexemes[at];
  if (lexeme === undefined || at === 0) return false;
  if (lexeme.part !== undefined || lexeme.unit === 'weekend')
    return GREETINGS.has(line.tokens[at - 1]?.text ?? '');
  if (lexeme.month === undefined) return false;
  return (
    isText(line, at - 1, 'heet', 'heette', 'naam') ||
    (isText(line, at - 2, 'naam') && isText(line, at - 1, 'is'))
  );
}

/** Cheap look before the rules: a place where no rule can begin is passed over. */
function mayStart(line: Line, at: number): boolean {
  if (isGreeting(line, at)) return false;
  for (let index = at; index <= at + MOST_LEADS; index += 1) {
    const token = line.tokens[index];
    if (token === undefined) return false;
    if (isOfTime(line, index, token, index === at)) return true;
    if (!LEADS.has(token.text)) return false;
  }
  return false;
}

function isOfTime(line: Line, at: number, token: Token, first: boolean): boolean {
  if (token.kind === 'digits') return true;
  if (token.atoms !== null) return token.text !== 'een' || token.accented || line.expecting !== 'any';
  const lexeme = line.lexemes[at];
  // "u" and "min" are units, and mostly other words: they never come first.
  if (lexeme !== undefined) return !first || lexeme.small === true || !isShortUnit(lexeme.unit);
  return ALONE.has(token.text) || beginsHoliday(token.text) || isSeason(token.text);
}

const isShortUnit = (unit: Unit | undefined): boolean =>
  unit === 'second' || unit === 'minute' || unit === 'quarter-hour' || unit === 'hour';

function expressionAt(line: Line, at: number): Match<readonly Meant[]> | null {
  const birth = birthDateAt(line, at);
  if (birth !== null) return birth;
  const range = rangeAt(line, at);
  const open = openRangeAt(line, at);
  const moment = momentAt(line, at, { pointsOnly: false, bareHours: false });
  const length = lengthAt(line, at);
  const furthest = Math.max(range?.next ?? 0, open?.next ?? 0, moment?.next ?? 0, length?.next ?? 0);
  if (furthest === 0) return null;
  if (range?.next === furthest) return range;
  if (open?.next === furthest) return open;
  const also = length?.next === furthest ? length : null;
  if (moment?.next === furthest)
    return { value: momentOrLength(line, at, moment.value, also), next: furthest };
  return also === null ? null : { value: [lengthMeaning(also)], next: furthest };
}

/** Words that are a moment, and may be a length as well when that reads as far. */
function momentOrLength(
  line: Line,
  at: number,
  moment: Moment,
  length: Match<Length> | null,
): readonly Meant[] {
  const meant = meaningOf(line, moment);
  if (length === null) return meant;
  if (isSurelyLength(line, at, length.value)) return [lengthMeaning(length)];
  if (isLengthFirst(line, at)) return [orTime(lengthMeaning(length), meant[0])];
  return meant.map((each) => withLength(each, length.value, line.expecting));
}

/** "twee uren", and what stands behind "duurt", "al" and "elke", are lengths; when a time was asked they are times. */
function isSurelyLength(line: Line, at: number, length: Length): boolean {
  if (line.expecting === 'time') return false;
  const often =
    isText(line, at - 1, 'elke', 'iedere', 'per') ||
    (isText(line, at - 2, 'om') && isText(line, at - 1, 'de'));
  return length.surelyLength || often || isText(line, at - 1, 'duurt', 'duren', 'duurde', 'gedurende', 'al');
}

/** "een uur" (the article) and "1 h" are a length first; "drie uur" and "één uur" are a time first. */
const isLengthFirst = (line: Line, at: number): boolean =>
  line.expecting !== 'time' &&
  ((isText(line, at, 'een') && line.tokens[at]?.accented !== true) || isText(line, at + 1, 'h'));

function orTime(length: Meant, time: Meant | undefined): Meant {
  if (time === undefined) return length;
  const doubts = [...length.sense.doubts, 'other-kind' as const];
  return { ...length, also: [time.reading], sense: { ...length.sense, doubts } };
}

/** "drie uur" is a time that may be a length; "een uur" and "twee uren" are lengths first. */
function withLength(meant: Meant, length: Length, expecting: Expecting): Meant {
  if (meant.reading.kind !== 'time' || expecting === 'time') return meant;
  const reading = lengthReading(isoLength(length));
  const doubts = [...meant.sense.doubts, 'other-kind' as const];
  return { reading: meant.reading, also: [...meant.also, reading], sense: { ...meant.sense, doubts } };
}

function lengthMeaning(length: Match<Length>): Meant {
  const doubts = length.value.vague ? (['vague'] as const) : [];
  const sense = { ...EMPTY_SENSE, shape: 'length' as const, doubts };
  return { reading: lengthReading(isoLength(length.value)), also: [], sense };
}

function placed(line: Line, at: number, next: number, meant: Meant): Found {
  const start = line.tokens[at]?.start ?? 0;
  const end = line.tokens[next - 1]?.end ?? start;
  // "14 maart" in answer to the question for a birth date lacks its year.
  const birthWithoutYear = line.expecting === 'date-of-birth' && meant.sense.shape !== 'birth-date';
  const certain = meant.sense.doubts.length === 0 && meant.also.length === 0 && !birthWithoutYear;
  return { start, end, ...meant.reading, certain, also: meant.also, sense: meant.sense };
}
