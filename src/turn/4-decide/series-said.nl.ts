import type { SeriesRhythm } from '../../domain/series-rhythm.ts';
import { holdsAny } from './said-words.ts';
import { WEEKDAYS } from './weekdays.nl.ts';

/** What was said of a series: how often and how many times; a rhythm of `by-people` is one that only people plan. */
export interface SeriesSaid {
  readonly rhythm: SeriesRhythm | 'by-people';
  /** Null: no number was said, or more than the agenda is open for. */
  readonly times: number | null;
}

/** The agenda is open for twelve weeks (stack.md). */
const MOST_WEEKS = 12;
/** Nobody says yes or no to more than this on the telephone. */
const MOST_TIMES = 24;
/** Four days a week leave no day between, and are asked for by nobody who is not in a course of their own. */
const MOST_A_WEEK = 3;

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  `nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig
  eenentwintig tweeëntwintig drieëntwintig vierentwintig`
    .split(/\s+/u)
    .map((word, number) => [word, number]),
);

const SERIES = ['reeks', 'serie', 'wekelijks', 'elke week', 'iedere week', 'weken achter elkaar'];
const DAY = `(?:${WEEKDAYS.join('|')})`;

const TIMES = '(?:keer|maal|x|behandelingen|behandeling|afspraken|afspraak|sessies|sessie|dagen|dag)';
const EACH = '(?:per|in de|in een|door de|elke|iedere|de)';
const ONCE = '(?:eens|eenmaal|(?:een|1) ?(?:keer|maal|x)|keer)';
const N = '(?<n>\\p{L}+|\\d{1,2})';

/** From the rarest to the plainest: "eens in de twee weken" holds "twee weken", and "om de andere dag" is no day. */
const RHYTHMS: readonly (readonly [RegExp, (n: number) => SeriesRhythm | 'by-people' | null])[] = [
  [
    apart(
      `(?:(?:\\p{L}+|\\d+) ?${TIMES}|eens|eenmaal|tweemaal) ${EACH} maand|maandelijks|(?:elke|iedere) maand`,
    ),
    () => 'by-people',
  ],
  [apart(`(?:paar|aantal|meerdere|enkele|verschillende) ?${TIMES} ${EACH} week`), () => 'by-people'],
  [
    apart('(?:om de (?:andere |twee )?dag(?:en)?|(?:elke|iedere) andere dag)'),
    () => ({ kind: 'per-week', times: MOST_A_WEEK, weekdays: [] }),
  ],
  [
    apart('(?:elke|iedere) (?:werk)?dag|dagelijks|(?:een|twee|1|2) ?(?:keer|maal|x) per dag'),
    () => 'by-people',
  ],
  [
    apart(
      `om de (?:andere )?week|(?:elke|iedere) andere week|twee-?wekelijks|veertiendaags|(?:om de|elke|iedere|${ONCE} (?:in|per|om) (?:de )?) ?(?:veertien|14) dagen`,
    ),
    () => ({ kind: 'every-weeks', weeks: 2 }),
  ],
  [apart('drie-?wekelijks'), () => ({ kind: 'every-weeks', weeks: 3 })],
  [
    apart(`(?:om de|elke|iedere|${ONCE} (?:in|per|om) (?:de )?) ?${N} weken`),
    (n) => (n >= 2 && n <= 6 ? { kind: 'every-weeks', weeks: n } : null),
  ],
  [apart(`${N} ?${TIMES} ${EACH} week`), (n) => (n === 1 ? { kind: 'every-weeks', weeks: 1 } : aWeek(n))],
  [apart(`(?:eens|eenmaal) ${EACH} week`), () => ({ kind: 'every-weeks', weeks: 1 })],
  [apart(`tweemaal ${EACH} week`), () => aWeek(2)],
  [apart(`driemaal ${EACH} week`), () => aWeek(3)],
];

const aWeek = (times: number): SeriesRhythm | 'by-people' | null => {
  if (times < 2 || times > 7) return null;
  return times > MOST_A_WEEK ? 'by-people' : { kind: 'per-week', times, weekdays: [] };
};

/** As words by themselves; `\b` knows no "é". */
function apart(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u');
}

