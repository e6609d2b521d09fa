import type { AuditLine, AuditPage } from '../contract/audit.ts';
import type { FoundPatient, Patient, PatientSearch } from '../contract/patients.ts';
import type { Person } from '../contract/worklist.ts';
import type { Staff } from '../staff-ports.ts';

/** The patients of the practice. That somebody looked is a line of the access log. Rejects with DATABASE_UNREACHABLE. */
export interface Patients {
  search(who: Staff, sought: PatientSearch, signal: AbortSignal): Promise<readonly FoundPatient[]>;
  patient(who: Staff, id: string, signal: AbortSignal): Promise<Patient | null>;
  /** Takes back what the patient agreed to; false: there was nothing to take back. */
  revokeConsent(who: Staff, id: string, channel: string, signal: AbortSignal): Promise<boolean>;
  /** Undoes one's own taking back of the last half hour; false: there is none, or something else was said since. */
  restoreConsent(who: Staff, id: string, channel: string, signal: AbortSignal): Promise<boolean>;
}

export interface AuditQuery {
  /** The lines before this number; null: the newest. */
  readonly before: number | null;
  /** Of one patient; null: of everybody. */
  readonly patient: string | null;
  /** Half open. Null: no bound. */
  readonly since: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  readonly action: 'read' | 'changed' | null;
  /** Only what they did themselves. */
  readonly ownOnly: boolean;
  readonly limit: number;
}

/** The NEN 7513 log, read only. That it was read is a line of it. */
export interface AuditLog {
  page(who: Staff, query: AuditQuery, signal: AbortSignal): Promise<AuditPage>;
  /** The lines of one patient, newest first: to look at, or all of them for the patient who asks. Null: there is no such patient. */
  ofPatient(
    who: Staff,
    patient: string,
    how: { readonly event: 'audit-viewed' | 'audit-exported'; readonly most: number },
    signal: AbortSignal,
  ): Promise<{ readonly patient: Person; readonly lines: readonly AuditLine[] } | null>;
}
