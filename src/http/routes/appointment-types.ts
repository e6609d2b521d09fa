import { z } from 'zod';
import {
  appointmentTypeChange,
  appointmentTypeEffect,
  appointmentTypeSet,
  typeQuestionsHeard,
  typeQuestionsTried,
} from '../contract/appointment-types.ts';
import { changedNow, Refusal, refuseMedical } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { AppointmentTypes } from '../ports/appointment-types.ts';
import type { SentenceReader } from '../ports/own-alarms.ts';
import { mayApprove } from '../roles.ts';
import type { ZodApp } from '../zod-app.ts';

const ofType = z.object({ id: z.uuid() });

/** What can be booked: what a change would do, and making it. */
export function appointmentTypeRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly appointmentTypes: AppointmentTypes; readonly sentences: SentenceReader };
  },
): void {
  const types = parts.ports.appointmentTypes;
  const whoApproves = async (request: Parameters<typeof whoMay>[0]) => {
    const who = await whoMay(request, parts, 'knowledge', 'work');
    fromOurPage(request, parts, who);
    if (!mayApprove(who.role, 'other')) throw new Refusal('FORBIDDEN_ROLE');
    return who;
  };

  app.post(
    '/api/appointment-types/:id/effect',
    {
      schema: { params: ofType, body: appointmentTypeSet, response: { 200: appointmentTypeEffect } },
      // Two weeks of every agenda are searched twice, beside the callers who search too.
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
    },
    async (request) => {
      const who = await whoApproves(request);
      const effect = await types.effect(who, request.params.id, request.body, soon());
      if (effect === null) throw new Refusal('NOT_FOUND');
      return effect;
    },
  );

  app.post(
    '/api/appointment-types/:id/questions',
    {
      schema: { params: ofType, body: typeQuestionsTried, response: { 200: typeQuestionsHeard } },
      // Twenty sentences take the processor as long as a second.
      config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
    },
    async (request) => {
      const who = await whoApproves(request);
      const { questions } = request.body;
      const heard = await parts.ports.sentences.asType(who, request.params.id, questions, soon());
      if (heard === null) throw new Refusal('NOT_FOUND');
      return { heard };
    },
  );

  app.post(
    '/api/appointment-types/:id',
    { schema: { params: ofType, body: appointmentTypeChange, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoApproves(request);
      const { to, was } = request.body;
      // What Balie says with an appointment touches on care, as an answer about preparation does.
      if (to.preparation !== was.preparation && !mayApprove(who.role, 'preparation')) {
        throw new Refusal('FORBIDDEN_APPROVAL', 'Wat Balie bij een afspraak zegt, wijzigt een behandelaar.');
      }
      if (to.preparation !== was.preparation) refuseMedical(to.preparation ?? '');
      const result = await types.change(who, request.params.id, request.body, soon());
      if (result.kind === 'not-found') throw new Refusal('NOT_FOUND');
      if (result.kind === 'changed-meanwhile') throw changedNow(result.by);
      return reply.code(204).send(null);
    },
  );
}
