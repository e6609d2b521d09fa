import { boundWordAt } from './bound-words.ts';
import { clockAt, clockPhraseAt, hourOrSoAt } from './clock.ts';
import { type Clock, clock, endsPhrase } from './clock-time.ts';
import { type DayPart, dayPartAt, windowOf } from './day-part.ts';
import { isGlued, isText, type Line, type Match, type Rule, remembered, textAt } from './line.ts';

/** A clock time with the day part said beside it. */
export interface ClockEnd {
  readonly clock: Clock;
  readonly part: DayPart | null;
}

/** Times inside a sentence about one day: a point, a range, or an open range. */
export type ClockSpan =
  | { readonly type: 'at'; readonly end: ClockEnd }
  | { readonly type: 'between'; readonly from: ClockEnd; readonly to: ClockEnd }
  | { readonly type: 'from'; readonly end: ClockEnd; readonly unsure: boolean }
  | { readonly type: 'until'; readonly end: ClockEnd; readonly unsure: boolean };

/** Nouns that make "van vijf tot tien" and "voor acht" an amount. */
const THINGS: ReadonlySet<string> = new Set(
  'mensen personen euro dollar procent % graden keer maal kinderen patienten tabletten pillen kilo gram mg ml stuks man vrouwen volwassenen dagen'.split(
    ' ',
  ),
);

/** Connects the ends of a range: "tot", "tot en met", "t/m", "-", and "en" after "tussen". */
export function connectorAt(line: Line, at: number, between: boolean): Match<'to' | 'through'> | null {
  if (isText(line, at, 'tot')) {
    if (isText(line, at + 1, 'en') && isText(line, at + 2, 'met')) return { value: 'through', next: at + 3 };
    if (isText(line, at + 1, 'aan')) return { value: 'to', next: at + 2 };
    return { value: 'to', next: at + 1 };
  }
  if (isText(line, at, 't') && isGlued(line, at + 1, '/') && isGlued(line, at + 2, 'm'))
    return { value: 'through', next: at + 3 };
  if (isText(line, at, 'tm')) return { value: 'through', next: at + 1 };
  if (isText(line, at, '-')) return { value: 'through', next: at + 1 };
  return between && isText(line, at, 'en') ? { value: 'through', next: at + 1 } : null;
}

export const isThing = (line: Line, at: number): boolean =>
  THINGS.has(textAt(line, at)) || line.lexemes[at]?.plural === true;

/** "van 15:00 tot 16:00", "tussen 10 en half twaalf", "9:30 - 11:00", "5 tot zeven 's morgens", "na vieren", "voor tienen". */
export const clockSpanAt: Rule<ClockSpan> = remembered('clock-span', (line, at) => {
  return boundsAt(line, at) ?? rangeAt(line, at) ?? boundAt(line, at) ?? pointAt(line, at);
});

function pointAt(line: Line, at: number): Match<ClockSpan> | null {
  const point = clockPhraseAt(line, at);
  if (point === null) return null;
  const bound = suffixBoundAt(line, point.next);
  const end: ClockEnd = { clock: point.value, part: null };
  if (bound !== null) return { value: { type: bound.value, end, unsure: false }, next: bound.next };
  return { value: { type: 'at', end }, next: point.next };
}

/** "op zijn vroegst", "op z'n laatst", "uiterlijk" after a time. */
function suffixBoundAt(line: Line, at: number): Match<'from' | 'until'> | null {
  if (isText(line, at, 'op') && isText(line, at + 1, 'zijn', "z'n", 'zn', 'het')) {
    if (isText(line, at + 2, 'vroegst', 'vroegste')) return { value: 'from', next: at + 3 };
    if (isText(line, at + 2, 'laatst', 'laatste')) return { value: 'until', next: at + 3 };
  }
  return null;
}

/** A clock time, bare where `bare` allows, and the day part right behind it. */
function endAt(line: Line, at: number, bare: boolean): Match<ClockEnd> | null {
  const about = isText(line, at, 'ongeveer', 'circa', 'om', 'rond', 'pakweg') ? at + 1 : at;
  const clock = hourOrSoAt(line, about) ?? clockAt(line, about, bare);
  if (clock === null) return null;
  const part = dayPartAt(line, clock.next, false);
  const own =
    part !== null &&
    part.value.offset === null &&
    isText(line, clock.next, "'s", 's', 'in', 'sochtends', 'smiddags', 'savonds', 'smorgens');
  return own && part !== null
    ? { value: { clock: clock.value, part: part.value }, next: part.next }
    : { value: { clock: clock.value, part: null }, next: clock.next };
}

