import { z } from 'zod';
import { listeningScreens, ownTurn, screenHere } from '../contract/screens.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { PushDevices } from '../ports/push.ts';
import type { CallTakers } from '../ports/take-over.ts';
import type { ScreensHere } from '../screens-here.ts';
import type { ZodApp } from '../zod-app.ts';

/** Which screens can bring an alarm to somebody, and a screen that says that it is one. */
export function screenRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly screens: ScreensHere;
    readonly ports: {
      readonly callTakers: Pick<CallTakers, 'rungsOf'>;
      readonly pushDevices: Pick<PushDevices, 'all' | 'beginDuty'>;
    };
  },
): void {
  const { callTakers, pushDevices } = parts.ports;
  app.get('/api/screens', { schema: { response: { 200: listeningScreens } } }, async (request) => {
    const who = await whoMay(request, parts, 'live', 'counts');
    return {
      screens: [...parts.screens.of(who.practice)],
      pushes: [...(await pushDevices.all(who.practice, soon()))],
    };
  });

  app.get('/api/screens/own-turn', { schema: { response: { 200: ownTurn } } }, async (request) => {
    const who = await whoMay(request, parts, 'live', 'work');
    return { rungs: [...(await callTakers.rungsOf(who, soon()))] };
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
        // A screen sounds after [Start dienst] alone. It says so again and again: a database that was away is told the next time.
        if (sound !== 'blocked' && who.id !== null) await pushDevices.beginDuty(who, soon());
      }
      return reply.code(204).send(null);
    },
  );
}
