import { z } from 'zod';
import {
  keepCaller,
  newRehearsal,
  type RehearsalSet,
  rehearsalDetail,
  rehearsals,
} from '../contract/rehearsals.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { PracticeKnowledge } from '../ports/practice.ts';
import type { Rehearsals, StartedRehearsal } from '../ports/rehearsals.ts';
import type { ZodApp } from '../zod-app.ts';

const byId = z.object({ id: z.uuid() });
const started = z.object({ run: z.uuid() });

/** Simulated callers on the practice as it is, or as a proposed answer would make it. */
export function rehearsalRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly knowledge: PracticeKnowledge } },
  ports: Rehearsals,
): void {
  app.get('/api/rehearsals', { schema: { response: { 200: rehearsals } } }, async (request) => {
    const who = await whoMay(request, parts, 'rehearsal', 'read');
    return ports.list(who, soon());
  });

  app.get(
    '/api/rehearsals/:id',
    { schema: { params: byId, response: { 200: rehearsalDetail } } },
    async (request) => {
      const who = await whoMay(request, parts, 'rehearsal', 'read');
      const found = await ports.run(who, request.params.id, soon());
      if (found === null) throw new Refusal('NOT_FOUND');
      return found;
    },
  );

  app.post(
    '/api/rehearsals',
    { schema: { body: newRehearsal, response: { 202: started } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'rehearsal', 'work');
      fromOurPage(request, parts, who);
      return reply.code(202).send(begun(await ports.start(who, request.body, soon()), request.body.set));
    },
  );

  app.post(
    '/api/rehearsals/:id/stop',
    { schema: { params: byId, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'rehearsal', 'work');
      fromOurPage(request, parts, who);
      if (!(await ports.stop(who, request.params.id))) throw new Refusal('NOT_POSSIBLE');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/rehearsal-callers',
    { schema: { body: keepCaller, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'rehearsal', 'work');
      fromOurPage(request, parts, who);
      if (!(await ports.keep(who, request.body, soon()))) throw new Refusal('NOT_FOUND');
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/rehearsal-callers/:id',
    { schema: { params: byId, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'rehearsal', 'work');
      fromOurPage(request, parts, who);
      if (!(await ports.forget(who, request.params.id, soon()))) throw new Refusal('NOT_FOUND');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/knowledge/proposals/:id/rehearsal',
    { schema: { params: byId, response: { 202: started } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'knowledge', 'work');
      fromOurPage(request, parts, who);
      const { answers, proposals } = await parts.ports.knowledge.all(who, soon());
      const proposal = proposals.find(({ id }) => id === request.params.id);
      if (proposal === undefined) throw new Refusal('NOT_FOUND');
      const place = answers.findIndex(({ id }) => id === proposal.replaces);
      const asked = { ...proposal, place: place < 0 ? null : place };
      return reply.code(202).send(begun(await ports.startFor(who, asked, soon()), 'answers'));
    },
  );
}

function begun(result: StartedRehearsal, set: RehearsalSet): { readonly run: string } {
  switch (result.kind) {
    case 'started':
      return { run: result.run };
    case 'busy':
      throw new Refusal('REHEARSAL_BUSY');
    case 'nobody-calls':
      throw new Refusal(
        'REHEARSAL_EMPTY',
        set === 'own' ? 'Er zijn nog geen vaste proeven bewaard. Bewaar er eerst een.' : undefined,
      );
  }
}
