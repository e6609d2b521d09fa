import { z } from 'zod';
import { asId, type PatientId, type PracticeId } from '../domain/ids.ts';
import { type MatchedMedication, matchPatients } from '../medication/match-patients.ts';
import type { LineFault, MedicationLine } from '../medication/read-medication-file.ts';
import { plainDate } from './postgres/column-types.ts';
import type { Session } from './postgres/session.ts';
import { writeAudit } from './queries/audit.ts';
import { medicationOf, replaceMedication } from './queries/medication.ts';

export interface MedicationImported {
  readonly patients: number;
  readonly added: number;
  readonly stopped: number;
  readonly unchanged: number;
  /** Patients of whom some line could not be read, so that nothing of theirs was stopped. */
  readonly notWhole: number;
  readonly faults: readonly LineFault[];
}

/**
 * Takes over what the lines say, in the transaction of the session: what a patient of the file does not use any more is stopped, and
 * who is not in the file keeps what they had. `dryRun`: counts what would change and changes nothing.
 */
export async function importMedication(
  session: Session,
  practice: PracticeId,
  file: { readonly lines: readonly MedicationLine[]; readonly faults: readonly LineFault[] },
  { dryRun }: { readonly dryRun: boolean },
): Promise<MedicationImported> {
  const { matched, faults } = matchPatients(file, await knownPatients(session));
  const sum = { added: 0, stopped: 0, unchanged: 0 };
  for (const one of matched) {
    const before = await medicationOf(session, one.patient);
    const isIn = (name: string, list: readonly { readonly name: string }[]): boolean =>
      list.some((other) => other.name.toLowerCase() === name.toLowerCase());
    const kept = one.isWhole ? [] : before.filter(({ name }) => !isIn(name, one.medicines));
    const after = [
      // As it is written here already: another capital is no other medicine.
      ...one.medicines.map((medicine) => ({
        ...medicine,
        name: before.find(({ name }) => isIn(name, [medicine]))?.name ?? medicine.name,
      })),
      ...kept,
    ];
    const added = after.filter(({ name }) => !isIn(name, before)).length;
    const stopped = before.filter(({ name }) => !isIn(name, after)).length;
    sum.added += added;
    sum.stopped += stopped;
    sum.unchanged += after.length - added;
    if (dryRun) continue;
    await replaceMedication(session, practice, one.patient, after);
    if (added + stopped > 0) await note(session, practice, one);
  }
  return {
    ...sum,
    patients: matched.length,
    notWhole: matched.filter(({ isWhole }) => !isWhole).length,
    faults,
  };
}

const note = (session: Session, practice: PracticeId, { patient }: MatchedMedication): Promise<void> =>
  writeAudit(session, {
    practice,
    call: null,
    patient,
    event: 'medication-imported',
    action: 'update',
    what: 'medication',
    ground: 'treatment',
    result: 'done',
    reference: null,
  });

const patientRow = z.object({
  id: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  date_of_birth: plainDate,
});

async function knownPatients(session: Session) {
  const rows = await session.rows(
    patientRow,
    'select id, first_name, last_name, date_of_birth from patients',
    [],
  );
  return rows.map((row) => ({
    id: asId<PatientId>(row.id),
    firstName: row.first_name,
    lastName: row.last_name,
    dateOfBirth: row.date_of_birth,
  }));
}
