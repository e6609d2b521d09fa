import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import { type AgendaDay, agendaDay, agendaDays } from '../contract/agenda.ts';
import { move, newAppointment, placed, placesAnswered, placesAsked, queued } from '../contract/booking.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { LiveCalls } from '../live-calls.ts';
import type { DeskAgenda, PlaceResult } from '../ports/desk-agenda.ts';
import type { OutsideAgendaDesk } from '../ports/outside-agenda.ts';
import type { Staff } from '../staff-ports.ts';
import type { ZodApp } from '../zod-app.ts';

const ofAppointment = z.object({ id: z.uuid() });
/** Two weeks side by side is what a screen holds. */
const MOST_DAYS = 14;

/** The agenda of a day or a week; booking, moving and cancelling in it; and where something may stand. */
export function agendaRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly agenda: DeskAgenda };
    readonly live: LiveCalls;
    readonly outsideAgenda?: OutsideAgendaDesk;
  },
): void {
  const { agenda } = parts.ports;
  const { outsideAgenda: outside } = parts;
  const isOutside = (practice: PracticeId) => outside?.isOf(practice) === true;
  /** What is booked here would stand in no agenda that the practice works by. */
  const notIfOutside = ({ practice }: { readonly practice: PracticeId }) => {
    if (isOutside(practice)) throw new Refusal('AGENDA_OUTSIDE');
  };
  const daysOf = async (who: Staff, from: Temporal.PlainDate, count: number): Promise<AgendaDay[]> => {
    const ours = await agenda.days(who, from, count, soon());
    if (outside === undefined || !isOutside(who.practice)) return [...ours];
    const until = from.add({ days: count });
    const theirs = await outside.appointments(who.practice, { from, until }, soon());
    if (theirs === 'unreachable') throw new Refusal('AGENDA_UNREACHABLE');
    return ours.map((day) => ({
      ...day,
      appointments: theirs.filter((one) => isWithin(one.from, day)),
    }));
  };
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
      const [day] = await daysOf(who, Temporal.PlainDate.from(request.params.day), 1);
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
      return {
        days: await daysOf(who, Temporal.PlainDate.from(from), days),
        at: parts.now().toString(),
        outside: isOutside(who.practice),
      };
    },
  );

  app.post(
    '/api/agenda/places',
    { schema: { body: placesAsked, response: { 200: placesAnswered } } },
    async (request) => {
      const who = await whoMay(request, parts, 'agenda', 'work');
      fromOurPage(request, parts, who);
      notIfOutside(who);
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
      notIfOutside(who);
      return placedBy(who.practice, await agenda.book(who, request.body, soon()));
    },
  );

  app.post(
    '/api/appointments/:id/move',
    { schema: { params: ofAppointment, body: move, response: { 200: placed } } },
    async (request) => {
      const who = await whoMay(request, parts, 'agenda', 'work');
      fromOurPage(request, parts, who);
      notIfOutside(who);
      return placedBy(who.practice, await agenda.move(who, request.params.id, request.body, soon()));
    },
  );

  app.post(
    '/api/appointments/:id/tell',
    { schema: { params: ofAppointment, response: { 200: queued } } },
    async (request) => {
      const who = await whoMay(request, parts, 'agenda', 'work');
      fromOurPage(request, parts, who);
      notIfOutside(who);
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
      notIfOutside(who);
      const cancelled = await agenda.cancel(who, request.params.id, soon());
      if (cancelled === null) throw new Refusal('NOT_FOUND');
      parts.live.agendaChanged(who.practice);
      return reply.code(204).send(null);
    },
  );
}

const isWithin = (moment: string, { from, to }: AgendaDay): boolean => {
  const at = Temporal.Instant.from(moment).epochMilliseconds;
  return (
    at >= Temporal.Instant.from(from).epochMilliseconds && at < Temporal.Instant.from(to).epochMilliseconds
  );
};

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