/** "Dinsdag en donderdag", "elke dinsdag": the days on which all of them are to be. */
const DAYS_NAMED = new RegExp(
  `${DAY}(?:en|s)?(?:,? (?:op )?${DAY}(?:en|s)?)*,? en (?:op )?${DAY}(?:en|s)?`,
  'u',
);
const EACH_DAY = new RegExp(`\\b(?:elke|iedere) ${DAY}\\b`, 'u');
const NOT_THEN = /^(?: \p{L}+){0,2} niet\b|^ (?:kan ik niet|niet|liever niet|werk)/u;

/** So many appointments to come, said without "reeks": "zes keer behandeld worden", "tien behandelingen inplannen". */
const SEVERAL = /\b(?:keer|behandelingen|afspraken|sessies)\b/u;
const TO_COME =
  /\b(?:inplannen|plannen|vastleggen|vastzetten|nodig|komen|behandeld|afspreken|allemaal|afspraken)\b/u;
/** Of appointments that were there, or of what a day or a week holds. */
const NOT_TO_COME =
  /\b(?:geweest|gehad|behandeld ben|gekomen|gebeld|geprobeerd|per (?:dag|week|jaar|maand)|vergoed|verzekering|kost|kosten)\b/u;
const COUNTED =
  /(?<!over )(?<![\p{L}\d])(?<n>\p{L}+|\d{1,2}) ?(?<of>keer|maal|x|weken|afspraken|behandelingen|sessies)(?!\p{L})/u;

/** "Ik mag tien keer komen, kan ik er meteen vijf vastleggen": so many are to be planned now. "Om tien inplannen" is a time. */
const PLANNED_NOW =
  /(?<!\b(?:om|tot|na|voor|ons|op|over|half|rond|vanaf) )\b(\p{L}+|\d{1,2}) (?:(?:alvast|meteen|direct|daarvan|ervan|van|nu|tegelijk|achter elkaar) )*(?:inplannen|plannen|vastleggen|vastzetten|reserveren|boeken|inboeken|afspreken|wegzetten)\b/u;

/** "Twee keer per week komen", "om de week een behandeling": how often somebody is to come, and not how often it hurts. */
const COMES_AFTER =
  /^,?(?: \p{L}+){0,3}? (?:komen|langskomen|langs|behandeld|behandelen|behandeling(?:en)?|therapie|inplannen|plannen|vastleggen|afspraken|afspraak|afspreken|terecht)(?!\p{L})/u;
const COMES_BEFORE =
  /(?<!\p{L})(?:komen|langskomen|langs|behandeld worden|behandeling(?:en)?|therapie|inplannen|plannen|afspraken|sessies)(?: \p{L}+){0,2},? $/u;
/** "Ik wil een afspraak, ik kom twee keer per week" tells how it goes already. */
const COMES_ALREADY = /\bik (?:kom|ga|ben)(?: (?:nu|al|altijd|meestal|normaal))* $/u;

/** Several appointments at a physiotherapist, in these words in lower case; null: one, or none. */
export function seriesSaid(said: string): SeriesSaid | null {
  const words = said.replaceAll('één', 'een');
  const found = rhythmIn(words);
  const rest = found === null ? words : words.replace(found.text, ' ');
  const rhythm = found?.rhythm ?? null;
  const isAsked =
    holdsAny(rest, SERIES) ||
    asksForSeveral(rest, rhythm !== null) ||
    (found !== null && comesSo(words, found.text));
  if (!isAsked) return null;
  if (rhythm === 'by-people') return { rhythm, times: null };
  const named = withDays(rhythm ?? { kind: 'every-weeks', weeks: 1 }, words, rhythm !== null);
  return { rhythm: named, times: timesIn(rest, named) };
}

function rhythmIn(
  words: string,
): { readonly text: string; readonly rhythm: SeriesRhythm | 'by-people' } | null {
  for (const [pattern, read] of RHYTHMS) {
    const found = pattern.exec(words);
    const rhythm = found === null ? null : read(numberOf(found.groups?.['n'] ?? ''));
    if (found !== null && rhythm !== null) return { text: found[0], rhythm };
  }
  return null;
}

