import type { PatientFileRead } from './patient-line.ts';
import { readPatientCsv } from './read-patient-csv.ts';
import { readPatientFhir } from './read-patient-fhir.ts';

/** Reads a file of patients, whichever of the two kinds it is: the usable ones, and what is wrong with the others. */
export function readPatientFile(text: string, today: Temporal.PlainDate): PatientFileRead {
  const plain = text.replace(/^\uFEFF/u, '');
  const read = /^\s*[[{]/u.test(plain) ? readPatientFhir(plain, today) : readPatientCsv(plain, today);
  if (read.kind === 'unusable') return read;
  const seen = new Set<string>();
  const twice = new Set(
    read.patients.filter(({ ownNumber }) => seen.size === seen.add(ownNumber).size).map(({ line }) => line),
  );
  return {
    ...read,
    patients: read.patients.filter(({ line }) => !twice.has(line)),
    faults: [
      ...read.faults,
      ...[...twice].map((line) => ({ line, field: 'ownNumber', code: 'PATIENT_NUMBER_TWICE' }) as const),
    ].toSorted((a, b) => a.line - b.line),
  };
}
