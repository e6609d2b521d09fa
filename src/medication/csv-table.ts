import { type CsvRecord, csvRecords } from './csv-records.ts';

/** The lines below a first line that names the columns. */
export interface CsvTable<Column extends string> {
  readonly kind: 'table';
  readonly records: readonly CsvRecord[];
  /** How many fields the first line has, and so must every other. */
  readonly width: number;
  /** What stands in this column of a record, empty where the record is too short; null: the file has no such column. */
  readonly cell: (record: CsvRecord, column: Column) => string | null;
}

/** Why nothing of a file can be used, with the line to look at. */
export interface NoTable {
  readonly kind: 'open-quote' | 'citizen-numbers' | 'columns-missing';
  readonly line: number;
}

/** Balie keeps no citizen service numbers, and so takes no file that has them. */
const CITIZEN_NUMBER = /^(?:bsn|burgerservicenummer|sofinummer)$/u;

/** Reads a CSV by the names that its columns may have in the exports of practices, lower case; `needed` must all be there. */
export function csvTable<Column extends string>(
  text: string,
  columns: Readonly<Record<Column, readonly string[]>>,
  needed: readonly Column[],
): CsvTable<Column> | NoTable {
  const read = csvRecords(text.replace(/^\uFEFF/u, ''));
  if (read.kind === 'open-quote') return read;
  const [head, ...records] = read.records;
  const line = head?.line ?? 1;
  const names = (head?.fields ?? []).map((name) => name.toLowerCase());
  if (names.some((name) => CITIZEN_NUMBER.test(name))) return { kind: 'citizen-numbers', line };
  const places = new Map(
    (Object.keys(columns) as Column[]).map((column) => [
      column,
      names.findIndex((name) => columns[column].includes(name)),
    ]),
  );
  const place = (column: Column): number => places.get(column) ?? -1;
  if (needed.some((column) => place(column) < 0)) return { kind: 'columns-missing', line };
  return {
    kind: 'table',
    records,
    width: names.length,
    cell: ({ fields }, column) => (place(column) < 0 ? null : (fields[place(column)] ?? '')),
  };
}
