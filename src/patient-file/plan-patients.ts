import type { PatientId } from '../domain/ids.ts';
import { CONSENT_CHANNELS, type ConsentChannel } from '../domain/patient.ts';
import { isSameName, plainName } from '../medication/same-name.ts';
import type { PatientFault, PatientLine } from './patient-line.ts';

/** What Balie has of one patient. */
export interface KnownPatient {
  readonly id: PatientId;
  /** Null: not known by a number of the practice's own system yet. */
  readonly ownNumber: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: Temporal.PlainDate;
  readonly phone: string | null;
  readonly email: string | null;
  readonly postcode: string | null;
  /** Channels with a consent that is in force. */
  readonly agreed: readonly ConsentChannel[];
  /** Channels of which the last consent was withdrawn: a file does not give that anew. */
  readonly withdrawn: readonly ConsentChannel[];
}

export type Register = Pick<
  KnownPatient,
  'ownNumber' | 'firstName' | 'lastName' | 'dateOfBirth' | 'phone' | 'email' | 'postcode'
>;
export type RegisterField = keyof Register | 'consents';

/** One patient who is new or changes. */
export interface PatientStep {
  readonly line: number;
  /** Null: new. */
  readonly id: PatientId | null;
  readonly after: Register;
  /** In the order of the screens. */
  readonly changes: readonly RegisterField[];
  readonly gives: readonly ConsentChannel[];
  readonly takes: readonly ConsentChannel[];
}

export interface PatientsPlan {
  readonly steps: readonly PatientStep[];
  readonly unchanged: number;
  /** Died or left, and not known here: nothing to do. */
  readonly passedOver: number;
  /** Patients who withdrew a consent here that the file has still. */
  readonly keptWithdrawn: number;
  /** Known here by a number and not in the file: they stay. */
  readonly notInFile: number;
  /** Also of lines that are used: `PATIENT_AMBIGUOUS` and `PATIENT_SOMEONE_ELSE` are not. */
  readonly faults: readonly PatientFault[];
}

const FIELDS: readonly (keyof Register)[] = [
  'ownNumber',
  'firstName',
  'lastName',
  'dateOfBirth',
  'phone',
  'email',
  'postcode',
];

/**
 * What must change to have what the lines say: a patient is known by the practice's own number, and else by name and birth date. What a line does not say stays, nobody is removed, and a consent that was withdrawn here is not given anew.
 */
export function planPatients(lines: readonly PatientLine[], known: readonly KnownPatient[]): PatientsPlan {
  const byNumber = new Map(known.flatMap((one) => (one.ownNumber === null ? [] : [[one.ownNumber, one]])));
  const inFile = new Set(lines.map(({ ownNumber }) => ownNumber));
  // A practice that changes systems numbers everybody anew.
  const otherwise = Map.groupBy(
    known.filter(({ ownNumber }) => ownNumber === null || !inFile.has(ownNumber)),
    ({ dateOfBirth }) => dateOfBirth.toString(),
  );
  const steps: PatientStep[] = [];
  const faults: PatientFault[] = [];
  const taken = new Set<PatientId>();
  const refused = new Set<PatientId>();
  const sum = { unchanged: 0, passedOver: 0, keptWithdrawn: 0 };
  for (const line of lines) {
    const numbered = byNumber.get(line.ownNumber);
    if (numbered !== undefined && isSomeoneElse(line, numbered)) {
      refused.add(numbered.id);
      faults.push({ line: line.line, field: 'ownNumber', code: 'PATIENT_SOMEONE_ELSE' });
      continue;
    }
    const alike = (otherwise.get(line.dateOfBirth.toString()) ?? []).filter(
      (one) => !taken.has(one.id) && isNamedAs(line, one),
    );
    if (numbered === undefined && alike.length > 1) {
      faults.push({ line: line.line, field: 'ownNumber', code: 'PATIENT_AMBIGUOUS' });
      continue;
    }
    const before = numbered ?? alike[0] ?? null;
    if (before === null && line.isGone) {
      sum.passedOver += 1;
      continue;
    }
    if (before !== null) taken.add(before.id);
    const step = stepOf(line, before);
    if (before?.withdrawn.some((channel) => !line.isGone && line.consents[channel] === true) === true)
      sum.keptWithdrawn += 1;
    if (step.changes.length === 0) sum.unchanged += 1;
    else steps.push(step);
  }
  return {
    ...sum,
    steps,
    faults,
    notInFile: [...byNumber.values()].filter(({ id }) => !taken.has(id) && !refused.has(id)).length,
  };
}

/** People marry and dates are mended, not both in one export; a number that is used anew must not give away somebody's appointments. */
const isSomeoneElse = (line: PatientLine, before: KnownPatient): boolean =>
  !line.dateOfBirth.equals(before.dateOfBirth) &&
  !(isSameName(line.lastName, before.lastName) && isSameName(line.firstName, before.firstName));

const isNamedAs = (line: PatientLine, { firstName, lastName }: KnownPatient): boolean =>
  isSameName(line.lastName, lastName) && isSameFirstName(plainName(line.firstName), plainName(firstName));

/** "S." may be Sanne; Sophie, born the same day, is not. */
const isSameFirstName = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) === 1 && a[0] === b[0]);

function stepOf(line: PatientLine, before: KnownPatient | null): PatientStep {
  const after: Register = {
    ownNumber: line.ownNumber,
    firstName: line.firstName,
    lastName: line.lastName,
    dateOfBirth: line.dateOfBirth,
    phone: before?.phone ?? null,
    email: before?.email ?? null,
    postcode: before?.postcode ?? null,
    ...line.details,
  };
  const agreed = before?.agreed ?? [];
  const gives = CONSENT_CHANNELS.filter(
    (channel) =>
      !line.isGone &&
      line.consents[channel] === true &&
      !agreed.includes(channel) &&
      before?.withdrawn.includes(channel) !== true,
  );
  // Nobody writes to who died or left.
  const takes = agreed.filter((channel) => line.isGone || line.consents[channel] === false);
  const changes = FIELDS.filter((field) => String(before?.[field] ?? null) !== String(after[field]));
  return {
    line: line.line,
    id: before?.id ?? null,
    after,
    changes: [...changes, ...(gives.length + takes.length > 0 ? (['consents'] as const) : [])],
    gives,
    takes,
  };
}
