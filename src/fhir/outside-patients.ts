import { z } from 'zod';
import type { PatientId } from '../domain/ids.ts';
import type { Patient } from '../domain/patient.ts';
import type { FhirClient } from './fhir-client.ts';
import { versioned } from './fhir-shapes.ts';

const patientResource = versioned.extend({
  resourceType: z.literal('Patient'),
  name: z
    .array(z.looseObject({ family: z.string().optional(), given: z.array(z.string()).optional() }))
    .optional(),
});
type PatientResource = z.output<typeof patientResource>;

export type Found =
  | { readonly kind: 'found'; readonly reference: string }
  /** Nobody, or more than one: a person finds out who is meant. */
  | { readonly kind: 'not-one' }
  | { readonly kind: 'away' };

/** Who our patients are in the outside system: by birth date and name, asked once for each. */
export interface OutsidePatients {
  find(patient: Patient, signal: AbortSignal): Promise<Found>;
  /** "Patient/56" of somebody who was found before. */
  known(patient: PatientId): string | null;
}

export function outsidePatients(client: FhirClient): OutsidePatients {
  const known = new Map<PatientId, string>();
  return {
    known: (patient) => known.get(patient) ?? null,
    async find(patient, signal) {
      const before = known.get(patient.id);
      if (before !== undefined) return { kind: 'found', reference: before };
      const born = await client.search(
        'Patient',
        [['birthdate', patient.dateOfBirth.toString()]],
        patientResource,
        signal,
      );
      if (born.kind !== 'ok') return { kind: 'away' };
      const namesakes = born.value.filter((one) => isCalled(one, patient.lastName));
      const same = namesakes.length > 1 ? namesakes.filter((one) => hasFirstName(one, patient)) : namesakes;
      const [only] = same;
      if (only === undefined || same.length > 1) return { kind: 'not-one' };
      const reference = `Patient/${only.id}`;
      known.set(patient.id, reference);
      return { kind: 'found', reference };
    },
  };
}

const isCalled = ({ name }: PatientResource, lastName: string): boolean =>
  (name ?? []).some(({ family }) => family !== undefined && plain(family) === plain(lastName));

const hasFirstName = ({ name }: PatientResource, { firstName }: Patient): boolean =>
  (name ?? []).some(({ given }) => (given ?? []).some((one) => plain(one) === plain(firstName)));

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^\p{L}]+/gu, '')
    .toLowerCase();
