import { z } from 'zod';
import type { CallId, PatientId, PracticeId } from '../../domain/ids.ts';
import type { Session } from '../postgres/session.ts';

/** One line of the NEN 7513 log. All values are codes: what was said or read has no place here. */
export interface AuditEntry {
  readonly practice: PracticeId;
  readonly call: CallId | null;
  readonly patient: PatientId | null;
  readonly event:
    | 'identification'
    | 'setting-changed'
    | 'examples-wiped'
    | 'staff-changed'
    | 'second-step-removed'
    | 'passkey-added'
    | 'passkey-removed'
    | 'sign-in-code-on'
    | 'sign-in-code-off'
    | 'password-changed'
    | 'balie-paused'
    | 'balie-resumed'
    | 'everything-searched'
    | 'appointments-viewed'
    | 'appointment-booked'
    | 'appointment-cancelled'
    | 'appointment-missed'
    | 'appointment-not-missed'
    | 'worklist-item-made'
    | 'message-sent'
    | 'call-recovered'
    | 'audit-viewed'
    | 'audit-exported'
    | 'worklist-item-viewed'
    | 'worklist-item-changed'
    | 'complaint-viewed'
    | 'call-viewed'
    | 'call-taken-over'
    | 'calls-searched'
    | 'call-corrected'
    | 'appointment-moved'
    | 'patient-searched'
    | 'patient-viewed'
    | 'consent-revoked'
    | 'consent-restored'
    | 'message-withdrawn'
    | 'message-retried'
    | 'waiting-list-joined'
    | 'waiting-list-left'
    | 'intake-begun'
    | 'intake-answered'
    | 'intake-finished'
    | 'intake-viewed'
    | 'intake-seen'
    | 'intake-unseen'
    | 'intake-deleted'
    | 'page-of-patient-opened'
    | 'appointment-confirmed'
    | 'waiting-place-offered'
    | 'medication-viewed'
    | 'agenda-link-made'
    | 'agenda-link-revoked'
    | 'medication-imported'
    | 'patient-imported'
    | 'patient-added'
    | 'patient-changed'
    | 'consent-given'
    | 'calling-wish-set'
    | 'calling-wish-ended'
    | 'access-ground-given'
    | 'signed-in'
    | 'signed-out'
    | 'session-ended'
    | 'password-refused';
  readonly action: 'create' | 'read' | 'update' | 'delete' | 'execute';
  readonly what:
    | 'identity'
    | 'setting'
    | 'staff'
    | 'appointments'
    | 'appointment'
    | 'worklist-item'
    | 'message'
    | 'call'
    | 'audit'
    | 'patient'
    | 'consent'
    | 'waiting-list'
    | 'intake'
    | 'medication';
  readonly ground: AccessGround;
  /** Whether the relation was passed over in an emergency; absent: no. */
  readonly emergency?: boolean;
  readonly result: 'done' | 'not-found' | 'refused';
  /** The row it is about. */
  readonly reference: string | null;
  /** Absent: Balie, as an automatic function under the responsibility of the practice. */
  readonly user?: AuditUser;
}

/** Why somebody may see or do what they did. */
export type AccessGround =
  | 'call-of-patient'
  | 'treatment'
  | 'operation'
  /** Given by who opened a record without a treatment relation. */
  | 'patient-asks'
  | 'stated'
  | 'emergency'
  /** Of an auditor. */
  | 'request';

/** A person, as the log names one. */
export interface AuditUser {
  readonly name: string;
  readonly role: 'assistant' | 'doctor' | 'manager' | 'supplier' | 'auditor';
}

const BALIE = { name: 'balie', role: 'automatic-function' } as const;

/** Someone of the staff as the log names them. */
export const auditedAs = (who: {
  readonly name: string;
  readonly role: 'practitioner' | Exclude<AuditUser['role'], 'doctor'>;
}): AuditUser => ({ name: who.name, role: who.role === 'practitioner' ? 'doctor' : who.role });

/** Adds a line. The last statement before the commit, because it keeps a lane of the practice's log locked until then. */
export async function writeAudit(session: Session, entry: AuditEntry): Promise<void> {
  session.atCommit(
    `insert into audit (practice_id, event, action, patient_id, user_name, responsible_user, role, what, ground,
       result, system, call_id, reference, emergency_override, seq, previous_hash, hash)
     values ($1, $2, $3, $4, $10, 'praktijk', $11, $5, $6, $7, 'balie', $8, $9, $12, 0, '', '')`,
    [
      entry.practice,
      entry.event,
      entry.action,
      entry.patient,
      entry.what,
      entry.ground,
      entry.result,
      entry.call,
      entry.reference,
      (entry.user ?? BALIE).name,
      (entry.user ?? BALIE).role,
      entry.emergency ?? false,
    ],
  );
}

/** Where the chain of this practice is broken: the number of the first wrong row, -1 when rows are missing at the end of a lane, null when whole. */
export async function firstBreakInAudit(session: Session, practice: PracticeId): Promise<number | null> {
  const row = await session.row(
    z.object({ broken: z.number().nullable() }),
    'select audit_first_break($1) as broken',
    [practice],
  );
  return row?.broken ?? null;
}
