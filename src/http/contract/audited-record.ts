import { z } from 'zod';
import { REQUEST_LENGTHS } from './access-ground-choices.ts';
import { callDetail } from './calls.ts';
import { patient } from './patients.ts';
import { person } from './worklist.ts';

/**
 * What an auditor may see of one patient: after naming the request or inquiry that it is for, read only, for half an hour, and each
 * look is a line of the access log.
 *
 * - `POST /api/audit/patients` with `auditedSearch` -> `auditedPatients`: who it is about; a name and a birth date, both.
 * - `POST /api/audit/patients/:id/open` with `auditRequest` -> `groundGiven`.
 * - `GET /api/audit/patients/:id` -> `auditedRecord`; 403 ACCESS_GROUND_NEEDED without a request.
 * - `GET /api/audit/patients/:id/calls/:call` -> `auditedCall`; a call of somebody else is no call of this patient.
 */

export const auditedSearch = z.strictObject({
  name: z.string().trim().min(2).max(100),
  dateOfBirth: z.iso.date(),
});
export type AuditedSearch = z.output<typeof auditedSearch>;
export const auditedPatients = z.object({ patients: z.array(person) });

export const auditRequest = z.strictObject({
  request: z.string().trim().min(REQUEST_LENGTHS.least).max(REQUEST_LENGTHS.most),
});

/** Not who is easily taken for them: that is somebody else. */
export const auditedRecord = patient.omit({ alike: true });
export type AuditedRecord = z.output<typeof auditedRecord>;

/** As the record has it; how Balie counts it and how it was judged is nobody's request. */
export const auditedCall = callDetail.pick({
  id: true,
  startedAt: true,
  endedAt: true,
  from: true,
  outcome: true,
  endedBy: true,
  wordsUntil: true,
  wordsDeleted: true,
  turns: true,
  alarms: true,
  transfers: true,
  done: true,
});
export type AuditedCall = z.output<typeof auditedCall>;
