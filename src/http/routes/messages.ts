import { z } from 'zod';
import {
  MESSAGE_LISTS,
  type MessageChange,
  message,
  messageChange,
  messageList,
  messageReplies,
} from '../contract/messages.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { Messages } from '../ports/messages.ts';
import type { ZodApp } from '../zod-app.ts';

const PAGE = 100;

const NOT_POSSIBLE: Readonly<Record<MessageChange['what'], string>> = {
  withdraw: 'Dit bericht is al onderweg en kan niet meer worden tegengehouden.',
  retry: 'Dit bericht is niet mislukt; opnieuw versturen kan dan niet.',
  sms: 'Dit bericht is niet mislukt op WhatsApp, of de patiënt stemde niet in met sms.',
};

/** Messages to patients: what waits and failed, what went out; stopping one that waits and trying a failed one again. */
export function messageRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly messages: Messages } },
): void {
  app.get(
    '/api/messages',
    {
      schema: {
        querystring: z.object({
          list: z.enum(MESSAGE_LISTS).default('to-send'),
          before: z.iso.datetime({ offset: true }).optional(),
        }),
        response: { 200: messageList },
      },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'messages', 'read');
      const { list, before } = request.query;
      const page = {
        which: list,
        before: before === undefined ? null : Temporal.Instant.from(before),
        limit: PAGE,
      };
      const found = await parts.ports.messages.list(who, page, soon());
      const last = found.messages.at(-1)?.madeAt ?? null;
      return { ...found, next: found.messages.length < PAGE ? null : last };
    },
  );

  app.get(
    '/api/messages/replies',
    {
      schema: {
        querystring: z.object({ before: z.iso.datetime({ offset: true }).optional() }),
        response: { 200: messageReplies },
      },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'messages', 'read');
      const { before } = request.query;
      const page = { before: before === undefined ? null : Temporal.Instant.from(before), limit: PAGE };
      const replies = await parts.ports.messages.replies(who, page, soon());
      return { replies: [...replies], next: replies.length < PAGE ? null : (replies.at(-1)?.at ?? null) };
    },
  );

  app.post(
    '/api/messages/:id',
    { schema: { params: z.object({ id: z.uuid() }), body: messageChange, response: { 200: message } } },
    async (request) => {
      const who = await whoMay(request, parts, 'messages', 'work');
      fromOurPage(request, parts, who);
      const result = await parts.ports.messages.change(who, request.params.id, request.body, soon());
      if (result.kind === 'not-found') throw new Refusal('NOT_FOUND');
      if (result.kind === 'wants-none') throw new Refusal('WANTS_NO_MESSAGES');
      if (result.kind === 'not-possible') {
        throw new Refusal('NOT_POSSIBLE', NOT_POSSIBLE[request.body.what]);
      }
      return result.message;
    },
  );
}
