import { z } from 'zod';
import type { PatientId, PracticeId } from '../../domain/ids.ts';
import type { OwnMedicine } from '../../turn/5-act/own-medication.ts';
import type { Session } from '../postgres/session.ts';

const row = z.object({ name: z.string(), lay_words: z.array(z.string()) });

/** What a patient uses now, by name. */
export async function medicationOf(session: Session, patient: PatientId): Promise<readonly OwnMedicine[]> {
  const rows = await session.rows(
    row,
    'select name, lay_words from medication where patient_id = $1 and stopped_at is null order by name',
    [patient],
  );
  return rows.map(({ name, lay_words }) => ({ name, layWords: lay_words }));
}

/** Stops what is not in the list, adds what is new in it, and keeps the rest with its date. */
export async function replaceMedication(
  session: Session,
  practice: PracticeId,
  patient: PatientId,
  medicines: readonly OwnMedicine[],
): Promise<void> {
  const names = medicines.map(({ name }) => name);
  await session.run(
    `update medication set stopped_at = now() where patient_id = $1 and stopped_at is null and not name = any($2)`,
    [patient, names],
  );
  for (const { name, layWords } of medicines) {
    const known = await session.run(
      `update medication set lay_words = $3 where patient_id = $1 and name = $2 and stopped_at is null`,
      [patient, name, layWords],
    );
    if (known === 0)
      await session.run(
        'insert into medication (practice_id, patient_id, name, lay_words) values ($1, $2, $3, $4)',
        [practice, patient, name, layWords],
      );
  }
}