function rangeAt(line: Line, at: number): Match<ClockSpan> | null {
  if (at >= line.lastJoint) return null;
  const prefix = isText(line, at, 'om', 'ergens') ? at + 1 : at;
  const between = isText(line, prefix, 'tussen');
  const led = between || isText(line, prefix, 'van', 'vanaf');
  const from = endAt(line, led ? prefix + 1 : prefix, true);
  if (from === null) return null;
  const connector = connectorAt(line, from.next, between);
  if (connector === null) return null;
  const to = endAt(line, connector.next, true);
  if (to === null || isThing(line, to.next) || !mayEnd(line, to.next)) return null;
  const twoBare = from.value.clock.bare && to.value.clock.bare;
  if (!led && twoBare && to.value.part === null && from.value.part === null && line.expecting !== 'time')
    return null;
  const named = !to.value.clock.bare && to.value.clock.maybeLength;
  if (
    !led &&
    !named &&
    from.value.clock.bare &&
    !isSpokenHalf(from.value.clock) &&
    to.value.part === null &&
    line.expecting !== 'time'
  )
    return null;
  return { value: { type: 'between', from: from.value, to: to.value }, next: to.next };
}

/** "half acht" is bare of "uur" but nothing else than a time. */
const isSpokenHalf = (clock: Clock): boolean => clock.minute !== 0;

/** A bare number that goes on as a date ("van 2 tot 7 april", "tussen 3 en 12 van sept") is no time. */
function mayEnd(line: Line, at: number): boolean {
  if (line.lexemes[at]?.month !== undefined || line.lexemes[at]?.unit !== undefined) return false;
  if (isText(line, at, 'van') && line.lexemes[at + 1]?.month !== undefined) return false;
  return !(isText(line, at, '-', '/') && line.tokens[at]?.spaced === false);
}

function boundAt(line: Line, at: number): Match<ClockSpan> | null {
  const bound = boundWordAt(line, at);
  if (bound === null) return null;
  const noon = beforePartAt(line, bound.next, bound.value.type);
  if (noon !== null) return noon;
  const end = endAt(line, bound.next, true);
  if (end === null || isThing(line, end.next) || !mayEnd(line, end.next)) return null;
  const { clock } = end.value;
  const plural = line.lexemes[end.next - 1]?.hours !== undefined;
  if (clock.bare && clock.minute === 0 && !plural && !endsPhrase(line, end.next)) return null;
  const soft = bound.value.soft && !plural && !(clock.bare && clock.minute === 0);
  return { value: { type: bound.value.type, end: end.value, unsure: soft }, next: end.next };
}

/**
 * "voor de middag" is before noon and "na de middag" after it; "na de lunch" is after the meal, "voor de avond" before it begins;
 * "voor het einde van de dag" is before the afternoon ends.
 */
function beforePartAt(line: Line, at: number, type: 'from' | 'until'): Match<ClockSpan> | null {
  const edge = isText(line, at, 'het') ? dayPartAt(line, at, false) : null;
  if (edge !== null && (edge.value.edge === 'begin' || edge.value.edge === 'end')) {
    const { from, to } = windowOf({ ...edge.value, edge: null });
    return {
      value: { type, end: endOf(edge.value.edge === 'end' ? to : from), unsure: false },
      next: edge.next,
    };
  }
  const article = isText(line, at, 'de', 'het') ? at + 1 : at;
  const name = line.lexemes[article]?.part;
  if (name === undefined || article === at || isText(line, article, 'morgen')) return null;
  const window = windowOf({ name, edge: null, offset: null });
  const minute = type === 'until' || name === 'afternoon' ? window.from : window.to;
  return { value: { type, end: endOf(minute), unsure: false }, next: article + 1 };
}

/** A minute of the day as an end of a range. */
const endOf = (minute: number): ClockEnd => ({
  clock: clock(Math.floor(minute / 60) % 24, minute % 60, { fixed: true }),
  part: null,
});

/** "na 9:30 maar voor 11:00": two bounds make a range. */
function boundsAt(line: Line, at: number): Match<ClockSpan> | null {
  const first = boundAt(line, at);
  if (first === null || (first.value.type !== 'from' && first.value.type !== 'until')) return null;
  const joint = isText(line, first.next, 'maar', 'en', ',') ? first.next + 1 : first.next;
  const second = boundAt(line, joint);
  if (second === null || (second.value.type !== 'from' && second.value.type !== 'until')) return null;
  if (first.value.type === second.value.type) return null;
  const [from, to] =
    first.value.type === 'from' ? [first.value.end, second.value.end] : [second.value.end, first.value.end];
  return { value: { type: 'between', from, to }, next: second.next };
}
