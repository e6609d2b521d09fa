import { z } from 'zod';
import { itemMessageChange, itemMessages, itemMessagesChanged } from '../contract/item-messages.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import { unlessRefused } from '../item-changed.ts';
import type { LiveCalls } from '../live-calls.ts';
import type { ItemMessagesDesk } from '../ports/item-messages.ts';
import type { ZodApp } from '../zod-app.ts';

const ofItem = z.object({ id: z.uuid() });

/** From an item to its patient: a message, one that puts it right, and that it becomes later. */
export function itemMessageRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly itemMessages: ItemMessagesDesk };
    readonly live: LiveCalls;
  },
): void {
  const desk = parts.ports.itemMessages;

  app.get(
    '/api/worklist/:id/messages',
    { schema: { params: ofItem, response: { 200: itemMessages } } },
    async (request) => {
      const who = await whoMay(request, parts, 'worklist', 'read');
      const found = await desk.of(who, request.params.id, soon());
      if (found === null) throw new Refusal('NOT_FOUND');
      return found;
    },
  );

  app.post(
    '/api/worklist/:id/messages',
    { schema: { params: ofItem, body: itemMessageChange, response: { 200: itemMessagesChanged } } },
    async (request) => {
      const who = await whoMay(request, parts, 'worklist', 'work');
      fromOurPage(request, parts, who);
      const result = await desk.change(who, request.params.id, request.body, soon());
      if (result.kind === 'others-first')
        throw new Refusal('NOT_POSSIBLE', `${result.by} stuurt deze patiënt net een bericht.`);
      if (result.kind === 'no-room')
        throw new Refusal(
          'CHANGED_MEANWHILE',
          'Deze tijd is net vergeven. De nieuwe tijd staat op het scherm.',
        );
      const { item, messages } = unlessRefused(result, {
        whatNow: 'De lijst is bijgewerkt.',
        notPossible: 'Er is niets verstuurd: dit past niet (meer) bij dit item.',
      });
      parts.live.worklistChanged(who.practice, item.id);
      return { item, messages };
    },
  );
}
