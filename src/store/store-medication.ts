import type { PatientId, PracticeId } from '../domain/ids.ts';
import type { MedicationRecord, OwnMedicine } from '../turn/5-act/own-medication.ts';
import type { Database } from './postgres/database.ts';
import { isAway } from './postgres/failures.ts';
import { writeAudit } from './queries/audit.ts';
import { medicationOf, replaceMedication } from './queries/medication.ts';

export interface StoreMedication extends MedicationRecord {
  /** What the practice's own system says that a patient uses now; what is not in it any more was stopped. Rejects with DATABASE_UNREACHABLE. */
  keep(
    practice: PracticeId,
    patient: PatientId,
    medicines: readonly OwnMedicine[],
    signal: AbortSignal,
  ): Promise<void>;
}

/** Medication in Balie's own database. A look-up that cannot be logged gives nothing (S13). */
export function storeMedication(database: Pick<Database, 'inPractice'>): StoreMedication {
  return {
    async of({ practice, call, patient }, signal) {
      try {
        const medicines = await database.inPractice(practice, signal, async (session) => {
          await writeAudit(session, {
            practice,
            call,
            patient,
            event: 'medication-viewed',
            action: 'read',
            what: 'medication',
            ground: 'call-of-patient',
            result: 'done',
            reference: null,
          });
          return medicationOf(session, patient);
        });
        return { kind: 'medication', medicines };
      } catch (error) {
        if (!isAway(error)) throw error;
        return { kind: 'unreachable' };
      }
    },

    keep: (practice, patient, medicines, signal) =>
      database.inPractice(practice, signal, (session) =>
        replaceMedication(session, practice, patient, medicines),
      ),
  };
}
