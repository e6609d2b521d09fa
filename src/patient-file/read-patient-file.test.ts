import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPatientFile } from './read-patient-file.ts';

const TODAY = Temporal.PlainDate.from('2026-11-25');
const HEAD =
  'Patiëntnummer;Achternaam;Tussenvoegsel;Voornaam;Geboortedatum;Postcode;Huisnummer;Telefoon;Mobiel;E-mail;WhatsApp;Overleden';
const read = (text: string) => {
  const found = readPatientFile(text, TODAY);
  if (found.kind !== 'patients') throw new Error(found.code);
  return found;
};
const lines = (...rows: readonly string[]) => read([HEAD, ...rows].join('\r\n'));
const MARIA = '1004;Berg;van den;Maria;12-3-1954;1234 ab;12 bis;010-0000100;0031201000000;M@example.nl;ja;';

describe('a CSV of patients', () => {
  it('gives each with what a caller is known and reached by', () => {
    expect(lines(MARIA)).toEqual({
      kind: 'patients',
      placeName: 'regel',
      faults: [],
      patients: [
        {
          line: 2,
          ownNumber: '1004',
          firstName: 'Maria',
          lastName: 'van den Berg',
          dateOfBirth: Temporal.PlainDate.from('1954-03-12'),
          // The mobile number: messages go to it.
          details: { phone: '+31201000000', email: 'm@example.nl', postcode: '1234AB 12' },
          consents: { whatsapp: true },
          isGone: false,
        },
      ],
    });
  });

  it('says nothing of columns that it does not have, and that there is none of an empty field', () => {
    const short = read('nummer,naam,roepnaam,geboren\n1,Bos,Emma,2003-04-04');
    expect(short.patients[0]?.details).toEqual({});
    expect(lines('1;Bos;;Emma;4-4-2003;;;;;;;').patients[0]).toMatchObject({
      details: { phone: null, email: null, postcode: null },
      consents: {},
    });
    expect(
      read('nummer;naam;roepnaam;geboren;postcode\n1;Bos;Emma;4-4-2003;1234 AB 12').patients[0]?.details,
    ).toEqual({ postcode: '1234AB 12' });
  });

  it.each([
    ['no number', MARIA.replace('1004', ''), 'ownNumber', 'PATIENT_NUMBER_INVALID'],
    ['no first name', MARIA.replace('Maria', ''), 'firstName', 'PATIENT_NAME_MISSING'],
    ['no last name', MARIA.replace('Berg', ''), 'lastName', 'PATIENT_NAME_MISSING'],
    ['a date to come', MARIA.replace('1954', '2054'), 'dateOfBirth', 'PATIENT_DATE_INVALID'],
    ['a field too few', '1004;Berg', null, 'PATIENT_FIELDS_WRONG'],
  ])('with %s in a line is read but for that line', (_what, row, field, code) => {
    const found = lines('1;Bos;;Emma;4-4-2003;;;;;;;', row, '2;Bos;;Sanne;4-4-2003;;;;;;;');
    expect(found.patients.map(({ line }) => line)).toEqual([2, 4]);
    expect(found.faults).toEqual([{ line: 3, field, code }]);
  });

  it.each([
    ['phone', MARIA.replace('010-0000100', '112').replace('0031201000000', ''), 'PATIENT_PHONE_INVALID'],
    ['email', MARIA.replace('M@example.nl', 'geen'), 'PATIENT_EMAIL_INVALID'],
    ['postcode', MARIA.replace('12 bis', ''), 'PATIENT_POSTCODE_INVALID'],
    ['whatsapp', MARIA.replace(';ja;', ';soms;'), 'PATIENT_CONSENT_INVALID'],
  ])('with a %s that is none says nothing of that and keeps the rest of the line', (field, row, code) => {
    const found = lines(row);
    expect(found.faults).toEqual([{ line: 2, field, code }]);
    const [only] = found.patients;
    expect(only?.lastName).toBe('van den Berg');
    expect({ ...only?.details, ...only?.consents }).not.toHaveProperty(field);
  });

  it.each([
    ['', false],
    ['nee', false],
    ['12-3-2020', true],
    ['ja', true],
  ])('knows of %j under overleden whether somebody is gone: %j', (cell, isGone) => {
    expect(lines(`${MARIA}${cell}`).patients[0]?.isGone).toBe(isGone);
  });

  it('uses the first of two lines with one number', () => {
    const found = lines(MARIA, MARIA.replace('Maria', 'Marie'));
    expect(found.patients.map(({ firstName }) => firstName)).toEqual(['Maria']);
    expect(found.faults).toEqual([{ line: 3, field: 'ownNumber', code: 'PATIENT_NUMBER_TWICE' }]);
  });

  it.each([
    ['without its columns', 'naam;geboren\nBerg;1', 'PATIENTS_COLUMNS_MISSING', 1],
    ['that is empty', '', 'PATIENTS_COLUMNS_MISSING', 1],
    ['with citizen service numbers', `BSN;${HEAD}\n1`, 'PATIENTS_BSN_COLUMN', 1],
    ['with a quote that never ends', `${HEAD}\n1;"2`, 'PATIENTS_QUOTE_OPEN', 2],
  ])('%s is not used at all', (_what, text, code, line) => {
    expect(readPatientFile(text, TODAY)).toEqual({ kind: 'unusable', code, line });
  });

  it('never throws, and every line of it is used or told', () => {
    const cell = fc.oneof(
      fc.constantFrom('12-3-1954', 'Berg', '', '1234 AB', '010-0000100', 'ja'),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 11, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const found = read([HEAD, ...rows.map((row) => row.map(quoted).join(';'))].join('\n'));
          const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
          const used = new Set(found.patients.map(({ line }) => line));
          const told = new Set(found.faults.map(({ line }) => line));
          expect(used.union(told).size).toBe(filled.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});

const fhirMaria = {
  resourceType: 'Patient',
  id: 'maria',
  identifier: [
    { system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: '999999990' },
    { system: 'https://his.example.nl/patient', value: '1004' },
  ],
  name: [
    { use: 'old', family: 'Vroeger', given: ['Maria'] },
    { use: 'official', family: 'van den Berg', given: ['Maria', 'Johanna'] },
    { use: 'usual', given: ['Rie'] },
  ],
  birthDate: '1954-03-12',
  telecom: [
    { system: 'phone', value: '010-0000100', use: 'home' },
    { system: 'phone', value: '+31201000000', use: 'mobile' },
    { system: 'phone', value: '+31201000001', use: 'mobile', period: { end: '2020-01-01' } },
    { system: 'email', value: 'maria@example.nl' },
  ],
  address: [
    {
      postalCode: '1234 AB',
      line: ['Dorpsstraat 12'],
      _line: [
        {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-houseNumber',
              valueString: '14',
            },
          ],
        },
      ],
    },
  ],
};

describe('FHIR Patients', () => {
  const expected = {
    ownNumber: '1004',
    firstName: 'Rie',
    lastName: 'van den Berg',
    details: { phone: '+31201000000', email: 'maria@example.nl', postcode: '1234AB 14' },
    isGone: false,
  };

  it.each([
    [
      'a Bundle',
      JSON.stringify({
        resourceType: 'Bundle',
        type: 'searchset',
        entry: [{ resource: { resourceType: 'Organization' } }, { resource: fhirMaria }],
      }),
      'patiënt',
    ],
    ['one resource', JSON.stringify(fhirMaria, null, 2), 'patiënt'],
    ['a list', JSON.stringify([{ resourceType: 'Practitioner' }, fhirMaria]), 'patiënt'],
    ['NDJSON', `${JSON.stringify({ resourceType: 'Group' })}\n\n${JSON.stringify(fhirMaria)}\n`, 'regel'],
  ])('are read from %s, without the citizen service number', (_what, text, placeName) => {
    const found = read(text);
    expect(found).toMatchObject({ placeName, faults: [], patients: [expected] });
    expect(JSON.stringify(found)).not.toContain('999999990');
  });

  it('have their id as number where the practice gives none, and the house number at the end of the street', () => {
    const { identifier, address, ...rest } = fhirMaria;
    const found = read(
      JSON.stringify({
        ...rest,
        identifier: [identifier[0]],
        address: [{ postalCode: '1234AB', line: ['Dorpsstraat 12-2'] }],
        telecom: undefined,
      }),
    );
    expect(found.patients[0]).toMatchObject({ ownNumber: 'maria', details: { postcode: '1234AB 12' } });
    expect(found.patients[0]?.details).not.toHaveProperty('phone');
  });

  it.each([{ active: false }, { deceasedBoolean: true }, { deceasedDateTime: '2024' }])(
    'with %j are gone',
    (said) => {
      expect(read(JSON.stringify({ ...fhirMaria, ...said })).patients[0]?.isGone).toBe(true);
    },
  );

  it('that cannot be used are told by their place', () => {
    const found = read(
      [
        { ...fhirMaria, birthDate: '1954' },
        { ...fhirMaria, name: [{ family: 'Bos' }] },
        { ...fhirMaria, name: 'Maria' },
        {
          ...fhirMaria,
          telecom: [
            { system: 'phone', value: '112' },
            { system: 'email', value: 'x' },
          ],
        },
      ]
        .map((resource) => JSON.stringify(resource))
        .join('\n'),
    );
    expect(found.faults).toEqual([
      { line: 1, field: 'dateOfBirth', code: 'PATIENT_DATE_INVALID' },
      { line: 2, field: 'firstName', code: 'PATIENT_NAME_MISSING' },
      { line: 3, field: null, code: 'PATIENT_RESOURCE_INVALID' },
      { line: 4, field: 'phone', code: 'PATIENT_PHONE_INVALID' },
      { line: 4, field: 'email', code: 'PATIENT_EMAIL_INVALID' },
    ]);
    expect(found.patients).toMatchObject([{ line: 4, details: { postcode: '1234AB 14' } }]);
  });

  it('are not used when the file breaks off', () => {
    const text = `${JSON.stringify(fhirMaria)}\n${JSON.stringify(fhirMaria).slice(0, 40)}`;
    expect(readPatientFile(text, TODAY)).toEqual({
      kind: 'unusable',
      code: 'PATIENTS_JSON_INVALID',
      line: 2,
    });
  });
});
