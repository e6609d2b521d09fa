import { z } from 'zod';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { auditAsCsv } from '../audit-csv.ts';
import { auditFilter, auditPage } from '../contract/audit.ts';
import { daysAsked } from '../days-asked.ts';
import { type GuardParts, soon, whoMay } from '../guard.ts';
import type { AuditLog, AuditQuery } from '../ports/patients.ts';
import { rightOf } from '../roles.ts';
import type { ZodApp } from '../zod-app.ts';

const PAGE = 100;
/** More lines of one patient than a practice makes in the years that they are kept. */
const MOST_EXPORTED = 20_000;

/** The log of who looked at whom, read only: by pages, and everything of one patient who asks for it. */
export function auditRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly auditLog: AuditLog } },
): void {
  const { auditLog } = parts.ports;

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
      const lines = await auditLog.ofPatient(who, request.query.patient, MOST_EXPORTED, soon());
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="inzagelog-patient.csv"')
        .send(auditAsCsv(lines, PRACTICE_TIME_ZONE));
    },
  );
}

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
