import { z } from 'zod';
import { knowledge, newProposal, proposalDecision } from '../contract/knowledge.ts';
import type { Role } from '../contract/role-names.ts';
import { changedNow, Refusal, refuseMedical } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { SentenceReader } from '../ports/own-alarms.ts';
import type { PracticeKnowledge } from '../ports/practice.ts';
import type { Rehearsals } from '../ports/rehearsals.ts';
import { mayApprove } from '../roles.ts';
import type { ZodApp } from '../zod-app.ts';
import { sentenceRoutes } from './own-alarms.ts';

/** A text in Balie's voice, as a WAV file. Rejects with a code of the voice. */
export type Hear = (text: string, signal: AbortSignal) => Promise<Buffer>;

const SOUNDS_A_MINUTE = 10;
/** Six hundred letters, on a machine that does other things too. */
const SOUND_DEADLINE_MS = 15_000;

/** What Balie may say about the practice: read by all, proposed by who works with it, approved by who answers for it. */
export function knowledgeRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly knowledge: PracticeKnowledge; readonly sentences: SentenceReader };
    readonly rehearsals: Pick<Rehearsals, 'ofProposals'>;
    readonly hear?: Hear;
  },
): void {
  const ports = parts.ports.knowledge;
  const { hear } = parts;
  sentenceRoutes(app, parts);

  app.get('/api/knowledge', { schema: { response: { 200: knowledge } } }, async (request) => {
    const who = await whoMay(request, parts, 'knowledge', 'read');
    const [found, rehearsed] = await Promise.all([
      ports.all(who, soon()),
      parts.rehearsals.ofProposals(who, soon()),
    ]);
    const proposals = found.proposals.map((one) => ({ ...one, rehearsal: rehearsed.get(one.id) ?? null }));
    return { ...found, proposals, mayListen: hear !== undefined };
  });

  if (hear !== undefined) {
    app.get(
      '/api/knowledge/answers/:id/sound',
      {
        schema: { params: z.object({ id: z.uuid() }), hide: true },
        // The voice is that of the calls, which nobody at a screen may keep from callers.
        config: { rateLimit: { max: SOUNDS_A_MINUTE, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        const who = await whoMay(request, parts, 'knowledge', 'read');
        const { answers } = await ports.all(who, soon());
        const answer = answers.find(({ id }) => id === request.params.id);
        if (answer === undefined) throw new Refusal('NOT_FOUND');
        return reply.type('audio/wav').send(await hear(answer.text, AbortSignal.timeout(SOUND_DEADLINE_MS)));
      },
    );
  }

  app.post(
    '/api/knowledge/proposals',
    { schema: { body: newProposal, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'knowledge', 'work');
      fromOurPage(request, parts, who);
      refuseMedical(request.body.text);
      if (!(await ports.propose(who, request.body, soon()))) throw changedNow('Een collega');
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
      const { body } = request;
      const { what, reason = null } = body;
      const replaces = body.what === 'approve' ? body.replaces : undefined;
      let run: string | null = null;
      if (what === 'approve') {
        const proposal = (await ports.all(who, soon())).proposals.find((one) => one.id === id);
        if (proposal === undefined) throw new Refusal('NOT_FOUND');
        if (proposal.replaces !== replaces) throw changedNow('Een collega');
        if (!mayApprove(who.role, proposal.topic)) throw new Refusal('FORBIDDEN_APPROVAL');
        const rehearsed = (await parts.rehearsals.ofProposals(who, soon())).get(id);
        run = rehearsed?.green === true ? rehearsed.run.id : null;
        if (run === null && !mayApproveUnrehearsed(who.role, reason)) throw new Refusal('REHEARSAL_NEEDED');
      }
      if (!(await ports.decide(who, id, { what, replaces, run, reason }, soon())))
        throw new Refusal('NOT_FOUND');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/knowledge/answers/:id/roll-back',
    { schema: { params: z.object({ id: z.uuid() }), response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'knowledge', 'work');
      fromOurPage(request, parts, who);
      const answer = (await ports.all(who, soon())).answers.find(({ id }) => id === request.params.id);
      if (answer === undefined) throw new Refusal('NOT_FOUND');
      if (!mayApprove(who.role, answer.topic)) throw new Refusal('FORBIDDEN_APPROVAL');
      if (!(await ports.rollBack(who, answer.id, soon()))) throw new Refusal('NOT_POSSIBLE');
      return reply.code(204).send(null);
    },
  );
}

/** Who gives care may decide that a sentence cannot wait for a green rehearsal, and answers for it in writing. */
const mayApproveUnrehearsed = (role: Role, reason: string | null): boolean =>
  role === 'practitioner' && reason !== null;
