import { z } from 'zod';
import { endSessions, ownSessions } from '../contract/own-sessions.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoAsks } from '../guard.ts';
import type { OwnSessions } from '../ports/own-sessions.ts';
import { confirmPassword } from '../sign-in.ts';
import type { ZodApp } from '../zod-app.ts';

const SLOWLY = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/** Where one is signed in, and ending that from here (OWASP ASVS 5, 7.5.2). */
export function ownSessionRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly ownSessions: OwnSessions } },
): void {
  const { ownSessions: store, accounts } = parts.ports;

  app.get('/api/sessions', { schema: { response: { 200: ownSessions } } }, async (request) => {
    const who = await whoAsks(request, parts);
    return { sessions: [...(await store.of(who, parts.now(), soon()))] };
  });

  app.post(
    '/api/sessions/end',
    { schema: { body: endSessions, response: { 204: z.null() } }, config: SLOWLY },
    async (request, reply) => {
      const who = await whoAsks(request, parts);
      fromOurPage(request, parts, who);
      const { session, password } = request.body;
      if (!(await confirmPassword(accounts, who, password, parts.now(), soon())))
        throw new Refusal('PASSWORD_WRONG');
      const ended = await store.end(who, session, soon());
      if (session !== null && ended === 0) throw new Refusal('NOT_FOUND');
      return reply.code(204).send(null);
    },
  );
}
