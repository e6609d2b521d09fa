import { quantityAt } from '../numbers/quantity.ts';
import { type DaySpan, daysBetween, daysFrom, isBefore, monthOf } from './calendar.ts';
import { countedPeriodAt } from './coming-days.ts';
import type { Days, DayWords } from './days.ts';
import { daysOf } from './days.ts';
import { courseOf, isText, type Line, longestOf, type Match } from './line.ts';
import { containerAt } from './period.ts';
import { namedPeriodAt, type PeriodUnit } from './period-unit.ts';

/** A part of a stretch: "eind van de maand", "begin volgende week", "half mei", "rest van het jaar", "komende drie dagen". */
export function edgeAt(line: Line, at: number): Match<DayWords> | null {
  return longestOf(line, at, RULES);
}

const known = (days: Days, next: number): Match<DayWords> => ({ value: { type: 'days', days }, next });

type Edge = 'begin' | 'middle' | 'end';

/** The stretch that an edge is of, with its unit. */
function stretchAt(
  line: Line,
  at: number,
): Match<{ readonly span: DaySpan; readonly unit: PeriodUnit; readonly doubts: Days['doubts'] }> | null {
  const named = namedPeriodAt(line, at);
  if (named !== null) {
    const { days, unit } = named.value;
    if (days.first === null || days.last === null) return null;
    return {
      value: { span: { first: days.first, last: days.last }, unit, doubts: days.doubts },
      next: named.next,
    };
  }
  const container = containerAt(line, at);
  if (container === null) return null;
  const span = container.value.find((each) => !isBefore(each.last, line.today)) ?? container.value[0];
  if (span === undefined) return null;
  const unit =
    span.first.daysInMonth === span.last.day && span.first.month === span.last.month ? 'month' : 'year';
  return { value: { span, unit, doubts: [] }, next: container.next };
}

/** "(aan het) eind (van) deze maand", "begin 2018", "half maart", "medio mei", "in het midden van de week". */
function edgeOfAt(line: Line, at: number): Match<DayWords> | null {
  let index = at;
  if (isText(line, index, 'aan', 'in', 'tegen', 'op', 'rond') && isText(line, index + 1, 'het')) index += 2;
  else if (isText(line, index, 'het', 'aan', 'rond')) index += 1;
  const edge = line.lexemes[index]?.edge;
  if (edge === undefined) return null;
  const half = isText(line, index, 'half');
  const of = isText(line, index + 1, 'van', 'in') ? index + 2 : index + 1;
  const stretch = stretchAt(line, of);
  if (stretch === null || (half && stretch.value.unit !== 'month')) return null;
  return known(edgeOf(stretch.value.span, stretch.value.unit, edge), stretch.next);
}

/** "volgende week begin", "deze week eind": the edge behind its week. */
function edgeBehindAt(line: Line, at: number): Match<DayWords> | null {
  const week = namedPeriodAt(line, at);
  if (week?.value.unit !== 'week' || week.value.days.first === null || week.value.days.last === null)
    return null;
  const edge = line.lexemes[week.next]?.edge;
  if ((edge !== 'begin' && edge !== 'end') || isText(line, week.next + 1, 'van', 'in', 'de')) return null;
  if (line.lexemes[week.next + 1]?.month !== undefined) return null;
  return known(
    edgeOf({ first: week.value.days.first, last: week.value.days.last }, 'week', edge),
    week.next + 1,
  );
}

/**
 * Begin and end of the week are two days (formats.md); of a month ten, of a year three months. Recognizers-Text takes halves of
 * months and years, which are kept as other readings.
 */
function edgeOf(span: DaySpan, unit: PeriodUnit, edge: Edge): Days {
  const [part, other] = EDGES[unit](span, edge);
  const vague = unit !== 'week' && unit !== 'weekend';
  return daysOf(part, unit, {
    edge,
    doubts: vague ? ['vague'] : [],
    also: other === undefined ? [] : [other],
  });
}

type Cut = (span: DaySpan, edge: Edge) => readonly [DaySpan, DaySpan?];

const EDGES: Readonly<Record<PeriodUnit, Cut>> = {
  week: ({ first }, edge) => {
    const start = edge === 'begin' ? 0 : edge === 'middle' ? 2 : 3;
    return [{ first: daysFrom(first, start), last: daysFrom(first, edge === 'middle' ? 2 : start + 1) }];
  },
  weekend: ({ first, last }, edge) => [edge === 'end' ? { first: last, last } : { first, last: first }],
  month: ({ first, last }, edge) => {
    const middle = first.with({ day: 15 });
    if (edge === 'begin')
      return [
        { first, last: first.with({ day: 10 }) },
        { first, last: middle },
      ];
    if (edge === 'middle') {
      return [
        { first: first.with({ day: 11 }), last: first.with({ day: 20 }) },
        { first: middle, last: middle },
      ];
    }
    return [
      { first: first.with({ day: 21 }), last },
      { first: first.with({ day: 16 }), last },
    ];
  },
  quarter: ({ first }, edge) => {
    const start = first.add({ months: edge === 'begin' ? 0 : edge === 'middle' ? 1 : 2 });
    return [monthOf(start)];
  },
  year: ({ first, last }, edge) => {
    const [spring, summer] = [first.with({ month: 3, day: 31 }), first.with({ month: 6, day: 30 })];
    if (edge === 'begin')
      return [
        { first, last: spring },
        { first, last: summer },
      ];
    if (edge === 'middle')
      return [{ first: first.with({ month: 5 }), last: first.with({ month: 8, day: 31 }) }];
    return [
      { first: first.with({ month: 10 }), last },
      { first: first.with({ month: 7 }), last },
    ];
  },
};

