/** What is written in an uncompressed PDF: strings in hexadecimal between angle brackets (ISO 32000-2, 7.3.4.3). */
export const textOfPdf = (pdf: Buffer): string =>
  [...pdf.toString('latin1').matchAll(/\[((?:<[0-9a-f]+>|[\s\d.-])+)\] TJ/gu)]
    .map(([, line = '']) =>
      [...line.matchAll(/<([0-9a-f]+)>/gu)]
        .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
        .join(''),
    )
    .join('\n');
