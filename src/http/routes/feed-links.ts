import { z } from 'zod';
import { feedList, feedMade, newFeed } from '../contract/agenda-feeds.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { FeedLinks } from '../ports/agenda-feeds.ts';
import type { ZodApp } from '../zod-app.ts';

/** The secret links to agendas: which there are, a new one, and one that opens nothing any more. */
export function feedLinkRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly feedLinks: FeedLinks } },
): void {
  const { feedLinks } = parts.ports;

  app.get('/api/agenda-feeds', { schema: { response: { 200: feedList } } }, async (request) =>
    feedLinks.all(await whoMay(request, parts, 'settings', 'read'), soon()),
  );

  app.post(
    '/api/agenda-feeds',
    { schema: { body: newFeed, response: { 200: feedMade } } },
    async (request) => {
      const who = await whoMay(request, parts, 'settings', 'work');
      fromOurPage(request, parts, who);
      const token = await feedLinks.make(who, request.body.practitioner, soon());
      if (token === null) throw new Refusal('NOT_FOUND');
      return { path: `/feeds/${token}.ics` };
    },
  );

  app.delete(
    '/api/agenda-feeds/:id',
    { schema: { params: z.object({ id: z.uuid() }), response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'settings', 'work');
      fromOurPage(request, parts, who);
      if (!(await feedLinks.revoke(who, request.params.id, soon()))) throw new Refusal('NOT_FOUND');
      return reply.code(204).send(null);
    },
  );
}
