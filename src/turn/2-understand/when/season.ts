import { type DaySpan, daysFrom, isBefore } from './calendar.ts';
import type { DayWords } from './days.ts';
import { daysOf } from './days.ts';
import { isText, type Line, type Rule, textAt } from './line.ts';
import { longYear } from './month-year.ts';

type Season = 'spring' | 'summer' | 'autumn' | 'winter';

const NAMES: ReadonlyMap<string, Season> = new Map([
  ['lente', 'spring'],
  ['voorjaar', 'spring'],
  ['zomer', 'summer'],
  ['herfst', 'autumn'],
  ['najaar', 'autumn'],
  ['winter', 'winter'],
]);

/** The usual days of equinox and solstice, as Dutch calendars print them: the astronomical ones differ by a day at most. */
const BEGINS: Readonly<Record<Season, readonly [month: number, day: number]>> = {
  spring: [3, 20],
  summer: [6, 21],
  autumn: [9, 23],
  winter: [12, 21],
};
const NEXT: Readonly<Record<Season, Season>> = {
  spring: 'summer',
  summer: 'autumn',
  autumn: 'winter',
  winter: 'spring',
};

export const isSeason = (word: string): boolean => NAMES.has(word);

/** "deze zomer", "in het najaar", "volgend voorjaar", "afgelopen winter", "zomer 2027": about those days, so never certain. */
export const seasonAt: Rule<DayWords> = (line, at) => {
  const led = isText(line, at, 'in', 'van') ? at + 1 : at;
  const article = isText(line, led, 'de', 'het') ? led + 1 : led;
  const which = line.lexemes[article]?.which;
  const word = which === undefined ? article : article + 1;
  const season = NAMES.get(textAt(line, word));
  if (season === undefined) return null;
  const year = longYear(line, word + 1);
  // "winter" by itself is mostly weather or a family's name.
  if (word === at && year === null) return null;
  const span = year === null ? around(line, season, which) : inYear(season, year.value);
  return {
    value: { type: 'days', days: daysOf(span, 'season', { doubts: ['vague'] }) },
    next: year?.next ?? word + 1,
  };
};

/** The winter of a year begins in its December. */
function inYear(season: Season, year: number): DaySpan {
  const [month, day] = BEGINS[season];
  const [nextMonth, nextDay] = BEGINS[NEXT[season]];
  const last = new Temporal.PlainDate(season === 'winter' ? year + 1 : year, nextMonth, nextDay);
  return { first: new Temporal.PlainDate(year, month, day), last: daysFrom(last, -1) };
}

/** The season that is or comes; "afgelopen" the last one that is over, "volgend" the one after the present. */
function around(line: Line, season: Season, which: string | undefined): DaySpan {
  const { today } = line;
  const spans = [-2, -1, 0, 1, 2].map((shift) => inYear(season, today.year + shift));
  const over = spans.filter(({ last }) => isBefore(last, today));
  const open = spans.slice(over.length);
  const started = open[0] !== undefined && !isBefore(today, open[0].first);
  const chosen = which === 'last' ? over.at(-1) : which === 'next' && started ? open[1] : open[0];
  return chosen ?? inYear(season, today.year);
}
