import PDFDocument from 'pdfkit';

const MARGIN_POINTS = 50;

/**
 * A tagged PDF in Dutch (PDF 1.7, readable by a screen reader). Without `compress` its text can be read in the bytes.
 */
export function taggedPdf(title: string, write: (page: PdfPage) => void, compress = true): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN_POINTS,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    compress,
    info: { Title: title },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  document.on('end', () => resolve(Buffer.concat(parts)));
  document.on('error', reject);
  const root = document.struct('Document');
  document.addStructure(root);
  write({ document, root });
  root.end();
  document.end();
  return promise;
}

export interface PdfPage {
  readonly document: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
}

/** "2026-11-25 10:15" */
export const whenRead = (at: Temporal.ZonedDateTime): string =>
  `${at.toPlainDate()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;

const SIZE_POINTS = { H1: 20, H2: 14, P: 11 } as const;

export function heading(page: PdfPage, tag: 'H1' | 'H2', text: string): void {
  page.document.moveDown(tag === 'H1' ? 0 : 1);
  tagged(page, tag, 'Helvetica-Bold', text);
}

export function paragraph(page: PdfPage, text: string): void {
  page.document.moveDown(0.3);
  tagged(page, 'P', 'Helvetica', text);
}

function tagged(
  { document, root }: PdfPage,
  tag: keyof typeof SIZE_POINTS,
  font: string,
  text: string,
): void {
  root.add(
    document.struct(tag, {}, [
      () => {
        document.font(font).fontSize(SIZE_POINTS[tag]).text(text, MARGIN_POINTS);
      },
    ]),
  );
}

/** Heads are cells of type TH, so that a screen reader says them with each number. */
export function table(
  { document, root }: PdfPage,
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
