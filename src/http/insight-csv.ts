import type { Insight } from './contract/insight.ts';
import {
  ALARM_HEADS,
  ALARM_TOTAL_HEADS,
  alarmRows,
  alarmTotals,
  BESIDE_HEADS,
  besideRows,
  COMPARED_HEADS,
  comparedRows,
  DAY_HEADS,
  dayCells,
  GROUP_HEADS,
  groupRows,
  insightRows,
  MISSED_HEADS,
  missedRows,
  PROMISE_HEADS,
  promiseRows,
  SPEED_HEADS,
  speedRows,
} from './insight-rows.ts';
import {
  NET_HEADS,
  netRows,
  PHASE_HEADS,
  phaseRows,
  SAMPLING_HEADS,
  samplingRows,
  type WorkReported,
} from './work-rows.ts';

/** The figures as RFC 4180 CSV with semicolons, which is what a spreadsheet set to Dutch opens without asking. */
export function insightAsCsv(found: Insight, work: WorkReported): string {
  const tables: readonly (readonly [heads: readonly string[], cells: readonly (readonly string[])[]])[] = [
    [BESIDE_HEADS, besideRows(found)],
    [DAY_HEADS, found.days.map(dayCells)],
    [SAMPLING_HEADS, samplingRows(work)],
    [PHASE_HEADS, phaseRows(work)],
    [NET_HEADS, netRows(work)],
    [PROMISE_HEADS, promiseRows(found)],
    [ALARM_TOTAL_HEADS, alarmTotals(found)],
    [ALARM_HEADS, alarmRows(found)],
    [COMPARED_HEADS, comparedRows(found)],
    [GROUP_HEADS, groupRows(found)],
    [SPEED_HEADS, speedRows(found)],
    [MISSED_HEADS, missedRows(found)],
  ];
  const rows: readonly (readonly string[])[] = [
    ['periode', 'wat', 'aantal', 'van', 'percentage', 'van (95%)', 'tot (95%)'],
    ...insightRows(found).map(([name, { x, of, interval }]) => [
      `${found.from}/${found.to}`,
      name,
      String(x),
      String(of),
      percentage(interval === null ? undefined : x / of),
      percentage(interval?.from),
      percentage(interval?.to),
    ]),
    ...tables.flatMap(([heads, cells]) => [[], heads, ...cells]),
  ];
  return `${rows.map((row) => row.join(';')).join('\r\n')}\r\n`;
}

/** Empty where there are too few for one. */
const percentage = (share: number | undefined): string =>
  share === undefined ? '' : `${(share * 100).toFixed(1).replace('.', ',')}%`;
