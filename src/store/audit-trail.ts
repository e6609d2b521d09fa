import { z } from 'zod';
import { asId, type PatientId, type PracticeId } from '../domain/ids.ts';
import { lastNameMatches } from './name-match.ts';
import { instant } from './postgres/column-types.ts';
import type { Database } from './postgres/database.ts';
import type { Session } from './postgres/session.ts';
import { firstBreakInAudit, writeAudit } from './queries/audit.ts';
import { patientsBornOn } from './queries/patients.ts';
import { practiceIds } from './queries/practices.ts';

/** One practice's log of NEN 7513, as its chain says. */
export interface AuditState {
  readonly practice: PracticeId;
  readonly name: string;
  readonly lines: number;
  /** The number of the first line that is not what it was, -1 when lines are missing at the end, null when whole. */
  readonly brokenAt: number | null;
}

/** Recomputes the chain of every practice. Rejects with DATABASE_UNREACHABLE. */
export async function verifyAudit(
  database: Pick<Database, 'readInPractice' | 'withoutPractice'>,
  signal: AbortSignal,
): Promise<readonly AuditState[]> {
  const states: AuditState[] = [];
  for (const practice of await database.withoutPractice(signal, practiceIds)) {
    states.push(
      await database.readInPractice(practice, signal, async (session) => {
        const row = await session.row(
          z.object({ spoken_name: z.string(), lines: z.number() }),
          'select spoken_name, (select count(*)::integer from audit) as lines from practices where id = $1',
          [practice],
        );
        return {
          practice,
          name: row?.spoken_name ?? '',
          lines: row?.lines ?? 0,
          brokenAt: await firstBreakInAudit(session, practice),
        };
      }),
    );
  }
  return states;
}

const auditLine = z.object({
  seq: z.number(),
  at: instant,
  event: z.string(),
  action: z.string(),
  user_name: z.string(),
  responsible_user: z.string(),
  role: z.string(),
  what: z.string(),
  ground: z.string(),
  emergency_override: z.boolean(),
  result: z.string(),
  system: z.string(),
  call_id: z.string().nullable(),
  reference: z.string().nullable(),
});
/** One line of the log about a patient. Codes only: the log holds no free text. */
export type AuditLine = z.output<typeof auditLine>;

/** Whose log is asked for: born on this day, with a last name that sounds like this. */
export interface PatientSought {
  readonly bornOn: Temporal.PlainDate;
  readonly lastName: string;
}

export interface AuditOfPatient {
  readonly patient: PatientId;
  readonly practice: string;
  readonly lines: readonly AuditLine[];
}

/**
 * Who viewed and changed the file of everyone who fits, in every practice, oldest first. That this was looked at is itself a line
 * of the log. Empty: nobody fits. Rejects with DATABASE_UNREACHABLE.
 */
export async function auditOfPatient(
  database: Pick<Database, 'inPractice' | 'withoutPractice'>,
  sought: PatientSought,
  signal: AbortSignal,
): Promise<readonly AuditOfPatient[]> {
  const found: AuditOfPatient[] = [];
  for (const practice of await database.withoutPractice(signal, practiceIds)) {
    found.push(
      ...(await database.inPractice(practice, signal, (session) => inPractice(session, practice, sought))),
    );
  }
  return found;
}

async function inPractice(
  session: Session,
  practice: PracticeId,
  { bornOn, lastName }: PatientSought,
): Promise<readonly AuditOfPatient[]> {
  const patients = (await patientsBornOn(session, bornOn)).filter((patient) =>
    lastNameMatches(lastName, patient.lastName),
  );
  const found: AuditOfPatient[] = [];
  for (const { id } of patients) {
    const name = await session.row(
      z.object({ spoken_name: z.string() }),
      'select spoken_name from practices where id = $1',
      [practice],
    );
    const lines = await session.rows(
      auditLine,
      `select seq, at, event, action, user_name, responsible_user, role, what, ground, emergency_override, result, system,
         call_id, reference
       from audit where practice_id = $1 and patient_id = $2 order by seq`,
      [practice, id],
    );
    found.push({ patient: asId<PatientId>(id), practice: name?.spoken_name ?? '', lines });
    await writeAudit(session, {
      practice,
      call: null,
      patient: id,
      event: 'audit-viewed',
      action: 'read',
      what: 'audit',
      ground: 'operation',
      result: 'done',
      reference: null,
    });
  }
  return found;
}
