import { z } from 'zod';
import { listeningScreens, screenHere } from '../contract/screens.ts';
import { fromOurPage, type GuardParts, whoMay } from '../guard.ts';
import type { ScreensHere } from '../screens-here.ts';
import type { ZodApp } from '../zod-app.ts';

/** Which screens can bring an alarm to somebody, and a screen that says that it is one. */
export function screenRoutes(app: ZodApp, parts: GuardParts & { readonly screens: ScreensHere }): void {
  app.get('/api/screens', { schema: { response: { 200: listeningScreens } } }, async (request) => {
    const who = await whoMay(request, parts, 'live', 'counts');
    return { screens: [...parts.screens.of(who.practice)] };
  });

  app.post(
    '/api/screens',
    { schema: { body: screenHere, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'live', 'counts');
      fromOurPage(request, parts, who);
      // Only who may act on an alarm is counted as noticing it.
      if (who.role === 'assistant' || who.role === 'practitioner') {
        const { screen, sound } = request.body;
        parts.screens.here(who.practice, screen, { name: who.name, role: who.role, sound });
      }
      return reply.code(204).send(null);
    },
  );
}
