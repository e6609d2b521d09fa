import type { PatientId } from '../../domain/ids.ts';
import type { AccessGround } from '../contract/access-grounds.ts';
import type { AuditedCall, AuditedRecord, AuditedSearch } from '../contract/audited-record.ts';
import type { Person } from '../contract/worklist.ts';
import type { SessionFound } from '../staff-ports.ts';

/** That this person may see and change the record of this patient now, and why: what is read or written of one patient takes this. */
export interface OpenRecord {
  readonly kind: 'open';
  readonly patient: PatientId;
  /** For the line in the access log. */
  readonly ground: 'treatment' | AccessGround['ground'] | 'request';
  /** The row in which the ground stands; null: there is a treatment relation. */
  readonly given: string | null;
}

type Shut =
  | { readonly kind: 'not-found' }
  /** No treatment relation, and no ground in this session; that it was tried is a line of the access log. */
  | { readonly kind: 'ground-needed' };

/** Who may open the record of which patient. Rejects with DATABASE_UNREACHABLE. */
export interface RecordAccess {
  open(who: SessionFound, patient: string, signal: AbortSignal): Promise<OpenRecord | Shut>;
  /** Opens it for this session, for half an hour; that it was is a line of the access log. Null: no such patient. */
  give(
    who: SessionFound,
    patient: string,
    ground: AccessGround,
    signal: AbortSignal,
  ): Promise<Temporal.Instant | null>;
}

/** The record of one patient for an auditor, by request. The database itself shows them nobody else. Rejects with DATABASE_UNREACHABLE. */
export interface AuditedRecords {
  /** Whoever has this birth date and a name with this in it; that it was looked for is a line of the access log. */
  search(who: SessionFound, sought: AuditedSearch, signal: AbortSignal): Promise<readonly Person[]>;
  /** Null: no such patient. */
  open(
    who: SessionFound,
    patient: string,
    request: string,
    signal: AbortSignal,
  ): Promise<Temporal.Instant | null>;
  record(who: SessionFound, patient: string, signal: AbortSignal): Promise<AuditedRecord | Shut['kind']>;
  call(
    who: SessionFound,
    asked: { readonly patient: string; readonly call: string },
    signal: AbortSignal,
  ): Promise<AuditedCall | Shut['kind']>;
}
