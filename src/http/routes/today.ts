import { today } from '../contract/today.ts';
import { type GuardParts, soon, whoMay } from '../guard.ts';
import type { TodayView } from '../staff-ports.ts';
import type { ZodApp } from '../zod-app.ts';

/** The figures of today. */
export function todayRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly today: TodayView } },
): void {
  app.get('/api/today', { schema: { response: { 200: today } } }, async (request) => {
    const who = await whoMay(request, parts, 'today', 'counts');
    return parts.ports.today.today(who, parts.now(), soon());
  });
}
