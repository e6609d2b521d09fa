import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { auditAsCsv } from '../audit-csv.ts';
import { auditAsPdf } from '../audit-pdf.ts';
import { auditFilter, auditOfPatient, auditPage } from '../contract/audit.ts';
import { daysAsked } from '../days-asked.ts';
import { Refusal } from '../faults.ts';
import { type GuardParts, soon, whoMay } from '../guard.ts';
import { openedRecord } from '../opened-record.ts';
import type { AuditLog, AuditQuery } from '../ports/patients.ts';
import type { RecordAccess } from '../ports/record-access.ts';
import { rightOf } from '../roles.ts';
import type { SessionFound, Staff } from '../staff-ports.ts';
import type { ZodApp } from '../zod-app.ts';

const PAGE = 100;
/** More lines of one patient than a practice makes in the years that they are kept. */
const MOST_EXPORTED = 20_000;

/** The log of who looked at whom, read only: by pages, and everything of one patient who asks for it. */
export function auditRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly auditLog: AuditLog; readonly recordAccess: RecordAccess };
  },
): void {
  const { auditLog, recordAccess } = parts.ports;

  app.get(
    '/api/audit',
    {
      schema: {
        querystring: auditFilter.extend({ before: z.coerce.number().int().positive().optional() }),
        response: { 200: auditPage },
      },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'audit', 'own');
      const { before = null, ...filter } = request.query;
      return auditLog.page(
        who,
        { ...queryOf(filter), before, ownOnly: rightOf(who.role, 'audit') === 'own', limit: PAGE },
        soon(),
      );
    },
  );

  app.get(
    '/api/audit.csv',
    { schema: { querystring: z.object({ patient: z.uuid() }), hide: true } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'audit', 'read');
      const { lines } = await everythingOf(auditLog, who, request.query.patient);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="inzagelog-patient.csv"')
        .send(auditAsCsv(lines, PRACTICE_TIME_ZONE));
    },
  );

  app.get(
    '/api/audit.pdf',
    { schema: { querystring: z.object({ patient: z.uuid() }), hide: true } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'audit', 'read');
      return asPdf(reply, who, parts.now(), await everythingOf(auditLog, who, request.query.patient));
    },
  );

  // Who works with patients sees who looked at the one who asks; the rest of the log is not theirs.
  app.get(
    '/api/patients/:id/access',
    { schema: { params: z.object({ id: z.uuid() }), response: { 200: auditOfPatient } } },
    async (request) => {
      const who = await whoMay(request, parts, 'patients', 'read');
      const { patient } = await openedRecord(recordAccess, who, request.params.id);
      const how = { event: 'audit-viewed', most: PAGE } as const;
      const found = await auditLog.ofPatient(who, patient, how, soon());
      if (found === null) throw new Refusal('NOT_FOUND');
      return { lines: [...found.lines] };
    },
  );

  app.get(
    '/api/patients/:id/access.pdf',
    { schema: { params: z.object({ id: z.uuid() }), hide: true } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'patients', 'read');
      const { patient } = await openedRecord(recordAccess, who, request.params.id);
      return asPdf(reply, who, parts.now(), await everythingOf(auditLog, who, patient));
    },
  );
}

async function everythingOf(auditLog: AuditLog, who: Staff, patient: string) {
  const how = { event: 'audit-exported', most: MOST_EXPORTED } as const;
  const found = await auditLog.ofPatient(who, patient, how, soon());
  if (found === null) throw new Refusal('NOT_FOUND');
  return found;
}

const asPdf = async (
  reply: FastifyReply,
  { practiceName }: SessionFound,
  now: Temporal.Instant,
  { patient, lines }: Awaited<ReturnType<typeof everythingOf>>,
) =>
  reply
    .type('application/pdf')
    .header('content-disposition', 'attachment; filename="inzagelog-patient.pdf"')
    .send(
      await auditAsPdf(lines, {
        practice: practiceName,
        patient,
        at: now.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
        timeZone: PRACTICE_TIME_ZONE,
      }),
    );

/** Days are those of the practice, both included. */
function queryOf({
  patient,
  from,
  to,
  action,
}: z.output<typeof auditFilter>): Omit<AuditQuery, 'before' | 'ownOnly' | 'limit'> {
  return {
    patient: patient ?? null,
    ...daysAsked(from, to),
    action: action ?? null,
  };
}
