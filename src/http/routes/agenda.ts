import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import { agendaDay, agendaDays } from '../contract/agenda.ts';
import { move, newAppointment, placed, placesAnswered, placesAsked, queued } from '../contract/booking.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { LiveCalls } from '../live-calls.ts';
import type { DeskAgenda, PlaceResult } from '../ports/desk-agenda.ts';
import type { ZodApp } from '../zod-app.ts';

const ofAppointment = z.object({ id: z.uuid() });
/** Two weeks side by side is what a screen holds. */
const MOST_DAYS = 14;

/** The agenda of a day or a week; booking, moving and cancelling in it; and where something may stand. */
export function agendaRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly ports: { readonly agenda: DeskAgenda }; readonly live: LiveCalls },
): void {
  const { agenda } = parts.ports;
  const placedBy = (practice: PracticeId, result: PlaceResult) => {
    const answer = orRefusal(result);
    parts.live.agendaChanged(practice);
    return answer;
  };

  app.get(
    '/api/agenda/:day',
    { schema: { params: z.object({ day: z.iso.date() }), response: { 200: agendaDay } } },
    async (request) => {
      const who = await whoMay(request, parts, 'agenda', 'read');
      const [day] = await agenda.days(who, Temporal.PlainDate.from(request.params.day), 1, soon());
      if (day === undefined) throw new Refusal('NOT_FOUND');
      return day;
    },
  );

  app.get(
    '/api/agenda',
    {
      schema: {
        querystring: z.object({
          from: z.iso.date(),
          days: z.coerce.number().int().min(1).max(MOST_DAYS).default(7),
        }),
        response: { 200: agendaDays },
      },
    },
    async (request) => {
      const who = await whoMay(request, parts, 'agenda', 'read');
      const { from, days } = request.query;
      const found = await agenda.days(who, Temporal.PlainDate.from(from), days, soon());
      return { days: [...found], at: parts.now().toString() };
    },
  );

  app.post(
    '/api/agenda/places',
    { schema: { body: placesAsked, response: { 200: placesAnswered } } },
    async (request) => {
      const who = await whoMay(request, parts, 'agenda', 'work');
      fromOurPage(request, parts, who);
      const answered = await agenda.ask(who, request.body, soon());
      if (answered === null) throw new Refusal('NOT_FOUND');
      return answered;
    },
  );

  app.post(
    '/api/appointments',
    { schema: { body: newAppointment, response: { 200: placed } } },
    async (request) => {
      const who = await whoMay(request, parts, 'agenda', 'work');
      fromOurPage(request, parts, who);
      return placedBy(who.practice, await agenda.book(who, request.body, soon()));
    },
  );

  app.post(
    '/api/appointments/:id/move',
    { schema: { params: ofAppointment, body: move, response: { 200: placed } } },
    async (request) => {
      const who = await whoMay(request, parts, 'agenda', 'work');
      fromOurPage(request, parts, who);
      return placedBy(who.practice, await agenda.move(who, request.params.id, request.body, soon()));
    },
  );

  app.post(
    '/api/appointments/:id/tell',
    { schema: { params: ofAppointment, response: { 200: queued } } },
    async (request) => {
      const who = await whoMay(request, parts, 'agenda', 'work');
      fromOurPage(request, parts, who);
      const message = await agenda.tell(who, request.params.id, soon());
      if (message === null) {
        throw new Refusal(
          'NOT_POSSIBLE',
          'Deze patiënt gaf geen toestemming voor berichten. Bel de patiënt.',
        );
      }
      return message;
    },
  );

  app.delete(
    '/api/appointments/:id',
    { schema: { params: ofAppointment, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'agenda', 'work');
      fromOurPage(request, parts, who);
      const cancelled = await agenda.cancel(who, request.params.id, soon());
      if (cancelled === null) throw new Refusal('NOT_FOUND');
      parts.live.agendaChanged(who.practice);
      return reply.code(204).send(null);
    },
  );
}

const TAKEN_BY = {
  balie: 'Dit uur is net bezet door Balie. Er is niets veranderd.',
  practice: 'Dit uur is net bezet door een collega. Er is niets veranderd.',
} as const;

function orRefusal(result: PlaceResult): z.output<typeof placed> {
  switch (result.kind) {
    case 'placed':
      return result.placed;
    case 'not-found':
      throw new Refusal('NOT_FOUND');
    case 'taken':
      throw new Refusal('PLACE_TAKEN', TAKEN_BY[result.by]);
    case 'refused':
      throw new Refusal('PLACE_REFUSED', `Dat kan niet: ${result.words}.`);
  }
}
