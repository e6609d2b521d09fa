import { z } from 'zod';
import {
  consultsOfWeek,
  missed,
  missedChange,
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
const ofAppointment = z.object({ id: z.uuid() });

/** What the figures need of people: who is at the telephone, what they are doing, the doctors' weeks, and who did not come. */
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

  app.get(
    '/api/appointments/:id/missed',
    { schema: { params: ofAppointment, response: { 200: missed } } },
    async (request) => {
      const who = await whoMay(request, parts, 'agenda', 'read');
      const found = await ports.missed(who, request.params.id, soon());
      if (found === null) throw new Refusal('NOT_FOUND');
      return found;
    },
  );

  app.post(
    '/api/appointments/:id/missed',
    { schema: { params: ofAppointment, body: missedChange, response: nothing } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'agenda', 'work');
      fromOurPage(request, parts, who);
      if (!(await ports.setMissed(who, request.params.id, request.body.missed, soon())))
        throw new Refusal('NOT_FOUND');
      return reply.code(204).send(null);
    },
  );
}
