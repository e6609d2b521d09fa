import { z } from 'zod';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { ZodApp } from '../zod-app.ts';

/** Calls from a browser (`src/telephone/browser/`). */
export interface BrowserCallPorts {
  /** Calls this practice for the browser that made the offer; gives the SDP answer. Rejects with a coded error. */
  call(practice: string, offer: string, signal: AbortSignal): Promise<string>;
}

/** An offer with its candidates is some kilobytes. */
const MOST_SDP = 64 * 1_024;

/** `POST /api/browser-calls`: an SDP offer in, an SDP answer out. The call ends when the browser closes its connection. */
export function tryOutRoutes(app: ZodApp, parts: GuardParts, calls: BrowserCallPorts): void {
  app.post(
    '/api/browser-calls',
    {
      schema: {
        body: z.strictObject({ offer: z.string().min(1).max(MOST_SDP) }),
        response: { 200: z.object({ answer: z.string() }) },
      },
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'live', 'work');
      fromOurPage(request, parts, who);
      return { answer: await calls.call(who.practice, request.body.offer, soon()) };
    },
  );
}
