import { csvTable, type NoTable } from './csv-table.ts';
import { pastDate } from './past-date.ts';

/** One medicine of one patient, as a line of the file gives it. */
export interface MedicationLine {
  readonly line: number;
  readonly dateOfBirth: Temporal.PlainDate;
  /** With what stands before it: "van den Berg". */
  readonly lastName: string;
  /** Null: the file does not say. */
  readonly firstName: string | null;
  /** "metoprolol 50 mg" */
  readonly medicine: string;
  /** What patients call it. */
  readonly layWords: readonly string[];
}

/** What is wrong with a line. No code tells what stands in it: that is a patient's. */
export interface LineFault {
  readonly line: number;
  readonly code: LineFaultCode;
}
export type LineFaultCode = keyof typeof LINE_FAULTS;

/** As a person reads it; docs/guides/errors.md says what to do. */
export const LINE_FAULTS = {
  MEDICATION_FIELDS_WRONG: 'deze regel heeft niet evenveel velden als de eerste',
  MEDICATION_DATE_INVALID: 'de geboortedatum is geen datum die geweest is',
  MEDICATION_NAME_MISSING: 'de achternaam ontbreekt',
  MEDICATION_MEDICINE_INVALID: 'het medicijn ontbreekt of is langer dan 200 tekens',
  MEDICATION_PATIENT_UNKNOWN: 'deze patiënt staat niet in Balie',
  MEDICATION_PATIENT_AMBIGUOUS: 'meer dan één patiënt past hierbij; zet de voornaam erbij',
} as const;

export type MedicationFileRead =
  | {
      readonly kind: 'lines';
      readonly lines: readonly MedicationLine[];
      readonly faults: readonly LineFault[];
    }
  /** Nothing of the file can be used. */
  | { readonly kind: 'unusable'; readonly code: FileFaultCode; readonly line: number };
export type FileFaultCode = keyof typeof FILE_FAULTS;

export const FILE_FAULTS = {
  MEDICATION_COLUMNS_MISSING:
    'de eerste regel moet deze kolommen noemen: geboortedatum, achternaam en medicijn; voornaam, tussenvoegsel en woorden mogen',
  MEDICATION_BSN_COLUMN:
    'er staat een kolom met burgerservicenummers in; haal die weg, Balie bewaart ze niet',
  MEDICATION_QUOTE_OPEN: 'een aanhalingsteken wordt niet gesloten',
} as const;

/** What a column may be called in the exports of practices. */
const COLUMNS: Readonly<Record<Column, readonly string[]>> = {
  dateOfBirth: ['geboortedatum', 'geb.datum', 'gebdatum', 'geboren'],
  lastName: ['achternaam', 'naam', 'geslachtsnaam'],
  prefix: ['tussenvoegsel', 'voorvoegsel', 'voorvoegsels'],
  firstName: ['voornaam', 'roepnaam', 'voorletters'],
  medicine: ['medicijn', 'geneesmiddel', 'middel', 'medicatie', 'omschrijving'],
  layWords: ['woorden', 'lekenwoorden', 'ook genoemd'],
};
type Column = 'dateOfBirth' | 'lastName' | 'prefix' | 'firstName' | 'medicine' | 'layWords';
const NEEDED: readonly Column[] = ['dateOfBirth', 'lastName', 'medicine'];
const LONGEST_MEDICINE = 200;
/** "pil" points to a medicine; two letters point to anything. */
const SHORTEST_WORD = 3;

const UNUSABLE: Readonly<Record<NoTable['kind'], FileFaultCode>> = {
  'open-quote': 'MEDICATION_QUOTE_OPEN',
  'citizen-numbers': 'MEDICATION_BSN_COLUMN',
  'columns-missing': 'MEDICATION_COLUMNS_MISSING',
};

/** Reads a medication file: its usable lines, and what is wrong with each of the others. */
export function readMedicationFile(text: string, today: Temporal.PlainDate): MedicationFileRead {
  const table = csvTable(text, COLUMNS, NEEDED);
  if (table.kind !== 'table') return { kind: 'unusable', code: UNUSABLE[table.kind], line: table.line };

  const lines: MedicationLine[] = [];
  const faults: LineFault[] = [];
  for (const record of table.records) {
    const { line, fields } = record;
    const of = (column: Column): string => table.cell(record, column) ?? '';
    const dateOfBirth = pastDate(of('dateOfBirth'), today);
    const lastName = [of('prefix'), of('lastName')].filter((part) => part !== '').join(' ');
    const medicine = of('medicine').replaceAll(/\s+/gu, ' ');
    const fault = (code: LineFaultCode) => faults.push({ line, code });
    if (fields.length !== table.width) fault('MEDICATION_FIELDS_WRONG');
    else if (dateOfBirth === null) fault('MEDICATION_DATE_INVALID');
    else if (lastName === '') fault('MEDICATION_NAME_MISSING');
    else if (medicine === '' || medicine.length > LONGEST_MEDICINE) {
      fault('MEDICATION_MEDICINE_INVALID');
    } else {
      const firstName = of('firstName');
      lines.push({
        line,
        dateOfBirth,
        lastName,
        firstName: firstName === '' ? null : firstName,
        medicine,
        layWords: wordsIn(of('layWords')),
      });
    }
  }
  return { kind: 'lines', lines, faults };
}

const wordsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[,/|]/u)
      .map((word) => word.trim())
      .filter((word) => word.length >= SHORTEST_WORD),
  ),
];
