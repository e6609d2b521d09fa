import { z } from 'zod';
import { knowledge, newProposal, proposalDecision } from '../contract/knowledge.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { PracticeKnowledge } from '../ports/practice.ts';
import { mayApprove } from '../roles.ts';
import type { ZodApp } from '../zod-app.ts';

/** What Balie may say about the practice: read by all, proposed by who works with it, approved by who answers for it. */
export function knowledgeRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly knowledge: PracticeKnowledge } },
): void {
  const ports = parts.ports.knowledge;

  app.get('/api/knowledge', { schema: { response: { 200: knowledge } } }, async (request) => {
    const who = await whoMay(request, parts, 'knowledge', 'read');
    return ports.all(who, soon());
  });

  app.post(
    '/api/knowledge/proposals',
    { schema: { body: newProposal, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'knowledge', 'work');
      fromOurPage(request, parts, who);
      await ports.propose(who, request.body, soon());
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/knowledge/proposals/:id',
    {
      schema: {
        params: z.object({ id: z.uuid() }),
        body: proposalDecision,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'knowledge', 'work');
      fromOurPage(request, parts, who);
      const { id } = request.params;
      if (request.body.what === 'approve') {
        const proposal = (await ports.all(who, soon())).proposals.find((one) => one.id === id);
        if (proposal === undefined) throw new Refusal('NOT_FOUND');
        if (!mayApprove(who.role, proposal.topic)) throw new Refusal('FORBIDDEN_APPROVAL');
      }
      if (!(await ports.decide(who, id, request.body.what, soon()))) throw new Refusal('NOT_FOUND');
      return reply.code(204).send(null);
    },
  );
}
