import { doctorsSentence } from '../insight/doctors-time.ts';
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
  countWritten,
  DAY_HEADS,
  dayCells,
  GROUP_HEADS,
  groupRows,
  insightRows,
  MISSED_HEADS,
  missedRows,
  PROMISE_HEADS,
  percentageWritten,
  promiseRows,
  SPEED_HEADS,
  speedRows,
} from './insight-rows.ts';
import { heading, type PdfPage, paragraph, table, taggedPdf, whenRead } from './tagged-pdf.ts';
import {
  NET_HEADS,
  netRows,
  PHASE_HEADS,
  phaseRows,
  SAMPLING_HEADS,
  samplingRows,
  type WorkReported,
} from './work-rows.ts';

/** Whose figures these are and when they were read. */
export interface ReportOf {
  readonly practice: string;
  readonly at: Temporal.ZonedDateTime;
  readonly work: WorkReported;
}

/**
 * The figures as a tagged PDF in Dutch: every number with its denominator, period and interval, and the sentence about doctors' time.
 * Without `compress` its text can be read in the bytes.
 */
export const insightAsPdf = (found: Insight, of: ReportOf, compress = true): Promise<Buffer> =>
  taggedPdf(
    `Cijfers van Balie, ${found.from} tot en met ${found.to}`,
    (page) => write(page, found, of),
    compress,
  );

function write(page: PdfPage, found: Insight, { practice, at, work }: ReportOf): void {
  heading(page, 'H1', 'Cijfers van Balie');
  paragraph(page, `${practice}, ${found.from} tot en met ${found.to}. Gelezen op ${whenRead(at)}.`);
  paragraph(
    page,
    `Alle belpogingen: ${found.attempts}. Elke belpoging telt in precies één van de eerste vier getallen.`,
  );
  heading(page, 'H2', 'De getallen');
  table(
    page,
    ['Wat', 'Aantal', 'Percentage (95%)'],
    insightRows(found).map(([name, share]) => [
      name,
      countWritten(share),
      percentageWritten(share) ?? 'Te weinig om een percentage te geven',
    ]),
  );
  table(page, BESIDE_HEADS, besideRows(found));
  heading(page, 'H2', 'Tijd van de huisarts');
  paragraph(page, doctorsSentence(found.doctors));
  heading(page, 'H2', 'Voor en na');
  const sampled = samplingRows(work);
  if (sampled.length === 0)
    paragraph(page, 'Nog niet geturfd: zonder een meting vooraf is er geen voor en na.');
  else {
    table(page, PHASE_HEADS, phaseRows(work));
    table(page, SAMPLING_HEADS, sampled);
  }
  heading(page, 'H2', 'Netto per rol');
  table(page, NET_HEADS, netRows(work));
  if (found.compared !== null) {
    heading(page, 'H2', 'Vergeleken');
    paragraph(
      page,
      `Met ${found.compared.from} tot en met ${found.compared.to}: ${found.compared.attempts} belpogingen.`,
    );
    table(page, COMPARED_HEADS, comparedRows(found));
  }
  heading(page, 'H2', 'Eerlijk voor iedereen');
  if (found.groups.length === 0) paragraph(page, 'In deze periode heeft niemand gebeld.');
  else table(page, GROUP_HEADS, groupRows(found));
  heading(page, 'H2', 'Beloften gehouden');
  table(page, PROMISE_HEADS, promiseRows(found));
  heading(page, 'H2', 'Alarmen');
  if (found.alarms.days.length === 0) paragraph(page, 'In deze periode was er geen gesprek met een alarm.');
  else {
    table(page, ALARM_TOTAL_HEADS, alarmTotals(found));
    table(page, ALARM_HEADS, alarmRows(found));
  }
  heading(page, 'H2', 'Snelheid');
  table(page, SPEED_HEADS, speedRows(found));
  heading(page, 'H2', 'Niet verschenen');
  table(page, MISSED_HEADS, missedRows(found));
  heading(page, 'H2', 'Per dag');
  if (found.days.length === 0) paragraph(page, 'In deze periode heeft niemand gebeld.');
  else table(page, DAY_HEADS, found.days.map(dayCells));
}
