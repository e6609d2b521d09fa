import { describe, expect, it } from 'vitest';
import { asId, type PatientId } from '../domain/ids.ts';
import { matchPatients } from './match-patients.ts';
import type { LineFault, MedicationLine } from './read-medication-file.ts';

const person = (id: string, firstName: string, lastName: string, born: string) => ({
  id: asId<PatientId>(id),
  firstName,
  lastName,
  dateOfBirth: Temporal.PlainDate.from(born),
});
const MARIA = person('maria', 'Maria', 'van den Berg', '1954-03-12');
const KNOWN = [
  MARIA,
  person('emma', 'Emma', 'Bos', '2003-04-04'),
  person('sanne', 'Sanne', 'Bos', '2003-04-04'),
  person('ayse', 'Ayşe', 'Yılmaz', '1978-12-05'),
];

let at = 1;
const line = (born: string, lastName: string, firstName: string | null, medicine = 'omeprazol') => {
  at += 1;
  return {
    line: at,
    dateOfBirth: Temporal.PlainDate.from(born),
    lastName,
    firstName,
    medicine,
    layWords: [],
  } satisfies MedicationLine;
};
const match = (lines: readonly MedicationLine[], faults: readonly LineFault[] = []) =>
  matchPatients({ lines, faults }, KNOWN);
const whoGets = (one: MedicationLine) => {
  const { matched, faults } = match([one]);
  return matched[0]?.patient ?? faults[0]?.code;
};

describe('whose a line is', () => {
  it.each([
    ['van den Berg', 'maria'],
    ['Berg van den', 'maria'],
    ['BERG, VAN DEN', 'maria'],
    ['Berg', 'MEDICATION_PATIENT_UNKNOWN'],
  ])('by birth date and the last name %s', (lastName, who) => {
    expect(whoGets(line('1954-03-12', lastName, null))).toBe(who);
  });

  it('is nobody’s on another birth date', () => {
    expect(whoGets(line('1954-12-03', 'van den Berg', 'Maria'))).toBe('MEDICATION_PATIENT_UNKNOWN');
  });

  it('takes no heed of accents', () => {
    expect(whoGets(line('1978-12-05', 'Yilmaz', 'Ayse'))).toBe('ayse');
    expect(whoGets(line('1978-12-05', 'YILMAZ', null))).toBe('ayse');
  });

  it.each([
    ['Emma', 'emma'],
    ['S.', 'sanne'],
    [null, 'MEDICATION_PATIENT_AMBIGUOUS'],
    ['Karel', 'MEDICATION_PATIENT_UNKNOWN'],
  ])('of twins by the first name %s', (firstName, who) => {
    expect(whoGets(line('2003-04-04', 'Bos', firstName))).toBe(who);
  });
});

describe('what a patient uses', () => {
  it('is each medicine once, with the words of all its lines', () => {
    const first = { ...line('1954-03-12', 'van den Berg', null, 'Omeprazol 20 mg'), layWords: ['maagpil'] };
    const again = {
      ...line('1954-03-12', 'van den Berg', null, 'omeprazol 20 mg'),
      layWords: ['maagtablet'],
    };
    expect(match([first, again]).matched).toEqual([
      {
        patient: 'maria',
        isWhole: true,
        medicines: [{ name: 'Omeprazol 20 mg', layWords: ['maagpil', 'maagtablet'] }],
      },
    ]);
  });

  it('is not known to be all when a line could not be read, or may have been theirs', () => {
    const hers = line('1954-03-12', 'van den Berg', null);
    const whole = (lines: readonly MedicationLine[], faults?: readonly LineFault[]) =>
      match(lines, faults).matched[0]?.isWhole;
    expect(whole([hers])).toBe(true);
    expect(whole([hers, line('1999-01-01', 'Onbekend', null)])).toBe(true);
    // The same birth date under another name may be a slip of the pen.
    expect(whole([hers, line('1954-03-12', 'van de Berg', null)])).toBe(false);
    expect(whole([hers], [{ line: 9, code: 'MEDICATION_DATE_INVALID' }])).toBe(false);
  });

  it('has the faults of both in the order of the lines', () => {
    const unknown = line('1999-01-01', 'Onbekend', null);
    const { faults } = match([unknown], [{ line: 99, code: 'MEDICATION_DATE_INVALID' }]);
    expect(faults.map((fault) => fault.line)).toEqual([unknown.line, 99]);
  });
});
