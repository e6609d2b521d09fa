import type { Insight, Share } from './contract/insight.ts';
import type { Workload } from './contract/workload.ts';

/** The figures of the report in the order of the screen, with their Dutch names. */
export const insightRows = (found: Insight): readonly (readonly [string, Share])[] => [
  ['Klaar door Balie', found.finishedByBalie],
  ['Medewerker later', found.staffLater],
  ['Meteen een mens', found.humanAtOnce],
  ['Kwijt', found.lost],
  ['Binnen 72 uur opnieuw gebeld', found.calledAgain],
  ['Beloften gehouden', found.promisesKept],
  ['Alarm: opgenomen binnen 30 s', found.alarmsWithin30s],
];

export const DAY_HEADS = ['dag', 'klaar door Balie', 'medewerker later', 'meteen een mens', 'kwijt'] as const;

export const dayCells = (day: Insight['days'][number]): readonly string[] => [
  day.day,
  ...[day.finishedByBalie, day.staffLater, day.humanAtOnce, day.lost].map(String),
];

type Compared = Workload['compared'][number];

const TASK_NAMES: Readonly<Record<Compared['task'], string>> = {
  phone: 'aan de telefoon',
  counter: 'aan de balie',
  messages: 'berichten en post',
  'for-doctor': 'werk voor de arts',
  care: 'zorg voor een patiënt',
  other: 'iets anders',
  interrupted: 'onderbroken',
};

export const SAMPLING_HEADS = [
  'wat de balie deed',
  'zonder Balie',
  'met Balie',
  'verschil in procentpunten (95%)',
] as const;

/** Work sampling, task by task; empty as long as nobody answered. */
export const samplingRows = ({ compared }: Pick<Workload, 'compared'>): readonly (readonly string[])[] =>
  compared.every(({ before, after }) => before.of + after.of === 0)
    ? []
    : compared.map(({ task, before, after, difference }) => [
        TASK_NAMES[task],
        `${before.x} van ${before.of}`,
        `${after.x} van ${after.of}`,
        differenceWritten(difference),
      ]);

function differenceWritten(difference: Compared['difference']): string {
  if (difference === null) return 'te weinig voor een verschil';
  const { difference: middle, from, to, withinChance } = difference;
  const written = `${points(middle)} (${points(from)} tot ${points(to)})`;
  return withinChance ? `${written}: past binnen toeval` : written;
}

const points = (part: number): string => String(Math.round(part * 100));
