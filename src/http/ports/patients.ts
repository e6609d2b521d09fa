import type { CallingWish } from '../../domain/calling-wish.ts';
import type { MessageChannel } from '../../domain/patient.ts';
import type { AuditAction, AuditLine, AuditPage } from '../contract/audit.ts';
import type { CallingWishSet } from '../contract/calling-wishes.ts';
import type {
  ConsentGiven,
  FoundPatient,
  NewPatient,
  Patient,
  PatientChange,
  PatientSearch,
} from '../contract/patients.ts';
import type { Person } from '../contract/worklist.ts';
import type { Staff } from '../staff-ports.ts';
import type { OpenRecord } from './record-access.ts';

/** The patients of the practice. That somebody looked is a line of the access log. Rejects with DATABASE_UNREACHABLE. */
export interface Patients {
  search(who: Staff, sought: PatientSearch, signal: AbortSignal): Promise<readonly FoundPatient[]>;
  patient(who: Staff, record: OpenRecord, signal: AbortSignal): Promise<Patient | null>;
  add(who: Staff, patient: NewPatient, signal: AbortSignal): Promise<PatientAdded>;
  change(who: Staff, record: OpenRecord, change: PatientChange, signal: AbortSignal): Promise<PatientChanged>;
  /** Notes what the patient agreed to, with who noted it; false: it is in force already, or there is no such patient. */
  giveConsent(who: Staff, record: OpenRecord, given: ConsentGiven, signal: AbortSignal): Promise<boolean>;
  /** Takes back what the patient agreed to; false: there was nothing to take back. */
  revokeConsent(
    who: Staff,
    record: OpenRecord,
    channel: MessageChannel,
    signal: AbortSignal,
  ): Promise<boolean>;
  /** Undoes one's own taking back of the last half hour; false: there is none, or something else was said since. */
  restoreConsent(
    who: Staff,
    record: OpenRecord,
    channel: MessageChannel,
    signal: AbortSignal,
  ): Promise<boolean>;
  /** Notes how the patient wants to be served; what held of that kind before ends. False: there is no such patient. */
  setCallingWish(who: Staff, record: OpenRecord, wish: CallingWishSet, signal: AbortSignal): Promise<boolean>;
  /** False: there was nothing to end. */
  endCallingWish(who: Staff, record: OpenRecord, kind: CallingWish, signal: AbortSignal): Promise<boolean>;
}

export type PatientAdded =
  | { readonly kind: 'added'; readonly id: string }
  /** There is one of this name and birth date. */
  | { readonly kind: 'known' }
  | WrongDetails;
export type PatientChanged =
  | { readonly kind: 'changed' }
  | { readonly kind: 'not-found' }
  /** They stand otherwise than they were read. `by`: who was first; null: Balie, or the practice's own system. */
  | { readonly kind: 'changed-meanwhile'; readonly by: string | null }
  | WrongDetails;
type WrongDetails =
  | { readonly kind: 'number-taken' }
  /** A telephone number that is none, or a birth date that is to come. */
  | { readonly kind: 'wrong'; readonly field: 'phone' | 'dateOfBirth' };

export interface AuditQuery {
  /** The lines before this number; null: the newest. */
  readonly before: number | null;
  /** Of one patient; null: of everybody. */
  readonly patient: string | null;
  /** Half open. Null: no bound. */
  readonly since: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  readonly action: AuditAction | null;
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
