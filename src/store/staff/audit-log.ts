import { z } from 'zod';
import { asId, type PatientId } from '../../domain/ids.ts';
import type { AuditLine, AuditPage } from '../../http/contract/audit.ts';
import type { AuditLog, AuditQuery } from '../../http/ports/patients.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, firstBreakInAudit, writeAudit } from '../queries/audit.ts';
import { personColumns, personOf } from './person-row.ts';

const row = z.object({
  seq: z.number(),
  at: instant,
  user_name: z.string(),
  role: z.string(),
  event: z.string(),
  action: z.string(),
  what: z.string(),
  ground: z.string(),
  emergency_override: z.boolean(),
  result: z.string(),
  patient_id: z.string().nullable(),
  name: z.string().nullable(),
  call_id: z.string().nullable(),
  reference: z.string().nullable(),
  reason: z.string().nullable(),
});

const withoutRelationRow = z.object({
  grounds: z.number(),
  emergencies: z.number(),
  people: z.number(),
  patients: z.number(),
});
/** Of the desk: an auditor's request is no opening without a relation. */
const WITHOUT_RELATION = `
  select count(*)::integer as grounds, count(*) filter (where emergency_override)::integer as emergencies,
    count(distinct user_name) filter (where emergency_override)::integer as people,
    count(distinct patient_id) filter (where emergency_override)::integer as patients
  from audit where practice_id = $1 and event = 'access-ground-given' and ground <> 'request'
    and ($2::uuid is null or patient_id = $2)
    and ($3::timestamptz is null or at >= $3) and ($4::timestamptz is null or at < $4)`;

const personRow = z.object(personColumns);

/** Said as a condition of its own where it is asked, so that the index of emergencies is found. */
const linesWhere = (more: '' | 'and a.emergency_override'): string => `
  select a.seq, a.at, a.user_name, a.role, a.event, a.action, a.what, a.ground, a.emergency_override, a.result,
    a.patient_id, p.first_name || ' ' || p.last_name as name, a.call_id, a.reference, g.reason
  from audit a left join patients p on p.practice_id = a.practice_id and p.id = a.patient_id
  left join access_grounds g on g.practice_id = a.practice_id and g.id = a.reference
  where a.practice_id = $1 and ($2::bigint is null or a.seq < $2) and ($3::uuid is null or a.patient_id = $3)
    and ($4::text is null or a.user_name = $4)
    and ($5::timestamptz is null or a.at >= $5) and ($6::timestamptz is null or a.at < $6)
    and ($7::text is null
      or (a.action = 'read') = ($7 = 'read') and a.event not in ('signed-in', 'signed-out', 'session-ended', 'password-refused'))
    ${more}
  order by a.seq desc limit $8`;
const LINES = linesWhere('');
const EMERGENCIES = linesWhere('and a.emergency_override');

/** The NEN 7513 log as the screen shows it, newest first. That it was read is a line of it. */
export function storeAuditLog(database: Pick<Database, 'inPractice'>, now: () => Temporal.Instant): AuditLog {
  return {
    page: (who, query, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const isEmergency = query.action === 'emergency';
        const rows = await session.rows(row, isEmergency ? EMERGENCIES : LINES, [
          who.practice,
          query.before,
          query.patient,
          query.ownOnly ? who.name : null,
          query.since?.toString() ?? null,
          query.until?.toString() ?? null,
          isEmergency ? null : query.action,
          query.limit,
        ]);
        // The whole chain is read for this, so for who may read the whole log, and once a look.
        const looksAtChain = !query.ownOnly && query.before === null;
        const chain = looksAtChain
          ? { brokenAt: await firstBreakInAudit(session, who.practice), checkedAt: now().toString() }
          : null;
        const withoutRelation = looksAtChain ? await countWithoutRelation(session, who, query) : null;
        await note(session, who, query.patient, 'audit-viewed');
        return {
          withoutRelation,
          lines: rows.map(asLine),
          next: rows.length < query.limit ? null : (rows.at(-1)?.seq ?? null),
          chain,
        };
      }),
    ofPatient: (who, patient, { event, most }, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const found = await session.row(
          personRow,
          `select id as patient_id, first_name, last_name, date_of_birth from patients where id = $1`,
          [patient],
        );
        const person = found === null ? null : personOf(found);
        if (person === null) return null;
        const none = null;
        const rows = await session.rows(row, LINES, [
          who.practice,
          none,
          patient,
          none,
          none,
          none,
          none,
          most,
        ]);
        await note(session, who, patient, event);
        // For the patient, or for a colleague beside them: what somebody wrote of why they looked is for the auditor.
        return { patient: person, lines: rows.map((found) => ({ ...asLine(found), reason: null })) };
      }),
  };
}

const countWithoutRelation = (
  session: Session,
  who: Staff,
  { patient, since, until }: AuditQuery,
): Promise<AuditPage['withoutRelation']> =>
  session.row(withoutRelationRow, WITHOUT_RELATION, [
    who.practice,
    patient,
    since?.toString() ?? null,
    until?.toString() ?? null,
  ]);

const note = (
  session: Session,
  who: Staff,
  patient: string | null,
  event: 'audit-viewed' | 'audit-exported',
): Promise<void> =>
  writeAudit(session, {
    practice: who.practice,
    call: null,
    patient: patient === null ? null : asId<PatientId>(patient),
    event,
    action: 'read',
    what: 'audit',
    ground: 'operation',
    result: 'done',
    reference: null,
    user: auditedAs(who),
  });

const asLine = (found: z.output<typeof row>): AuditLine => ({
  seq: found.seq,
  at: found.at.toString(),
  user: found.user_name,
  role: found.role,
  event: found.event,
  action: found.action,
  what: found.what,
  ground: found.ground,
  emergency: found.emergency_override,
  result: found.result,
  patient: found.patient_id === null ? null : { id: found.patient_id, name: found.name ?? '' },
  call: found.call_id,
  reference: found.reference,
  reason: found.reason,
});