function comesSo(words: string, rhythm: string): boolean {
  const at = words.indexOf(rhythm);
  const before = words.slice(0, at);
  return (
    !COMES_ALREADY.test(before) &&
    (COMES_AFTER.test(words.slice(at + rhythm.length)) || COMES_BEFORE.test(before))
  );
}

/** The weekdays that were named belong to the rhythm; "dinsdag en donderdag" alone is twice a week. */
function withDays(rhythm: SeriesRhythm, words: string, isSaid: boolean): SeriesRhythm {
  const named = daysNamed(words);
  if (rhythm.kind === 'per-week') return { ...rhythm, weekdays: named };
  if (isSaid || named.length < 2) return rhythm;
  return { kind: 'per-week', times: Math.min(named.length, MOST_A_WEEK), weekdays: named };
}

function daysNamed(words: string): readonly number[] {
  const found = DAYS_NAMED.exec(words) ?? EACH_DAY.exec(words);
  if (found === null || NOT_THEN.test(words.slice(found.index + found[0].length))) return [];
  return WEEKDAYS.flatMap((day, nth) => (found[0].includes(day) ? [nth + 1] : []));
}

/** Whether so many are to come; with a rhythm beside it a number is enough. */
const asksForSeveral = (rest: string, hasRhythm: boolean): boolean =>
  plannedIn(rest) !== null ||
  (countedIn(rest) >= 2 &&
    !NOT_TO_COME.test(rest) &&
    (hasRhythm || (SEVERAL.test(rest) && TO_COME.test(rest)))) ||
  (EACH_DAY.test(rest) && TO_COME.test(rest));

const plannedIn = (rest: string): number | null => {
  const count = numberOf(PLANNED_NOW.exec(rest)?.[1] ?? '');
  return count >= 2 && count <= MOST_TIMES ? count : null;
};

const countedIn = (rest: string): number => numberOf(COUNTED.exec(rest)?.groups?.['n'] ?? '');

/** How many appointments were said; "vier weken" of twice a week are eight. */
function timesIn(rest: string, rhythm: SeriesRhythm): number | null {
  const planned = plannedIn(rest);
  const { n = '', of } = COUNTED.exec(rest)?.groups ?? {};
  const times = planned ?? (of === 'weken' ? timesInWeeks(numberOf(n), rhythm) : numberOf(n));
  return times >= 2 && times <= mostTimes(rhythm) ? times : null;
}

const timesInWeeks = (weeks: number, rhythm: SeriesRhythm): number =>
  rhythm.kind === 'per-week' ? weeks * rhythm.times : Math.ceil(weeks / rhythm.weeks);

/** How many of a series are planned at most: as long as the agenda is open, and no more than can be gone through. */
export const mostTimes = (rhythm: SeriesRhythm): number =>
  rhythm.kind === 'every-weeks'
    ? Math.floor(MOST_WEEKS / rhythm.weeks)
    : Math.min(MOST_TIMES, MOST_WEEKS * rhythm.times);

/** The answer to how often: "acht keer", "vier weken"; null: none was understood. */
export function timesAnswered(text: string, rhythm: SeriesRhythm): number | null {
  const said = text.toLowerCase().replaceAll('één', 'een');
  const counted = timesIn(said, rhythm);
  if (counted !== null) return counted;
  if (countedIn(said) > 0) return null;
  const found = said
    .split(/[^\p{L}\d]+/u)
    .map(numberOf)
    .find((one) => one >= 2 && one <= mostTimes(rhythm));
  return found ?? null;
}

const numberOf = (word: string): number => NUMBERS[word] ?? (/^\d{1,2}$/u.test(word) ? Number(word) : 0);

/** "Alleen de eerste vier", "doe de eerste drie maar", "alleen de dinsdagen": which of those offered; null: it says nothing of it. */
export function fewerSaid(text: string): { readonly first: number } | { readonly weekday: number } | null {
  const said = text.toLowerCase();
  const first = numberOf(/\beerste (\p{L}+|\d{1,2})\b/u.exec(said)?.[1] ?? '');
  if (first >= 2) return { first };
  const day = new RegExp(`\\balleen (?:op )?(?:de )?(${DAY})(?:en|s)?\\b`, 'u').exec(said)?.[1];
  return day === undefined ? null : { weekday: WEEKDAYS.indexOf(day) + 1 };
}
