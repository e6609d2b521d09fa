import type { ConsentChannel } from '../domain/patient.ts';
import { csvTable, type NoTable } from '../medication/csv-table.ts';
import { pastDate } from '../medication/past-date.ts';
import type {
  Details,
  FILE_FAULTS,
  Field,
  PatientFault,
  PatientFaultCode,
  PatientFileRead,
  PatientLine,
} from './patient-line.ts';
import { emailIn, nameIn, ownNumberIn, phoneIn, postcodeIn, yesNoIn } from './written-details.ts';

/** What a column may be called in the exports of practices. */
const COLUMNS: Readonly<Record<Field, readonly string[]>> = {
  ownNumber: [
    'patientnummer',
    'patiëntnummer',
    'patientnr',
    'patiëntnr',
    'patiëntnr.',
    'nummer',
    'patient-id',
    'patientid',
  ],
  firstName: ['voornaam', 'roepnaam', 'voornamen', 'voorletters'],
  prefix: ['tussenvoegsel', 'voorvoegsel', 'voorvoegsels'],
  lastName: ['achternaam', 'naam', 'geslachtsnaam'],
  dateOfBirth: ['geboortedatum', 'geb.datum', 'gebdatum', 'geboren'],
  postcode: ['postcode'],
  houseNumber: ['huisnummer', 'huisnr', 'huisnr.', 'nr'],
  phone: ['telefoon', 'telefoonnummer', 'telefoon 1', 'tel'],
  mobile: ['mobiel', 'mobiele telefoon', 'mobiel nummer', '06', 'gsm'],
  email: ['e-mail', 'email', 'e-mailadres', 'emailadres'],
  whatsapp: ['toestemming whatsapp', 'whatsapp'],
  sms: ['toestemming sms', 'sms'],
  emailConsent: ['toestemming e-mail', 'toestemming email', 'toestemming mail'],
  gone: ['uitgeschreven', 'uitschrijfdatum', 'datum uit'],
  died: ['overleden', 'overlijdensdatum'],
};
const NEEDED: readonly Field[] = ['ownNumber', 'lastName', 'firstName', 'dateOfBirth'];
const CONSENTS: Readonly<Record<ConsentChannel, Field>> = {
  whatsapp: 'whatsapp',
  sms: 'sms',
  email: 'emailConsent',
};

const UNUSABLE: Readonly<Record<NoTable['kind'], keyof typeof FILE_FAULTS>> = {
  'open-quote': 'PATIENTS_QUOTE_OPEN',
  'citizen-numbers': 'PATIENTS_BSN_COLUMN',
  'columns-missing': 'PATIENTS_COLUMNS_MISSING',
};

/** Reads a CSV with a patient on each line: those that can be used, and what is wrong with the others. */
export function readPatientCsv(text: string, today: Temporal.PlainDate): PatientFileRead {
  const table = csvTable(text, COLUMNS, NEEDED);
  if (table.kind !== 'table') return { kind: 'unusable', code: UNUSABLE[table.kind], line: table.line };

  const faults: PatientFault[] = [];
  const patients = table.records.flatMap((record) => {
    const { line, fields } = record;
    if (fields.length !== table.width) {
      faults.push({ line, field: null, code: 'PATIENT_FIELDS_WRONG' });
      return [];
    }
    const cells: Cells = (field) => table.cell(record, field);
    return patientOf(line, cells, today, (field, code) => faults.push({ line, field, code })) ?? [];
  });
  return { kind: 'patients', patients, faults, placeName: 'regel' };
}

/** What stands in a field of the line; null: the file has no such column. */
type Cells = (field: Field) => string | null;
type Fault = (field: Field, code: PatientFaultCode) => void;

function patientOf(line: number, cells: Cells, today: Temporal.PlainDate, fault: Fault): PatientLine | null {
  const needed = <Value>(field: Field, value: Value | null, code: PatientFaultCode): Value | null => {
    if (value === null) fault(field, code);
    return value;
  };
  const lastPart = nameIn(cells('lastName') ?? '');
  const lastName = lastPart === null ? null : nameIn(`${cells('prefix') ?? ''} ${lastPart}`);
  const who = {
    ownNumber: needed('ownNumber', ownNumberIn(cells('ownNumber') ?? ''), 'PATIENT_NUMBER_INVALID'),
    firstName: needed('firstName', nameIn(cells('firstName') ?? ''), 'PATIENT_NAME_MISSING'),
    lastName: needed('lastName', lastName, 'PATIENT_NAME_MISSING'),
    dateOfBirth: needed('dateOfBirth', pastDate(cells('dateOfBirth') ?? '', today), 'PATIENT_DATE_INVALID'),
  };
  const { ownNumber, firstName, lastName: whole, dateOfBirth } = who;
  if (ownNumber === null || firstName === null || whole === null || dateOfBirth === null) return null;
  return {
    line,
    ownNumber,
    firstName,
    lastName: whole,
    dateOfBirth,
    details: detailsOf(cells, fault),
    consents: consentsOf(cells, fault),
    isGone: isFilled(cells('gone')) || isFilled(cells('died')),
  };
}

/** "nee" in a column of yes and no is as good as nothing in a column of dates. */
const isFilled = (cell: string | null): boolean => cell !== null && cell !== '' && yesNoIn(cell) !== false;

function detailsOf(cells: Cells, fault: Fault): Details {
  return {
    ...detail('phone', phoneOf(cells, fault)),
    ...detail(
      'email',
      written(cells('email'), emailIn, () => fault('email', 'PATIENT_EMAIL_INVALID')),
    ),
    ...detail('postcode', addressOf(cells, fault)),
  };
}

/** Undefined: the file does not say. */
type Said = string | null | undefined;
const detail = (name: keyof Details, value: Said): Details => (value === undefined ? {} : { [name]: value });

function written(cell: string | null, read: (text: string) => string | null, wrong: () => void): Said {
  if (cell === null) return undefined;
  if (cell === '') return null;
  const value = read(cell);
  if (value === null) wrong();
  return value ?? undefined;
}

/** The mobile number, where there is one: messages go to it. A number that could not be read is no sign that there is none. */
function phoneOf(cells: Cells, fault: Fault): Said {
  let isWrong = false;
  const said = (['mobile', 'phone'] as const).map((field) =>
    written(cells(field), phoneIn, () => {
      isWrong = true;
      fault(field, 'PATIENT_PHONE_INVALID');
    }),
  );
  return said.find((one) => typeof one === 'string') ?? (isWrong || !said.includes(null) ? undefined : null);
}

function addressOf(cells: Cells, fault: Fault): Said {
  const [postcode, houseNumber] = [cells('postcode'), cells('houseNumber')];
  return written(
    postcode,
    // Some systems write both in one column.
    (text) => {
      const [, first = text, rest = ''] = /^(\d{4}\s?[a-z]{2})\s+(\d.*)$/iu.exec(text) ?? [];
      return postcodeIn(first, houseNumber ?? rest);
    },
    () => fault('postcode', 'PATIENT_POSTCODE_INVALID'),
  );
}

function consentsOf(cells: Cells, fault: Fault): PatientLine['consents'] {
  const said: Partial<Record<ConsentChannel, boolean>> = {};
  for (const [channel, field] of Object.entries(CONSENTS) as [ConsentChannel, Field][]) {
    const cell = cells(field);
    if (cell === null || cell === '') continue;
    const value = yesNoIn(cell);
    if (value === null) fault(field, 'PATIENT_CONSENT_INVALID');
    else said[channel] = value;
  }
  return said;
}
