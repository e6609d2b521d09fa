import { z } from 'zod';
import {
  answeredOffer,
  newWaiting,
  offerAnswer,
  offerPlace,
  waiting,
  waitingList,
} from '../contract/waiting-list.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { DeskWaitingList } from '../ports/waiting-list.ts';
import type { ZodApp } from '../zod-app.ts';

const ofId = z.object({ id: z.uuid() });

/** Who waits for an earlier place, offering one, and what they answered (`contract/waiting-list.ts` says the shapes). */
export function waitingListRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly waitingList: DeskWaitingList } },
): void {
  const list = parts.ports.waitingList;

  app.get('/api/waiting-list', { schema: { response: { 200: waitingList } } }, async (request) => {
    const who = await whoMay(request, parts, 'agenda', 'read');
    const found = await list.list(who, soon());
    return { on: found.on, waiting: [...found.waiting], at: parts.now().toString() };
  });

  app.post(
    '/api/waiting-list',
    { schema: { body: newWaiting, response: { 200: waiting } } },
    async (request) => {
      const who = await whoMay(request, parts, 'agenda', 'work');
      fromOurPage(request, parts, who);
      const joined = await list.join(who, request.body, soon());
      if (joined === null) throw new Refusal('NOT_FOUND');
      return joined;
    },
  );

  app.delete(
    '/api/waiting-list/:id',
    { schema: { params: ofId, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'agenda', 'work');
      fromOurPage(request, parts, who);
      if (!(await list.leave(who, request.params.id, soon()))) throw new Refusal('NOT_FOUND');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/waiting-list/:id/offer',
    { schema: { params: ofId, body: offerPlace, response: { 200: waiting } } },
    async (request) => {
      const who = await whoMay(request, parts, 'agenda', 'work');
      fromOurPage(request, parts, who);
      const result = await list.offer(who, request.params.id, request.body, soon());
      switch (result.kind) {
        case 'offered':
          return result.waiting;
        case 'not-found':
          throw new Refusal('NOT_FOUND');
        case 'has-offer':
          throw new Refusal('NOT_POSSIBLE');
        case 'taken':
          throw new Refusal('PLACE_TAKEN');
        case 'refused':
          throw new Refusal('PLACE_REFUSED', `Dat kan niet: ${result.words}.`);
      }
    },
  );

  app.post(
    '/api/waiting-offers/:id/answer',
    { schema: { params: ofId, body: offerAnswer, response: { 200: answeredOffer } } },
    async (request) => {
      const who = await whoMay(request, parts, 'agenda', 'work');
      fromOurPage(request, parts, who);
      const answered = await list.answer(who, request.params.id, request.body.answer, soon());
      if (answered === null) throw new Refusal('NOT_FOUND');
      return answered;
    },
  );
}
