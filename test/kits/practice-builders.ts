import type { Patient } from '../../src/domain/patient.ts';
import type { Practice } from '../../src/domain/practice.ts';
import type { DemoLines, DemoPractice } from '../../src/store/demo/demo-practices.ts';
import { deLinde } from '../../src/store/demo/demo-practices.ts';

/** Nobody answers on these: a test gives its own lines when it wants to be answered. */
export const NO_LINES: DemoLines = {
  emergencyLine: null,
  secondNumber: null,
  doctor: null,
  outOfHoursPost: null,
  desk: null,
};

/** Lines that look real, for tests that only ask which is rung. */
export const TEST_LINES: DemoLines = {
  emergencyLine: 'sip:spoed@127.0.0.1',
  secondNumber: 'sip:tweede@127.0.0.1',
  doctor: 'sip:dokter@127.0.0.1',
  outOfHoursPost: 'sip:hap@127.0.0.1',
  dutyDentist: 'sip:dienstdoende-tandarts@127.0.0.1',
  desk: 'sip:balie@127.0.0.1',
  consultLine: 'sip:overleg@127.0.0.1',
};

/** Huisartsenpraktijk De Linde with what a test wants otherwise. */
export function aPractice(otherwise: Partial<Practice> = {}, lines: DemoLines = TEST_LINES): Practice {
  return { ...deLinde(lines).practice, ...otherwise };
}

/** De Linde with its patients. */
export const deLindeWithPatients = (lines: DemoLines = TEST_LINES): DemoPractice => deLinde(lines);

/** The first of De Linde's patients: Maria van den Berg, 12 March 1954, 1234AB 12. */
export function aPatient(otherwise: Partial<Patient> = {}): Patient {
  const [maria] = deLinde(NO_LINES).patients;
  if (maria === undefined) throw new Error('the demo practice has no patients');
  return { ...maria, ...otherwise };
}

/** A moment in the practice's wall time: `at('2026-11-26T09:30')`. */
export const at = (local: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam');
