import { z } from 'zod';
import { groundGiven } from '../contract/access-grounds.ts';
import {
  auditedCall,
  auditedPatients,
  auditedRecord,
  auditedSearch,
  auditRequest,
} from '../contract/audited-record.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { AuditedRecords } from '../ports/record-access.ts';
import type { ZodApp } from '../zod-app.ts';

const ofPatient = z.object({ id: z.uuid() });

/** An auditor reads one patient, by request (`screens.md` §2): a way of their own, so that no route of the desk is open to them. */
export function auditedRecordRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly auditedRecords: AuditedRecords } },
): void {
  const { auditedRecords } = parts.ports;

  // A POST, though it changes nothing: what is searched for stands in no URL, history or log.
  app.post(
    '/api/audit/patients',
    { schema: { body: auditedSearch, response: { 200: auditedPatients } } },
    async (request) => {
      const who = await whoMay(request, parts, 'auditedRecord', 'read');
      fromOurPage(request, parts, who);
      return { patients: [...(await auditedRecords.search(who, request.body, soon()))] };
    },
  );

  app.post(
    '/api/audit/patients/:id/open',
    { schema: { params: ofPatient, body: auditRequest, response: { 200: groundGiven } } },
    async (request) => {
      const who = await whoMay(request, parts, 'auditedRecord', 'read');
      fromOurPage(request, parts, who);
      const until = await auditedRecords.open(who, request.params.id, request.body.request, soon());
      if (until === null) throw new Refusal('NOT_FOUND');
      return { until: until.toString() };
    },
  );

  app.get(
    '/api/audit/patients/:id',
    { schema: { params: ofPatient, response: { 200: auditedRecord } } },
    async (request) => {
      const who = await whoMay(request, parts, 'auditedRecord', 'read');
      return shown(await auditedRecords.record(who, request.params.id, soon()));
    },
  );

  app.get(
    '/api/audit/patients/:id/calls/:call',
    { schema: { params: ofPatient.extend({ call: z.uuid() }), response: { 200: auditedCall } } },
    async (request) => {
      const who = await whoMay(request, parts, 'auditedRecord', 'read');
      const { id: patient, call } = request.params;
      return shown(await auditedRecords.call(who, { patient, call }, soon()));
    },
  );
}

function shown<Found extends object>(found: Found | 'not-found' | 'ground-needed'): Found {
  if (found === 'not-found') throw new Refusal('NOT_FOUND');
  if (found === 'ground-needed') {
    throw new Refusal(
      'ACCESS_GROUND_NEEDED',
      'Noem eerst het verzoek of onderzoek waarvoor u dit dossier bekijkt; er is niets getoond.',
    );
  }
  return found;
}
