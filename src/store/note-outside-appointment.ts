import { z } from 'zod';
import type { CallId, PatientId, PracticeId } from '../domain/ids.ts';
import type { Database } from './postgres/database.ts';
import { isAway } from './postgres/failures.ts';
import { writeAudit } from './queries/audit.ts';

/** Something that an outside agenda keeps, read back there. */
export interface OutsideDone {
  readonly practice: PracticeId;
  readonly call: CallId;
  readonly patient: PatientId;
  /** The outside system's own name for it. */
  readonly reference: string;
  readonly done: 'booked' | 'cancelled';
}

const noted = z.object({ id: z.string() });

/**
 * Keeps what was done in an agenda of another system, with its line in the access log, once. Resolves to false when the database is
 * away: the appointment stands outside all the same.
 */
export async function noteOutsideAppointment(
  {
    database,
    now,
  }: { readonly database: Pick<Database, 'inPractice'>; readonly now: () => Temporal.Instant },
  { practice, call, patient, reference, done }: OutsideDone,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await database.inPractice(practice, signal, async (session) => {
      const row = await session.row(
        noted,
        `insert into outside_appointments (practice_id, call_id, patient_id, reference, done, noted_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
        [practice, call, patient, reference, done, now().toString()],
      );
      if (row === null) return;
      await writeAudit(session, {
        practice,
        call,
        patient,
        event: done === 'booked' ? 'appointment-booked' : 'appointment-cancelled',
        action: done === 'booked' ? 'create' : 'update',
        what: 'appointment',
        ground: 'call-of-patient',
        result: 'done',
        reference: row.id,
      });
    });
    return true;
  } catch (error) {
    if (!isAway(error)) throw error;
    return false;
  }
}
