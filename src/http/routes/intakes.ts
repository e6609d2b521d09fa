import { z } from 'zod';
import {
  INTAKE_LISTS,
  intakeAnswers,
  intakeChange,
  intakeList,
  questionnaireList,
} from '../contract/intakes.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { IntakeDesk } from '../ports/intakes.ts';
import type { ZodApp } from '../zod-app.ts';

const PAGE = 100;

/** Questionnaires before appointments: who was asked and how far they are, the answers of one, and that somebody saw them. */
export function intakeRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly intakes: IntakeDesk } },
): void {
  const { intakes } = parts.ports;
  const ofIntake = z.object({ id: z.uuid() });

  app.get(
    '/api/intakes',
    {
      schema: {
        querystring: z.object({
          list: z.enum(INTAKE_LISTS).default('week'),
          before: z.iso.datetime({ offset: true }).optional(),
          beforeId: z.uuid().optional(),
        }),
        response: { 200: intakeList },
      },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'intake', 'read');
      const { list, before, beforeId } = request.query;
      const page = {
        which: list,
        before:
          before === undefined || beforeId === undefined
            ? null
            : { start: Temporal.Instant.from(before), id: beforeId },
        limit: PAGE,
      };
      const found = await intakes.list(who, page, soon());
      const last = found.intakes.at(-1);
      return {
        intakes: [...found.intakes],
        unseen: found.unseen,
        next:
          list === 'all' && found.intakes.length === PAGE && last !== undefined
            ? { before: last.appointment.from, beforeId: last.id }
            : null,
      };
    },
  );

  app.get(
    '/api/intakes/:id',
    { schema: { params: ofIntake, response: { 200: intakeAnswers } } },
    async (request) => {
      const who = await whoMay(request, parts, 'intake', 'read');
      const found = await intakes.intake(who, request.params.id, soon());
      if (found === null) throw new Refusal('NOT_FOUND');
      return found;
    },
  );

  app.post(
    '/api/intakes/:id',
    { schema: { params: ofIntake, body: intakeChange, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'intake', 'work');
      fromOurPage(request, parts, who);
      const marked = await intakes.markSeen(who, request.params.id, request.body.seen, soon());
      if (marked === 'not-found') throw new Refusal('NOT_FOUND');
      if (marked === 'not-possible') {
        throw new Refusal('NOT_POSSIBLE', 'Deze vragenlijst is nog niet af; er valt nog niets te zien.');
      }
      return reply.code(204).send(null);
    },
  );

  app.get('/api/questionnaires', { schema: { response: { 200: questionnaireList } } }, async (request) => {
    const who = await whoMay(request, parts, 'intake', 'read');
    return intakes.questionnaires(who, soon());
  });
}
