import { type Difference, FIGURES, type Figure, type Insight, type Share } from './contract/insight.ts';
import { percentageOf } from './contract/percentage.ts';

const FIGURE_NAMES: Readonly<Record<Figure, string>> = {
  finishedByBalie: 'Klaar door Balie',
  staffLater: 'Medewerker later',
  humanAtOnce: 'Meteen een mens',
  lost: 'Kwijt',
  calledAgain: 'Binnen 72 uur opnieuw gebeld',
  promisesKept: 'Beloften gehouden',
  alarmsWithin30s: 'Alarm: opgenomen binnen 30 s',
};

/** The figures of the report in the order of the screen, with their Dutch names. */
export const insightRows = (found: Insight): readonly (readonly [string, Share])[] =>
  FIGURES.map((figure) => [FIGURE_NAMES[figure], found[figure]]);

/** "54% (52\u201357)". Null: too few for one. */
export function percentageWritten(share: Share): string | null {
  const percentage = percentageOf(share);
  return percentage && `${percentage.middle}% (${percentage.from}\u2013${percentage.to})`;
}

/** What stands beside two of the four numbers: the minutes that people worked, and how soon a human was there. */
export const besideRows = (
  found: Pick<Insight, 'staffWork' | 'humanWait' | 'staffLater' | 'humanAtOnce'>,
): readonly (readonly string[])[] => [
  [
    'Medewerker later: minuten werk',
    found.staffWork.minutes === null ? TOO_FEW_MEASURED : String(found.staffWork.minutes),
    `${found.staffWork.n} van ${found.staffLater.x}`,
  ],
  [
    'Meteen een mens: mediaan in seconden',
    seconds(found.humanWait.p50Ms),
    `${found.humanWait.n} van ${found.humanAtOnce.x}`,
  ],
];
export const BESIDE_HEADS = ['wat', 'waarde', 'gesprekken gemeten'] as const;

export const COMPARED_HEADS = ['wat', 'nu', 'toen', 'verschil in procentpunten (95%)'] as const;

/** The same figures of the other period; empty when none was asked. */
export const comparedRows = (found: Insight): readonly (readonly string[])[] =>
  (found.compared?.figures ?? []).map(({ figure, before, difference }) => [
    FIGURE_NAMES[figure],
    ofWritten(found[figure]),
    ofWritten(before),
    differenceWritten(difference),
  ]);

const GROUP_KINDS = { age: 'leeftijd', line: 'soort nummer', sound: 'lijn', language: 'taal' } as const;
const GROUP_NAMES: Readonly<Record<string, string>> = {
  mobile: 'mobiel',
  fixed: 'vast',
  good: 'goed',
  falters: 'hapert',
  unmeasured: 'niet gemeten',
  dutch: 'Nederlands',
  english: 'Engels',
  other: 'andere taal',
  unknown: 'onbekend',
  merged: 'kleine groepen samen',
};

export const GROUP_HEADS = [
  'groep',
  'klaar',
  'niet verstaan',
  'vroeg een mens',
  'verschil klaar (95%)',
  'verschil verstaan (95%)',
  'verschil mens (95%)',
] as const;

/** Each group of callers beside all the others of its kind. */
export const groupRows = ({ groups }: Pick<Insight, 'groups'>): readonly (readonly string[])[] =>
  groups.map(({ by, group, finished, misheard, human, gap }) => [
    `${GROUP_KINDS[by]}: ${GROUP_NAMES[group] ?? group}`,
    ofWritten(finished),
    ofWritten(misheard),
    ofWritten(human),
    differenceWritten(gap.finished),
    differenceWritten(gap.misheard),
    differenceWritten(gap.human),
  ]);

export const SPEED_HEADS = ['hoe snel', 'gemeten', 'de helft binnen (s)', '95 van 100 binnen (s)'] as const;

