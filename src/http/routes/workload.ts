import { z } from 'zod';
import {
  consultsOfWeek,
  samplingAnswer,
  samplingMoment,
  samplingWeeks,
  staffing,
  workload,
} from '../contract/workload.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { WorkloadPorts } from '../ports/workload.ts';
import type { ZodApp } from '../zod-app.ts';
import { asDates, period } from './practice.ts';

const nothing = { 204: z.null() };

/** Calls an hour beside who is at the telephone, work sampling, and the doctors' weeks. */
export function workloadRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly workload: WorkloadPorts } },
): void {
  const ports = parts.ports.workload;

  app.get(
    '/api/workload',
    { schema: { querystring: period, response: { 200: workload } } },
    async (request) => {
      const who = await whoMay(request, parts, 'insight', 'read');
      return ports.workload(who, asDates(request.query), soon());
    },
  );

  app.post(
    '/api/workload/staffing',
    { schema: { body: staffing, response: nothing } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'insight', 'work');
      fromOurPage(request, parts, who);
      await ports.setStaffing(who, request.body, soon());
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/workload/consults',
    { schema: { body: consultsOfWeek, response: nothing } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'insight', 'work');
      fromOurPage(request, parts, who);
      await ports.setConsults(who, request.body, soon());
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/workload/sampling',
    { schema: { body: samplingWeeks, response: nothing } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'insight', 'work');
      fromOurPage(request, parts, who);
      await ports.setSamplingWeeks(who, request.body, soon());
      return reply.code(204).send(null);
    },
  );

  app.get('/api/sampling', { schema: { response: { 200: samplingMoment } } }, async (request) => {
    const who = await whoMay(request, parts, 'insight', 'read');
    return { at: (await ports.momentOf(who, soon()))?.toString() ?? null };
  });

  app.post(
    '/api/sampling',
    { schema: { body: samplingAnswer, response: nothing } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'insight', 'read');
      fromOurPage(request, parts, who);
      if (!(await ports.answer(who, request.body, soon()))) throw new Refusal('NOT_POSSIBLE');
      return reply.code(204).send(null);
    },
  );
}
