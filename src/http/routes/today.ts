import { today } from '../contract/today.ts';
import { type GuardParts, soon, whoMay } from '../guard.ts';
import type { OutsideAgendaDesk } from '../ports/outside-agenda.ts';
import type { TodayView } from '../staff-ports.ts';
import type { ZodApp } from '../zod-app.ts';

/** The figures of today. */
export function todayRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly today: TodayView };
    readonly outsideAgenda?: OutsideAgendaDesk;
  },
): void {
  app.get('/api/today', { schema: { response: { 200: today } } }, async (request) => {
    const who = await whoMay(request, parts, 'today', 'counts');
    const found = await parts.ports.today.today(who, parts.now(), soon());
    // Balie's own agenda is empty then, and would say that everything is free.
    return parts.outsideAgenda?.isOf(who.practice) === true
      ? { ...found, appointments: null, free: null }
      : found;
  });
}
