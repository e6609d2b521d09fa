import PDFDocument from 'pdfkit';
import { doctorsSentence } from '../insight/doctors-time.ts';
import type { Insight, Share } from './contract/insight.ts';
import type { Workload } from './contract/workload.ts';
import { DAY_HEADS, dayCells, insightRows, SAMPLING_HEADS, samplingRows } from './insight-rows.ts';

/** Whose figures these are and when they were read. */
export interface ReportOf {
  readonly practice: string;
  readonly at: Temporal.ZonedDateTime;
  readonly work: Pick<Workload, 'compared'>;
}

const MARGIN_POINTS = 50;

/**
 * The figures as a tagged PDF in Dutch (PDF 1.7, readable by a screen reader): every number with its denominator, period and interval,
 * and the sentence about doctors' time. Without `compress` its text can be read in the bytes.
 */
export async function insightAsPdf(found: Insight, of: ReportOf, compress = true): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN_POINTS,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    compress,
    info: { Title: `Cijfers van Balie, ${found.from} tot en met ${found.to}` },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  document.on('end', () => resolve(Buffer.concat(parts)));
  document.on('error', reject);
  write(document, found, of);
  document.end();
  return promise;
}

function write(document: PDFKit.PDFDocument, found: Insight, { practice, at, work }: ReportOf): void {
  const root = document.struct('Document');
  document.addStructure(root);
  const page: Page = { document, root };
  heading(page, 'H1', 'Cijfers van Balie');
  paragraph(page, `${practice}, ${found.from} tot en met ${found.to}. Gelezen op ${moment(at)}.`);
  paragraph(
    page,
    `Alle belpogingen: ${found.attempts}. Elke belpoging telt in precies één van de eerste vier getallen.`,
  );
  heading(page, 'H2', 'De getallen');
  table(
    page,
    ['Wat', 'Aantal', '95% interval'],
    insightRows(found).map(([name, share]) => [name, `${share.x} van ${share.of}`, written(share)]),
  );
  heading(page, 'H2', 'Tijd van de huisarts');
  paragraph(page, doctorsSentence(found.doctors));
  heading(page, 'H2', 'Voor en na');
  const sampled = samplingRows(work);
  if (sampled.length === 0)
    paragraph(page, 'Nog niet geturfd: zonder een meting vooraf is er geen voor en na.');
  else table(page, SAMPLING_HEADS, sampled);
  heading(page, 'H2', 'Per dag');
  if (found.days.length === 0) paragraph(page, 'In deze periode heeft niemand gebeld.');
  else table(page, DAY_HEADS, found.days.map(dayCells));
  root.end();
}

interface Page {
  readonly document: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
}

const moment = (at: Temporal.ZonedDateTime): string =>
  `${at.toPlainDate()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;

const written = ({ interval }: Share): string =>
  interval === null
    ? 'te weinig voor een percentage'
    : `${Math.round(interval.from * 100)}\u2013${Math.round(interval.to * 100)}%`;

const SIZE_POINTS = { H1: 20, H2: 14, P: 11 } as const;

function heading(page: Page, tag: 'H1' | 'H2', text: string): void {
  page.document.moveDown(tag === 'H1' ? 0 : 1);
  tagged(page, tag, 'Helvetica-Bold', text);
}

function paragraph(page: Page, text: string): void {
  page.document.moveDown(0.3);
  tagged(page, 'P', 'Helvetica', text);
}

function tagged({ document, root }: Page, tag: keyof typeof SIZE_POINTS, font: string, text: string): void {
  root.add(
    document.struct(tag, {}, [
      () => {
        document.font(font).fontSize(SIZE_POINTS[tag]).text(text, MARGIN_POINTS);
      },
    ]),
  );
}

/** Heads are cells of type TH, so that a screen reader says them with each number. */
function table(
  { document, root }: Page,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  document.moveDown(0.3).font('Helvetica').fontSize(10);
  const options: TableInStructure = {
    structParent: root,
    defaultStyle: { border: { bottom: 0.5 }, padding: 3 },
    data: [heads.map((text) => ({ text, type: 'TH' as const })), ...rows.map((row) => [...row])],
  };
  document.table(options);
}

/** The types of pdfkit lack where a table hangs in the structure of a tagged document. */
type TableInStructure = PDFKit.Mixins.TableOptionsWithData & {
  readonly structParent: PDFKit.PDFStructureElement;
};