/** How soon callers hear something. */
export const speedRows = ({ speed }: Pick<Insight, 'speed'>): readonly (readonly string[])[] =>
  (
    [
      ['van opnemen tot het eerste woord', speed.firstWord],
      ['van het laatste woord van de beller tot Balie antwoordt', speed.reply],
    ] as const
  ).map(([what, { n, p50Ms, p95Ms }]) => [what, String(n), seconds(p50Ms), seconds(p95Ms)]);

export const MISSED_HEADS = ['afspraak gemaakt door', 'niet verschenen'] as const;

/** Appointments to which nobody came, by who had made them. */
export const missedRows = ({ missed }: Pick<Insight, 'missed'>): readonly (readonly string[])[] => [
  ['Balie', ofWritten(missed.byBalie)],
  ['de praktijk', ofWritten(missed.byDesk)],
];

const TOO_FEW_MEASURED = 'te weinig gemeten';

export const PROMISE_HEADS = ['beloften', 'aantal', 'de helft hooguit (min)', 'het langst (min)'] as const;

/** Promises that ran out: kept, and those that were late by how much. */
export const promiseRows = ({
  promisesKept,
  late,
}: Pick<Insight, 'promisesKept' | 'late'>): readonly (readonly string[])[] => [
  ['op tijd', ofWritten(promisesKept), '', ''],
  [
    'te laat',
    countWritten({ x: late.n, of: promisesKept.of }),
    minutes(late.n, late.halfMinutes),
    minutes(late.n, late.longestMinutes),
  ],
];

const minutes = (n: number, value: number | null): string =>
  value === null ? (n === 0 ? '' : TOO_FEW_MEASURED) : String(value);

export const ALARM_HEADS = ['alarmen', 'gesprekken', 'een mens had de beller'] as const;

/** Calls with an alarm by the day, and in how many a human had the caller. */
export const alarmRows = ({ alarms }: Pick<Insight, 'alarms'>): readonly (readonly string[])[] =>
  alarms.days.map(({ day, calls, reached }) => [day, String(calls), countWritten({ x: reached, of: calls })]);

/** Of all of them: how many staff found right, and how soon a human was there. */
export const alarmTotals = ({
  alarms: { right, toHuman },
}: Pick<Insight, 'alarms'>): readonly (readonly string[])[] => [
  ['terecht, van wat beoordeeld is', ofWritten(right)],
  ['tot een mens de beller had, gemeten', String(toHuman.n)],
  ['de helft binnen (s)', seconds(toHuman.p50Ms)],
  ['95 van 100 binnen (s)', seconds(toHuman.p95Ms)],
];
export const ALARM_TOTAL_HEADS = ['alarmen', 'in de hele periode'] as const;

const seconds = (ms: number | null): string =>
  ms === null ? TOO_FEW_MEASURED : (ms / 1_000).toFixed(1).replace('.', ',');

export const whole = new Intl.NumberFormat('nl-NL');

export const countWritten = ({ x, of }: Pick<Share, 'x' | 'of'>): string =>
  `${whole.format(x)} van ${whole.format(of)}`;

/** "1.041 van 1.912 \u00b7 54% (52\u201357)"; the count alone where it is too few for more. */
export const ofWritten = (share: Share): string => {
  const percentage = percentageWritten(share);
  return percentage === null ? countWritten(share) : `${countWritten(share)} \u00b7 ${percentage}`;
};

export const DAY_HEADS = [
  'dag',
  'belpogingen',
  'klaar door Balie',
  'medewerker later',
  'meteen een mens',
  'kwijt',
] as const;

export const dayCells = (day: Insight['days'][number]): readonly string[] => [
  day.day,
  String(day.finishedByBalie + day.staffLater + day.humanAtOnce + day.lost),
  ...[day.finishedByBalie, day.staffLater, day.humanAtOnce, day.lost].map(String),
];

export function differenceWritten(difference: Difference): string {
  if (difference === null) return 'te weinig voor een verschil';
  const { difference: middle, from, to, withinChance } = difference;
  const written = `${points(middle)} (${points(from)} tot ${points(to)})`;
  return withinChance ? `${written}: past binnen toeval` : written;
}

const points = (part: number): string => String(Math.round(part * 100));
