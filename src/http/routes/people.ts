import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  invitation,
  invitationAccepted,
  invitationMade,
  staffChange,
  staffList,
} from '../contract/settings.ts';
import { changedNow, Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { People } from '../ports/practice.ts';
import { hashNewPassword, hashOfToken } from '../sign-in.ts';
import type { ZodApp } from '../zod-app.ts';

const TOKEN_BYTES = 32;
/** Long enough for a colleague who works on other days. */
const VALID_DAYS = 7;
const SLOWLY = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/** Who works here: asked in by a link, with which roles, and shut out. */
export function peopleRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly people: People } },
): void {
  const { people } = parts.ports;

  app.get('/api/staff', { schema: { response: { 200: staffList } } }, async (request) => {
    const who = await whoMay(request, parts, 'settings', 'work');
    const { staff, invited } = await people.all(who, soon());
    return { staff: [...staff], invited: [...invited] };
  });

  app.post(
    '/api/invitations',
    { schema: { body: invitation, response: { 200: invitationMade } } },
    async (request) => {
      const who = await whoMay(request, parts, 'settings', 'work');
      fromOurPage(request, parts, who);
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const until = parts.now().add({ hours: VALID_DAYS * 24 });
      const made = await people.invite(who, request.body, { tokenHash: hashOfToken(token), until }, soon());
      if (made === 'email-taken') throw new Refusal('EMAIL_TAKEN');
      // After the mark, so that it is in no log of a server or a proxy.
      return { path: `/uitnodiging#${token}`, until: until.toString() };
    },
  );

  app.post(
    '/api/invitations/accept',
    { schema: { body: invitationAccepted, response: { 204: z.null() } }, config: SLOWLY },
    async (request, reply) => {
      fromOurPage(request, parts, null);
      const { token, password } = request.body;
      const made = await people.accept(
        { tokenHash: hashOfToken(token), now: parts.now() },
        await hashNewPassword(password, []),
        soon(),
      );
      if (made === 'no-link') throw new Refusal('INVITATION_UNUSABLE');
      if (made === 'email-taken') throw new Refusal('EMAIL_TAKEN');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/staff/:id',
    { schema: { params: z.object({ id: z.uuid() }), body: staffChange, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'settings', 'work');
      fromOurPage(request, parts, who);
      const result = await people.change(who, request.params.id, request.body, soon());
      if (result === 'changed-meanwhile') throw changedNow('Een collega');
      if (result === 'not-possible') throw new Refusal('NOT_POSSIBLE');
      return reply.code(204).send(null);
    },
  );
}
