/** A record of a CSV file with the line that it begins on (from 1). */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

export type CsvRead =
  | { readonly kind: 'records'; readonly records: readonly CsvRecord[] }
  /** A quote that never ends: every line after it would be read as one field. */
  | { readonly kind: 'open-quote'; readonly line: number };

/**
 * The records of a CSV text (RFC 4180), separated by semicolons, commas or tabs, whichever the first line has most: a Dutch Excel writes
 * semicolons. Empty lines are left out.
 */
export function csvRecords(text: string): CsvRead {
  const [first = ''] = text.split(/\r?\n/u, 1);
  const separator = [';', ',', '\t'].toSorted((a, b) => count(first, b) - count(first, a))[0] ?? ';';
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let field = '';
  let quotedSince: number | null = null;
  let line = 1;
  let begins = 1;
  const endField = () => {
    fields.push(field.trim());
    field = '';
  };
  const endRecord = () => {
    endField();
    if (fields.some((one) => one !== '')) records.push({ line: begins, fields });
    fields = [];
    begins = line + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quotedSince !== null) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quotedSince = null;
    } else if (sign === '"' && field.trim() === '') {
      field = '';
      quotedSince = line;
    } else if (sign === separator) endField();
    else if (sign === '\n') endRecord();
    else if (sign !== '\r') field += sign;
    if (sign === '\n') line += 1;
  }
  if (quotedSince !== null) return { kind: 'open-quote', line: quotedSince };
  endRecord();
  return { kind: 'records', records };
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
