import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMedicationFile } from './read-medication-file.ts';

const TODAY = Temporal.PlainDate.from('2026-11-25');
const HEAD = 'Geboortedatum;Achternaam;Tussenvoegsel;Voornaam;Medicijn;Woorden';
const read = (text: string) => readMedicationFile(text, TODAY);
const lines = (...rows: readonly string[]) => {
  const found = read([HEAD, ...rows].join('\r\n'));
  if (found.kind !== 'lines') throw new Error(found.code);
  return found;
};

describe('a medication file', () => {
  it('gives whose medicine each line is, with the words that patients use for it', () => {
    expect(lines('12-3-1954;Berg;van den;Maria;Metoprolol  50 mg;bloeddrukpil / plaspil, bp')).toEqual({
      kind: 'lines',
      faults: [],
      lines: [
        {
          line: 2,
          dateOfBirth: Temporal.PlainDate.from('1954-03-12'),
          lastName: 'van den Berg',
          firstName: 'Maria',
          medicine: 'Metoprolol 50 mg',
          layWords: ['bloeddrukpil', 'plaspil'],
        },
      ],
    });
  });

  it.each(['1954-03-12', '12-3-1954', '12/03/1954', '12.03.1954', '12031954', '1954-03-12 00:00:00'])(
    'reads the birth date %s',
    (date) => {
      expect(lines(`${date};Berg;;;omeprazol;`).lines[0]?.dateOfBirth.toString()).toBe('1954-03-12');
    },
  );

  it('needs three columns, in any order, under the names that systems give them', () => {
    const found = read('middel,naam,geboren\nomeprazol,Berg,1954-03-12');
    expect(found).toMatchObject({
      lines: [{ lastName: 'Berg', firstName: null, medicine: 'omeprazol', layWords: [] }],
    });
  });

  it.each([
    ['no date', ';Berg;;;omeprazol;', 'MEDICATION_DATE_INVALID'],
    ['a date that does not exist', '30-2-1954;Berg;;;omeprazol;', 'MEDICATION_DATE_INVALID'],
    ['a date that is to come', '1-1-2027;Berg;;;omeprazol;', 'MEDICATION_DATE_INVALID'],
    ['a year of two figures', '12-3-54;Berg;;;omeprazol;', 'MEDICATION_DATE_INVALID'],
    ['no last name', '12-3-1954;;;Maria;omeprazol;', 'MEDICATION_NAME_MISSING'],
    ['no medicine', '12-3-1954;Berg;;;;', 'MEDICATION_MEDICINE_INVALID'],
    ['a medicine that is a letter', `12-3-1954;Berg;;;${'x'.repeat(201)};`, 'MEDICATION_MEDICINE_INVALID'],
    ['a field too many', '12-3-1954;Berg;;;omeprazol;;x', 'MEDICATION_FIELDS_WRONG'],
    ['a field too few', '12-3-1954;Berg', 'MEDICATION_FIELDS_WRONG'],
  ])('with %s in a line is read but for that line', (_what, row, code) => {
    const found = lines('12-3-1954;Berg;;;metoprolol;', row, '12-3-1954;Berg;;;simvastatine;');
    expect(found.faults).toEqual([{ line: 3, code }]);
    expect(found.lines.map(({ line }) => line)).toEqual([2, 4]);
  });

  it.each([
    ['without its columns', 'naam;medicijn\nBerg;omeprazol', 'MEDICATION_COLUMNS_MISSING', 1],
    ['that is empty', '', 'MEDICATION_COLUMNS_MISSING', 1],
    ['with citizen service numbers', `BSN;${HEAD}\n1;2`, 'MEDICATION_BSN_COLUMN', 1],
    ['with a quote that never ends', `${HEAD}\n1;"2`, 'MEDICATION_QUOTE_OPEN', 2],
  ])('%s is not used at all', (_what, text, code, line) => {
    expect(read(text)).toEqual({ kind: 'unusable', code, line });
  });

  it('never throws, and every line of it is used or told', () => {
    const cell = fc.oneof(fc.constantFrom('12-3-1954', 'Berg', '', 'omeprazol'), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 6 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const found = read([HEAD, ...rows.map((row) => row.map(quoted).join(';'))].join('\n'));
        if (found.kind !== 'lines') throw new Error(found.code);
        const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
        expect(found.lines.length + found.faults.length).toBe(filled.length);
      }),
      { numRuns: 200 },
    );
  });
});
