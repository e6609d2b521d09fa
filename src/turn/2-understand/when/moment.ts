import { daysFrom } from './calendar.ts';
import { clockAt, clockPhraseAt, hourOrSoAt } from './clock.ts';
import { type ClockSpan, clockSpanAt } from './clock-span.ts';
import type { Clock } from './clock-time.ts';
import { dayAt } from './day.ts';
import { type DayPart, dayPartAt } from './day-part.ts';
import { type DayWords, oneDay } from './days.ts';
import { isText, type Line, type Match } from './line.ts';

/** Day, clock time and day part as they stand side by side in any order, each at most once. */
export interface Moment {
  readonly day: DayWords | null;
  readonly clock: ClockSpan | null;
  readonly part: DayPart | null;
}

export interface MomentRules {
  /** Inside a range only points count: "van 15:00 tot 16:00" must not swallow its own "tot". */
  readonly pointsOnly: boolean;
  /** A bare number may be an hour ("van 5 tot ..."). */
  readonly bareHours: boolean;
}

/** The most pieces a moment has: day, time, day part, and a week beside a weekday. */
const MOST_PIECES = 4;

/** Reads the pieces of a moment: "vrijdag de vijftiende maart negen uur 's ochtends", "half zes morgenavond", "'s avonds om 7 uur". */
export function momentAt(line: Line, at: number, rules: MomentRules): Match<Moment> | null {
  let moment: Moment = { day: null, clock: null, part: null };
  let next = at;
  for (let pieces = 0; pieces < MOST_PIECES; pieces += 1) {
    const start = pieces === 0 ? next : afterComma(line, next);
    const piece = pieceAt(line, start, moment, rules);
    if (piece === null) break;
    moment = piece.value;
    next = piece.next;
  }
  return next === at ? null : { value: moment, next };
}

/** Pieces may be parted by a comma or "en dan". */
function afterComma(line: Line, at: number): number {
  // "2026-12-08T10:00".
  if (isText(line, at, 't') && line.tokens[at]?.spaced === false && line.tokens[at + 1]?.kind === 'digits')
    return at + 1;
  return isText(line, at, ',') ? at + 1 : at;
}

function pieceAt(line: Line, at: number, moment: Moment, rules: MomentRules): Match<Moment> | null {
  const edged = edgedDayAt(line, at, moment);
  const day = moment.day === null ? dayPieceAt(line, at) : null;
  const clock = moment.clock === null ? clockPieceAt(line, at, moment, rules) : null;
  const part =
    moment.part === null
      ? (dayPartAt(line, at, moment.day === null && moment.clock === null) ?? earlyOrLateAt(line, at, moment))
      : null;
  const furthest = Math.max(edged?.next ?? 0, day?.next ?? 0, clock?.next ?? 0, part?.next ?? 0);
  if (furthest === 0) return null;
  if (edged?.next === furthest) return edged;
  if (clock?.next === furthest && !(day?.next === furthest && day.value.type !== 'calendar')) {
    return { value: { ...moment, clock: clock.value }, next: clock.next };
  }
  if (part?.next === furthest && (day?.next !== furthest || moment.day !== null))
    return partPiece(line, part, moment);
  return day?.next === furthest ? { value: { ...moment, day: day.value }, next: day.next } : null;
}

/** "op 22 april" after a time; most rules read their own preposition. */
function dayPieceAt(line: Line, at: number): Match<DayWords> | null {
  const day = dayAt(line, at);
  return day === null && isText(line, at, 'op', 'van') ? dayAt(line, at + 1) : day;
}

function clockPieceAt(line: Line, at: number, moment: Moment, rules: MomentRules): Match<ClockSpan> | null {
  // "acht uur" after "'s avonds": a number beside a day part is an hour.
  const bare =
    rules.bareHours ||
    (moment.part !== null && moment.part.offset === null && isNumber(line, at) && moment.day === null);
  // "morgen een uur of vier": beside a day it is no length.
  const orSo = moment.day === null && moment.part === null ? null : hourOrSoAt(line, at);
  if (orSo !== null) return atClock(orSo);
  if (!rules.pointsOnly && !bare) return clockSpanAt(line, at);
  const span = rules.pointsOnly ? null : clockSpanAt(line, at);
  const point = clockPhraseAt(line, at) ?? (bare ? clockAt(line, at, true) : null);
  if (span !== null && span.next >= (point?.next ?? 0)) return span;
  return point === null ? null : atClock(point);
}

