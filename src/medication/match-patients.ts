import type { PatientId } from '../domain/ids.ts';
import type { LineFault, MedicationLine } from './read-medication-file.ts';
import { isSameName, plainName } from './same-name.ts';

/** Who is registered, as far as a line of a file can name them. */
export interface KnownPatient {
  readonly id: PatientId;
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: Temporal.PlainDate;
}

export interface Medicine {
  readonly name: string;
  readonly layWords: readonly string[];
}

export interface MatchedMedication {
  readonly patient: PatientId;
  /** In the order of the file, each once. */
  readonly medicines: readonly Medicine[];
  /**
   * Whether this is all that the patient uses. False: some line may have been theirs and could not be read, so nothing that is missing here is
   * known to be stopped.
   */
  readonly isWhole: boolean;
}

/**
 * Whose medicine each line is: by birth date and last name, and by first name where two share those. A line that is nobody's, or could be
 * two people's, is a fault and gives nobody a medicine.
 */
export function matchPatients(
  { lines, faults }: { readonly lines: readonly MedicationLine[]; readonly faults: readonly LineFault[] },
  known: readonly KnownPatient[],
): { readonly matched: readonly MatchedMedication[]; readonly faults: readonly LineFault[] } {
  const born = Map.groupBy(known, ({ dateOfBirth }) => dateOfBirth.toString());
  const found = new Map<PatientId, Map<string, Medicine>>();
  const ownFaults: LineFault[] = [];
  const doubted = new Set<string>();
  for (const one of lines) {
    const date = one.dateOfBirth.toString();
    const [only, ...others] = peopleOf(one, born.get(date) ?? []);
    if (only === undefined || others.length > 0) {
      const code = only === undefined ? 'MEDICATION_PATIENT_UNKNOWN' : 'MEDICATION_PATIENT_AMBIGUOUS';
      ownFaults.push({ line: one.line, code });
      doubted.add(date);
      continue;
    }
    const own = found.get(only.id) ?? new Map<string, Medicine>();
    found.set(only.id, own);
    const key = one.medicine.toLowerCase();
    const earlier = own.get(key);
    own.set(key, {
      name: earlier?.name ?? one.medicine,
      layWords: [...new Set([...(earlier?.layWords ?? []), ...one.layWords])],
    });
  }
  const all = [...faults, ...ownFaults].toSorted((a, b) => a.line - b.line);
  const dateOf = new Map(known.map(({ id, dateOfBirth }) => [id, dateOfBirth.toString()]));
  return {
    faults: all,
    matched: [...found].map(([patient, medicines]) => ({
      patient,
      medicines: [...medicines.values()],
      // A line that could not be read may be anybody's.
      isWhole: faults.length === 0 && !doubted.has(dateOf.get(patient) ?? ''),
    })),
  };
}

function peopleOf(
  { lastName, firstName }: MedicationLine,
  bornThen: readonly KnownPatient[],
): readonly KnownPatient[] {
  const named = bornThen.filter((one) => isSameName(one.lastName, lastName));
  if (named.length < 2 || firstName === null) return named;
  const whole = named.filter((one) => plainName(one.firstName) === plainName(firstName));
  return whole.length > 0
    ? whole
    : named.filter((one) => plainName(one.firstName)[0] === plainName(firstName)[0]);
}
