import { z } from 'zod';
import { asId, type PatientId } from '../../domain/ids.ts';
import type { OpenRecord, RecordAccess } from '../../http/ports/record-access.ts';
import type { SessionFound, Staff } from '../../http/staff-ports.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { type AuditEntry, auditedAs, writeAudit } from '../queries/audit.ts';
import { hasTreatmentRelation } from '../queries/treatment-relation.ts';

const GROUNDS = ['patient-asks', 'treatment', 'stated', 'emergency', 'request'] as const;
type Ground = (typeof GROUNDS)[number];
const groundRow = z.object({ id: z.string(), ground: z.enum(GROUNDS) });

/** Their own and of this session; the last, when somebody thought better of it. */
const IN_FORCE = `
  select id, ground from access_grounds
  where patient_id = $1 and session_hash = $2 and until > now() and (ground = 'request') = $3
  order by given_at desc limit 1`;
const KNOWN = 'select id from patients where id = $1';
const GIVE = `
  insert into access_grounds (practice_id, patient_id, staff_id, by_name, role, session_hash, ground, reason)
  values ($1, $2, $3, $4, $5, $6, $7, $8) returning id, until`;

/** Who may open which record, in PostgreSQL: by a treatment relation, or by a ground that they gave. The clock is the database's, as for the rows. */
export function storeRecordAccess(database: Pick<Database, 'inPractice'>): RecordAccess {
  return {
    open: (who, patient, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        if (!(await isKnown(session, patient))) return { kind: 'not-found' };
        if (await hasTreatmentRelation(session, patient)) {
          return { kind: 'open', patient: asId<PatientId>(patient), ground: 'treatment', given: null };
        }
        const given = await groundInForce(session, who, patient, 'of-the-desk');
        if (given !== null) return given;
        await noteRefused(session, who, patient);
        return { kind: 'ground-needed' };
      }),
    give: (who, patient, given, signal) =>
      database.inPractice(who.practice, signal, (session) =>
        giveGround(session, who, patient, {
          ground: given.ground,
          reason: 'reason' in given ? given.reason : null,
        }),
      ),
  };
}

export const isKnown = async (session: Session, patient: string): Promise<boolean> =>
  (await session.row(z.object({ id: z.string() }), KNOWN, [patient])) !== null;

/** What this person gave for this patient in this session and still holds; null: nothing. */
export async function groundInForce(
  session: Session,
  who: SessionFound,
  patient: string,
  whose: 'of-the-desk' | 'of-an-auditor',
): Promise<OpenRecord | null> {
  const row = await session.row(groundRow, IN_FORCE, [patient, who.tokenHash, whose === 'of-an-auditor']);
  if (row === null) return null;
  return { kind: 'open', patient: asId<PatientId>(patient), ground: row.ground, given: row.id };
}

/** Keeps a ground with its words, and that it was given in the access log. Null: no such patient. */
export async function giveGround(
  session: Session,
  who: SessionFound,
  patient: string,
  { ground, reason }: { readonly ground: Ground; readonly reason: string | null },
): Promise<Temporal.Instant | null> {
  if (!(await isKnown(session, patient))) return null;
  const given = await session.row(z.object({ id: z.string(), until: instant }), GIVE, [
    who.practice,
    patient,
    who.id,
    who.name,
    who.role,
    who.tokenHash,
    ground,
    reason,
  ]);
  if (given === null) throw new Error('a ground that was given is not there');
  await noteLook(
    session,
    who,
    { patient: asId<PatientId>(patient), ground, given: given.id },
    { event: 'access-ground-given', action: 'create' },
  );
  return given.until;
}

/** One line of what was read or done of one patient, with the ground that it was under. */
export const noteLook = (
  session: Session,
  who: Staff,
  { patient, ground, given }: Omit<OpenRecord, 'kind'>,
  entry: Pick<AuditEntry, 'event'> & Partial<Pick<AuditEntry, 'action' | 'what' | 'call'>>,
): Promise<void> =>
  writeAudit(session, {
    practice: who.practice,
    call: null,
    patient,
    action: 'read',
    what: 'patient',
    ground,
    emergency: ground === 'emergency',
    result: 'done',
    reference: given ?? patient,
    user: auditedAs(who),
    ...entry,
  });

/** That somebody tried what they may not, before they gave a ground. */
export const noteRefused = (session: Session, who: Staff, patient: string): Promise<void> =>
  writeAudit(session, {
    practice: who.practice,
    call: null,
    patient: asId<PatientId>(patient),
    event: 'patient-viewed',
    action: 'read',
    what: 'patient',
    ground: who.role === 'auditor' ? 'operation' : 'treatment',
    result: 'refused',
    reference: patient,
    user: auditedAs(who),
  });