const atClock = ({ value, next }: Match<Clock>): Match<ClockSpan> => ({
  value: { type: 'at', end: { clock: value, part: null } },
  next,
});

const isNumber = (line: Line, at: number): boolean =>
  line.tokens[at]?.kind === 'digits' && (line.tokens[at]?.text.length ?? 9) <= 2;

/** A day part that names its day ("deze middag") fills both places. */
function partPiece(line: Line, part: Match<DayPart>, moment: Moment): Match<Moment> {
  const { offset } = part.value;
  if (offset === null || moment.day !== null)
    return { value: { ...moment, part: part.value }, next: part.next };
  const day: DayWords = { type: 'days', days: oneDay(daysFrom(line.today, offset), 'relative-day') };
  return { value: { ...moment, day, part: part.value }, next: part.next };
}

/** "(in het) begin van dinsdagmiddag", "aan het einde van vanmiddag": the edge stands before the day but cuts the day part. */
function edgedDayAt(line: Line, at: number, moment: Moment): Match<Moment> | null {
  if (moment.day !== null || moment.part !== null) return null;
  const edge = edgeBefore(line, at);
  if (edge === null) return null;
  const day = dayAt(line, edge.next);
  if (day === null) return null;
  const part = dayPartAt(line, day.next, false);
  if (part === null && isOneDay(day.value) && (edge.value === 'end' || edge.value === 'begin')) {
    const name = edge.value === 'end' ? 'afternoon' : 'morning';
    return {
      value: { ...moment, day: day.value, part: { name, edge: edge.value, offset: null, guessed: true } },
      next: day.next,
    };
  }
  if (part === null || part.value.edge !== null) return null;
  return { value: { ...moment, day: day.value, part: { ...part.value, edge: edge.value } }, next: part.next };
}

/** "eind van zondag", "begin van morgen": of a day, not of a week or month. */
const isOneDay = (day: DayWords): boolean =>
  day.type === 'weekday' ||
  (day.type === 'calendar' && day.month !== null) ||
  (day.type === 'days' && day.days.first !== null && day.days.last?.equals(day.days.first) === true);

function edgeBefore(line: Line, at: number): Match<NonNullable<DayPart['edge']>> | null {
  let index = at;
  if (isText(line, index, 'in', 'aan', 'op', 'tegen') && isText(line, index + 1, 'het')) index += 2;
  else if (isText(line, index, 'het')) index += 1;
  if (isText(line, index, 'vroeg')) return { value: 'early', next: index + 1 };
  if (isText(line, index, 'laat')) return { value: 'late', next: index + 1 };
  const edge = line.lexemes[index]?.edge;
  if (edge === undefined || isText(line, index, 'half')) return null;
  return { value: edge, next: afterOf(line, index + 1) };
}

/** "morgen vroeg", "dinsdag laat": without a day part the morning or the afternoon is cut. */
function earlyOrLateAt(line: Line, at: number, moment: Moment): Match<DayPart> | null {
  if (moment.day === null || moment.part !== null) return null;
  if (isText(line, at, 'vroeg'))
    return { value: { name: 'morning', edge: 'early', offset: null }, next: at + 1 };
  return isText(line, at, 'laat')
    ? { value: { name: 'afternoon', edge: 'late', offset: null }, next: at + 1 }
    : null;
}

/** "van", "van de". */
function afterOf(line: Line, at: number): number {
  const of = isText(line, at, 'van') ? at + 1 : at;
  return of > at && isText(line, of, 'de') && line.lexemes[of + 1]?.weekday !== undefined ? of + 1 : of;
}