/** "in de loop van de week", "in de loop van volgende maand": any day of it. */
function throughoutAt(line: Line, at: number): Match<DayWords> | null {
  const stretch = courseOf(line, at, stretchAt);
  return stretch === null
    ? null
    : known(daysOf(stretch.value.span, stretch.value.unit, { doubts: stretch.value.doubts }), stretch.next);
}

/** "eerste helft van 2018", "de tweede helft van mei", "het eerste halfjaar van 2018". */
function halfOfAt(line: Line, at: number): Match<DayWords> | null {
  const article = isText(line, at, 'de', 'het') ? at + 1 : at;
  const first = isText(line, article, 'eerste');
  const halfYear = isText(line, article + 1, 'halfjaar');
  if (!(first || isText(line, article, 'tweede')) || !(halfYear || isText(line, article + 1, 'helft')))
    return null;
  const of = isText(line, article + 2, 'van') ? article + 3 : article + 2;
  const stretch = stretchAt(line, of);
  if (stretch === null || (halfYear && stretch.value.unit !== 'year')) return null;
  const { span } = stretch.value;
  const days = Math.floor(daysBetween(span.first, span.last) / 2);
  const middle =
    stretch.value.unit === 'year' ? span.first.with({ month: 6, day: 30 }) : daysFrom(span.first, days);
  const half = first ? { first: span.first, last: middle } : { first: daysFrom(middle, 1), last: span.last };
  return known(daysOf(half, 'days'), stretch.next);
}

/** "rest van de week", "de rest van dit jaar", "later deze week", "later in het jaar", "eerder in de week". */
function remainderAt(line: Line, at: number): Match<DayWords> | null {
  const article = isText(line, at, 'de') ? at + 1 : at;
  const rest = isText(line, article, 'rest') && isText(line, article + 1, 'van');
  const later = isText(line, article, 'later');
  const earlier = isText(line, article, 'eerder');
  if (!rest && !later && !earlier) return null;
  let index = article + (rest ? 2 : 1);
  if (!rest && isText(line, index, 'in', 'van')) index += 1;
  const stretch = stretchAt(line, index);
  if (stretch === null) return null;
  const { span, unit } = stretch.value;
  const inside = !isBefore(line.today, span.first) && !isBefore(span.last, line.today);
  if (earlier)
    return known(daysOf({ first: span.first, last: inside ? line.today : span.last }, 'days'), stretch.next);
  const half = edgeOf(span, unit, 'end').also;
  return known(
    daysOf(
      { first: inside ? line.today : span.first, last: span.last },
      'days',
      later && half.length > 0 ? { doubts: ['vague'], also: half } : {},
    ),
    stretch.next,
  );
}

/** "de eerste drie dagen van mei", "de laatste twee weken van het jaar". */
function firstOfAt(line: Line, at: number): Match<DayWords> | null {
  const led = isText(line, at, 'in') ? at + 1 : at;
  const article = isText(line, led, 'de') ? led + 1 : led;
  const first = isText(line, article, 'eerste');
  if (!first && !isText(line, article, 'laatste')) return null;
  const count = quantityAt(line.tokens, article + 1);
  if (count === null || !isText(line, count.next, 'dagen', 'weken') || count.value > 60) return null;
  const of = isText(line, count.next + 1, 'van', 'in') ? count.next + 2 : count.next + 1;
  const stretch = stretchAt(line, of);
  if (stretch === null || of === count.next + 1) return null;
  const days = Math.round(count.value) * (isText(line, count.next, 'weken') ? 7 : 1) - 1;
  const { span } = stretch.value;
  return known(
    first
      ? daysOf({ first: span.first, last: daysFrom(span.first, days) }, 'days')
      : daysOf({ first: daysFrom(span.last, -days), last: span.last }, 'days'),
    stretch.next,
  );
}

/** "rest van vandaag", "de rest van de dag": from now to midnight. */
function restOfDayAt(line: Line, at: number): Match<DayWords> | null {
  const article = isText(line, at, 'de') ? at + 1 : at;
  if (!isText(line, article, 'rest') || !isText(line, article + 1, 'van')) return null;
  const the = isText(line, article + 2, 'de') ? article + 3 : article + 2;
  const word = line.lexemes[the]?.which === 'this' ? the + 1 : the;
  if (!isText(line, word, 'dag', 'vandaag')) return null;
  const midnight = daysFrom(line.today, 1).toPlainDateTime();
  return { value: { type: 'moment', from: line.now, to: midnight, point: null, doubts: [] }, next: word + 1 };
}

const RULES = [
  edgeOfAt,
  edgeBehindAt,
  throughoutAt,
  halfOfAt,
  restOfDayAt,
  remainderAt,
  countedPeriodAt,
  firstOfAt,
] as const;
