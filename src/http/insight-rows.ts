import type { Insight, Share } from './contract/insight.ts';

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
