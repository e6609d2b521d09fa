import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });

/** A line of the NEN 7513 log. Values are codes; the screen has the words. */
export const auditLine = z.object({
  seq: z.int(),
  at: moment,
  user: z.string(),
  role: z.string(),
  event: z.string(),
  action: z.string(),
  what: z.string(),
  /** Why it might be seen: the ground for access. */
  ground: z.string(),
  emergency: z.boolean(),
  result: z.string(),
  /** Null for whoever may not see persons, and for lines about no one. */
  patient: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  call: z.uuid().nullable(),
  /** The row it is about, or the one in which its ground stands. */
  reference: z.uuid().nullable(),
  /** What was written for that ground; null: nothing, or whoever asks is not told. Never part of what a patient gets. */
  reason: z.string().nullable(),
});
export type AuditLine = z.output<typeof auditLine>;

/** Absent: not asked. Days are those of the practice, both included. */
export const auditFilter = z.object({
  patient: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Only looking, only changing, or only what was seen and done in an emergency. */
  action: z.enum(['read', 'changed', 'emergency']).optional(),
});
export type AuditAction = NonNullable<z.output<typeof auditFilter>['action']>;

export const auditPage = z.object({
  /** Newest first, 100 at a time. */
  lines: z.array(auditLine),
  /** Give it as `before` for the next page. */
  next: z.int().nullable(),
  /**
   * Whether the chain is what it was: `brokenAt` is the number of the first line that is not, -1 when lines are missing at the end,
   * null when whole. Null: not looked at, which is only done for the first page of who may read the whole log.
   */
  chain: z.object({ brokenAt: z.int().nullable(), checkedAt: moment }).nullable(),
  /**
   * How often a record was opened without a treatment relation in the period and for the patient that were asked for: how often a ground was
   * given, how many of those were emergencies, and by how many people of how many patients those were. Null as for `chain`.
   */
  withoutRelation: z
    .object({ grounds: z.int(), emergencies: z.int(), people: z.int(), patients: z.int() })
    .nullable(),
});
export type AuditPage = z.output<typeof auditPage>;

/** Who looked at one patient, newest first. */
export const auditOfPatient = z.object({ lines: z.array(auditLine) });
export type AuditOfPatient = z.output<typeof auditOfPatient>;
