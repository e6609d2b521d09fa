import type { Insight, Share } from './contract/insight.ts';

/** The figures as RFC 4180 CSV with semicolons, which is what a spreadsheet set to Dutch opens without asking. */
export function insightAsCsv(found: Insight): string {
  const shares: readonly (readonly [string, Share])[] = [
    ['Klaar door Balie', found.finishedByBalie],
    ['Medewerker later', found.staffLater],
    ['Meteen een mens', found.humanAtOnce],
    ['Kwijt', found.lost],
    ['Binnen 72 uur opnieuw gebeld', found.calledAgain],
    ['Beloften gehouden', found.promisesKept],
    ['Alarm: opgenomen binnen 30 s', found.alarmsWithin30s],
  ];
  const rows = [
    ['periode', 'wat', 'aantal', 'van', 'van (95%)', 'tot (95%)'],
    ...shares.map(([name, { x, of, interval }]) => [
      `${found.from}/${found.to}`,
      name,
      String(x),
      String(of),
      percentage(interval?.from),
      percentage(interval?.to),
    ]),
    [],
    ['dag', 'klaar door Balie', 'medewerker later', 'meteen een mens', 'kwijt'],
    ...found.days.map((day) =>
      [day.day, day.finishedByBalie, day.staffLater, day.humanAtOnce, day.lost].map(String),
    ),
  ];
  return `${rows.map((row) => row.join(';')).join('\r\n')}\r\n`;
}

/** Empty where there are too few for one. */
const percentage = (share: number | undefined): string =>
  share === undefined ? '' : `${(share * 100).toFixed(1).replace('.', ',')}%`;
