import { z } from 'zod';
import { agendaDay } from '../contract/agenda.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { AgendaView } from '../staff-ports.ts';
import type { ZodApp } from '../zod-app.ts';

/** A day of the agenda, and cancelling from it. */
export function agendaRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly agenda: AgendaView } },
): void {
  app.get(
    '/api/agenda/:day',
    { schema: { params: z.object({ day: z.iso.date() }), response: { 200: agendaDay } } },
    async (request) => {
      const who = await whoMay(request, parts, 'agenda', 'read');
      return parts.ports.agenda.day(who, Temporal.PlainDate.from(request.params.day), soon());
    },
  );

  app.delete(
    '/api/appointments/:id',
    { schema: { params: z.object({ id: z.uuid() }), response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'agenda', 'work');
      fromOurPage(request, parts, who);
      const result = await parts.ports.agenda.cancel(who, request.params.id, soon());
      if (result === 'not-found') throw new Refusal('NOT_FOUND');
      return reply.code(204).send(null);
    },
  );
}
