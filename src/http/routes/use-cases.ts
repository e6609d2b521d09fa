import { z } from 'zod';
import { changeReason, settingChanges } from '../contract/setting-changes.ts';
import { useCaseChange, useCaseChanged, useCaseList } from '../contract/use-cases.ts';
import { changedNow, Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoAsks, whoMay } from '../guard.ts';
import type { SettingChanges } from '../ports/setting-changes.ts';
import type { UseCases } from '../ports/use-cases.ts';
import { rightOf } from '../roles.ts';
import type { ZodApp } from '../zod-app.ts';

const ofChange = z.object({ change: z.coerce.number().int().positive() });

/** Use cases on their way from counted to followed, and everything that was set otherwise. */
export function gateRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly useCases: UseCases; readonly settingChanges: SettingChanges };
  },
): void {
  const { useCases, settingChanges: changes } = parts.ports;

  app.get('/api/use-cases', { schema: { response: { 200: useCaseList } } }, async (request) => {
    const who = await whoMay(request, parts, 'tasks', 'read');
    return { useCases: [...(await useCases.all(who, soon()))] };
  });

  app.post(
    '/api/use-cases/:wish',
    {
      schema: {
        params: z.object({ wish: z.string().regex(/^[a-z-]{2,40}$/) }),
        body: useCaseChange,
        response: { 200: useCaseChanged },
      },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'tasks', 'work');
      fromOurPage(request, parts, who);
      const result = await useCases.change(who, request.params.wish, request.body, soon());
      if (result.kind === 'not-found') throw new Refusal('NOT_FOUND');
      if (result.kind === 'changed-meanwhile') throw changedNow(result.by);
      if (result.kind === 'refused') throw new Refusal('GATE_SHUT');
      return { useCase: result.useCase, change: result.change };
    },
  );

  app.get('/api/setting-changes', { schema: { response: { 200: settingChanges } } }, async (request) => {
    const who = await whoMay(request, parts, 'settings', 'read');
    return { changes: [...(await changes.latest(who, soon()))] };
  });

  app.post(
    '/api/setting-changes/:change/undo',
    { schema: { params: ofChange, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoAsks(request, parts);
      const mayAll = rightOf(who.role, 'settings') === 'work';
      if (!mayAll && who.role !== 'practitioner') throw new Refusal('FORBIDDEN_ROLE');
      fromOurPage(request, parts, who);
      if (!(await changes.undo(who, request.params.change, mayAll ? 'all' : 'own', soon())))
        throw new Refusal('NOT_POSSIBLE');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/setting-changes/:change/reason',
    { schema: { params: ofChange, body: changeReason, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'settings', 'work');
      fromOurPage(request, parts, who);
      const { change } = request.params;
      if (!(await changes.explain(who, change, request.body.reason, soon())))
        throw new Refusal('NOT_POSSIBLE');
      return reply.code(204).send(null);
    },
  );
}
